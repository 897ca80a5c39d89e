# SPDX-License-Identifier: MIT
"""The strip of an itinerary: what is known of each day that is asked about, and of which nothing.

The order in which legs were written down never matters. Two legs that meet on one day, the last
of the one and the first of the other, are a journey. Two that both are of that one day alone are a
journey only if something is told by which they went from one place to the other: nobody spends a
whole day in two places. Any other shared day is an overlap.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import combinations

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan, spans_of
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind, Leg, Transport


class Proof(StrEnum):
    """How well a day is shown, best last."""

    NONE = "none"
    TO_APPROVE = "to_approve"
    ALTERNATIVE = "alternative"
    ORIGINAL = "original"


class DayCell(Struct, frozen=True, kw_only=True):
    """One day: the places in the list of the legs that cover it, and how well it is proved."""

    day: date
    legs: tuple[int, ...]
    overlaps: bool
    proof: Proof

    @property
    def is_covered(self) -> bool:
        """Whether some leg says where the person was."""
        return bool(self.legs)


class Bar(Struct, frozen=True):
    """The days of the window that the leg at place *leg* of the list covers."""

    leg: int
    days: DaySpan


class Strip(Struct, frozen=True):
    """The days of *window*, one cell each, and the legs as bars in the order of their days."""

    window: DaySpan
    cells: tuple[DayCell, ...]
    bars: tuple[Bar, ...]

    @property
    def gaps(self) -> tuple[DaySpan, ...]:
        """The days of which nothing is known."""
        return spans_of(cell.day for cell in self.cells if not cell.is_covered)

    @property
    def overlaps(self) -> tuple[DaySpan, ...]:
        """The days that two legs claim."""
        return spans_of(cell.day for cell in self.cells if cell.overlaps)

    @property
    def clear_days(self) -> int:
        """The number of days of which the place is known."""
        return sum(cell.is_covered for cell in self.cells)

    def proved(self, proof: Proof) -> tuple[DaySpan, ...]:
        """Return the days with a place that are shown just so well as *proof*."""
        cells = (cell for cell in self.cells if cell.is_covered)
        return spans_of(cell.day for cell in cells if cell.proof is proof)


def strip_of(window: DaySpan, legs: Sequence[Leg], evidence: Sequence[EvidenceItem] = ()) -> Strip:
    """Lay *legs* over *window*; legs without days, or outside the window, leave no trace."""
    bars = sorted(_bars(window, legs), key=lambda bar: (bar.days, bar.leg))
    cells = tuple(_cell(day, bars, legs, evidence) for day in window)
    return Strip(window, cells, tuple(bars))


def _bars(window: DaySpan, legs: Sequence[Leg]) -> Iterable[Bar]:
    for number, leg in enumerate(legs):
        inside = leg.days and leg.days.within(window)
        if inside:
            yield Bar(number, inside)


def _cell(
    day: date, bars: Iterable[Bar], legs: Sequence[Leg], evidence: Iterable[EvidenceItem]
) -> DayCell:
    covering = tuple(bar.leg for bar in bars if day in bar.days)
    return DayCell(
        day=day,
        legs=covering,
        overlaps=any(
            not _meet(legs[one], legs[other], day) for one, other in combinations(covering, 2)
        ),
        proof=max(
            (_proof(one) for one in evidence if one.covers(day)), key=_RANK, default=Proof.NONE
        ),
    )


def _meet(one: Leg, other: Leg, day: date) -> bool:
    """Say whether somebody went from one of two legs to the other on *day*."""
    if one.days == other.days == DaySpan(day, day):
        moved = {one.transport, other.transport} != {Transport.NONE}
        return moved or one.place == other.place
    ends = {(one.last_day, other.first_day), (other.last_day, one.first_day)}
    return (day, day) in ends


def _proof(item: EvidenceItem) -> Proof:
    if item.kind is EvidenceKind.UNVERIFIABLE:
        return Proof.NONE
    if not item.kind.is_alternative:
        return Proof.ORIGINAL
    return Proof.ALTERNATIVE if item.is_accepted else Proof.TO_APPROVE


_RANK = list(Proof).index
