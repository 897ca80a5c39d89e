# SPDX-License-Identifier: MIT
"""Tags as they stand: of one person, and of all with whom somebody is to be in contact.

What leaves here for a list is what is to be done and since when, never which tag asks for it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, func, literal_column, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import records_of, standing_of
from gatehouse.db.tables.person import person
from gatehouse.db.tables.roster import roster_change
from gatehouse.db.tables.tag import tag
from gatehouse.domain.code_list import CodeBook
from gatehouse.domain.duty import local_day
from gatehouse.domain.tag import TagTerm, asks_contact, holding, to_do

_OF_PERSON = Prebuilt(
    select(
        person.c.id.label("record_id"),
        person.c.tags,
        tag.c.id,
        tag.c.code,
        tag.c.first_day,
        tag.c.last_day,
    )
    .outerjoin_from(person, tag, tag.c.person_id == person.c.id)
    .where(person.c.id.in_(records_of()))
)
# as a literal, so that SQLite sees that the partial index will do
_BY_ROSTER = Prebuilt(
    select(
        person.c.id,
        person.c.tags,
        select(func.min(roster_change.c.happened_at))
        .where(roster_change.c.person_id == person.c.id)
        .scalar_subquery()
        .label("known_since"),
    ).where(person.c.tags != literal_column("'[]'"), person.c.living.is_(True))
)
_BY_POST = Prebuilt(
    select(
        tag.c.person_id.label("record_id"),
        person.c.id.label("person_id"),
        person.c.tags,
        tag.c.code,
        tag.c.first_day,
        tag.c.last_day,
    )
    .join_from(tag, person, person.c.id == standing_of(tag.c.person_id))
    .where(person.c.living.is_(True))
)


class KnownTags(Struct, frozen=True):
    """What is known of one person's tags: the codes of the *roster*, and the post's own rows.

    *ids* are the rows of the record that stands; of a tag that only a record has that was merged
    into it there is none.
    """

    roster: tuple[str, ...]
    terms: Mapping[str, TagTerm]
    ids: Mapping[str, str]


class Asked(Struct, frozen=True):
    """What somebody's tags ask for; *since* is the first day, where it is known.

    Of whom only the roster's file tells, it is the day on which they came onto the roster.
    """

    to_do: tuple[str, ...]
    since: date | None


def known_tags(connection: Connection, person_id: str) -> KnownTags | None:
    """Return what is known of a person's tags, or None when nobody has that id."""
    rows = _OF_PERSON.ask(connection, {"person_id": person_id}).all()
    if not rows:
        return None
    own = [row for row in rows if row.id is not None and row.record_id == person_id]
    others = [row for row in rows if row.id is not None and row.record_id != person_id]
    roster = dict.fromkeys(code for row in rows for code in json.loads(row.tags))
    return KnownTags(
        roster=tuple(roster),
        # what the record that stands says comes last, and so counts
        terms={row.code: _term(row) for row in (*others, *own)},
        ids={row.code: row.id for row in own},
    )


def tags_held(connection: Connection, person_id: str, codes: CodeBook) -> tuple[str, ...]:
    """Return the tags that somebody has on the day of *codes*."""
    known = known_tags(connection, person_id)
    if known is None:
        return ()
    return tuple(holding(known.roster, known.terms, codes.day, codes))


def to_do_for(connection: Connection, person_id: str, day: date) -> tuple[str, ...]:
    """Return what the desk does for somebody on *day*."""
    codes = code_book(connection, day)
    return to_do(tags_held(connection, person_id, codes), codes)


def people_to_reach(connection: Connection, day: date) -> dict[str, Asked]:
    """Return by id whom somebody is to reach on *day*, and what else is to be done for them."""
    codes = code_book(connection, day)
    by_roster = _BY_ROSTER.ask(connection, {}).all()
    roster = {row.id: row.tags for row in by_roster}
    known_since = {row.id: row.known_since for row in by_roster}
    terms: dict[str, dict[str, TagTerm]] = {}
    for row in sorted(_BY_POST.ask(connection, {}), key=_is_own):
        roster[row.person_id] = row.tags
        terms.setdefault(row.person_id, {})[row.code] = _term(row)
    read = {text: tuple(json.loads(text)) for text in set(roster.values())}
    # most people have but what the roster tells, and few ways of telling it
    alike = {text: _asked(tags, {}, codes) for text, tags in read.items()}
    told = (
        (
            person_id,
            _asked(read[text], terms[person_id], codes) if person_id in terms else alike[text],
        )
        for person_id, text in roster.items()
    )
    return {
        person_id: _dated(asked, known_since.get(person_id))
        for person_id, asked in told
        if asked is not None
    }


def _dated(asked: Asked, known_since: str | None) -> Asked:
    if asked.since is not None or known_since is None:
        return asked
    return Asked(asked.to_do, local_day(datetime.fromisoformat(known_since)))


def _asked(roster: Iterable[str], terms: Mapping[str, TagTerm], codes: CodeBook) -> Asked | None:
    """Return what tags ask for, or None where they ask nobody to be in contact."""
    tags = holding(roster, terms, codes.day, codes)
    since = [day for tag, day in tags.items() if asks_contact(tag, codes)]
    return Asked(to_do(tags, codes), _since(since)) if since else None


def _is_own(row: Row[*tuple[Any, ...]]) -> bool:
    return bool(row.record_id == row.person_id)


def _since(days: Sequence[date | None]) -> date | None:
    """Return since when somebody is to be reached; None where only the roster tells it."""
    known = [since for since in days if since is not None]
    return min(known) if len(known) == len(days) else None


def _term(row: Row[*tuple[Any, ...]]) -> TagTerm:
    """Return the term of a row of stored values."""
    last_day = None if row.last_day is None else date.fromisoformat(row.last_day)
    return TagTerm(date.fromisoformat(row.first_day), last_day)
