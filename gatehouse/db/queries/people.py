# SPDX-License-Identifier: MIT
"""The people whom a typed text may mean: a few ranges of one index, nothing else."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, literal, select, union_all

from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person, person_key
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.person import SEX_WORDS, Candidate, Presence
from gatehouse.domain.search_key import SearchKey
from gatehouse.domain.words import Words

MOST_BEGINNINGS = 4
_NO_HINT = Words("", "")
_LAST_CHARACTER = "\U0010ffff"


def _range(place: int) -> Select[int, str, str, str]:
    """Return the keys of one beginning, in the order of the index."""
    return select(
        select(
            literal(place).label("place"),
            person_key.c.key,
            person_key.c.sort_key,
            person_key.c.person_id,
        )
        .where(
            person_key.c.kind == bindparam(f"kind{place}"),
            person_key.c.key >= bindparam(f"first{place}"),
            person_key.c.key < bindparam(f"last{place}"),
        )
        .order_by(person_key.c.key, person_key.c.sort_key)
        .limit(bindparam("most"))
        .subquery()
    )


def _people(beginnings: int) -> Select[*tuple[Any, ...]]:
    """Return the statement for a text that may mean so many beginnings of keys."""
    keys = union_all(*(_range(place) for place in range(beginnings))).subquery()
    return (
        select(
            keys.c.key,
            person.c.id,
            person.c.household_id,
            person.c.shown_name,
            person.c.phone_shown,
            person.c.sex,
            person.c.birth_date,
            person.c.subject_class,
            person.c.presence,
            person.c.presence_since,
            household.c.door,
            household.c.room,
        )
        .join_from(keys, person, person.c.id == keys.c.person_id)
        .outerjoin(household, household.c.id == person.c.household_id)
        .order_by(keys.c.place, keys.c.key, keys.c.sort_key)
    )


_STATEMENTS = tuple(_people(count) for count in range(1, MOST_BEGINNINGS + 1))


def people_found(
    connection: Connection, beginnings: Sequence[SearchKey], most: int, today: date
) -> tuple[Candidate, ...]:
    """Return whom the *beginnings* may mean, at most *most* of each; each person once.

    Of two people who would look alike in the list, sex and age group (on *today*) tell them apart.
    """
    asked = beginnings[:MOST_BEGINNINGS]
    if not asked:
        return ()
    values: dict[str, object] = {"most": most}
    for place, beginning in enumerate(asked):
        values[f"kind{place}"] = beginning.kind.value
        values[f"first{place}"] = beginning.text
        values[f"last{place}"] = beginning.text + _LAST_CHARACTER
    rows = connection.execute(_STATEMENTS[len(asked) - 1], values)
    once = {row.id: row for row in reversed(rows.all())}
    people = list(reversed(once.values()))
    looks = Counter((row.shown_name, row.door) for row in people)
    return tuple(
        _candidate(row, _hint(row, today) if looks[row.shown_name, row.door] > 1 else _NO_HINT)
        for row in people
    )


def _candidate(row: Row[*tuple[Any, ...]], hint: Words) -> Candidate:
    return Candidate(
        person_id=row.id,
        household_id=row.household_id or "",
        shown_name=row.shown_name,
        door=row.door or "",
        room=row.room or "",
        phone=row.phone_shown,
        subject_class=SubjectClass(row.subject_class),
        presence=Presence(row.presence),
        since=row.presence_since,
        matched=row.key,
        hint=hint,
    )


def _hint(row: Row[*tuple[Any, ...]], today: date) -> Words:
    """Return sex and age group in words (女 60 多岁)."""
    sex = SEX_WORDS.get(row.sex, Words("", ""))
    if row.birth_date is None:
        return sex
    decade = age_on(row.birth_date, today) // 10 * 10
    age = Words(f"{decade} 多岁", f"aged {decade}+") if decade else Words("10 岁以下", "under 10")
    return Words(f"{sex.zh} {age.zh}".strip(), f"{sex.en} {age.en}".strip())
