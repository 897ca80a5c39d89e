# SPDX-License-Identifier: MIT
"""Changing rooms and stays of the isolation point, with the facts that explain the changes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.isolation_point import point_room, point_stay
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, stored
from gatehouse.domain.isolation_point import RoomChange, StayChange

Columns = Mapping[str, Any]


def add_rooms(work: UnitOfWork, rooms: Sequence[Columns]) -> list[FactId]:
    """Add rooms, and record that of each."""
    work.connection.execute(insert(point_room), [dict(room) for room in rooms])
    return work.record_many(
        "point_room_change", [_room_fact(work, RoomChange.ADDED, room) for room in rooms]
    )


def remove_room(work: UnitOfWork, room: Columns) -> FactId:
    """Write down that a room belongs to the point no more."""
    work.connection.execute(update(point_room).where(point_room.c.id == room["id"]).values(room))
    return work.record("point_room_change", _room_fact(work, RoomChange.REMOVED, room))


def add_stays(work: UnitOfWork, stays: Sequence[Columns], at: datetime) -> list[FactId]:
    """Begin stays, and record each arrival as of *at*."""
    work.connection.execute(insert(point_stay), [dict(stay) for stay in stays])
    facts = [_stay_fact(work, StayChange.ARRIVED, stay, at) for stay in stays]
    return work.record_many("point_stay_change", facts, happened_at=at)


def end_stays(
    work: UnitOfWork, change: StayChange, stays: Sequence[Columns], at: datetime
) -> list[FactId]:
    """Write down how stays ended, and record the *change* of each as of *at*."""
    for stay in stays:
        _put(work, stay)
    facts = [_stay_fact(work, change, stay, at) for stay in stays]
    return work.record_many("point_stay_change", facts, happened_at=at)


def correct_stay(
    work: UnitOfWork, old: Columns, stay: Columns, *, at: datetime, why: str
) -> FactId:
    """Let *stay* stand in the place of what the fact *old* said."""
    _put(work, stay)
    return work.record(
        "point_stay_change",
        _stay_fact(work, StayChange.CORRECTED, stay, at),
        happened_at=at,
        supersedes=old["id"],
        reason=why,
        back_filled=old["back_filled"],
    )


def _put(work: UnitOfWork, stay: Columns) -> None:
    work.connection.execute(update(point_stay).where(point_stay.c.id == stay["id"]).values(stay))


def _room_fact(work: UnitOfWork, change: RoomChange, room: Columns) -> dict[str, Value]:
    return {
        "gate": work.duty.gate,
        "room_id": room["id"],
        "change": change,
        "details": {"room": _told(room)},
    }


def _stay_fact(
    work: UnitOfWork, change: StayChange, stay: Columns, at: datetime
) -> dict[str, Value]:
    return {
        "gate": work.duty.gate,
        "stay_id": stay["id"],
        "change": change,
        "back_filled": at != work.now,
        "details": {"stay": _told(stay)},
    }


def _told(columns: Columns) -> dict[str, Any]:
    return {name: stored(value) for name, value in columns.items() if name != "id"}
