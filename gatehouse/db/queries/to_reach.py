# SPDX-License-Identifier: MIT
"""Whom somebody is to reach because of their tags, and since when.

What leaves here for a list is what is to be done, never which tag asks for it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, func, literal_column, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import standing_of
from gatehouse.db.queries.tags import term_of
from gatehouse.db.tables.person import person
from gatehouse.db.tables.roster import roster_change
from gatehouse.db.tables.tag import tag
from gatehouse.domain.code_list import CodeBook
from gatehouse.domain.duty import local_day
from gatehouse.domain.tag import TagTerm, asks_contact, holding, to_do

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


class Asked(Struct, frozen=True):
    """What somebody's tags ask for; *since* is the first day, where it is known.

    Of whom only the roster's file tells, it is the day on which they came onto the roster.
    """

    to_do: tuple[str, ...]
    since: date | None


def people_to_reach(connection: Connection, day: date) -> dict[str, Asked]:
    """Return by id whom somebody is to reach on *day*, and what else is to be done for them."""
    codes = code_book(connection, day)
    by_roster = _BY_ROSTER.ask(connection, {}).all()
    roster = {row.id: row.tags for row in by_roster}
    known_since = {row.id: row.known_since for row in by_roster}
    terms: dict[str, dict[str, TagTerm]] = {}
    for row in sorted(_BY_POST.ask(connection, {}), key=_is_own):
        roster[row.person_id] = row.tags
        terms.setdefault(row.person_id, {})[row.code] = term_of(row)
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
