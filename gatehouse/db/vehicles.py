# SPDX-License-Identifier: MIT
"""Changing a vehicle's current row, in the transaction that records the fact which explains it."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.vehicle import vehicle
from gatehouse.domain.person import Presence

_ADD = insert(vehicle)
_MOVE = (
    update(vehicle)
    .where(vehicle.c.id == bindparam("moved_id"))
    .values(
        presence=bindparam("to"),
        presence_since=bindparam("at", type_=UtcText),
        last_vehicle_entry_id=bindparam("by_entry"),
    )
)


def add_vehicle(connection: Connection, values: Mapping[str, object]) -> None:
    """Add a vehicle's row."""
    connection.execute(_ADD, values)


def change_vehicle(connection: Connection, vehicle_id: str, values: Mapping[str, object]) -> None:
    """Change what a vehicle's row says."""
    connection.execute(update(vehicle).where(vehicle.c.id == vehicle_id).values(values))


def move_vehicle(
    connection: Connection,
    vehicle_id: str,
    presence: Presence,
    at: datetime | None,
    vehicle_entry_id: str | None,
) -> None:
    """Say where a vehicle is, since when, and by which fact; None twice is the state before any."""
    connection.execute(
        _MOVE,
        {"moved_id": vehicle_id, "to": presence.value, "at": at, "by_entry": vehicle_entry_id},
    )
