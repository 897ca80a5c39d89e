# SPDX-License-Identifier: MIT
"""Acts on people of the roster, written down one after the other."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from gatehouse.domain.person import RosterPerson
from gatehouse.domain.person_change import MoveOrder, PersonEdit
from gatehouse.services.acts import Act, Enrol
from gatehouse.services.roster_acts import (
    EditPerson,
    MergePeople,
    MoveOut,
    MovePerson,
    TellApart,
)
from tests.support.post import a_resident

AT = datetime(2022, 4, 15, 9, 30, tzinfo=UTC)
NEIGHBOUR: RosterPerson = replace(
    a_resident("3-2-501", "林远山", plates=("吉A00001", "吉A00002")), birth_date=date(1950, 2, 3)
)
ON_THE_ROSTER: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    Enrol(at=AT, person=replace(NEIGHBOUR, name="林远珊")),
    EditPerson(at=AT, person="line:1", told=PersonEdit(phone="", name="林元山"), why="写错了"),
    MovePerson(at=AT, person="line:1", order=MoveOrder(door="1-1-201", why="换房")),
    MergePeople(at=AT, person="line:1", other="line:2", why="同一人"),
    TellApart(at=AT, person="line:1", other="line:2", why="兄弟"),
    MoveOut(at=AT, person="line:2", why="退租"),
)
