# SPDX-License-Identifier: MIT
"""The isolation point (隔离点): its rooms, who is in them, and the sums of a day.

A room is a flat of its own: empty (空), occupied (在住), or waiting for disinfection (待消杀) since
somebody left it. The state follows from who stayed there and from the disinfections, and is asked
for at a moment, so that a day's sums are right whenever they are written down.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import local_day
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_AT_ONCE: Final = 500
"""How many rooms or people one act may have."""


class RoomState(StrEnum):
    """How a room stands."""

    EMPTY = "empty"
    OCCUPIED = "occupied"
    TO_DISINFECT = "to_disinfect"


class RoomChange(StrEnum):
    """What a fact says happened to a room."""

    ADDED = "added"
    REMOVED = "removed"


class StayChange(StrEnum):
    """What a fact says happened to a stay."""

    ARRIVED = "arrived"
    LEFT = "left"
    MOVED = "moved"
    CORRECTED = "corrected"


class StayEnding(StrEnum):
    """How a stay in a room ended; somebody who moves begins another one in the other room."""

    STAYS = ""
    LEFT = "left"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"


class Destination(StrEnum):
    """Where somebody who leaves goes."""

    HOME = "home"
    HOSPITAL = "hospital"
    OTHER_POINT = "other_point"
    ELSEWHERE = "elsewhere"


class PointFilter(StrEnum):
    """Which rows a list shows."""

    ALL = "all"
    OCCUPIED = "occupied"
    EMPTY = "empty"
    TO_DISINFECT = "to_disinfect"
    LEFT = "left"


ROOM_WORDS: Final = {
    RoomState.EMPTY: Words("空", "empty"),
    RoomState.OCCUPIED: Words("在住", "occupied"),
    RoomState.TO_DISINFECT: Words("待消杀", "to be disinfected"),
}
DESTINATION_WORDS: Final = {
    Destination.HOME: Words("回家", "home"),
    Destination.HOSPITAL: Words("医院", "hospital"),
    Destination.OTHER_POINT: Words("其他隔离点", "another isolation point"),
    Destination.ELSEWHERE: Words("其他去向", "elsewhere"),
}


class Guest(Told, Discreet, frozen=True, kw_only=True):
    """Somebody who arrives, as they are written down; nothing is asked that a list may lack.

    *door* is the flat they live in, where that is told; *room* is the number of the room that they
    get, the next empty one where it is empty.
    """

    name: str = ""
    phone: str = ""
    door: str = ""
    room: str = ""


class ArrivalOrder(Told, frozen=True, kw_only=True):
    """People who arrive together, now or *happened_at*."""

    guests: tuple[Guest, ...]
    happened_at: datetime | None = None
    note: str = ""


class DepartureOrder(Told, frozen=True, kw_only=True):
    """People who leave together for the same place, now or *happened_at*."""

    stay_ids: tuple[str, ...]
    destination: Destination
    place: str = ""
    happened_at: datetime | None = None


class DisinfectionOrder(Told, frozen=True, kw_only=True):
    """Rooms that were disinfected with *agent* by *done_by*, now or *happened_at*."""

    room_ids: tuple[str, ...]
    agent: str
    done_by: str
    strength: str = ""
    happened_at: datetime | None = None


class StayCorrection(Told, Discreet, frozen=True, kw_only=True):
    """What was wrong about a stay; None leaves a part as it is. *why* is the reason.

    *still_here* takes the departure back, *withdrawn* the whole stay.
    """

    why: str
    name: str | None = None
    phone: str | None = None
    room: str | None = None
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    destination: Destination | None = None
    place: str | None = None
    still_here: bool = False
    withdrawn: bool = False


class StayRow(Discreet, frozen=True, kw_only=True):
    """Somebody's stay in a room; *person* and *phone* are masked.

    *day* counts the days in the point from the first stay on, the first being day 1. *door* is the
    flat they live in, where it is known.
    """

    stay_id: str
    room_id: str
    room: str
    person: str
    phone: str
    door: str
    arrived_at: datetime
    left_at: datetime | None
    destination: Destination | None
    place: str
    day: int


class RoomRow(Struct, frozen=True, kw_only=True):
    """A room and who is in it; *since* is when its state began, None of one that was never used."""

    room_id: str
    number: str
    state: RoomState
    since: datetime | None
    people: tuple[StayRow, ...] = ()


class RoomSums(Struct, frozen=True, kw_only=True):
    """How many rooms stand how."""

    empty: int = 0
    occupied: int = 0
    to_disinfect: int = 0

    @property
    def all_rooms(self) -> int:
        """How many rooms there are."""
        return self.empty + self.occupied + self.to_disinfect


class PointSums(Struct, frozen=True, kw_only=True):
    """The sums of a calendar day, of the whole point or of one *floor*.

    *before* and *after* are the people there at the midnight before and at the one that ends the
    day (or now, of today); *rooms* as they stand then. *disinfected* counts rooms done on the day.
    Who changes over to another room neither arrives nor leaves.
    """

    day: date
    floor: str = ""
    before: int
    arrived: int
    left: int
    after: int
    rooms: RoomSums
    disinfected: int

    @property
    def moved(self) -> int:
        """How many more changed over to this floor than away from it."""
        return self.after - self.before - self.arrived + self.left


class Point(Struct, frozen=True, kw_only=True):
    """The isolation point now: its rooms in their order, who left lately, and today's sums."""

    rooms: tuple[RoomRow, ...]
    left: tuple[StayRow, ...]
    sums: PointSums

    @property
    def empty_numbers(self) -> tuple[str, ...]:
        """The numbers of the empty rooms, in their order."""
        return tuple(room.number for room in self.rooms if room.state is RoomState.EMPTY)


class PointRecorded(Struct, frozen=True, kw_only=True):
    """An act at the isolation point that was committed: how many it was for, and what changed."""

    count: int
    rooms: tuple[str, ...]
    fact_id: str
    sequence: int
    changes: Changes


def room_state(people: int, left_at: datetime | None, done_at: datetime | None) -> RoomState:
    """Return how a room stands with so many people, after the last one left and it was done."""
    if people:
        return RoomState.OCCUPIED
    if left_at is not None and (done_at is None or done_at < left_at):
        return RoomState.TO_DISINFECT
    return RoomState.EMPTY


def room_sums(states: Iterable[RoomState]) -> RoomSums:
    """Return how many rooms stand how."""
    listed = list(states)
    return RoomSums(**{state.value: listed.count(state) for state in RoomState})


def day_of_stay(since: datetime, moment: datetime) -> int:
    """Return the day n of somebody's stay; the first is day 1."""
    return (local_day(moment) - local_day(since)).days + 1


def housed(guests: Iterable[Guest], empty: Iterable[str]) -> tuple[Guest, ...]:
    """Give each guest without a room the next of the *empty* ones, in order, while there are any.

    A room that somebody is given by name goes to nobody else by itself.
    """
    arriving = tuple(guests)
    taken = {guest.room for guest in arriving}
    free = (number for number in empty if number not in taken)
    return tuple(guest if guest.room else replace(guest, room=next(free, "")) for guest in arriving)
