# SPDX-License-Identifier: MIT
"""What was disinfected: areas, parcels, rooms of the isolation point, and vehicles at the gate."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, exists, func, or_, select

from gatehouse.db.queries.isolation_point import DONE
from gatehouse.db.queries.standing import PASSED
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.isolation_point import disinfection, point_room
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.disinfection import DisinfectedKind, DisinfectionRow
from gatehouse.domain.register import MASKED, Disclosure
from gatehouse.domain.vehicle_kind import VehicleField

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_DONE = (
    select(disinfection, point_room.c.number.label("room"), operator.c.name.label("operator"))
    .join(operator, operator.c.id == disinfection.c.operator_id)
    .outerjoin(point_room, point_room.c.id == disinfection.c.room_id)
    .order_by(disinfection.c.happened_at, disinfection.c.sequence)
)
_BETWEEN = _DONE.where(
    disinfection.c.happened_at >= _starts, disinfection.c.happened_at < _ends, *DONE
)
_BY_ID = _DONE.where(disinfection.c.id == bindparam("fact_id"))
_STORED = select(disinfection).where(disinfection.c.id == bindparam("fact_id"), *DONE)
_LAST = (
    _DONE.where(disinfection.c.area.is_not(None), *DONE)
    .order_by(None)
    .order_by(disinfection.c.recorded_at.desc(), disinfection.c.sequence.desc())
    .limit(1)
)
_later = vehicle_entry.alias("later")
_of_vehicles = and_(
    vehicle_entry.c.happened_at >= _starts,
    vehicle_entry.c.happened_at < _ends,
    or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED)),
    ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id),
    func.json_extract(vehicle_entry.c.own, f"$.{VehicleField.AGENT.value}") != "",
)
_VEHICLES = (
    select(
        vehicle_entry.c.id,
        vehicle_entry.c.plate,
        vehicle_entry.c.own,
        vehicle_entry.c.happened_at,
        operator.c.name.label("operator"),
    )
    .join(operator, operator.c.id == vehicle_entry.c.operator_id)
    .where(_of_vehicles)
    .order_by(vehicle_entry.c.happened_at, vehicle_entry.c.sequence)
)
_COUNTS = select(
    select(func.count())
    .select_from(disinfection)
    .where(disinfection.c.happened_at >= _starts, disinfection.c.happened_at < _ends, *DONE)
    .scalar_subquery()
    + select(func.count()).select_from(vehicle_entry).where(_of_vehicles).scalar_subquery()
)


def disinfections_between(
    connection: Connection, starts: datetime, ends: datetime, disclosure: Disclosure = MASKED
) -> Iterator[DisinfectionRow]:
    """Yield what was disinfected from *starts* up to *ends*: areas and rooms, then vehicles."""
    bounds = {"starts": starts, "ends": ends}
    for row in connection.execute(_BETWEEN, bounds).mappings():
        yield _row(row, disclosure)
    for row in connection.execute(_VEHICLES, bounds).mappings():
        yield _vehicle_row(row, disclosure)


def count_disinfections_between(connection: Connection, starts: datetime, ends: datetime) -> int:
    """Count what was disinfected from *starts* up to *ends*."""
    found: int = connection.execute(_COUNTS, {"starts": starts, "ends": ends}).scalar_one()
    return found


def disinfection_with(connection: Connection, fact_id: str) -> DisinfectionRow:
    """Return a disinfection by the id of its fact; it must be there."""
    return _row(connection.execute(_BY_ID, {"fact_id": fact_id}).mappings().one(), MASKED)


def last_disinfected(connection: Connection) -> DisinfectionRow | None:
    """Return what was written down last of an area, or None before anything was."""
    found = connection.execute(_LAST).mappings().one_or_none()
    return None if found is None else _row(found, MASKED)


def standing_disinfection(connection: Connection, fact_id: str) -> dict[str, Any] | None:
    """Return the whole stored fact, or None where it does not stand any more."""
    found = connection.execute(_STORED, {"fact_id": fact_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def _row(row: RowMapping, disclosure: Disclosure) -> DisinfectionRow:
    kind = DisinfectedKind.AREA if row["pieces"] is None else DisinfectedKind.PARCELS
    if row["room_id"] is not None:
        kind = DisinfectedKind.ROOM
    return DisinfectionRow(
        fact_id=row["id"],
        kind=kind,
        routine_id=row["routine_id"],
        where=row["room"] or disclosure.text(row["area"] or ""),
        agent=disclosure.text(row["agent"]),
        strength=disclosure.text(row["strength"] or ""),
        done_by=disclosure.text(row["done_by"]),
        checked_by=disclosure.text(row["checked_by"] or ""),
        happened_at=row["happened_at"],
        ended_at=row["ended_at"],
        pieces=row["pieces"] or 0,
        operator=row["operator"],
    )


def _vehicle_row(row: RowMapping, disclosure: Disclosure) -> DisinfectionRow:
    own = row["own"]
    return DisinfectionRow(
        fact_id=row["id"],
        kind=DisinfectedKind.VEHICLE,
        routine_id=None,
        where=disclosure.plate(row["plate"]),
        agent=disclosure.text(own.get(VehicleField.AGENT.value, "")),
        strength=disclosure.text(own.get(VehicleField.STRENGTH.value, "")),
        done_by=disclosure.name(own.get(VehicleField.DISINFECTED_BY.value, "")),
        checked_by="",
        happened_at=row["happened_at"],
        ended_at=None,
        operator=row["operator"],
    )
