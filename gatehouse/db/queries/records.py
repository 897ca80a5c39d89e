# SPDX-License-Identifier: MIT
"""The records of one person: which one stands, and what the others have added to it."""

from collections import defaultdict
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    Select,
    bindparam,
    exists,
    func,
    select,
    union_all,
)

from gatehouse.db.tables.person import person
from gatehouse.db.tables.person_pair import person_pair
from gatehouse.domain.person_pair import PairChange
from gatehouse.domain.search_key import WrittenDown

_asked: BindParameter[str] = bindparam("person_id")
_record = person.alias("record")
_later = person_pair.alias("later")
_STANDING = select(func.coalesce(person.c.merged_into_id, person.c.id)).where(person.c.id == _asked)
_OTHERS = select(person.c.id).where(person.c.merged_into_id == _asked).order_by(person.c.id)
_ADDED = select(
    person.c.merged_into_id,
    person.c.name,
    person.c.phone,
    person.c.plates,
    person.c.paper_number,
).where(person.c.merged_into_id.is_not(None))
_ADDED_TO = _ADDED.where(person.c.merged_into_id == _asked)
_MERGES = (
    select(person_pair.c.other_id, person_pair.c.person_id)
    .where(
        person_pair.c.change == PairChange.MERGED.value,
        ~exists().where(_later.c.supersedes_id == person_pair.c.id),
    )
    .order_by(person_pair.c.recorded_at, person_pair.c.sequence)
)


def records_of(whose: ColumnElement[str] = _asked) -> Select[str]:
    """Return the ids of the record of *whose* id and of all that were merged into it, to look in.

    *whose* is a record that stands, the parameter `person_id` unless told.
    """
    return select(
        union_all(
            select(_record.c.id).where(_record.c.id == whose),
            select(_record.c.id).where(_record.c.merged_into_id == whose),
        ).subquery()
    )


def standing_of(record_id: ColumnElement[str]) -> ScalarSelect[str]:
    """Return the id of the record that stands for the one with *record_id*, for a statement."""
    return (
        select(func.coalesce(_record.c.merged_into_id, _record.c.id))
        .where(_record.c.id == record_id)
        .scalar_subquery()
    )


def standing_id(connection: Connection, person_id: str) -> str:
    """Return the id of the record that stands for *person_id*, which may be its own."""
    found: str | None = connection.execute(_STANDING, {"person_id": person_id}).scalar()
    return found or person_id


def record_ids(connection: Connection, person_id: str) -> tuple[str, ...]:
    """Return the id of a record that stands, then those that were merged into it."""
    others = connection.execute(_OTHERS, {"person_id": person_id}).scalars()
    return (person_id, *others)


def added_to(connection: Connection, person_id: str) -> tuple[WrittenDown, ...]:
    """Return what the records say that were merged into that of *person_id*."""
    return tuple(map(_written, connection.execute(_ADDED_TO, {"person_id": person_id})))


def added_to_anybody(connection: Connection) -> dict[str, tuple[WrittenDown, ...]]:
    """Return the same of everybody, by the id of the record that stands."""
    added: defaultdict[str, tuple[WrittenDown, ...]] = defaultdict(tuple)
    for row in connection.execute(_ADDED.order_by(person.c.id)):
        added[row.merged_into_id] += (_written(row),)
    return dict(added)


def merges(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Return each record that was merged away and what it was merged into, in order of facts."""
    return tuple((other, into) for other, into in connection.execute(_MERGES))


def _written(row: Row[*tuple[Any, ...]]) -> WrittenDown:
    return WrittenDown(
        name=row.name, phone=row.phone, plates=tuple(row.plates), paper_number=row.paper_number
    )
