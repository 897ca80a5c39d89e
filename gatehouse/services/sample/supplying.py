# SPDX-License-Identifier: MIT
"""The supplies of the invented gate: what comes, what is used up, and counting it."""

from collections.abc import Mapping
from datetime import datetime
from random import Random
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.supply import USUAL, NewSupply, SupplyChange, SupplyKind
from gatehouse.services.sample.seldom import Seldom, Turns
from gatehouse.services.sample.story import Story
from gatehouse.services.supply import add_supply
from gatehouse.services.supply_acts import AddSupply, CorrectSupply, MoveSupply, RetireSupply

_AT_FIRST: Final = {
    "口罩": 400,
    "手套": 120,
    "消毒液": 9,
    "抗原试剂": 60,
    "体温计电池": 12,
    "体温计": 2,
    "钥匙": 5,
    "对讲机": 3,
    "押证": 1,
}
_MASKS: Final = "口罩"
_BOX: Final = 300
_MOST_USED: Final = {"口罩": 30, "手套": 8, "消毒液": 1, "抗原试剂": 4, "体温计电池": 1}
_COATS: Final = NewSupply(name="雨衣", kind=SupplyKind.KEPT, unit="件", minimum=2)
_KEY_MISSED: Final = 0.05


def bring_supplies(store: Store, duty: Duty) -> None:
    """Write down what the gate has."""
    for new in USUAL:
        add_supply(store, duty, new, _AT_FIRST[new.name])


class Supplying:
    """What a shift does with its supplies, told shortly before it is handed over."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def use(self, at: datetime, turns: Turns, *, by_leader: bool) -> Story:
        """Give some masks out and mend a slip, now and then; a leader borrows rain coats."""
        if turns.due(Seldom.SUPPLY):
            turns.done(Seldom.SUPPLY)
            yield _moved(at, SupplyChange.RECEIVED, _BOX, "社区")
            yield _moved(at, SupplyChange.GIVEN, _BOX // 2, "保洁班")
            yield CorrectSupply(at=at, name=_MASKS, amount=_BOX // 3, reason="只领了十包")
        if by_leader:
            # borrowed for the night, and given back with it
            yield AddSupply(at=at, new=_COATS, there=4)
            yield RetireSupply(at=at, name=_COATS.name)

    def counted(self, stock: Mapping[str, int]) -> dict[str, int]:
        """Return what whoever takes over counts: some of it was used, seldom a key is missing."""
        return {name: self._left(name, there) for name, there in stock.items()}

    def _left(self, name: str, there: int) -> int:
        if name in _MOST_USED:
            return max(0, there - self._random.randint(0, _MOST_USED[name]))
        return max(0, there - (self._random.random() < _KEY_MISSED))


def _moved(at: datetime, change: SupplyChange, amount: int, whose: str) -> MoveSupply:
    return MoveSupply(at=at, name=_MASKS, change=change, amount=amount, whose=whose)
