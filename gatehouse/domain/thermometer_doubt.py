# SPDX-License-Identifier: MIT
"""Doubts (存疑) about a thermometer, from what it showed last: cold, heated, or stuck.

A doubt only warns: whether somebody may pass is judged by their own readings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import Final

from msgspec import Struct

from gatehouse.domain.body_temperature import Reading
from gatehouse.domain.thermometer import Thermometer
from gatehouse.domain.words import Words

MOST_LOOKED_AT: Final = 50
"""So many readings of one thermometer are looked at, at most."""


class DoubtKind(StrEnum):
    """What is strange about the readings."""

    HIGH = "high"
    LOW = "low"
    ALIKE = "alike"


class DoubtLimits(Struct, frozen=True, kw_only=True):
    """When readings are doubted; temperatures are tenths of °C.

    Of the last *last* readings, *alike* the same or all of them within *within*; or the newest
    *high_in_a_row* all from *high_from* on, or *low_in_a_row* all below *low_below*. A reading that
    is older than *minutes* says nothing any more.
    """

    last: int = 12
    alike: int = 10
    within: int = 1
    high_from: int = 373
    high_in_a_row: int = 3
    low_below: int = 355
    low_in_a_row: int = 4
    minutes: int = 180


USUAL_LIMITS: Final = DoubtLimits()


class Doubt(Struct, frozen=True, kw_only=True):
    """That a thermometer may not be right: *count* of its last *of* readings say so.

    They lie from *lowest* to *highest*, in tenths of °C.
    """

    thermometer: str
    kind: DoubtKind
    count: int
    of: int
    lowest: int
    highest: int


_WHAT: Final = {
    DoubtKind.HIGH: Words(
        "连续 {count} 人偏高（{span}）", "{count} people in a row are high ({span})"
    ),
    DoubtKind.LOW: Words(
        "连续 {count} 人偏低（{span}）", "{count} people in a row are low ({span})"
    ),
    DoubtKind.ALIKE: Words(
        "最近 {of} 人里 {count} 人都是 {span}", "{count} of the last {of} people read {span}"
    ),
}
_WHAT_TO_DO: Final = {
    DoubtKind.HIGH: Words(
        "可能晒热了或从暖处拿来。放几分钟，用另一支复测。",
        "It may be warm from the sun. Let it rest, and use another one.",
    ),
    DoubtKind.LOW: Words(
        "可能冻凉了。放怀里焐十分钟，先用另一支。",
        "It may be cold. Warm it under your coat, and use another one.",
    ),
    DoubtKind.ALIKE: Words(
        "人和人不会都一样。和水银的比一比，先用另一支。",
        "People are not all alike. Compare it with mercury, and use another one.",
    ),
}


def doubt_about(label: str, readings: Sequence[int], limits: DoubtLimits) -> Doubt | None:
    """Return what is strange about the *readings* of one thermometer, the newest first."""
    last = readings[: limits.last]
    for kind, strange, needed in (
        (DoubtKind.HIGH, lambda one: one >= limits.high_from, limits.high_in_a_row),
        (DoubtKind.LOW, lambda one: one < limits.low_below, limits.low_in_a_row),
    ):
        row = list(takewhile(strange, readings))
        if len(row) >= needed:
            return _doubt(label, kind, row, len(row))
    return _alike(label, last, limits) if len(last) == limits.last else None


def doubts(
    readings: Iterable[Reading],
    thermometers: Iterable[Thermometer],
    limits: DoubtLimits,
    now: datetime,
) -> tuple[Doubt, ...]:
    """Return what is strange about each of the *thermometers* in use, as of *now*.

    *readings* are those of all of them, the newest first; what one showed before it was compared
    with a standard says nothing of it any more.
    """
    by_label: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_label[reading.thermometer].append(reading)
    found = (_doubt_of(one, by_label[one.label], limits, now) for one in thermometers if one.in_use)
    return tuple(doubt for doubt in found if doubt is not None)


def doubt_words(doubt: Doubt) -> Words:
    """Return what is strange: 1号枪：最近 12 人里 10 人都是 36.2."""
    span = _celsius(doubt.lowest)
    if doubt.lowest != doubt.highest:
        span = f"{span}–{_celsius(doubt.highest)}"
    what = _WHAT[doubt.kind].format(count=doubt.count, of=doubt.of, span=span)
    return Words(f"{doubt.thermometer}：{what.zh}", f"{doubt.thermometer}: {what.en}")


def what_to_do(doubt: Doubt) -> Words:
    """Return what may be the cause, and what to do about it."""
    return _WHAT_TO_DO[doubt.kind]


def _doubt_of(
    thermometer: Thermometer, readings: Sequence[Reading], limits: DoubtLimits, now: datetime
) -> Doubt | None:
    since = now - timedelta(minutes=limits.minutes)
    if thermometer.compared_at is not None:
        since = max(since, thermometer.compared_at)
    recent = takewhile(lambda reading: reading.at > since, _newest_first(readings))
    return doubt_about(thermometer.label, [reading.tenths for reading in recent], limits)


def _newest_first(readings: Iterable[Reading]) -> Iterator[Reading]:
    return iter(sorted(readings, key=lambda reading: reading.at, reverse=True)[:MOST_LOOKED_AT])


def _alike(label: str, last: Sequence[int], limits: DoubtLimits) -> Doubt | None:
    value, count = Counter(last).most_common(1)[0]
    if count >= limits.alike:
        return _doubt(label, DoubtKind.ALIKE, [value] * count, len(last))
    if max(last) - min(last) <= limits.within:
        return _doubt(label, DoubtKind.ALIKE, last, len(last))
    return None


def _doubt(label: str, kind: DoubtKind, of_them: Sequence[int], of: int) -> Doubt:
    return Doubt(
        thermometer=label,
        kind=kind,
        count=len(of_them),
        of=of,
        lowest=min(of_them),
        highest=max(of_them),
    )


def _celsius(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"
