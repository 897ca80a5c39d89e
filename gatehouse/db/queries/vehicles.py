# SPDX-License-Identifier: MIT
"""Vehicles as the acts need them: which one it is, what was recorded of it, where it went last."""

from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, bindparam, exists, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.entry import Outcome
from gatehouse.domain.person import Presence

_KNOWN = select(
    vehicle.c.id,
    vehicle.c.presence,
    vehicle.c.presence_since,
    exists().where(stay_closing.c.id == vehicle.c.last_vehicle_entry_id).label("is_closed"),
)
_BY_ID = _KNOWN.where(vehicle.c.id == bindparam("vehicle_id"))
_BY_PLATE = _KNOWN.where(vehicle.c.plate == bindparam("plate")).limit(1)
_later = vehicle_entry.alias("later")
_stands = ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id)
_OF_DRIVER = select(vehicle_entry).where(
    vehicle_entry.c.driver_entry_id == bindparam("entry_id"),
    vehicle_entry.c.driver_entry_id.is_not(None),
    _stands,
)

_TOLD_LATER = select(vehicle_entry).where(
    vehicle_entry.c.id == bindparam("fact_id"),
    vehicle_entry.c.driver_entry_id.is_(None),
    vehicle_entry.c.back_filled,
    vehicle_entry.c.outcome == Outcome.ADMITTED.value,
    _stands,
)
_LOOKS = (
    select(
        vehicle.c.id.label("vehicle_id"),
        vehicle.c.plate,
        vehicle.c.plate_kind,
        vehicle.c.colour,
        vehicle.c.household_id,
        vehicle_entry.c.kind,
    )
    .join_from(vehicle_entry, vehicle, vehicle.c.id == vehicle_entry.c.vehicle_id)
    .where(vehicle_entry.c.id == bindparam("way_id"))
)
_WAY_AT = (
    select(vehicle_entry.c.id)
    .where(
        vehicle_entry.c.vehicle_id == bindparam("vehicle_id"),
        vehicle_entry.c.happened_at <= bindparam("moment", type_=UtcText),
    )
    .order_by(vehicle_entry.c.happened_at.desc(), vehicle_entry.c.sequence.desc())
    .limit(1)
)


class KnownVehicle(Struct, frozen=True, kw_only=True):
    """A vehicle of which the post has a row: *since* is None until it first went through.

    *is_closed* says that a rule closed its stay, and nobody saw it go.
    """

    vehicle_id: str
    presence: Presence
    since: datetime | None
    is_closed: bool = False


def known_vehicle(connection: Connection, vehicle_id: str) -> KnownVehicle | None:
    """Return the vehicle, or None when none has that id."""
    return _known(connection.execute(_BY_ID, {"vehicle_id": vehicle_id}).one_or_none())


def vehicle_with_plate(connection: Connection, plate: str) -> KnownVehicle | None:
    """Return the vehicle that bears *plate*, in normal form, or None."""
    return _known(connection.execute(_BY_PLATE, {"plate": plate}).one_or_none())


def drive_of(connection: Connection, entry_id: str) -> dict[str, Any] | None:
    """Return the whole standing row of the vehicle that the driver of an entry drove, or None."""
    row = connection.execute(_OF_DRIVER, {"entry_id": entry_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def way_told_later(connection: Connection, fact_id: str) -> dict[str, Any] | None:
    """Return the whole standing row of a way without a driver that was told later, or None."""
    row = connection.execute(_TOLD_LATER, {"fact_id": fact_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def moment_of(connection: Connection, way_id: str) -> datetime:
    """Return when a vehicle went that way."""
    asked = select(vehicle_entry.c.happened_at).where(vehicle_entry.c.id == way_id)
    moment: datetime = connection.execute(asked).scalar_one()
    return moment


def way_at(connection: Connection, vehicle_id: str, moment: datetime) -> str:
    """Return the last way that a vehicle went until *moment*."""
    asked = {"vehicle_id": vehicle_id, "moment": moment}
    way_id: str = connection.execute(_WAY_AT, asked).scalar_one()
    return way_id


def looks_of(connection: Connection, way_id: str) -> dict[str, Any]:
    """Return what a fact says of the vehicle that went that way: which one, its looks and kind."""
    return dict(connection.execute(_LOOKS, {"way_id": way_id}).mappings().one())


def _known(row: Row[*tuple[Any, ...]] | None) -> KnownVehicle | None:
    if row is None:
        return None
    return KnownVehicle(
        vehicle_id=row.id,
        presence=Presence(row.presence),
        since=row.presence_since,
        is_closed=row.is_closed,
    )
