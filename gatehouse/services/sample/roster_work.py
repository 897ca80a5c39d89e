# SPDX-License-Identifier: MIT
"""What an administrator puts right in the roster of the invented compound in a quiet night."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.person_change import MoveOrder, PersonEdit
from gatehouse.services.acts import Enrol
from gatehouse.services.roster_acts import (
    EditPerson,
    MergePeople,
    MoveOut,
    MovePerson,
    TellApart,
)
from gatehouse.services.sample.compound import Flat, Mover
from gatehouse.services.sample.passes import PassBook
from gatehouse.services.sample.people import Inventor
from gatehouse.services.sample.story import Story

_PAUSE = timedelta(minutes=3)
_ENOUGH = 6


class RosterWork:
    """One of each kind in a night, about people who are at home and hold no pass."""

    def __init__(self, inventor: Inventor, flats: Sequence[Flat], passes: PassBook) -> None:
        self._inventor, self._flats, self._passes = inventor, flats, passes
        self._nights = 0
        self._told: set[frozenset[str]] = set()

    def night(self, at: datetime, home: list[Mover]) -> Story:
        """Tell the work of the night that begins at *at*; whoever moves out leaves *home*."""
        idle = [mover for mover in home if self._passes.shown_by(mover.person_id, at) is None]
        if len(idle) < _ENOUGH:
            return
        self._nights += 1
        place = 5 * self._nights % (len(idle) - 5)
        calls, moves, leaves, doubled, namesake = idle[place : place + 5]
        phone = PersonEdit(phone=self._inventor.phone())
        yield EditPerson(at=at, person=calls.person_id, told=phone, why="电话记错了一位")
        yield from self._move(at + _PAUSE, moves, home)
        yield MoveOut(at=at + 2 * _PAUSE, person=leaves.person_id, why="退租")
        home.remove(leaves)
        yield from self._join(at + 3 * _PAUSE, doubled)
        pair = frozenset((calls.person_id, namesake.person_id))
        if pair not in self._told:
            self._told.add(pair)
            yield TellApart(
                at=at + 5 * _PAUSE,
                person=calls.person_id,
                other=namesake.person_id,
                why="电话像，见过是两个人",
            )

    def _move(self, at: datetime, mover: Mover, home: list[Mover]) -> Story:
        others = [flat for flat in self._flats if flat.household_id != mover.household_id]
        flat = others[self._nights % len(others)]
        order = MoveOrder(door=flat.door.label, why="换房")
        yield MovePerson(at=at, person=mover.person_id, order=order)
        home[home.index(mover)] = replace(mover, household_id=flat.household_id)

    def _join(self, at: datetime, mover: Mover) -> Story:
        """Write somebody down a second time, and find out."""
        flat = next(flat for flat in self._flats if flat.household_id == mover.household_id)
        done = yield Enrol(at=at, person=self._inventor.tenant(flat.door))
        yield MergePeople(
            at=at + _PAUSE, person=mover.person_id, other=done.person_id, why="同一个人登记了两次"
        )
