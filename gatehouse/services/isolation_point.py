# SPDX-License-Identifier: MIT
"""The isolation point (隔离点): rooms, arrivals and departures of many at once, disinfections.

Whatever is done at midnight may be written down later: an act has the time at which it happened.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.isolation_point import add_rooms as add_room_rows
from gatehouse.db.isolation_point import add_stays, end_stays, remove_room
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.isolation_point import (
    is_in_point,
    residents_like,
    room_numbered,
    rooms_at,
    stored_room,
    stored_stay,
)
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean, clean_name
from gatehouse.domain.isolation_point import (
    MOST_AT_ONCE,
    ArrivalOrder,
    DepartureOrder,
    DisinfectionOrder,
    Guest,
    PointRecorded,
    RoomState,
    StayChange,
    StayEnding,
    housed,
)
from gatehouse.domain.point_text import floor_name, room_sort_key
from gatehouse.errors import Refused
from gatehouse.services.moment import refuse_strange_moment

_LONGEST_NAME: Final = 40
_FURNISHING: Final = (Role.LEADER, Role.ADMINISTRATOR)
Columns = dict[str, Any]


def may_add_rooms(_store: Store, duty: Duty) -> bool:
    """Say whether whoever is on duty may add rooms, or take them out."""
    return not duty.operator.roles.isdisjoint(_FURNISHING)


def add_rooms(store: Store, duty: Duty, numbers: tuple[str, ...]) -> PointRecorded:
    """Add the rooms with these *numbers*, all or none; asks a leader or an administrator."""
    duty.require(*_FURNISHING)
    _refuse_none_or_too_many(len(numbers))
    with store.unit_of_work(duty) as work:
        for number in numbers:
            _refuse_twice(work, number)
        rooms = [_new_room(work, number) for number in dict.fromkeys(numbers)]
        facts = add_room_rows(work, rooms)
        work.commit()
    return recorded(facts, numbers)


def remove_rooms(store: Store, duty: Duty, room_ids: tuple[str, ...]) -> PointRecorded:
    """Take rooms out of the point that nobody is in and none waits to be disinfected.

    Asks a leader or an administrator.
    """
    duty.require(*_FURNISHING)
    _refuse_none_or_too_many(len(room_ids))
    with store.unit_of_work(duty) as work:
        states = {row.room_id: row.state for row in rooms_at(work.connection, _end_of(work))}
        known = [known_room(work, room_id) for room_id in dict.fromkeys(room_ids)]
        for room in known:
            if states.get(room["id"], RoomState.EMPTY) is not RoomState.EMPTY:
                raise _not_empty(room["number"])
        facts = [remove_room(work, {**room, "removed_at": work.now}) for room in known]
        work.commit()
    return recorded(facts, [room["number"] for room in known])


def arrive(store: Store, duty: Duty, order: ArrivalOrder) -> PointRecorded:
    """Take everybody of *order* in, all or none; who has no room yet gets the next empty one."""
    duty.require(Role.VOLUNTEER)
    _refuse_none_or_too_many(len(order.guests))
    with store.unit_of_work(duty) as work:
        at = moment(work, order.happened_at)
        rows = rooms_at(work.connection, _end_of(work))
        empty = [row.number for row in rows if row.state is RoomState.EMPTY]
        guests = housed(order.guests, empty)
        _refuse_without_room(guests)
        rooms = {row.number: (row.room_id, row.state) for row in rows}
        residents = _residents(work, guests)
        stays = []
        for guest in guests:
            person_id = residents.get(guest)
            room_id = _room_for(guest.room, rooms)
            stays.append(_new_stay(guest, room_id, person_id, at, order.note))
        facts = add_stays(work, stays, at)
        work.commit()
    return recorded(facts, [guest.room for guest in guests])


def depart(store: Store, duty: Duty, order: DepartureOrder) -> PointRecorded:
    """Let everybody of *order* leave, all or none; their rooms wait for disinfection then."""
    duty.require(Role.VOLUNTEER)
    _refuse_none_or_too_many(len(order.stay_ids))
    with store.unit_of_work(duty) as work:
        at = moment(work, order.happened_at)
        known = [_staying(work, stay_id, at) for stay_id in dict.fromkeys(order.stay_ids)]
        ended = {
            "left_at": at,
            "ending": StayEnding.LEFT.value,
            "destination": order.destination.value,
            "place": line(order.place),
        }
        facts = end_stays(work, StayChange.LEFT, [{**stay, **ended} for stay in known], at)
        work.commit()
    return recorded(facts, ())


def move(store: Store, duty: Duty, stay_id: str, number: str) -> PointRecorded:
    """Let somebody change over to the room with that *number*; the old one waits for disinfection.

    They stay at the point: no sum of a day counts it as an arrival or a departure.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        stay = _staying(work, stay_id, work.now)
        rows = rooms_at(work.connection, _end_of(work))
        rooms = {row.number: (row.room_id, row.state) for row in rows}
        room_id = _room_for(number, rooms)
        if room_id == stay["room_id"]:
            raise Refused(
                f"They are in room {number} already. Nothing was recorded. Choose another room.",
                f"人已经在 {number} 房。没有登记。请选别的房间。",
            )
        ended = {**stay, "left_at": work.now, "ending": StayEnding.MOVED.value}
        end_stays(work, StayChange.MOVED, [ended], work.now)
        begun = {**stay, "id": new_id(), "room_id": room_id, "arrived_at": work.now}
        facts = add_stays(work, [begun], work.now)
        work.commit()
    return recorded(facts, (number,))


