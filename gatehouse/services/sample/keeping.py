# SPDX-License-Identifier: MIT
"""Keeping the invented book right: gaps, calls, closed stays, settings; and refuse trucks."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.outside import CallOrder, CallResult
from gatehouse.domain.setting import SettingsOrder, SettingValue
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.domain.words import Words
from gatehouse.services.keeping_acts import (
    AcceptGap,
    CallOutside,
    ChangeSettings,
    CloseStays,
    EndCode,
    WriteCode,
)
from gatehouse.services.sample.away import Away
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.desk import Desk
from gatehouse.services.sample.ruling import Ruling
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.story import Questions, Story

_PAUSE: Final = timedelta(seconds=15)
_AWAY: Final = timedelta(hours=66)
"""So long stays away who does not come home of an evening."""
_CALLS: Final = 3
_CALLED: Final = (_CALLS + 1) * _PAUSE + timedelta(seconds=2)
_STAYS: Final = (10, 50)
_TELEPHONES: Final = ("0431-00000011", "0431-00000001")
_SOON: Final = timedelta(seconds=2)
_BILLS: Final = CodeOrder(
    code_list=CodeList.ERRAND, code="paying", words=Words("代缴水电费", "paying bills")
)
_REFUSE: Final = VehicleCrossing(
    plate="吉A4521G",
    kind=VehicleKind.REFUSE,
    own={
        VehicleField.AGENT: "含氯消毒液",
        VehicleField.STRENGTH: "1000 mg/L",
        VehicleField.DISINFECTED_BY: "王保洁",
    },
    company="样例环卫公司",
    driverless=True,
)


class _InYard(Struct, frozen=True):
    """A vehicle that is inside, and when it goes again."""

    until: datetime
    vehicle: VehicleCrossing


class Keeping:
    """Remembers who stays away for days, who is home, and which trucks are inside."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._nights = self._came = self._gaps = 0
        self.away = Away()
        self._yard: list[_InYard] = []
        self._home: Mover | None = None
        self._ruling = Ruling()

    def stays_away(self, mover: Mover, at: datetime, turns: Turns) -> bool:
        """Say whether *mover*, who went out on foot, is not back of an evening."""
        if mover.drives or not turns.due(Seldom.LONG_AWAY):
            return False
        turns.done(Seldom.LONG_AWAY)
        self.away.leave(mover, at + _AWAY)
        return True

    def came_home(self, mover: Mover) -> None:
        """Know who came home last."""
        self._home = replace(mover, drives=False)

    def waits(self, home: Sequence[Mover], turns: Turns) -> bool:
        """Say whether somebody now comes home who is there by the book."""
        last = self._home
        there = last is not None and any(one.person_id == last.person_id for one in home)
        return there and turns.due(Seldom.OTHER_GATE)

    def by_another_gate(self, at: datetime, desk: Desk) -> Story:
        """Let them come home; of every other such gap it is known why."""
        desk.turns.done(Seldom.OTHER_GATE)
        mover, self._home = self._home, None
        assert mover is not None, "it `waits` for somebody"
        crossing = Crossing(
            direction=Direction.IN,
            subject_class=mover.subject_class,
            reason=Reason.HOME,
            person_id=mover.person_id,
        )
        done, passed = yield from desk.ask(at, crossing)
        self._gaps += passed
        if passed:
            self._ruling.saw(done.entry_id)
        if passed and self._gaps % 2:
            yield AcceptGap(at=at, entry=done.entry_id, why="从东门出去的")

    def night(self, at: datetime, questions: Questions, turns: Turns) -> Story:
        """Tell what the leader, who administers too, sees to in the night, now and then."""
        if not turns.due(Seldom.KEEPING):
            return
        turns.done(Seldom.KEEPING)
        told = SettingValue("telephone_community", _TELEPHONES[self._nights % 2])
        self._nights += 1
        settings = SettingsOrder(values=(told,), reason="社区换了值班电话")
        yield ChangeSettings(at=at, order=settings)
        # it was taken off the list, and was asked for again by its usual name here
        yield EndCode(at=at + _SOON, code_list=_BILLS.code_list, code=_BILLS.code)
        yield WriteCode(at=at + 2 * _SOON, order=_BILLS)
        if questions.due(at + _PAUSE):
            yield CloseStays(at=at + _PAUSE)
        for number, person_id in enumerate(questions.outside(at)[:_CALLS], start=2):
            call = CallOrder(person_id=person_id, result=CallResult.ANSWERED, note="在外地，月底回")
            yield CallOutside(at=at + number * _PAUSE, order=call)
        yield from self._ruling.night(at + _CALLED)

    def truck(self, at: datetime, turns: Turns) -> Crossing | None:
        """Return the refuse truck that goes or comes *at* this moment, if one does."""
        if self._yard and self._yard[0].until <= at:
            return _crossing(self._yard.pop(0).vehicle, Direction.OUT)
        if not turns.due(Seldom.TRUCK):
            return None
        turns.done(Seldom.TRUCK)
        return self._arriving(at)

    def _arriving(self, at: datetime) -> Crossing:
        """Return the next truck; of the first, and of every other one, nobody sees it go."""
        vehicle, seen = _REFUSE, self._came % 2 == 1
        if seen:
            until = at + timedelta(minutes=self._random.randint(*_STAYS))
            self._yard.append(_InYard(until, vehicle))
        else:
            vehicle = replace(vehicle, plate=f"吉A45{self._came % 100:02}G")
        self._came += 1
        return _crossing(vehicle, Direction.IN)


def _crossing(vehicle: VehicleCrossing, direction: Direction) -> Crossing:
    return Crossing(
        direction=direction,
        subject_class=SubjectClass.MAINTENANCE,
        reason=Reason.SERVICE,
        vehicle=vehicle,
    )
