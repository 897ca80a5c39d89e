# SPDX-License-Identifier: MIT
"""The people whom a typed text may mean: a few ranges of one index, nothing else.

Every keystroke asks, so the statements go to the driver as text, and their rows are read here.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from sqlalchemy import Connection

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import CandidatePass
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.person import SEX_WORDS, Candidate, Presence
from gatehouse.domain.search_key import KeyKind, SearchKey
from gatehouse.domain.words import Words

MOST_BEGINNINGS = 4
# the first keys of one beginning, in the order of the index
_RANGE = """
SELECT * FROM (
    SELECT {place} AS place, key, sort_key, person_id FROM person_key
    WHERE kind = ? AND key >= ? AND key < ? ORDER BY key, sort_key LIMIT ?
)"""
_PEOPLE = """
SELECT hit.place, hit.key, person.id, person.household_id, person.shown_name, person.phone_shown,
    person.sex, person.birth_date, person.subject_class, person.presence, person.presence_since,
    household.door, household.room
FROM ({ranges} ORDER BY place, key, sort_key LIMIT ?) AS hit
JOIN person ON person.id = hit.person_id
LEFT JOIN household ON household.id = person.household_id
ORDER BY hit.place, hit.key, hit.sort_key
"""
_NO_HINT = Words("", "")
_SHOWN_WHOLE = frozenset({KeyKind.INITIALS, KeyKind.DOOR, KeyKind.PHONE})
_LAST_CHARACTER = "\U0010ffff"
_CLASSES = {subject_class.value: subject_class for subject_class in SubjectClass}
_PRESENCES = {presence.value: presence for presence in Presence}


class Hit(NamedTuple):
    """One key that begins as was asked, with its person: the columns of `_PEOPLE`."""

    place: int
    key: str
    person_id: str
    household_id: str | None
    shown_name: str
    phone: str
    sex: str
    birth_date: str | None
    subject_class: str
    presence: str
    since: str | None
    door: str | None
    room: str | None


class PeopleFound(Struct, frozen=True):
    """Candidates, likeliest first; *more* says that there are others."""

    candidates: tuple[Candidate, ...]
    more: bool


def people_found(
    connection: Connection, beginnings: Sequence[SearchKey], most: int, today: date
) -> PeopleFound:
    """Return at most *most* people whom the *beginnings* may mean, each once.

    Of two people who would look alike in the list, sex and age group (on *today*) tell them apart.
    """
    asked = beginnings[:MOST_BEGINNINGS]
    if not asked:
        return PeopleFound((), more=False)
    hits = _hits(connection, asked, most + 1)
    once: dict[str, Hit] = {}
    for hit in hits:
        once.setdefault(hit.person_id, hit)
    people = list(once.values())[:most]
    looks = Counter((hit.shown_name, hit.door) for hit in people)
    candidates = (
        candidate_of(
            hit,
            _matched(hit, asked[hit.place]),
            _hint(hit, today) if looks[hit.shown_name, hit.door] > 1 else _NO_HINT,
        )
        for hit in people
    )
    return PeopleFound(tuple(candidates), more=len(hits) > most)


@cache
def search_statement(beginnings: int) -> str:
    """Return the text of the statement that looks for so many beginnings."""
    ranges = (_RANGE.format(place=place) for place in range(beginnings))
    return _PEOPLE.format(ranges=" UNION ALL ".join(ranges))


def _hits(connection: Connection, asked: Sequence[SearchKey], most: int) -> list[Hit]:
    values: list[str | int] = []
    for beginning in asked:
        first = beginning.text
        values += (beginning.kind.value, first, first + _LAST_CHARACTER, most)
    rows = connection.exec_driver_sql(search_statement(len(asked)), (*values, most))
    return [Hit._make(row) for row in rows.all()]


def _matched(hit: Hit, beginning: SearchKey) -> str:
    """Return the key, but of one that would tell what is masked only what was typed."""
    return hit.key if beginning.kind in _SHOWN_WHOLE else beginning.text


def candidate_of(
    hit: Hit, matched: str, hint: Words = _NO_HINT, gate_pass: CandidatePass | None = None
) -> Candidate:
    """Return a hit as the box lists it."""
    return Candidate(
        person_id=hit.person_id,
        household_id=hit.household_id or "",
        shown_name=hit.shown_name,
        door=hit.door or "",
        room=hit.room or "",
        phone=hit.phone,
        subject_class=_CLASSES[hit.subject_class],
        presence=_PRESENCES[hit.presence],
        since=None if hit.since is None else datetime.fromisoformat(hit.since),
        matched=matched,
        hint=hint,
        gate_pass=gate_pass,
    )


def _hint(hit: Hit, today: date) -> Words:
    """Return sex and age group in words (女 60 多岁)."""
    sex = SEX_WORDS.get(hit.sex, _NO_HINT)
    if hit.birth_date is None:
        return sex
    decade = age_on(date.fromisoformat(hit.birth_date), today) // 10 * 10
    age = Words(f"{decade} 多岁", f"aged {decade}+") if decade else Words("10 岁以下", "under 10")
    return Words(f"{sex.zh} {age.zh}".strip(), f"{sex.en} {age.en}".strip())