def disinfect(store: Store, duty: Duty, order: DisinfectionOrder) -> PointRecorded:
    """Note that rooms were disinfected, with what and by whom: they are empty from then on."""
    duty.require(Role.VOLUNTEER)
    _refuse_none_or_too_many(len(order.room_ids))
    agent, done_by = line(order.agent), clean_name(order.done_by, _LONGEST_NAME).text
    if not agent or not done_by:
        raise Refused(
            "What was used and who did it belong to a disinfection. Nothing was recorded. "
            "Write both.",
            "消杀要写用的什么、谁做的。没有登记。请把两样都写上。",
        )
    with store.unit_of_work(duty) as work:
        at = moment(work, order.happened_at)
        states = {row.room_id: row.state for row in rooms_at(work.connection, _end_of(work))}
        rooms = [known_room(work, room_id) for room_id in dict.fromkeys(order.room_ids)]
        for room in rooms:
            if states.get(room["id"]) is RoomState.OCCUPIED:
                raise _not_empty(room["number"])
        done: list[Mapping[str, Value]] = [
            {
                "gate": work.duty.gate,
                "room_id": room["id"],
                "agent": agent,
                "strength": line(order.strength),
                "done_by": done_by,
                "back_filled": at != work.now,
            }
            for room in rooms
        ]
        facts = work.record_many("disinfection", done, happened_at=at)
        work.commit()
    return recorded(facts, [room["number"] for room in rooms])


def moment(work: UnitOfWork, happened_at: datetime | None) -> datetime:
    """Return when an act happened, which is not still to come."""
    if happened_at is None:
        return work.now
    refuse_strange_moment(work.connection, work.duty, happened_at)
    return happened_at


def line(text: str) -> str:
    """Return what somebody wrote, fit to keep."""
    return clean(text, LONGEST_LINE).text


def known_room(work: UnitOfWork, room_id: str) -> Columns:
    """Return a room that is one of the point's."""
    room = stored_room(work.connection, room_id)
    if room is None or room["removed_at"] is not None:
        raise _no_such_room()
    return room


def recorded(facts: list[FactId], rooms: Iterable[str]) -> PointRecorded:
    """Return an act as it was committed: of so many *facts*, the last of which names it."""
    return PointRecorded(
        count=len(facts),
        rooms=tuple(dict.fromkeys(rooms)),
        fact_id=facts[-1].id,
        sequence=facts[-1].sequence,
        changes=Changes.of(Kind.ISOLATION_POINT),
    )


def _end_of(work: UnitOfWork) -> datetime:
    """Return the end of today: what is so now is so right before it."""
    _, ends = day_bounds(local_day(work.now))
    return ends


def _new_room(work: UnitOfWork, number: str) -> Columns:
    return {
        "id": new_id(),
        "number": number,
        "floor": floor_name(number),
        "sort_key": room_sort_key(number),
        "added_at": work.now,
        "removed_at": None,
    }


