# SPDX-License-Identifier: MIT
"""Corrections at the isolation point: another version supersedes what was written down wrongly."""

from datetime import datetime
from typing import Any

from gatehouse.db.engine import Store
from gatehouse.db.isolation_point import correct_stay as put_stay
from gatehouse.db.queries.isolation_point import (
    last_disinfection,
    last_stay_change,
    room_numbered,
    stored_stay,
)
from gatehouse.db.unit_of_work import UnitOfWork, unstamped
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.isolation_point import PointRecorded, StayCorrection, StayEnding
from gatehouse.errors import Refused
from gatehouse.services.isolation_point import known_room, line, recorded
from gatehouse.services.moment import refuse_strange_moment

_ENDED = (StayEnding.LEFT.value, StayEnding.MOVED.value)


def correct_stay(
    store: Store, duty: Duty, stay_id: str, correction: StayCorrection
) -> PointRecorded:
    """Put a stay right as *correction* says; the version before it stays in the ledger."""
    duty.require(Role.VOLUNTEER)
    why = _reason(correction.why)
    with store.unit_of_work(duty) as work:
        stay = stored_stay(work.connection, stay_id)
        if stay is None or stay["ending"] == StayEnding.WITHDRAWN.value:
            raise _nothing_there()
        mended = {**stay, **_mended(work, stay, correction)}
        _refuse_out_of_order(work, mended)
        old = last_stay_change(work.connection, stay_id)
        at = mended["left_at"] or mended["arrived_at"]
        fact = put_stay(work, old, mended, at=at, why=why)
        work.commit()
    return recorded([fact], ())


def withdraw_disinfection(store: Store, duty: Duty, room_id: str, why: str) -> PointRecorded:
    """Take a room's last disinfection back: it waits for one again."""
    duty.require(Role.VOLUNTEER)
    why = _reason(why)
    with store.unit_of_work(duty) as work:
        room = known_room(work, room_id)
        old = last_disinfection(work.connection, room_id)
        if old is None:
            raise _nothing_there()
        fact = work.record(
            "disinfection",
            {**unstamped(old), "withdrawn": True},
            happened_at=old["happened_at"],
            supersedes=old["id"],
            reason=why,
            back_filled=old["back_filled"],
        )
        work.commit()
    return recorded([fact], (room["number"],))


def _mended(work: UnitOfWork, stay: dict[str, Any], by: StayCorrection) -> dict[str, Any]:
    if by.withdrawn:
        return {"left_at": stay["left_at"], "ending": StayEnding.WITHDRAWN.value}
    told = {
        "name": None if by.name is None else line(by.name),
        "phone": None if by.phone is None else line(by.phone),
        "room_id": None if by.room is None else _room_id(work, by.room),
        "left_at": by.left_at if stay["ending"] in _ENDED else None,
        "destination": None if by.destination is None else by.destination.value,
        "place": None if by.place is None else line(by.place),
        **_arrival(stay, by.arrived_at),
    }
    mended = {name: value for name, value in told.items() if value is not None}
    if by.still_here:
        mended |= {"left_at": None, "ending": "", "destination": "", "place": ""}
    return mended


def _arrival(stay: dict[str, Any], arrived_at: datetime | None) -> dict[str, Any]:
    """Return when they came to the room, and to the point where it is their first one."""
    first = stay["arrived_at"] == stay["came_at"]
    return {"arrived_at": arrived_at, "came_at": arrived_at if first else None}


def _room_id(work: UnitOfWork, number: str) -> str:
    room = room_numbered(work.connection, number)
    if room is None:
        raise Refused(
            "The isolation point has no such room. Nothing was changed. Choose one of its rooms.",
            "隔离点没有这间房。什么都没有改动。请选有的房间。",
        )
    return str(room["id"])


def _refuse_out_of_order(work: UnitOfWork, stay: dict[str, Any]) -> None:
    refuse_strange_moment(work.connection, work.duty, stay["arrived_at"])
    if stay["left_at"] is None:
        return
    refuse_strange_moment(work.connection, work.duty, stay["left_at"])
    if stay["left_at"] < stay["arrived_at"]:
        raise Refused(
            "Nobody leaves before they have arrived. Nothing was changed. Look at the times again.",
            "离开的时间比入住还早。什么都没有改动。请再看一眼时间。",
        )


def _reason(why: str) -> str:
    reason = line(why)
    if not reason:
        raise Refused(
            "A correction needs a reason. Nothing was changed. Write why.",
            "更正要写理由。什么都没有改动。请写明为什么。",
        )
    return reason


def _nothing_there() -> Refused:
    return Refused(
        "There is nothing to correct. Nothing was changed. Look at the list again.",
        "没有可以更正的。什么都没有改动。请再看一眼列表。",
    )
