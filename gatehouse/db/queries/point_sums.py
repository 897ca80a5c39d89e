# SPDX-License-Identifier: MIT
"""The sums of a day at the isolation point: who was there, came and left, by floor and in all."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.isolation_point import DONE, rooms_at
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.isolation_point import disinfection, point_room, point_stay
from gatehouse.domain.isolation_point import PointSums, RoomRow, StayEnding, room_sums
from gatehouse.domain.point_text import floor_name

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_stay = point_stay.c
_STAYS = (
    select(point_room.c.floor, _stay.arrived_at, _stay.came_at, _stay.left_at, _stay.ending)
    .join(point_room, point_room.c.id == _stay.room_id)
    .where(
        _stay.arrived_at < _ends,
        or_(_stay.left_at.is_(None), _stay.left_at >= _starts),
        _stay.ending != StayEnding.WITHDRAWN.value,
    )
)
_DONE = (
    select(point_room.c.floor)
    .select_from(disinfection)
    .join(point_room, point_room.c.id == disinfection.c.room_id)
    .where(disinfection.c.happened_at >= _starts, disinfection.c.happened_at < _ends, *DONE)
)


def sums_of_day(connection: Connection, day: date) -> PointSums:
    """Return the sums of the whole point on a day."""
    stays, done, rooms = _of_day(connection, day)
    return _sums(day, "", stays, len(done), rooms)


def sums_by_floor(connection: Connection, day: date) -> tuple[PointSums, ...]:
    """Return the sums of each floor in the order of the rooms, then those of the whole point.

    Nothing where there is no isolation point on the day.
    """
    stays, done, rooms = _of_day(connection, day)
    if not rooms and not stays:
        return ()
    floors = dict.fromkeys(floor_name(room.number) for room in rooms)
    floors |= dict.fromkeys(stay.floor for stay in stays)
    return (
        *(
            _sums(
                day,
                floor,
                [stay for stay in stays if stay.floor == floor],
                done.count(floor),
                [room for room in rooms if floor_name(room.number) == floor],
            )
            for floor in floors
            if floor
        ),
        _sums(day, "", stays, len(done), rooms),
    )


def _of_day(
    connection: Connection, day: date
) -> tuple[list[Row[*tuple[Any, ...]]], list[str], tuple[RoomRow, ...]]:
    starts, ends = day_bounds(day)
    bounds = {"starts": starts, "ends": ends}
    stays = list(connection.execute(_STAYS, bounds))
    done = list(connection.execute(_DONE, bounds).scalars())
    return stays, done, rooms_at(connection, ends)


def _sums(
    day: date,
    floor: str,
    stays: Iterable[Row[*tuple[Any, ...]]],
    disinfected: int,
    rooms: Iterable[RoomRow],
) -> PointSums:
    starts, ends = day_bounds(day)
    listed = list(stays)
    return PointSums(
        day=day,
        floor=floor,
        before=sum(one.arrived_at < starts for one in listed),
        arrived=sum(one.arrived_at >= starts and _is_new(one) for one in listed),
        left=sum(_ended_by(one, ends) and _is_gone(one) for one in listed),
        after=sum(not _ended_by(one, ends) for one in listed),
        rooms=room_sums(room.state for room in rooms),
        disinfected=disinfected,
    )


def _is_new(stay: Row[*tuple[Any, ...]]) -> bool:
    return bool(stay.arrived_at == stay.came_at)


def _is_gone(stay: Row[*tuple[Any, ...]]) -> bool:
    return bool(stay.ending == StayEnding.LEFT.value)


def _ended_by(stay: Row[*tuple[Any, ...]], ends: datetime) -> bool:
    return stay.left_at is not None and stay.left_at < ends
