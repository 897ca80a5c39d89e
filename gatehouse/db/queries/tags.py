# SPDX-License-Identifier: MIT
"""Tags as they stand with one person, and what the desk does for them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import records_of
from gatehouse.db.tables.person import person
from gatehouse.db.tables.tag import tag
from gatehouse.domain.code_list import CodeBook
from gatehouse.domain.tag import TagTerm, holding, to_do

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


class KnownTags(Struct, frozen=True):
    """What is known of one person's tags: the codes of the *roster*, and the post's own rows.

    *ids* are the rows of the record that stands; of a tag that only a record has that was merged
    into it there is none.
    """

    roster: tuple[str, ...]
    terms: Mapping[str, TagTerm]
    ids: Mapping[str, str]


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
        terms={row.code: term_of(row) for row in (*others, *own)},
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


def term_of(row: Row[*tuple[Any, ...]]) -> TagTerm:
    """Return the term of a row of stored values."""
    last_day = None if row.last_day is None else date.fromisoformat(row.last_day)
    return TagTerm(date.fromisoformat(row.first_day), last_day)
