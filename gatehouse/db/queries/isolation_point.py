# SPDX-License-Identifier: MIT
"""The isolation point as its screen, its acts and the handover see it; people are masked.

How a room stands is asked for at the end of a day: whatever began before then and had not ended.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, func, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.isolation_point import (
    disinfection,
    point_room,
    point_stay,
    point_stay_change,
)
from gatehouse.db.tables.person import person
from gatehouse.domain.identity.masking import desk_name, mask_phone
from gatehouse.domain.isolation_point import (
    Destination,
    RoomRow,
    RoomState,
    StayEnding,
    StayRow,
    day_of_stay,
    room_state,
)
from gatehouse.domain.open_item import OpenItem, OpenKind

_until = bindparam("until", type_=UtcText)
_stay, _room = point_stay.c, point_room.c
_KEPT = _stay.ending != StayEnding.WITHDRAWN.value
_later = disinfection.alias("later")
DONE = (
    disinfection.c.withdrawn.is_(False),
    ~exists().where(_later.c.supersedes_id == disinfection.c.id),
)
"""The conditions under which a disinfection stands."""
_left_at = (
    select(func.max(_stay.left_at))
    .where(_stay.room_id == _room.id, _stay.left_at < _until, _KEPT)
    .scalar_subquery()
)
_done_at = (
    select(func.max(disinfection.c.happened_at))
    .where(disinfection.c.room_id == _room.id, disinfection.c.happened_at < _until, *DONE)
    .scalar_subquery()
)
_ROOMS = (
    select(point_room, _left_at.label("left_at"), _done_at.label("done_at"))
    .where(or_(_room.removed_at.is_(None), _room.removed_at >= _until))
    .order_by(_room.sort_key, _room.id)
)
_listed = (
    select(point_stay, _room.number, _room.floor, person.c.shown_name, person.c.phone_shown)
    .add_columns(household.c.door)
    .join(point_room, _room.id == _stay.room_id)
    .outerjoin(person, person.c.id == _stay.person_id)
    .outerjoin(household, household.c.id == person.c.household_id)
)
_PRESENT = _listed.where(
    _stay.arrived_at < _until, or_(_stay.left_at.is_(None), _stay.left_at >= _until), _KEPT
).order_by(_stay.arrived_at, _stay.id)
_LEFT = (
    _listed.where(_stay.left_at.is_not(None), _stay.ending == StayEnding.LEFT.value)
    .order_by(_stay.left_at.desc(), _room.sort_key)
    .limit(bindparam("most"))
)
_STAY = select(point_stay).where(_stay.id == bindparam("stay_id"))
_ROOM = select(point_room).where(_room.id == bindparam("room_id"))
_NUMBERED = select(point_room).where(
    _room.number == bindparam("number"), _room.removed_at.is_(None)
)
_IS_IN = select(
    exists().where(
        _stay.person_id == bindparam("person_id"), _stay.ending == StayEnding.STAYS.value
    )
)
_LAST_CHANGE = (
    select(point_stay_change)
    .where(point_stay_change.c.stay_id == bindparam("stay_id"))
    .order_by(point_stay_change.c.recorded_at.desc(), point_stay_change.c.sequence.desc())
    .limit(1)
)
_LAST_DONE = (
    select(disinfection)
    .where(disinfection.c.room_id == bindparam("room_id"), *DONE)
    .order_by(disinfection.c.happened_at.desc(), disinfection.c.sequence.desc())
    .limit(1)
)
_RESIDENTS = (
    select(person.c.id, person.c.name, person.c.phone, household.c.door)
    .join(household, household.c.id == person.c.household_id)
    .where(person.c.rostered.is_(True), person.c.living.is_(True))
)
_BY_DOORS = _RESIDENTS.where(household.c.door.in_(bindparam("doors", expanding=True)))
_BY_PHONES = _RESIDENTS.where(person.c.phone.in_(bindparam("phones", expanding=True)))
_inside = point_stay.alias("inside")
_last_left = (
    select(func.max(_stay.left_at)).where(_stay.room_id == _room.id, _KEPT).scalar_subquery()
)
_WAITING = Prebuilt(
    select(func.count(), func.min(_last_left)).where(
        _room.removed_at.is_(None),
        _last_left.is_not(None),
        ~exists().where(_inside.c.room_id == _room.id, _inside.c.ending == StayEnding.STAYS.value),
        ~exists().where(
            disinfection.c.room_id == _room.id, disinfection.c.happened_at >= _last_left, *DONE
        ),
    )
)
_A_MOMENT = timedelta(milliseconds=1)


def rooms_at(connection: Connection, until: datetime) -> tuple[RoomRow, ...]:
    """Return the rooms in their order as they stood right before *until*, with who was in them.

    A room that was written down later than who stayed in it is there already.
    """
    people: defaultdict[str, list[StayRow]] = defaultdict(list)
    for row in connection.execute(_PRESENT, {"until": until}):
        people[row.room_id].append(_stay_row(row, until - _A_MOMENT))
    return tuple(
        _room_row(row, tuple(people[row.id]))
        for row in connection.execute(_ROOMS, {"until": until})
        if row.added_at < until or people[row.id] or row.left_at is not None
    )


def stays_left(connection: Connection, most: int) -> tuple[StayRow, ...]:
    """Return at most *most* people who have left, the latest first."""
    rows = connection.execute(_LEFT, {"most": most})
    return tuple(_stay_row(row, row.left_at) for row in rows)


def stored_stay(connection: Connection, stay_id: str) -> dict[str, Any] | None:
    """Return all columns of one stay, or None when there is none."""
    return _one(connection, _STAY, {"stay_id": stay_id})


def stored_room(connection: Connection, room_id: str) -> dict[str, Any] | None:
    """Return all columns of one room, or None when there is none."""
    return _one(connection, _ROOM, {"room_id": room_id})


def room_numbered(connection: Connection, number: str) -> dict[str, Any] | None:
    """Return all columns of the room with that *number*, or None when there is none."""
    return _one(connection, _NUMBERED, {"number": number})


def is_in_point(connection: Connection, person_id: str) -> bool:
    """Say whether somebody of the roster is in the isolation point."""
    return bool(connection.execute(_IS_IN, {"person_id": person_id}).scalar_one())


def last_stay_change(connection: Connection, stay_id: str) -> dict[str, Any]:
    """Return the whole stored fact that says how a stay is."""
    return dict(connection.execute(_LAST_CHANGE, {"stay_id": stay_id}).mappings().one())


def last_disinfection(connection: Connection, room_id: str) -> dict[str, Any] | None:
    """Return the whole stored fact of a room's last disinfection, or None when there is none."""
    return _one(connection, _LAST_DONE, {"room_id": room_id})


