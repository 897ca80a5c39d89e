# SPDX-License-Identifier: MIT
"""Supplies (物资): what the post uses up, and what is in its keeping and must be there again.

Peers count keys, held papers, masks and thermometers at each handover; a count that differs is
noted and never fought over. Amounts are whole numbers of the supply's own unit.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST: Final = 99_999
"""The most of anything that a post has."""


class SupplyKind(StrEnum):
    """Whether a smaller count means that it was used, or that something is missing."""

    USED = "used"
    KEPT = "kept"


SUPPLY_KIND_WORDS: Final = {
    SupplyKind.USED: Words("消耗品", "used up"),
    SupplyKind.KEPT: Words("保管品", "kept"),
}


class SupplyChange(StrEnum):
    """What a fact says happened to a supply; the first four are moves and have an amount."""

    RECEIVED = "received"
    GIVEN = "given"
    SPOILT = "spoilt"
    COUNTED = "counted"
    ADDED = "added"
    ALTERED = "altered"
    RETIRED = "retired"


SUPPLY_CHANGE_WORDS: Final = {
    SupplyChange.RECEIVED: Words("领入", "received"),
    SupplyChange.GIVEN: Words("发出", "given out"),
    SupplyChange.SPOILT: Words("报损", "spoilt"),
    SupplyChange.COUNTED: Words("清点", "counted"),
    SupplyChange.ADDED: Words("新建", "added"),
    SupplyChange.ALTERED: Words("改动", "altered"),
    SupplyChange.RETIRED: Words("停用", "put away"),
}
MOVES: Final = (
    SupplyChange.RECEIVED,
    SupplyChange.GIVEN,
    SupplyChange.COUNTED,
    SupplyChange.SPOILT,
)
"""What is written down of a supply day by day, in the order in which it is offered."""


class NewSupply(Told, frozen=True, kw_only=True):
    """A supply that the post shall have; below *minimum* it is asked for."""

    name: str
    kind: SupplyKind = SupplyKind.USED
    unit: str = ""
    minimum: int = 0


USUAL: Final = (
    NewSupply(name="口罩", unit="只", minimum=50),
    NewSupply(name="手套", unit="双", minimum=20),
    NewSupply(name="消毒液", unit="瓶", minimum=2),
    NewSupply(name="抗原试剂", unit="盒", minimum=10),
    NewSupply(name="体温计电池", unit="节", minimum=4),
    NewSupply(name="体温计", kind=SupplyKind.KEPT, unit="支", minimum=1),
    NewSupply(name="钥匙", kind=SupplyKind.KEPT, unit="把"),
    NewSupply(name="对讲机", kind=SupplyKind.KEPT, unit="台"),
    NewSupply(name="押证", kind=SupplyKind.KEPT, unit="本"),
)
"""What a gate usually has; a post begins with these and strikes out what it has not."""


class Supply(Struct, frozen=True, kw_only=True):
    """One supply as it is now.

    *stock* is by the record; *counted* is what was there at *counted_at*, when somebody counted
    last, None before that. *retired_at* is None while the post has it.
    """

    id: str
    name: str
    kind: SupplyKind
    unit: str
    minimum: int
    stock: int
    added_at: datetime
    counted: int | None = None
    counted_at: datetime | None = None
    retired_at: datetime | None = None

    @property
    def in_use(self) -> bool:
        """Whether the post has it."""
        return self.retired_at is None

    @property
    def is_short(self) -> bool:
        """Whether there is less of it than there should be."""
        return self.in_use and self.stock < self.minimum


class SupplyMove(Told, Discreet, frozen=True, kw_only=True):
    """So much was received, given out, spoilt, or counted; *whose* says from whom or to whom."""

    supply_id: str
    change: SupplyChange
    amount: int
    whose: str = ""


class SupplyCorrection(Told, Discreet, frozen=True, kw_only=True):
    """The right amount of an earlier move, nothing where it never was, and why."""

    change_id: str
    amount: int | None
    reason: str


class SupplyLine(Discreet, frozen=True, kw_only=True):
    """One move of a supply in its list and on the sheet 物资; *left* is the stock after it.

    *corrected* says that another amount stood there before, with the *reason* of the correction.
    """

    number: int
    change_id: str
    at: datetime
    name: str
    unit: str
    change: SupplyChange
    amount: int
    left: int
    whose: str
    operator: str
    corrected: bool = False
    reason: str = ""


class SupplyList(Struct, frozen=True, kw_only=True):
    """What the post has, what is short of its minimum first, and the moves of the last days."""

    supplies: tuple[Supply, ...]
    moves: tuple[SupplyLine, ...]


class SupplyRecorded(Struct, frozen=True, kw_only=True):
    """An act that was committed: the supplies as they are now, its fact, and what changed."""

    found: SupplyList
    fact_id: str
    sequence: int
    changes: Changes


class SupplyTold(Struct, frozen=True, kw_only=True):
    """A standing fact of a supply, as far as its stock follows from it.

    *amount* is None of a fact that moves nothing, and of a move that was taken back.
    """

    change_id: str
    supersedes_id: str | None
    change: SupplyChange
    amount: int | None
    at: datetime


class Stock(Struct, frozen=True, kw_only=True):
    """What follows from all facts of a supply: how much there is, and the last count."""

    left: int = 0
    counted: int | None = None
    counted_at: datetime | None = None

    def after(self, told: SupplyTold) -> "Stock":
        """Return the stock after one more fact; there is never less than nothing."""
        match told.change, told.amount:
            case SupplyChange.COUNTED, int(amount):
                return Stock(left=amount, counted=amount, counted_at=told.at)
            case SupplyChange.RECEIVED, int(amount):
                return self._with(self.left + amount)
            case SupplyChange.GIVEN | SupplyChange.SPOILT, int(amount):
                return self._with(max(0, self.left - amount))
            case _:
                return self

    def _with(self, left: int) -> "Stock":
        return Stock(left=left, counted=self.counted, counted_at=self.counted_at)


def standing(facts: Iterable[SupplyTold]) -> tuple[SupplyTold, ...]:
    """Return the *facts* of one supply, in their order, with each correction in its fact's place.

    A correction happened when what it corrects happened, whatever came after that.
    """
    place: dict[str, str] = {}
    kept: dict[str, SupplyTold] = {}
    for fact in facts:
        before = fact.supersedes_id
        place[fact.change_id] = fact.change_id if before is None else place.get(before, before)
        kept[place[fact.change_id]] = fact
    return tuple(kept.values())


def stock_of(facts: Iterable[SupplyTold]) -> Stock:
    """Return the stock that follows from all *facts* of one supply, in their order."""
    stock = Stock()
    for fact in standing(facts):
        stock = stock.after(fact)
    return stock


class SupplyCount(Struct, frozen=True, kw_only=True):
    """A supply at a handover: the *last* count, what the record has now, and what was *counted*.

    *counted* is None where nobody counted.
    """

    supply_id: str
    name: str
    unit: str
    kind: SupplyKind
    last: int | None
    recorded: int
    counted: int | None = None

    @property
    def difference(self) -> int:
        """How much more was counted than the record has; nothing where nobody counted."""
        return 0 if self.counted is None else self.counted - self.recorded

    @property
    def is_missing(self) -> bool:
        """Whether something in the post's keeping was not there."""
        return self.kind is SupplyKind.KEPT and self.difference < 0


def counted_words(count: SupplyCount) -> Words:
    """Return what a count means: 对, 用 48, 少 1 把, 没点."""
    if count.counted is None:
        return Words("没点", "not counted")
    difference = count.difference
    if difference == 0:
        return Words("对", "agrees")
    if difference > 0:
        return Words(f"多 {difference}", f"{difference} more")
    if count.kind is SupplyKind.USED:
        return Words(f"用 {-difference}", f"used {-difference}")
    return Words(f"少 {-difference}", f"{-difference} missing")
