# SPDX-License-Identifier: MIT
"""What the isolation point may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from gatehouse.domain.disinfection import Agent
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    DisinfectionOrder,
    Point,
    PointRecorded,
    PointSums,
    StayCorrection,
)


class PointActs(Struct, frozen=True, kw_only=True):
    """The acts of the isolation point.

    *agents* is with what rooms are usually disinfected. *move* takes a stay's id and the number of
    the other room, *withdraw_disinfection* a room's id and a reason. *point* and the two after it
    run on a reader lane, all others on the writer lane.
    """

    agents: tuple[Agent, ...]
    point: Callable[[], Point]
    sums: Callable[[date], PointSums]
    may_add_rooms: Callable[[], bool]

    add_rooms: Callable[[tuple[str, ...]], PointRecorded]
    remove_rooms: Callable[[tuple[str, ...]], PointRecorded]
    arrive: Callable[[ArrivalOrder], PointRecorded]
    depart: Callable[[DepartureOrder], PointRecorded]
    move: Callable[[str, str], PointRecorded]
    disinfect: Callable[[DisinfectionOrder], PointRecorded]
    correct: Callable[[str, StayCorrection], PointRecorded]
    withdraw_disinfection: Callable[[str, str], PointRecorded]