def residents_like(
    connection: Connection, doors: Iterable[str], phones: Iterable[str]
) -> tuple[Row[str, str, str, str], ...]:
    """Return id, name, telephone and door of who lives in *doors* or has one of *phones*."""
    by_door = connection.execute(_BY_DOORS, {"doors": list(doors)}).all()
    by_phone = connection.execute(_BY_PHONES, {"phones": list(phones)}).all()
    return (*by_door, *by_phone)


def rooms_waiting(connection: Connection) -> tuple[OpenItem, ...]:
    """Return that rooms wait for disinfection, as the next shift takes it over: their number."""
    count, first = _WAITING.ask(connection, {}).one()
    if not count:
        return ()
    return (
        OpenItem(
            kind=OpenKind.TO_DISINFECT,
            entry_id="",
            since=datetime.fromisoformat(first),
            shown_name="",
            door="",
            detail=str(count),
        ),
    )


def _one(connection: Connection, asked: Any, values: dict[str, str]) -> dict[str, Any] | None:
    found = connection.execute(asked, values).mappings().one_or_none()
    return None if found is None else dict(found)


def _room_row(row: Row[*tuple[Any, ...]], people: tuple[StayRow, ...]) -> RoomRow:
    state = room_state(len(people), row.left_at, row.done_at)
    since = {
        RoomState.EMPTY: row.done_at,
        RoomState.OCCUPIED: people[0].arrived_at if people else None,
        RoomState.TO_DISINFECT: row.left_at,
    }
    return RoomRow(
        room_id=row.id, number=row.number, state=state, since=since[state], people=people
    )


def _stay_row(row: Row[*tuple[Any, ...]], until: datetime) -> StayRow:
    return StayRow(
        stay_id=row.id,
        room_id=row.room_id,
        room=row.number,
        person=row.shown_name or desk_name(row.name),
        phone=row.phone_shown or mask_phone(row.phone),
        door=row.door or "",
        arrived_at=row.arrived_at,
        left_at=row.left_at,
        destination=Destination(row.destination) if row.destination else None,
        place=row.place,
        day=day_of_stay(row.came_at, until),
    )
