# SPDX-License-Identifier: MIT
"""Who of the invented compound is followed at home, and how they are two times a day."""

from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.zone import ZoneLevel
from gatehouse.services.observation_acts import (
    ChangeDaysAtHome,
    EndAtHome,
    FollowAtHome,
    ReadAtHome,
)
from gatehouse.services.sample.compound import Mover
from gatehouse.services.sample.story import Story

_PAUSE: Final = timedelta(seconds=5)
_HOURS: Final = (8, 17)
"""From which hours on the readings of a morning and of an evening come in."""
_MOST: Final = 3
"""So many are followed at a time; then the last one is released before their days end."""
_DAYS: Final = timedelta(days=14)
_LEFT_OVER: Final = 8
"""So many stay who come and go."""
_MISSES, _SILENCES, _ILL = 7, 9, 23
"""How often a reading does not come, nobody answers, and somebody is unwell."""
_LOWEST, _SPREAD = 361, 7
_BEGINS: Final = "样例防指〔2022〕{number}号"


class _Followed(NamedTuple):
    mover: Mover
    since: date


class Following:
    """Of a night somebody more is followed; of the day each of them tells a temperature twice."""

    def __init__(self) -> None:
        self._followed: list[_Followed] = []
        self._begun = self._asked = 0
        self._rounds: set[tuple[date, int]] = set()

    def night(self, at: datetime, home: list[Mover]) -> Story:
        """Tell who is followed from *at* on, taken out of *home*, and who is released into it."""
        for one in self._released(local_day(at)):
            home.append(one.mover)
            yield EndAtHome(at=at, person=one.mover.person_id, document=self._document())
        while len(self._followed) < _MOST:
            resident = next((mover for mover in home if mover.resident), None)
            if resident is None or len(home) <= _LEFT_OVER:
                return
            home.remove(resident)
            yield self._begin(at + _PAUSE, resident)
        yield ChangeDaysAtHome(
            at=at + 2 * _PAUSE,
            person=self._followed[0].mover.person_id,
            days=15 + self._begun % 6,
            document=self._document(),
        )

    def _released(self, today: date) -> tuple[_Followed, ...]:
        """Take out whose days are over, and of very many the one who came last, before theirs."""
        if len(self._followed) < _MOST:
            return ()
        gone = [self._followed.pop()]
        if self._followed[0].since + _DAYS <= today:
            gone.append(self._followed.pop(0))
        return tuple(gone)

    def _begin(self, at: datetime, resident: Mover) -> FollowAtHome:
        self._begun += 1
        self._followed.append(_Followed(resident, local_day(at)))
        isolated = self._begun % 2 == 0
        return FollowAtHome(
            at=at,
            person=resident.person_id,
            level=ZoneLevel.ISOLATION if isolated else ZoneLevel.MONITORING,
            document=self._document(),
            days=_DAYS.days,
            today_is=1 + self._begun % 3,
        )

    def readings(self, at: datetime) -> Story:
        """Tell the readings of this half of the day, once it is time for them."""
        hour = at.astimezone(LOCAL_ZONE).hour
        due = [(local_day(at), begins) for begins in _HOURS if begins <= hour]
        if not due or due[-1] in self._rounds:
            return
        self._rounds.add(due[-1])
        for one in self._followed:
            self._asked += 1
            if self._asked % _MISSES:
                yield self._reading(at, one.mover)

    def _reading(self, at: datetime, mover: Mover) -> ReadAtHome:
        reached = bool(self._asked % _SILENCES)
        return ReadAtHome(
            at=at,
            person=mover.person_id,
            tenths=_LOWEST + self._asked * 3 % _SPREAD if reached else None,
            unwell=reached and self._asked % _ILL == 0,
        )

    def _document(self) -> str:
        return _BEGINS.format(number=self._begun + 1)
