# SPDX-License-Identifier: MIT
"""Acts at the isolation point, and of who is away, to be written down and replayed."""

from datetime import date

from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.isolation_point import ArrivalOrder, Destination, Guest, StayCorrection
from gatehouse.services.acts import Act, Enrol
from gatehouse.services.point_acts import (
    AddRooms,
    Arrive,
    ChangeRoom,
    CorrectStay,
    Depart,
    Disinfect,
    EndAbsence,
    NoteAbsence,
    RemoveRooms,
    WithdrawDisinfection,
)
from tests.support.roster_acts import AT, NEIGHBOUR

AT_THE_POINT: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    AddRooms(at=AT, rooms=("301", "302")),
    Arrive(at=AT, order=ArrivalOrder(guests=(Guest(name="周样例", room="301"), Guest()))),
    CorrectStay(at=AT, room="302", correction=StayCorrection(why="补姓名", name="吴样例")),
    Depart(at=AT, rooms=("301",), destination=Destination.HOME),
    Disinfect(at=AT, rooms=("301",), agent="酒精", done_by="郑样例"),
    WithdrawDisinfection(at=AT, room="301", why="还没做"),
    Disinfect(at=AT, rooms=("301",), agent="酒精", done_by="郑样例"),
    ChangeRoom(at=AT, room="302", into="301"),
    Disinfect(at=AT, rooms=("302",), agent="酒精", done_by="郑样例"),
    RemoveRooms(at=AT, rooms=("302",)),
    NoteAbsence(
        at=AT,
        order=AbsenceOrder(person_id="line:1", since=AT.date(), expected=date(2022, 5, 1)),
    ),
    EndAbsence(at=AT, person="line:1"),
)