def _new_stay(
    guest: Guest, room_id: str, person_id: str | None, at: datetime, note: str
) -> Columns:
    return {
        "id": new_id(),
        "room_id": room_id,
        "person_id": person_id,
        "name": clean_name(guest.name, _LONGEST_NAME).text,
        "phone": line(guest.phone),
        "note": line(note),
        "arrived_at": at,
        "came_at": at,
        "left_at": None,
        "ending": StayEnding.STAYS.value,
        "destination": "",
        "place": "",
    }


def _room_for(number: str, rooms: Mapping[str, tuple[str, RoomState]]) -> str:
    """Return the id of a room that somebody may be given: an empty one, or one to share."""
    room_id, state = rooms.get(number, ("", RoomState.EMPTY))
    if not room_id:
        raise _no_such_room()
    if state is RoomState.TO_DISINFECT:
        raise Refused(
            f"Room {number} waits to be disinfected. Nothing was recorded. "
            "Choose another room, or tick it as disinfected first.",
            f"{number} 房还没消杀。没有登记。请换一间，或先登记消杀。",
        )
    return room_id


def _residents(work: UnitOfWork, guests: Iterable[Guest]) -> dict[Guest, str]:
    """Return who of *guests* is known from the roster: by name with their flat or telephone."""
    named = [guest for guest in guests if guest.name and (guest.door or guest.phone)]
    doors = {guest.door for guest in named if guest.door}
    phones = {guest.phone for guest in named if guest.phone}
    found = residents_like(work.connection, doors, phones)
    known = {}
    for guest in named:
        ids = {row.id for row in found if row.name == guest.name and _fits(guest, row)}
        if len(ids) == 1:
            known[guest] = ids.pop()
    for guest, person_id in known.items():
        if is_in_point(work.connection, person_id):
            raise Refused(
                f"{guest.name} is in the isolation point already. Nothing was recorded. "
                "Take the line out of the list.",
                f"{guest.name} 已经在隔离点。没有登记。请把这一行去掉。",
            )
    return known


def _fits(guest: Guest, row: Any) -> bool:
    return bool(row.door == guest.door if guest.door else row.phone == guest.phone)


def _staying(work: UnitOfWork, stay_id: str, at: datetime) -> Columns:
    stay = stored_stay(work.connection, stay_id)
    if stay is None or stay["ending"] != StayEnding.STAYS.value:
        raise Refused(
            "Somebody of these has left already. Nothing was recorded. Look at the list again.",
            "里面有人已经离开了。没有登记。请再看一眼列表。",
        )
    if at < stay["arrived_at"]:
        raise Refused(
            "Nobody leaves before they have arrived. Nothing was recorded. Look at the time again.",
            "离开的时间比入住还早。没有登记。请再看一眼时间。",
        )
    return stay


def _refuse_twice(work: UnitOfWork, number: str) -> None:
    if room_numbered(work.connection, number) is not None:
        raise Refused(
            f"Room {number} is there already. Nothing was recorded. Take it out of the numbers.",
            f"{number} 房已经有了。没有登记。请把它从房号里去掉。",
        )


def _refuse_none_or_too_many(count: int) -> None:
    if 1 <= count <= MOST_AT_ONCE:
        return
    raise Refused(
        f"One act is for 1 to {MOST_AT_ONCE}, not for {count}. Nothing was recorded. "
        "Do it in several parts.",
        f"一次 1 到 {MOST_AT_ONCE} 个，现在是 {count} 个。没有登记。请分几次做。",
    )


def _refuse_without_room(guests: Iterable[Guest]) -> None:
    lacking = sum(not guest.room for guest in guests)
    if lacking:
        raise Refused(
            f"Rooms that are lacking: {lacking}. Nothing was recorded. Add rooms, have some "
            "disinfected, or let people share a room by writing its number.",
            f"还缺 {lacking} 间空房。没有登记。请添加房间，先消杀几间，或写上房号几人合住。",
        )


def _not_empty(number: str) -> Refused:
    return Refused(
        f"Room {number} is not empty. Nothing was recorded. Let who is in it leave first.",
        f"{number} 房不是空房。没有登记。请先登记离开。",
    )


def _no_such_room() -> Refused:
    return Refused(
        "The isolation point has no such room. Nothing was recorded. Choose one from the list.",
        "隔离点没有这间房。没有登记。请从列表里选。",
    )
