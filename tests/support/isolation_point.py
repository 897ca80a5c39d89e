# SPDX-License-Identifier: MIT
"""An isolation point to test with, run by the services as its screen runs it."""

from datetime import datetime

from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    Destination,
    DisinfectionOrder,
    Guest,
    Point,
    PointRecorded,
    RoomRow,
    RoomState,
)
from gatehouse.domain.point_text import read_rooms
from gatehouse.services import isolation_point, isolation_point_lookup
from tests.support.post import PostInUse


def add_rooms(post: PostInUse, text: str = "3F 301-320") -> PointRecorded:
    """Add rooms as they are typed."""
    return isolation_point.add_rooms(post.store, post.duty, read_rooms(text).numbers)


def arrive(
    post: PostInUse, *names: str, count: int = 0, happened_at: datetime | None = None
) -> PointRecorded:
    """Let people with these *names* arrive, or so many without any."""
    guests = tuple(Guest(name=name) for name in names) or (Guest(),) * count
    order = ArrivalOrder(guests=guests, happened_at=happened_at)
    return isolation_point.arrive(post.store, post.duty, order)


def depart(
    post: PostInUse,
    *rooms: str,
    to: Destination = Destination.HOME,
    happened_at: datetime | None = None,
) -> PointRecorded:
    """Let everybody in *rooms* leave."""
    stays = tuple(
        one.stay_id for row in point(post).rooms if row.number in rooms for one in row.people
    )
    order = DepartureOrder(stay_ids=stays, destination=to, happened_at=happened_at)
    return isolation_point.depart(post.store, post.duty, order)


def disinfect(post: PostInUse, *rooms: str) -> PointRecorded:
    """Tick *rooms* as disinfected."""
    ids = tuple(room(post, number).room_id for number in rooms)
    order = DisinfectionOrder(room_ids=ids, agent="含氯消毒剂", done_by="周样例")
    return isolation_point.disinfect(post.store, post.duty, order)


def point(post: PostInUse) -> Point:
    """Return the isolation point as its screen shows it."""
    return isolation_point_lookup.point(post.store, post.duty)


def room(post: PostInUse, number: str) -> RoomRow:
    """Return one room."""
    return next(row for row in point(post).rooms if row.number == number)


def states(post: PostInUse) -> dict[str, RoomState]:
    """Return how each room stands."""
    return {row.number: row.state for row in point(post).rooms}
