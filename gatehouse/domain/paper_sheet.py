# SPDX-License-Identifier: MIT
"""Blank sheets of the register on paper (空白登记表): their numbers, and which are still out.

Numbers go on by themselves at each printing. A sheet is out until an entry was typed in from it, or
somebody said that nothing is on it, or that it is lost. One that is kept in reserve is not asked
about at each handover, and can be used all the same.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.words import Words

LINES = 25
"""How many people find room on a sheet."""
MOST_AT_ONCE = 99


class SheetEnd(StrEnum):
    """Why a sheet is not typed in."""

    BLANK = "blank"
    LOST = "lost"
    SPOILT = "spoilt"
    RESERVE = "reserve"


SHEET_END_WORDS = {
    SheetEnd.BLANK: Words("上面没有登记", "nothing on it"),
    SheetEnd.RESERVE: Words("备用", "reserve"),
    SheetEnd.LOST: Words("遗失", "lost"),
    SheetEnd.SPOILT: Words("作废", "spoilt"),
}


class Numbers(Struct, frozen=True):
    """Sheets with the numbers from *first* to *last*, both included."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many sheets these are."""
        return self.last - self.first + 1

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}—{self.last}"


class Printed(Struct, frozen=True):
    """What was printed at once, and when."""

    numbers: Numbers
    at: datetime


class PaperSheets(Struct, frozen=True):
    """Which number comes next, and which sheets are out or kept in reserve, the lowest first."""

    following: int = 1
    out: tuple[Numbers, ...] = ()
    since: datetime | None = None
    reserve: tuple[Numbers, ...] = ()

    @property
    def count(self) -> int:
        """How many sheets are out."""
        return sum(numbers.count for numbers in self.out)

    @property
    def said(self) -> str:
        """The numbers that are out: `2、4—20`."""
        return "、".join(map(str, self.out))


class SheetsClosed(Struct, frozen=True, kw_only=True):
    """Sheets that need not be typed in, and why; *note* says more in words."""

    numbers: Numbers
    why: SheetEnd
    note: str = ""


def sheets_out(
    printed: Iterable[Printed], done: Iterable[int], reserve: Iterable[int] = ()
) -> PaperSheets:
    """Return what is out of all that was *printed*, without the numbers that are *done*.

    Nor is out what is kept in *reserve* and not done.
    """
    batches = sorted(printed, key=lambda batch: batch.numbers.first)
    closed = frozenset(done)
    kept = frozenset(reserve) - closed
    out: list[int] = []
    since = None
    for batch in batches:
        numbers = range(batch.numbers.first, batch.numbers.last + 1)
        left = [number for number in numbers if number not in closed | kept]
        out += left
        if left and (since is None or batch.at < since):
            since = batch.at
    following = max((batch.numbers.last for batch in batches), default=0) + 1
    return PaperSheets(following, _runs(out), since, _runs(sorted(kept)))


def _runs(numbers: Iterable[int]) -> tuple[Numbers, ...]:
    """Return *numbers*, the lowest first, as runs of those that follow each other."""
    runs: list[Numbers] = []
    for number in numbers:
        if runs and runs[-1].last == number - 1:
            runs[-1] = Numbers(runs[-1].first, number)
        else:
            runs.append(Numbers(number, number))
    return tuple(runs)
