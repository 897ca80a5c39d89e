# SPDX-License-Identifier: MIT
"""Runs of local calendar days: the days an itinerary must cover, a stay, a gap."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

_DAY = timedelta(days=1)


class DaySpan(Told, frozen=True, order=True):
    """The days from *first* to *last*, both included; there is always at least one."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span of days cannot end on {self.last} before {self.first}")

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __iter__(self) -> Iterator[date]:
        return (self.first + number * _DAY for number in range(len(self)))

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @classmethod
    def ending(cls, last: date, length: int) -> "DaySpan":
        """Return the *length* days (1 and more) of which *last* is the last."""
        return cls(last - (length - 1) * _DAY, last)

    def within(self, other: "DaySpan") -> "DaySpan | None":
        """Return the days of this span that are in *other* too."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return DaySpan(first, last) if first <= last else None


def spans_of(days: Iterable[date]) -> tuple[DaySpan, ...]:
    """Return the unbroken runs that *days*, each later than the one before, are made of."""
    row = list(days)
    if not row:
        return ()
    breaks = [(earlier, later) for earlier, later in pairwise(row) if later - earlier > _DAY]
    firsts = [row[0], *(later for _, later in breaks)]
    lasts = [*(earlier for earlier, _ in breaks), row[-1]]
    return tuple(map(DaySpan, firsts, lasts))


def span_words(span: DaySpan) -> Words:
    """Return a run of days without their year: 4月6–9日, 30 March–2 April."""
    first, last = calendar_day(span.first), calendar_day(span.last)
    if len(span) == 1:
        return first
    if (span.first.year, span.first.month) != (span.last.year, span.last.month):
        return Words(f"{first.zh}–{last.zh}", f"{first.en}–{last.en}")
    return Words(
        f"{span.first.month}月{span.first.day}–{span.last.day}日", f"{span.first.day}–{last.en}"
    )
