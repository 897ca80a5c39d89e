# SPDX-License-Identifier: MIT
"""What is brought to and done for flats of the invented compound, and its test rounds."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from gatehouse.domain.duty import local_day
from gatehouse.domain.errand import ASKED_KINDS, ErrandChange, ErrandKind, PurchaseOrder, Share
from gatehouse.domain.service_list import ServiceItem, ServiceResult
from gatehouse.domain.test_round import RoundScope, TickResult
from gatehouse.services.errand_acts import AskErrand, MoveErrand, OrderPurchase
from gatehouse.services.sample.compound import Flat, Mover
from gatehouse.services.sample.story import Story
from gatehouse.services.sample.tasking import Tasking
from gatehouse.services.sample.upkeep import Upkeep
from gatehouse.services.service_acts import (
    CloseRound,
    OpenRound,
    ServeFlat,
    TakeInParcels,
    TickRound,
)

_PAUSE = timedelta(seconds=30)
_BEFORE = timedelta(seconds=80)
"""How long before it what is kept and walked begins, when what is cared for is over."""
_WANTED = {
    ErrandKind.MEDICINE: "降压药 1 盒",
    ErrandKind.GROCERIES: "菜 2 份、米 10 斤",
    ErrandKind.CARRYING: "抬轮椅下楼",
    ErrandKind.REPAIRS: "厨房下水堵了",
    ErrandKind.PAYING: "交电费 100 元",
    ErrandKind.OTHER: "送一串钥匙",
}
_RESULTS = (TickResult.SAMPLED, TickResult.ABSENT, TickResult.REFUSED, TickResult.EXEMPT)


class Serving:
    """Each time another flat is served and its people are tested, in a round of their building."""

    def __init__(self, flats: Sequence[Flat]) -> None:
        self._flats = flats
        self._times = 0
        self._rounds: dict[object, int] = {}
        self._tasking = Tasking()
        self._upkeep = Upkeep(flats)

    def evening(self, at: datetime, home: Sequence[Mover]) -> Story:
        """Tell the evening that begins at *at*, of those who are at *home*."""
        residents = [mover for mover in home if mover.resident]
        if not residents:
            return
        self._times += 1
        mover = residents[self._times % len(residents)]
        flat = next(flat for flat in self._flats if flat.household_id == mover.household_id)
        door = flat.door
        yield from self._upkeep.evening(at - _BEFORE)
        yield TakeInParcels(at=at, door=door.label, pieces=1 + self._times % 3)
        yield ServeFlat(at=at + _PAUSE, door=door.label, item=ServiceItem.PARCEL)
        result = ServiceResult.NOT_POSSIBLE if self._times % 4 == 0 else ServiceResult.DONE
        yield ServeFlat(at=at + 2 * _PAUSE, door=door.label, item=ServiceItem.VISIT, result=result)
        number = self._number(at)
        scope = RoundScope(phase=door.phase, building=door.building, unit=door.unit)
        yield OpenRound(at=at + 3 * _PAUSE, scope=scope)
        tested = _RESULTS[self._times % len(_RESULTS)]
        yield TickRound(at=at + 4 * _PAUSE, number=number, person=mover.person_id, result=tested)
        yield CloseRound(at=at + 5 * _PAUSE, number=number)
        yield from self._run_errands(at + 6 * _PAUSE, door.label)
        yield from self._tasking.evening(at + 10 * _PAUSE)

    def _run_errands(self, at: datetime, door: str) -> Story:
        """Let the flat of *door* ask for something, and get its share of a group purchase."""
        kind = ASKED_KINDS[self._times % len(ASKED_KINDS)]
        asked = yield AskErrand(at=at, door=door, kind=kind, what=_WANTED[kind])
        if self._times % 2:
            failed = MoveErrand(
                at=at + _PAUSE,
                errand=asked.errand_id,
                change=ErrandChange.FAILED,
                reason="今天没有货",
            )
            yield failed
        else:
            yield MoveErrand(at=at + _PAUSE, errand=asked.errand_id, change=ErrandChange.DONE)
        order = PurchaseOrder(what="蔬菜包", shares=(Share(door=door, portions=2),))
        bought = yield OrderPurchase(at=at + 2 * _PAUSE, order=order)
        share, done = bought.errand_id, ErrandChange.DONE
        yield MoveErrand(at=at + 3 * _PAUSE, errand=share, door=door, change=done)

    def _number(self, at: datetime) -> int:
        day = local_day(at)
        self._rounds[day] = self._rounds.get(day, 0) + 1
        return self._rounds[day]
