# SPDX-License-Identifier: MIT
"""The isolation point of the invented compound, and who of it is away for some days."""

from datetime import datetime, timedelta

from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.duty import local_day
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    Destination,
    Guest,
    StayCorrection,
)
from gatehouse.services.disinfection import shipped_agents
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
from gatehouse.services.sample.away import Away
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.story import Story

_PAUSE = timedelta(minutes=1)
_JOURNEY = timedelta(days=7)
_A_NIGHT = timedelta(hours=8)
_TRAVELLERS = 2
_FLOORS = 40
_NAMES = ("周样例", "吴样例", "郑样例")
_PLACES = ("440300", "530000", "KR")


class Isolating:
    """Each night a floor is opened, lived through and closed again; two who left are away."""

    def __init__(self) -> None:
        self._nights = 0
        self._left: list[Mover] = []
        self.away = Away()
        self._agents = shipped_agents()

    def travels(self, mover: Mover, turns: Turns) -> bool:
        """Say whether *mover*, who went out on foot, is one of the two who left for some days."""
        if mover.drives or len(self._left) == _TRAVELLERS or not turns.due(Seldom.ISOLATION):
            return False
        self._left.append(mover)
        return True

    def night(self, at: datetime) -> Story:
        """Tell the night that begins at *at*."""
        self._nights += 1
        floor = 3 + self._nights % _FLOORS
        first, second, third = (f"{floor}{number:02}" for number in (1, 2, 3))
        yield AddRooms(at=at, rooms=(first, second, third))
        guests = (Guest(name=_NAMES[self._nights % len(_NAMES)], room=first), Guest(room=second))
        yield Arrive(at=at + _PAUSE, order=ArrivalOrder(guests=guests))
        named = StayCorrection(name=_NAMES[0], why="补姓名")
        yield CorrectStay(at=at + 2 * _PAUSE, room=second, correction=named)
        yield ChangeRoom(at=at + 3 * _PAUSE, room=second, into=third)
        yield Depart(at=at + 4 * _PAUSE, rooms=(first, third), destination=Destination.HOME)
        rooms = (first, second, third)
        yield self._disinfected(at + 5 * _PAUSE, rooms, 1)
        yield WithdrawDisinfection(at=at + 6 * _PAUSE, room=third, why="三号房还没做")
        yield self._disinfected(at + 7 * _PAUSE, (third,), 2)
        yield RemoveRooms(at=at + 8 * _PAUSE, rooms=rooms)
        yield from self._absences(at + 9 * _PAUSE)

    def _disinfected(self, at: datetime, rooms: tuple[str, ...], number: int) -> Disinfect:
        agent = self._agents[number % len(self._agents)]
        return Disinfect(
            at=at,
            rooms=rooms,
            agent=agent.zh,
            strength=agent.strengths[0],
            done_by=_NAMES[number],
        )

    def _absences(self, at: datetime) -> Story:
        """Note who left as away; the second of two turns out to be on the way home."""
        left, self._left = self._left, []
        for later, mover in enumerate(left):
            order = AbsenceOrder(
                person_id=mover.person_id,
                since=local_day(at),
                place=_PLACES[self._nights % len(_PLACES)],
                expected=local_day(at + _JOURNEY),
            )
            yield NoteAbsence(at=at + later * _PAUSE, order=order)
            self.away.leave(mover, at + (_A_NIGHT if later else _JOURNEY))
        for mover in left[1:]:
            yield EndAbsence(at=at + len(left) * _PAUSE, person=mover.person_id)
