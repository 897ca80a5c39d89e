# SPDX-License-Identifier: MIT
"""Drift (漂移): what a thermometer shows over hours or days, beside all the others of the post.

Only first readings are counted: who is measured a second time is measured because of the first, so
that what the second thermometer shows is high for a reason of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.words import Words

DAYS_BACK: Final = 7
HOURS_BACK: Final = 24
"""So far is looked back: the readings of a week are counted in a fraction of a second."""
FEWEST: Final = 5
"""A middle of fewer readings than these says nothing of a thermometer."""
_LOW, _HALF, _HIGH = 10, 50, 90


class Span(StrEnum):
    """How long a time is told as one."""

    HOUR = "hour"
    DAY = "day"


class Shown(Struct, frozen=True):
    """How often a thermometer showed *tenths* of °C in the hour that begins at *hour*."""

    thermometer: str
    hour: datetime
    tenths: int
    count: int


class Spread(Struct, frozen=True):
    """Where readings lie, in tenths of °C: the middle one, and those that nine in ten do not pass.

    *low* has a tenth of the readings below it, *high* a tenth above it.
    """

    low: int
    median: int
    high: int
    count: int


class DriftPoint(Struct, frozen=True):
    """One hour or day: what the thermometer showed, and what all the others did."""

    since: datetime
    own: Spread | None
    others: Spread | None


class Drift(Struct, frozen=True):
    """A thermometer's way through the last hours or days, the oldest first."""

    thermometer: str
    points: tuple[DriftPoint, ...]

    @property
    def deviation(self) -> int | None:
        """How many tenths of °C it lies above the others, by all the points that tell of both."""
        counts: Counter[int] = Counter()
        for point in self.points:
            if point.own is not None and point.others is not None:
                fewer = min(point.own.count, point.others.count)
                if fewer >= FEWEST:
                    counts[point.own.median - point.others.median] += fewer
        return _at_share(counts, _HALF) if counts else None


def spread_of(counts: Mapping[int, int]) -> Spread | None:
    """Return where the readings lie that *counts* tells by their tenths; None of no readings."""
    total = sum(counts.values())
    if not total:
        return None
    low, median, high = (_at_share(counts, share) for share in (_LOW, _HALF, _HIGH))
    return Spread(low, median, high, total)


def drifts(shown: Iterable[Shown], span: Span) -> tuple[Drift, ...]:
    """Return the drift of each thermometer in *shown*, by its label."""
    by_time: defaultdict[datetime, defaultdict[str, Counter[int]]]
    by_time = defaultdict(lambda: defaultdict(Counter))
    labels: set[str] = set()
    for one in shown:
        labels.add(one.thermometer)
        by_time[_begin(one.hour, span)][one.thermometer][one.tenths] += one.count
    return tuple(
        Drift(label, tuple(_point(at, by_time[at], label) for at in sorted(by_time)))
        for label in sorted(labels)
    )


def drift_words(deviation: int | None) -> Words:
    """Return how far a thermometer lies from the others: 比其他的低 0.3 ℃."""
    if deviation is None:
        return Words(
            f"还比不出来：要有两支在同一时段各量够 {FEWEST} 次",
            f"nothing to compare yet: two must each read {FEWEST} times in the same hour or day",
        )
    if deviation == 0:
        return Words("和其他的一样", "as the others")
    shown = f"{abs(deviation) // 10}.{abs(deviation) % 10}"
    if deviation > 0:
        return Words(f"比其他的高 {shown} ℃", f"{shown} °C above the others")
    return Words(f"比其他的低 {shown} ℃", f"{shown} °C below the others")


def _begin(hour: datetime, span: Span) -> datetime:
    return hour if span is Span.HOUR else midnight(local_day(hour))


def _point(at: datetime, shown: Mapping[str, Counter[int]], label: str) -> DriftPoint:
    others: Counter[int] = Counter()
    for name, counts in shown.items():
        if name != label:
            others.update(counts)
    return DriftPoint(at, spread_of(shown.get(label, {})), spread_of(others))


def _at_share(counts: Mapping[int, int], share: int) -> int:
    """Return the value that *share* per cent of what *counts* tells do not go beyond."""
    needed = max(1, -(-sum(counts.values()) * share // 100))
    reached = 0
    for value in sorted(counts):
        reached += counts[value]
        if reached >= needed:
            return value
    raise AssertionError("a share of nothing is asked for by nobody")
