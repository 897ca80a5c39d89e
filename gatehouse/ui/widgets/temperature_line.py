# SPDX-License-Identifier: MIT
"""Somebody's temperatures day by day, two a day, as a line."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.temperature_plot import (
    TemperaturePlot,
    celsius,
    paint_names,
    paint_scale,
    plot_within,
)

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_ABOVE: Final = 8
_POINT: Final = 4.0
_FEVER: Final = 7.0
_CROSS: Final = 4.0


class LinePoint(Struct, frozen=True):
    """One half of a day: what was read, None where nothing was, and whether it is a fever.

    One that *was_missed* is crossed on the ground; one that is still to come is not.
    """

    tenths: int | None
    fever: bool = False
    was_missed: bool = False


class LineDay(Struct, frozen=True):
    """A day under its name, with the points of its halves."""

    name: str
    points: tuple[LinePoint, LinePoint]


class TemperatureLine(QWidget):
    """A fever is a square with its number, any other reading a dot, a missed half a cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[LineDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_days(self, label: str, days: Sequence[LineDay]) -> None:
        """Show *days*, the oldest at the left, under the name *label* for a screen reader."""
        self._days = tuple(days)
        self.setAccessibleName(label)
        self.setAccessibleDescription("; ".join(map(_spoken, self._days)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the days can be told apart."""
        return QSize(360, 150)

    def minimumSizeHint(self) -> QSize:
        """Return the least size that still shows a shape."""
        return QSize(200, 84)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, the line, the points and the days."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TextSize.CAPTION))
        points = [point for day in self._days for point in day.points]
        known = [point.tenths for point in points if point.tenths is not None]
        room = QRectF(0, _ABOVE, self.width(), self.height() - _ABOVE)
        plot = plot_within(room, known, len(points))
        paint_scale(painter, palette, plot)
        self._paint_line(painter, palette, plot, points)
        for index, point in enumerate(points):
            _paint_point(painter, palette, plot, index, point)
        paint_names(painter, palette, plot, [day.name for day in self._days])

    def _paint_line(
        self, painter: QPainter, p: "Palette", plot: TemperaturePlot, points: Sequence[LinePoint]
    ) -> None:
        places = [
            QPointF(plot.x(index), plot.y(point.tenths))
            for index, point in enumerate(points)
            if point.tenths is not None
        ]
        painter.setPen(QPen(p.accent, 2))
        for one, following in pairwise(places):
            painter.drawLine(QLineF(one, following))


def _paint_point(
    painter: QPainter, p: "Palette", plot: TemperaturePlot, index: int, point: LinePoint
) -> None:
    x = plot.x(index)
    if point.tenths is None:
        if point.was_missed:
            _paint_cross(painter, p, QPointF(x, plot.rect.bottom() - 2 * _CROSS))
        return
    y = plot.y(point.tenths)
    painter.setPen(Qt.PenStyle.NoPen)
    if not point.fever:
        painter.setBrush(p.accent)
        painter.drawEllipse(QPointF(x, y), _POINT, _POINT)
        return
    painter.setBrush(p.stop)
    painter.drawRect(QRectF(x - _FEVER, y - _FEVER, 2 * _FEVER, 2 * _FEVER))
    painter.setPen(p.ink)
    room = QRectF(x - _FEVER - 64, y - 11, 60, 22)
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, flags, celsius(point.tenths))


def _paint_cross(painter: QPainter, p: "Palette", middle: QPointF) -> None:
    painter.setPen(QPen(p.ink2, 2))
    for way in (1, -1):
        corner = QPointF(_CROSS, way * _CROSS)
        painter.drawLine(QLineF(middle - corner, middle + corner))


def _spoken(day: LineDay) -> str:
    said = [
        QCoreApplication.translate("widgets", "missed")
        if point.was_missed
        else "–"
        if point.tenths is None
        else celsius(point.tenths)
        for point in day.points
    ]
    return f"{day.name}: {', '.join(said)}"
