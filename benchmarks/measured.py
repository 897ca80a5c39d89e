# SPDX-License-Identifier: MIT
"""What a measurement says: the floor, ours, the ratio, the bar, and whether it holds."""

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; *holds* is None where a number is told without a bar."""

    work: str
    floor: str
    ours: str
    ratio: str
    bar: str
    holds: bool | None
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.holds is None:
            return "-"
        return "holds" if self.holds else "DOES NOT HOLD"


def against_floor(
    work: str, floor: Sequence[float], ours: Sequence[float], bar: float, note: str = ""
) -> Line:
    """Compare the medians of two interleaved samples, in seconds."""
    ratio = middle(ours) / middle(floor)
    return Line(
        work, spread(floor), spread(ours), f"{ratio:.2f}x", f"<= {bar:g}x", ratio <= bar, note
    )


def within(work: str, sample: Sequence[float], bar_ms: float, note: str = "") -> Line:
    """Hold the 99th percentile of a sample in seconds against a limit in milliseconds."""
    worst = percentile(sample, 99)
    return Line(
        work,
        "",
        spread(sample),
        f"p99 {shown(worst)}",
        f"p99 <= {bar_ms:g} ms",
        worst * 1000 <= bar_ms,
        note,
    )


def told(work: str, ours: str, note: str = "") -> Line:
    """Tell a number that has no bar."""
    return Line(work, "", ours, "", "", None, note)


def middle(sample: Iterable[float]) -> float:
    return percentile(list(sample), 50)


def percentile(sample: Sequence[float], percent: float) -> float:
    """Return the nearest-rank percentile."""
    ordered = sorted(sample)
    return ordered[max(math.ceil(len(ordered) * percent / 100) - 1, 0)]


def spread(sample: Sequence[float]) -> str:
    return f"{shown(middle(sample))} (p99 {shown(percentile(sample, 99))})"


def shown(seconds: float) -> str:
    """Return a time in the unit that people would use for it."""
    if seconds < 0.001:
        return f"{seconds * 1_000_000:.0f} us"
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def timed(act: Callable[[], object]) -> float:
    """Return how long *act* takes, in seconds."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
