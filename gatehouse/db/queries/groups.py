# SPDX-License-Identifier: MIT
"""Groups that crossed in one act, and people whom a group may be made of."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from gatehouse.db.queries.head_counts import STANDS
from gatehouse.db.queries.people import Hit, candidate_of
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.head_count import head_count
from gatehouse.db.tables.household import household
from gatehouse.db.tables.isolation_point import point_stay
from gatehouse.db.tables.person import person, person_key
from gatehouse.domain.entry import Direction
from gatehouse.domain.gate_pass import PassClass, PassStatus
from gatehouse.domain.group_entry import GroupRow
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.isolation_point import StayEnding
from gatehouse.domain.person import Candidate
from gatehouse.domain.search_key import KeyKind

_since = bindparam("since", type_=UtcText)
_ENTRIES = (
    select(
        entry.c.group_id,
        entry.c.direction,
        func.max(entry.c.group_plate).label("plate"),
        func.min(entry.c.happened_at).label("first_at"),
        func.max(entry.c.happened_at).label("last_at"),
        func.count().label("people"),
    )
    .where(entry.c.group_id.is_not(None), entry.c.recorded_at >= _since, stands())
    .group_by(entry.c.group_id, entry.c.direction)
)
_COUNTS = (
    select(
        head_count.c.group_id,
        head_count.c.direction,
        func.max(head_count.c.plate).label("plate"),
        func.min(head_count.c.happened_at).label("first_at"),
        func.max(head_count.c.happened_at).label("last_at"),
        func.sum(head_count.c.people).label("people"),
    )
    .where(head_count.c.group_id.is_not(None), head_count.c.recorded_at >= _since, STANDS)
    .group_by(head_count.c.group_id, head_count.c.direction)
)
_ENTRY_IDS = (
    select(entry.c.id)
    .where(entry.c.group_id == bindparam("group_id"), stands())
    .order_by(entry.c.happened_at, entry.c.sequence)
)
_listed = (
    select(
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
    .outerjoin_from(person, household, household.c.id == person.c.household_id)
    .order_by(household.c.sort_key, person.c.roster_order, person.c.id)
)
_WITH_IDS = _listed.where(person.c.id.in_(bindparam("ids", expanding=True)))
_NAMED = _listed.where(
    person.c.id.in_(
        select(person_key.c.person_id).where(
            person_key.c.kind == KeyKind.NAME.value, person_key.c.key == bindparam("name")
        )
    )
)
_LAST_GROUP = (
    select(entry.c.group_id)
    .where(entry.c.group_id.is_not(None), stands())
    .order_by(entry.c.recorded_at.desc(), entry.c.sequence.desc())
    .limit(1)
)
_OF_GROUP = _listed.where(
    person.c.id.in_(
        select(entry.c.person_id).where(
            entry.c.group_id == bindparam("group_id"), entry.c.person_id.is_not(None), stands()
        )
    )
)
_IN_POINT = _listed.where(
    person.c.id.in_(
        select(point_stay.c.person_id).where(
            point_stay.c.person_id.is_not(None), point_stay.c.ending == StayEnding.STAYS.value
        )
    )
)
_WORKERS = _listed.where(
    person.c.id.in_(
        select(gate_pass.c.person_id).where(
            gate_pass.c.person_id.is_not(None),
            gate_pass.c.pass_class == PassClass.WORKER.value,
            gate_pass.c.status == PassStatus.VALID.value,
            gate_pass.c.valid_from <= bindparam("at", type_=UtcText),
            gate_pass.c.valid_to > bindparam("at", type_=UtcText),
        )
    )
)


def groups_since(connection: Connection, since: datetime) -> tuple[GroupRow, ...]:
    """Return the groups recorded from *since* on of whom anybody stands, the latest first."""
    rows: dict[str, GroupRow] = {}
    for row in connection.execute(_ENTRIES, {"since": since}):
        rows[row.group_id] = _group_row(row, people=row.people, unnamed=0)
    for row in connection.execute(_COUNTS, {"since": since}):
        before = rows.get(row.group_id)
        people = 0 if before is None else before.people
        rows[row.group_id] = _group_row(row, people=people, unnamed=row.people, before=before)
    return tuple(sorted(rows.values(), key=lambda row: row.last_at, reverse=True))


def entry_ids_of_group(connection: Connection, group_id: str) -> tuple[str, ...]:
    """Return the standing entries of a group, in the order in which they happened."""
    return tuple(connection.execute(_ENTRY_IDS, {"group_id": group_id}).scalars())


def people_with(connection: Connection, ids: Iterable[str]) -> tuple[Candidate, ...]:
    """Return people as the box lists them, in the order of their flats."""
    return _candidates(connection.execute(_WITH_IDS, {"ids": list(ids)}))


def people_named(connection: Connection, name: str) -> tuple[Candidate, ...]:
    """Return those who have just that name."""
    return _candidates(connection.execute(_NAMED, {"name": compact(name).lower()}))


def people_of_last_group(connection: Connection) -> tuple[Candidate, ...]:
    """Return those of the last group who were written down."""
    group_id = connection.execute(_LAST_GROUP).scalar()
    return _candidates(connection.execute(_OF_GROUP, {"group_id": group_id}))


def people_in_point(connection: Connection) -> tuple[Candidate, ...]:
    """Return those of the roster who are in the isolation point."""
    return _candidates(connection.execute(_IN_POINT))


def workers_with_pass(connection: Connection, at: datetime) -> tuple[Candidate, ...]:
    """Return those who hold a worker's pass that is valid *at*."""
    return _candidates(connection.execute(_WORKERS, {"at": at}))


def _group_row(row: Any, *, people: int, unnamed: int, before: GroupRow | None = None) -> GroupRow:
    first, last = row.first_at, row.last_at
    return GroupRow(
        group_id=row.group_id,
        first_at=first if before is None else min(first, before.first_at),
        last_at=last if before is None else max(last, before.last_at),
        direction=Direction(row.direction),
        plate=mask_plate(row.plate or ""),
        people=people,
        unnamed=unnamed,
    )


def _candidates(found: Iterable[Any]) -> tuple[Candidate, ...]:
    return tuple(candidate_of(_hit(row), "") for row in found)


def _hit(row: Any) -> Hit:
    return Hit(
        place=0,
        key="",
        person_id=row.id,
        household_id=row.household_id,
        shown_name=row.shown_name,
        phone=row.phone_shown,
        sex=row.sex,
        birth_date=None if row.birth_date is None else row.birth_date.isoformat(),
        subject_class=row.subject_class,
        presence=row.presence,
        since=None if row.presence_since is None else row.presence_since.isoformat(),
        door=row.door,
        room=row.room,
    )
