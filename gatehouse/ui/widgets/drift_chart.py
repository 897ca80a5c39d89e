# SPDX-License-Identifier: MIT
"""What one thermometer showed over hours or days, beside all the others of the post."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.domain.thermometer_drift import FEWEST, Spread
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.temperature_plot import (
    TemperaturePlot,
    celsius,
    paint_names,
    paint_scale,
    paint_unit,
    plot_within,
)

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

    _Sample = Callable[[QPainter, Palette, QRectF], None]

_LEGEND: Final = 28
_BAR: Final = 26
_TICK: Final = 5


class DriftMark(Struct, frozen=True):
    """One hour or day under its name; None where nothing was read."""

    name: str
    own: Spread | None
    others: Spread | None


class DriftChart(QWidget):
    """Bars from the low to the high readings with a tick at the middle one; others as a line.

    A bar of few readings is empty: it says little.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self._marks: tuple[DriftMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_drift(self, label: str, marks: Sequence[DriftMark]) -> None:
        """Show the thermometer called *label*, the oldest mark at the left."""
        self._label, self._marks = label, tuple(marks)
        self.setAccessibleName(self._own_words())
        self.setAccessibleDescription("; ".join(map(self._spoken, self._marks)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the bars can be told apart."""
        return QSize(560, 240)

    def minimumSizeHint(self) -> QSize:
        """Return the least size that still shows a shape."""
        return QSize(240, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw legend, scale, the line of the others, and the bars."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TextSize.CAPTION))
        self._paint_legend(painter, palette)
        plot = self._plot()
        paint_unit(painter, palette, _LEGEND)
        paint_scale(painter, palette, plot)
        for index, mark in enumerate(self._marks):
            if mark.own is not None:
                self._paint_own(painter, palette, plot, index, mark.own)
        self._paint_others(painter, palette, plot)
        paint_names(painter, palette, plot, [mark.name for mark in self._marks])

    def _plot(self) -> TemperaturePlot:
        known = [spread for mark in self._marks for spread in (mark.own, mark.others) if spread]
        room = QRectF(0, _LEGEND + 8, self.width(), self.height() - _LEGEND - 8)
        tenths = [end for spread in known for end in (spread.low, spread.high)]
        return plot_within(room, tenths, len(self._marks))

    def _paint_legend(self, painter: QPainter, p: "Palette") -> None:
        x = float(self.width())
        for words, paint_sample in self._legend():
            x -= QFontMetrics(painter.font()).horizontalAdvance(words) + 1
            painter.setPen(p.ink2)
            flags = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(x, 0, self.width(), _LEGEND), flags, words)
            x -= 30
            paint_sample(painter, p, QRectF(x, _LEGEND / 2 - 6, 22, 12))
            x -= 16

    def _legend(self) -> "list[tuple[str, _Sample]]":
        """Return what each sign means, the last at the left; few readings only where there are."""
        shown = [(self._others_words(), _sample_of_others)]
        if any(mark.own is not None and mark.own.count < FEWEST for mark in self._marks):
            shown.append((self._few_words(), _sample_of_few))
        return [*shown, (self._own_words(), _sample_of_own)]

    def _paint_own(
        self, painter: QPainter, p: "Palette", plot: TemperaturePlot, index: int, own: Spread
    ) -> None:
        width = min(_BAR, plot.share * 0.6)
        left, top, bottom = plot.x(index) - width / 2, plot.y(own.high), plot.y(own.low)
        painter.setPen(QPen(p.accent, 1))
        painter.setBrush(p.bar_out if own.count >= FEWEST else Qt.BrushStyle.NoBrush)
        # where everybody reads alike there is still a bar to be seen
        painter.drawRect(QRectF(left, top - 2, width, bottom - top + 4))
        painter.setPen(QPen(p.accent, _TICK))
        middle = plot.y(own.median)
        painter.drawLine(QLineF(left - 2, middle, left + width + 2, middle))

    def _paint_others(self, painter: QPainter, p: "Palette", plot: TemperaturePlot) -> None:
        known = [
            QPointF(plot.x(index), plot.y(mark.others.median))
            for index, mark in enumerate(self._marks)
            if mark.others is not None
        ]
        painter.setPen(_line_of_others(p))
        painter.setBrush(p.ink)
        for one, following in pairwise(known):
            painter.drawLine(QLineF(one, following))
        painter.setPen(Qt.PenStyle.NoPen)
        for one in known:
            painter.drawEllipse(one, 4, 4)

    def _spoken(self, mark: DriftMark) -> str:
        if mark.own is None:
            return f"{mark.name}: –"
        own = mark.own
        told = QCoreApplication.translate(
            "widgets", "{name}: {median}, {low} to {high}, readings: {count}"
        ).format(
            name=mark.name,
            median=celsius(own.median),
            low=celsius(own.low),
            high=celsius(own.high),
            count=own.count,
        )
        if mark.others is None:
            return told
        others = QCoreApplication.translate("widgets", "others {median}")
        return f"{told}, {others.format(median=celsius(mark.others.median))}"

    def _own_words(self) -> str:
        told = QCoreApplication.translate("widgets", "{label}: middle, and eight in ten")
        return told.format(label=self._label)

    def _few_words(self) -> str:
        told = QCoreApplication.translate("widgets", "Fewer than {count} readings")
        return told.format(count=FEWEST)

    def _others_words(self) -> str:
        return QCoreApplication.translate("widgets", "Middle of all others")


def _line_of_others(p: "Palette") -> QPen:
    return QPen(p.ink, 2, Qt.PenStyle.DashLine)


def _sample_of_others(painter: QPainter, p: "Palette", room: QRectF) -> None:
    painter.setPen(_line_of_others(p))
    painter.drawLine(QLineF(room.left(), room.center().y(), room.right(), room.center().y()))


def _sample_of_own(painter: QPainter, p: "Palette", room: QRectF) -> None:
    painter.setPen(QPen(p.accent, 1))
    painter.setBrush(p.bar_out)
    painter.drawRect(room)


def _sample_of_few(painter: QPainter, p: "Palette", room: QRectF) -> None:
    painter.setPen(QPen(p.accent, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room)
