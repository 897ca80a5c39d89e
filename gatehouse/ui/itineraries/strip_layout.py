# SPDX-License-Identifier: MIT
"""Where the days of a strip lie: one row of columns, or several where they would be too narrow."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary_strip import Bar, Strip

_NARROWEST: Final = 38
_ROW_GAP: Final = 8
_PART_GAP: Final = 4
_RISK: Final = 22


class StripHeights(Struct, frozen=True):
    """How high the parts of one row of days are; *risk* is nothing where no area was touched."""

    head: int
    stay: int
    move: int
    proof: int
    risk: int = 0

    @property
    def row(self) -> int:
        """The height of all parts with the gaps between them."""
        parts = (self.stay, self.risk, self.move, self.proof)
        return self.head + sum(part + _PART_GAP for part in parts if part) - _PART_GAP

    @property
    def with_risk(self) -> "StripHeights":
        """The same with a line for the risk areas."""
        return replace(self, risk=_RISK)


FULL: Final = StripHeights(head=40, stay=50, move=26, proof=26)
MIDDLE: Final = StripHeights(head=20, stay=34, move=22, proof=22)
LOW: Final = StripHeights(head=20, stay=36, move=0, proof=24)


class StripLayout(Struct, frozen=True):
    """The columns of the days of *window* right of *left*, in *width*."""

    window: DaySpan
    left: int
    width: int
    heights: StripHeights

    @property
    def rows(self) -> int:
        """How many rows the days take."""
        fitting = max(1, (self.width - self.left) // _NARROWEST)
        return -(-len(self.window) // fitting)

    @property
    def columns(self) -> int:
        """How many days stand in one row."""
        return -(-len(self.window) // self.rows)

    @property
    def height(self) -> int:
        """The height of all rows."""
        return self.rows * self.heights.row + (self.rows - 1) * _ROW_GAP

    @property
    def column_width(self) -> float:
        """The width of one day."""
        return (self.width - self.left) / self.columns

    def spans(self) -> Iterator[tuple[int, DaySpan]]:
        """Yield each row's number with its days."""
        days = list(self.window)
        for row in range(self.rows):
            part = days[row * self.columns : (row + 1) * self.columns]
            yield row, DaySpan(part[0], part[-1])

    def top(self, row: int) -> int:
        """Return where a row begins."""
        return row * (self.heights.row + _ROW_GAP)

    def x(self, day: date) -> float:
        """Return where the column of *day* begins."""
        return self.left + self._place(day) % self.columns * self.column_width

    def row_of(self, day: date) -> int:
        """Return in which row *day* stands."""
        return self._place(day) // self.columns

    def band(self, days: DaySpan, offset: int, height: int) -> QRectF:
        """Return the band of *days*, all in one row, that lies *offset* under the row's top."""
        left = self.x(days.first)
        right = self.x(days.last) + self.column_width
        return QRectF(left, self.top(self.row_of(days.first)) + offset, right - left, height)

    def stay_band(self, days: DaySpan) -> QRectF:
        """Return where the stay of *days* is drawn."""
        return self.band(days, self.heights.head, self.heights.stay)

    def move_band(self, days: DaySpan) -> QRectF:
        """Return where the journey of *days* is drawn."""
        top = self.heights.head + self.heights.stay + _PART_GAP
        risk = self.heights.risk + _PART_GAP if self.heights.risk else 0
        return self.band(days, top + risk, self.heights.move)

    def risk_band(self, days: DaySpan) -> QRectF:
        """Return where the risk areas of *days* are drawn."""
        return self.band(days, self.heights.head + self.heights.stay + _PART_GAP, self.heights.risk)

    def proof_band(self, days: DaySpan) -> QRectF:
        """Return where the proof of *days* is drawn."""
        return self.band(days, self.heights.row - self.heights.proof, self.heights.proof)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day that is drawn at *point*."""
        for row, days in self.spans():
            for day in days:
                column = QRectF(self.x(day), self.top(row), self.column_width, self.heights.row)
                if column.contains(point):
                    return day
        return None

    def _place(self, day: date) -> int:
        return (day - self.window.first).days


def shared_days(strip: Strip, bar: Bar) -> tuple[bool, bool]:
    """Say whether the bar meets another leg on its first and on its last day without overlap.

    Of several legs of one day each stands in its turn.
    """
    shared = {cell.day: cell for cell in strip.cells if len(cell.legs) > 1 and not cell.overlaps}
    first, last = shared.get(bar.days.first), shared.get(bar.days.last)
    if len(bar.days) > 1:
        return first is not None, last is not None
    turn = first.legs.index(bar.leg) if first is not None else 0
    return turn > 0, first is not None and turn < len(first.legs) - 1
