# SPDX-License-Identifier: MIT
"""Parcels on the shelf, areas disinfected and lists walked at the invented compound."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from gatehouse.domain.disinfection import DisinfectionCorrection
from gatehouse.domain.parcel import ParcelChange, ParcelsDisinfected
from gatehouse.domain.patrol import PatrolStep
from gatehouse.domain.routine import HowOften, RoutineKind, RoutineOrder
from gatehouse.services.patrol import shipped_lists
from gatehouse.services.sample.compound import Flat
from gatehouse.services.sample.story import Story
from gatehouse.services.upkeep_acts import (
    BeginPatrol,
    CheckArea,
    CorrectArea,
    DisinfectArea,
    DisinfectShelf,
    EndPatrol,
    FollowFinding,
    MarkItem,
    MoveParcels,
    SetRoutine,
    ShelveParcels,
)

_PAUSE: Final = timedelta(seconds=2)
_AREAS: Final = ("1 号楼 1 单元", "岗亭和登记桌")
_CHLORINE: Final = ("含氯消毒液", "500 mg/L")
_FLATS: Final = 3


class Upkeep:
    """Each evening parcels come and go, two areas are done, and the five rounds are walked."""

    def __init__(self, flats: Sequence[Flat]) -> None:
        self._flats = flats
        self._evenings = 0

    def evening(self, at: datetime) -> Story:
        """Tell the evening that begins at *at*; it is over within a minute."""
        self._evenings += 1
        yield from self._keep_parcels(at)
        yield from self._disinfect(at + 10 * _PAUSE)
        yield from self._walk(at + 18 * _PAUSE)

    def _keep_parcels(self, at: datetime) -> Story:
        doors = [self._flats[self._place(number)].door.label for number in range(_FLATS)]
        for number, door in enumerate(doors):
            yield ShelveParcels(
                at=at + number * _PAUSE,
                door=door,
                pieces=1 + number,
                shelf=f"A{number + 1}",
                code=f"{number + 1}-{1000 + self._evenings}",
                cold=number == 1,
            )
        cleaned = ParcelsDisinfected(agent=_CHLORINE[0], strength="250 mg/L", done_by="周样例")
        yield DisinfectShelf(at=at + 4 * _PAUSE, order=cleaned)
        fetched = ParcelChange.COLLECTED
        yield MoveParcels(at=at + 5 * _PAUSE, door=doors[0], change=fetched)
        yield MoveParcels(at=at + 6 * _PAUSE, door=doors[0], change=ParcelChange.NOT_CARRIED)
        yield MoveParcels(at=at + 7 * _PAUSE, door=doors[0], change=fetched, collector="楼长")

    def _disinfect(self, at: datetime) -> Story:
        agent, strength = _CHLORINE
        for number, area in enumerate(_AREAS):
            order = RoutineOrder(
                kind=RoutineKind.DISINFECTION, name=area, often=HowOften(number + 1)
            )
            yield SetRoutine(at=at + number * _PAUSE, order=order)
            yield DisinfectArea(
                at=at + number * _PAUSE, area=area, agent=agent, strength=strength, done_by="周样例"
            )
        yield CheckArea(at=at + 3 * _PAUSE, area=_AREAS[0], checked_by="吴样例")
        slip = DisinfectionCorrection(why="看错瓶子", strength="250 mg/L")
        yield CorrectArea(at=at + 4 * _PAUSE, area=_AREAS[1], correction=slip)

    def _walk(self, at: datetime) -> Story:
        checklist = shipped_lists()[0]
        yield BeginPatrol(at=at, list_code=checklist.code, walker="周样例")
        found = checklist.items[self._evenings % len(checklist.items)]
        for number, item in enumerate(checklist.items):
            wrong = item is found
            yield MarkItem(
                at=at + number * _PAUSE,
                list_code=checklist.code,
                item=item.code,
                step=PatrolStep.FOUND if wrong else PatrolStep.SEEN,
                words="门关不上，要修" if wrong else "",
            )
        later = at + len(checklist.items) * _PAUSE
        yield FollowFinding(at=later, list_code=checklist.code, item=found.code)
        yield EndPatrol(at=later + _PAUSE, list_code=checklist.code)

    def _place(self, number: int) -> int:
        return (self._evenings * _FLATS + number) % len(self._flats)
