# SPDX-License-Identifier: MIT
"""Acts at the isolation point, and of who is away, as data; see `gatehouse.services.acts`.

Rooms are named by their numbers, so that an act means the same wherever it is replayed.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.absences import open_absences_of
from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.duty import Duty
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    Destination,
    DisinfectionOrder,
    PointRecorded,
    RoomRow,
    StayCorrection,
)
from gatehouse.errors import Refused
from gatehouse.services import isolation_point
from gatehouse.services.absence import end_absence, note_absence
from gatehouse.services.isolation_point_lookup import point
from gatehouse.services.point_correction import correct_stay, withdraw_disinfection
from gatehouse.services.written_act import Written


class AddRooms(Written, frozen=True, kw_only=True, tag="add_point_rooms"):
    """Rooms are added to the isolation point."""

    rooms: tuple[str, ...]


class RemoveRooms(Written, frozen=True, kw_only=True, tag="remove_point_rooms"):
    """Rooms belong to the isolation point no more."""

    rooms: tuple[str, ...]


class Arrive(Written, frozen=True, kw_only=True, tag="arrive_at_point"):
    """People arrive at the isolation point."""

    order: ArrivalOrder


class Depart(Written, frozen=True, kw_only=True, tag="leave_point"):
    """Everybody in some rooms leaves the isolation point."""

    rooms: tuple[str, ...]
    destination: Destination
    place: str = ""


class ChangeRoom(Written, frozen=True, kw_only=True, tag="change_point_room"):
    """Who is in a room changes over to another one."""

    room: str
    into: str


class Disinfect(Written, frozen=True, kw_only=True, tag="disinfect_rooms"):
    """Rooms of the isolation point were disinfected."""

    rooms: tuple[str, ...]
    agent: str
    done_by: str
    strength: str = ""


class CorrectStay(Written, frozen=True, kw_only=True, tag="correct_stay"):
    """What is written down of who is in a room is put right."""

    room: str
    correction: StayCorrection


class WithdrawDisinfection(Written, frozen=True, kw_only=True, tag="withdraw_disinfection"):
    """The last disinfection of a room is taken back."""

    room: str
    why: str


class NoteAbsence(Written, frozen=True, kw_only=True, tag="note_absence"):
    """Somebody of the roster is away."""

    order: AbsenceOrder


class EndAbsence(Written, frozen=True, kw_only=True, tag="end_absence"):
    """Somebody who was away is back, and the gate did not see them."""

    person: str


PointAct: TypeAlias = (
    AddRooms
    | RemoveRooms
    | Arrive
    | Depart
    | ChangeRoom
    | Disinfect
    | CorrectStay
    | WithdrawDisinfection
    | NoteAbsence
    | EndAbsence
)


class Noted(NamedTuple):
    """The last fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_at_point(store: Store, duty: Duty, act: PointAct) -> Noted:
    """Do *act* through its service."""
    if isinstance(act, NoteAbsence | EndAbsence):
        return _of_absence(store, duty, act)
    done = _recorded(store, duty, act)
    return Noted(done.fact_id, done.sequence)


def with_people_away(act: PointAct, names: Mapping[str, str]) -> PointAct:
    """Return *act* with whom *names* have another name for called by that name."""
    if isinstance(act, EndAbsence):
        return replace(act, person=names.get(act.person, act.person))
    if isinstance(act, NoteAbsence):
        person_id = names.get(act.order.person_id, act.order.person_id)
        return replace(act, order=replace(act.order, person_id=person_id))
    return act


def _of_absence(store: Store, duty: Duty, act: NoteAbsence | EndAbsence) -> Noted:
    if isinstance(act, NoteAbsence):
        done = note_absence(store, duty, act.order)
        return Noted(done.fact_id, done.sequence)
    with store.reader() as connection:
        known = open_absences_of(connection, act.person)
    done = end_absence(store, duty, str(known[0]["id"]) if known else "")
    return Noted(done.fact_id, done.sequence)


def _recorded(
    store: Store,
    duty: Duty,
    act: AddRooms
    | RemoveRooms
    | Arrive
    | Depart
    | ChangeRoom
    | Disinfect
    | CorrectStay
    | WithdrawDisinfection,
) -> PointRecorded:
    match act:
        case AddRooms():
            return isolation_point.add_rooms(store, duty, act.rooms)
        case Arrive():
            return isolation_point.arrive(store, duty, act.order)
        case Depart() | ChangeRoom() | CorrectStay():
            return _of_stays(store, duty, act)
        case RemoveRooms() | Disinfect() | WithdrawDisinfection():
            return _of_rooms(store, duty, act)


def _of_stays(store: Store, duty: Duty, act: Depart | ChangeRoom | CorrectStay) -> PointRecorded:
    rooms = act.rooms if isinstance(act, Depart) else (act.room,)
    stays = tuple(stay.stay_id for row in _rows(store, duty, rooms) for stay in row.people)
    if isinstance(act, Depart):
        order = DepartureOrder(stay_ids=stays, destination=act.destination, place=act.place)
        return isolation_point.depart(store, duty, order)
    stay_id = stays[0] if stays else ""
    if isinstance(act, ChangeRoom):
        return isolation_point.move(store, duty, stay_id, act.into)
    return correct_stay(store, duty, stay_id, act.correction)


def _of_rooms(
    store: Store, duty: Duty, act: RemoveRooms | Disinfect | WithdrawDisinfection
) -> PointRecorded:
    rooms = (act.room,) if isinstance(act, WithdrawDisinfection) else act.rooms
    ids = tuple(row.room_id for row in _rows(store, duty, rooms))
    if isinstance(act, RemoveRooms):
        return isolation_point.remove_rooms(store, duty, ids)
    if isinstance(act, WithdrawDisinfection):
        return withdraw_disinfection(store, duty, ids[0], act.why)
    order = DisinfectionOrder(room_ids=ids, agent=act.agent, done_by=act.done_by)
    return isolation_point.disinfect(store, duty, order)


def _rows(store: Store, duty: Duty, numbers: Iterable[str]) -> tuple[RoomRow, ...]:
    """Return the rooms with these *numbers*; one that is not there refuses the whole act."""
    rooms = {row.number: row for row in point(store, duty).rooms}
    try:
        return tuple(rooms[number] for number in numbers)
    except KeyError as error:
        raise Refused(
            f"The isolation point has no room {error.args[0]}. Nothing was recorded. "
            "Add the room first.",
            f"隔离点没有 {error.args[0]} 房。没有登记。请先添加房间。",
        ) from error
