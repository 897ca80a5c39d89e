# SPDX-License-Identifier: MIT
"""The rows of the sheet 车辆: every standing crossing of a vehicle, whatever the outcome."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count

from sqlalchemy import Connection, RowMapping, and_, bindparam, exists, func, select

from gatehouse.db.queries.closings import closed_at, closed_by
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.register_entries import rows_of_day
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.identity.plates import PlateKind
from gatehouse.domain.register import Disclosure
from gatehouse.domain.vehicle import PlateColour, usual_colour
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.domain.vehicle_row import VehicleRow

_later = vehicle_entry.alias("later")
_standing = and_(
    vehicle_entry.c.happened_at >= bindparam("starts", type_=UtcText),
    vehicle_entry.c.happened_at < bindparam("ends", type_=UtcText),
    vehicle_entry.c.outcome != Outcome.WITHDRAWN.value,
    ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id),
)
_COUNT = select(func.count()).select_from(vehicle_entry).where(_standing)
_VEHICLES = (
    select(
        vehicle_entry,
        func.coalesce(func.nullif(entry.c.outsider_name, ""), person.c.name, "").label("driver"),
        func.coalesce(func.nullif(entry.c.phone, ""), person.c.phone, "").label("phone"),
        func.coalesce(entry.c.retest, entry.c.temperature).label("temperature"),
        household.c.door,
        closed_at(
            vehicle_entry.c.vehicle_id, stay_closing.c.vehicle_id, vehicle_entry.c.happened_at
        ).label("closed_at"),
        closed_by(
            vehicle_entry.c.vehicle_id, stay_closing.c.vehicle_id, vehicle_entry.c.happened_at
        ).label("closed_by"),
    )
    .select_from(vehicle_entry)
    .outerjoin(entry, entry.c.id == vehicle_entry.c.driver_entry_id)
    .outerjoin(person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == vehicle_entry.c.household_id)
    .where(_standing)
    .order_by(vehicle_entry.c.happened_at, vehicle_entry.c.station_id, vehicle_entry.c.sequence)
)


def count_vehicles(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    starts, ends = day_bounds(day)
    found: int = connection.execute(_COUNT, {"starts": starts, "ends": ends}).scalar_one()
    return found


def vehicles_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[VehicleRow]:
    """Yield the vehicles of a day in the order in which they came to the gate."""
    numbers = count(1)
    for row in rows_of_day(connection, _VEHICLES, day):
        yield _vehicle(next(numbers), row, disclosure)


def _vehicle(number: int, row: RowMapping, disclosure: Disclosure) -> VehicleRow:
    direction, kind = Direction(row["direction"]), PlateKind(row["plate_kind"])
    coming, door = direction is Direction.IN, row["door"] or ""
    return VehicleRow(
        number=number,
        happened_at=row["happened_at"],
        direction=direction,
        plate=disclosure.plate(row["plate"]),
        plate_kind=kind,
        colour=PlateColour(row["colour"]) if row["colour"] else usual_colour(kind),
        driver=disclosure.name(row["driver"]),
        phone=disclosure.phone(row["phone"]),
        occupants=row["occupants"],
        origin=row["origin"] if coming else door,
        destination=door if coming else row["origin"],
        company=row["company"],
        goods=row["goods"],
        temperature=row["temperature"],
        readings=tuple(row["readings"]),
        retests=tuple(row["retests"]),
        outcome=Outcome(row["outcome"]),
        missed=row["missed"],
        kind=VehicleKind(row["kind"] or VehicleKind.ORDINARY),
        own=_own(row["own"] or {}, disclosure),
        names=tuple(map(disclosure.name, row["names"] or ())),
        leave_by=row["leave_by"],
        back_filled=row["back_filled"],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"] or "",
    )


def _own(told: Mapping[str, str], disclosure: Disclosure) -> dict[VehicleField, str]:
    own = {VehicleField(name): text for name, text in told.items()}
    if VehicleField.DISINFECTED_BY in own:
        own[VehicleField.DISINFECTED_BY] = disclosure.name(own[VehicleField.DISINFECTED_BY])
    return own
