# SPDX-License-Identifier: MIT
"""Blank sheets of the register on paper (空白登记表): their numbers, and which are still out.

Numbers go on by themselves at each printing. A sheet is out until an entry was typed in from it, or
somebody said that nothing is on it, or that it is lost. From then on it is begun, until all its
lines are typed in or somebody said that it is finished. One that is kept in reserve is not asked
about at each handover, and can be used all the same.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.words import Words

LINES = 25
"""How many people find room on a sheet."""
MOST_AT_ONCE = 99


class SheetEnd(StrEnum):
    """Why nothing more is typed in from a sheet."""

    BLANK = "blank"
    LOST = "lost"
    SPOILT = "spoilt"
    RESERVE = "reserve"
    FINISHED = "finished"


SHEET_END_WORDS = {
    SheetEnd.BLANK: Words("上面没有登记", "nothing on it"),
    SheetEnd.RESERVE: Words("备用", "reserve"),
    SheetEnd.LOST: Words("遗失", "lost"),
    SheetEnd.SPOILT: Words("作废", "spoilt"),
    SheetEnd.FINISHED: Words("已录完", "finished"),
}
BEGUN_ENDS = (SheetEnd.FINISHED, SheetEnd.LOST)
"""How a sheet ends from which something was typed in."""
UNTYPED_ENDS = tuple(end for end in SheetEnd if end is not SheetEnd.FINISHED)


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


class Begun(Struct, frozen=True):
    """A sheet of which so many *lines* were typed in, and not all."""

    number: int
    lines: int

    @property
    def numbers(self) -> Numbers:
        """The sheet alone."""
        return Numbers(self.number, self.number)

    @property
    def words(self) -> Words:
        """How far it is: `2 号：已录 1 行`."""
        lines = "line" if self.lines == 1 else "lines"
        return Words(
            f"{self.number} 号：已录 {self.lines} 行",
            f"sheet {self.number}: {self.lines} {lines} typed in",
        )


class PaperSheets(Struct, frozen=True):
    """Which number comes next, and which sheets are out, begun or in reserve, the lowest first."""

    following: int = 1
    out: tuple[Numbers, ...] = ()
    since: datetime | None = None
    reserve: tuple[Numbers, ...] = ()
    begun: tuple[Begun, ...] = ()

    @property
    def count(self) -> int:
        """How many sheets are out or begun."""
        return sum(numbers.count for numbers in self.out) + len(self.begun)

    def is_done(self, number: int) -> bool:
        """Whether the sheet was printed, and nothing more is to be typed in from it."""
        waiting = (*self.out, *self.reserve, *(one.numbers for one in self.begun))
        printed = 1 <= number < self.following
        return printed and not any(one.first <= number <= one.last for one in waiting)

    def closable(self, why: SheetEnd) -> tuple[Numbers, ...]:
        """Return the sheets that may be closed for the reason *why*."""
        begun = tuple(one.numbers for one in self.begun) if why in BEGUN_ENDS else ()
        if why is SheetEnd.FINISHED:
            return begun
        return self.out + begun + (() if why is SheetEnd.RESERVE else self.reserve)

    @property
    def said(self) -> str:
        """The numbers that are out: `2、4—20`."""
        return "、".join(map(str, self.out))

    @property
    def begun_words(self) -> Words:
        """How far those are that are begun."""
        return _listed(one.words for one in self.begun)

    @property
    def recorded(self) -> str:
        """What an open item keeps: the numbers that are out; sheet and lines of those begun."""
        begun = " ".join(f"{one.number}:{one.lines}" for one in self.begun)
        return f"{self.said};{begun}" if begun else self.said


def recorded_words(count: int, recorded: str) -> Words:
    """Return in words what `PaperSheets.recorded` tells of *count* sheets."""
    out, _, rest = recorded.partition(";")
    parts = [Begun(*map(int, one.split(":"))).words for one in rest.split()]
    left = count - len(parts)
    if out:
        parts.insert(0, Words(f"{left} 张：{out} 号", f"sheets {out}"))
    return _listed(parts)


def _listed(parts: Iterable[Words]) -> Words:
    told = tuple(parts)
    return Words("；".join(one.zh for one in told), "; ".join(one.en for one in told))


class SheetsClosed(Struct, frozen=True, kw_only=True):
    """Sheets that need not be typed in, and why; *note* says more in words."""

    numbers: Numbers
    why: SheetEnd
    note: str = ""


def sheets_out(
    printed: Iterable[Printed],
    done: Iterable[int],
    reserve: Iterable[int] = (),
    typed: Mapping[int, int] | None = None,
) -> PaperSheets:
    """Return what is out of all that was *printed*, without the numbers that are *done*.

    Nor is out what is kept in *reserve* and not done. *typed* says how many lines of a sheet are
    typed in: with all of them it is done, with some it is begun.
    """
    lines = typed or {}
    batches = sorted(printed, key=lambda batch: batch.numbers.first)
    closed = frozenset(done) | {number for number, count in lines.items() if count >= LINES}
    partly = frozenset(lines) - closed
    kept = frozenset(reserve) - closed - partly
    waiting: list[int] = []
    since = None
    for batch in batches:
        numbers = range(batch.numbers.first, batch.numbers.last + 1)
        left = [number for number in numbers if number not in closed | kept]
        waiting += left
        if left and (since is None or batch.at < since):
            since = batch.at
    following = max((batch.numbers.last for batch in batches), default=0) + 1
    out = _runs(number for number in waiting if number not in partly)
    begun = tuple(Begun(number, lines[number]) for number in waiting if number in partly)
    return PaperSheets(following, out, since, _runs(sorted(kept)), begun)


def _runs(numbers: Iterable[int]) -> tuple[Numbers, ...]:
    """Return *numbers*, the lowest first, as runs of those that follow each other."""
    runs: list[Numbers] = []
    for number in numbers:
        if runs and runs[-1].last == number - 1:
            runs[-1] = Numbers(runs[-1].first, number)
        else:
            runs.append(Numbers(number, number))
    return tuple(runs)
