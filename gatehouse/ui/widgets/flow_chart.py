# SPDX-License-Identifier: MIT
"""How many came in and went out, hour by hour."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_AXIS: Final = 22
_LEGEND: Final = 24
_SCALE: Final = 44
_STEPS: Final = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


class HourFlow(Struct, frozen=True):
    """One hour's passages."""

    hour: int
    entered: int
    left: int


class FlowChart(QWidget):
    """Two bars an hour: filled for in, outlined for out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours: tuple[HourFlow, ...] = ()
        self._current: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_flow(self, hours: Sequence[HourFlow], current_hour: int | None = None) -> None:
        """Show `hours` from left to right; the current one is set in bold."""
        self._hours = tuple(hours)
        self._current = current_hour
        self.setAccessibleName(f"{self._entered_words()}, {self._left_words()}")
        spoken = (f"{flow.hour}: +{flow.entered} −{flow.left}" for flow in self._hours)
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the bars can be told apart."""
        return QSize(410, 120)

    def minimumSizeHint(self) -> QSize:
        """Return the least size that still shows a shape."""
        return QSize(200, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw legend, scale and bars."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TextSize.CAPTION))
        self._paint_legend(painter, palette)
        top = self._top()
        plot = QRectF(
            _SCALE, _LEGEND + 8, self.width() - _SCALE, self.height() - _LEGEND - 8 - _AXIS
        )
        self._paint_scale(painter, palette, plot, top)
        share = plot.width() / max(1, len(self._hours))
        for index, flow in enumerate(self._hours):
            place = QRectF(plot.left() + index * share, plot.top(), share, plot.height())
            self._paint_hour(painter, palette, place, flow, top)

    def _top(self) -> int:
        most = max((max(flow.entered, flow.left) for flow in self._hours), default=0)
        return next((step for step in _STEPS if step >= most), most)

    def _paint_legend(self, painter: QPainter, p: "Palette") -> None:
        x = float(self.width())
        for words, fill in ((self._left_words(), p.bar_out), (self._entered_words(), p.bar_in)):
            x -= QFontMetrics(painter.font()).horizontalAdvance(words) + 1
            painter.setPen(p.ink2)
            room = QRectF(x, 0, self.width(), _LEGEND)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            x -= 18
            self._paint_bar(painter, p, QRectF(x, 6, 12, 12), fill)
            x -= 14

    def _paint_scale(self, painter: QPainter, p: "Palette", plot: QRectF, top: int) -> None:
        for value in (0, top // 2, top):
            y = plot.bottom() - plot.height() * value / max(1, top)
            painter.setPen(QPen(p.line, 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(p.ink2)
            room = QRectF(0, y - 11, _SCALE - 6, 22)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, flags, f"{value:,}")

    def _paint_hour(
        self, painter: QPainter, p: "Palette", place: QRectF, flow: HourFlow, top: int
    ) -> None:
        width = min(13.0, place.width() / 2.8)
        middle = place.center().x()
        for count, left, fill in (
            (flow.entered, middle - width - 0.5, p.bar_in),
            (flow.left, middle + 0.5, p.bar_out),
        ):
            height = place.height() * count / max(1, top)
            self._paint_bar(painter, p, QRectF(left, place.bottom() - height, width, height), fill)
        current = flow.hour == self._current
        painter.setPen(p.ink if current else p.ink2)
        painter.setFont(font(TextSize.CAPTION, bold=current))
        under = QRectF(place.left(), place.bottom(), place.width(), _AXIS)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, str(flow.hour))

    def _paint_bar(self, painter: QPainter, p: "Palette", bar: QRectF, fill: QColor) -> None:
        painter.setPen(QPen(p.bar_in, 1))
        painter.setBrush(fill)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, 0))

    def _entered_words(self) -> str:
        total = sum(flow.entered for flow in self._hours)
        return QCoreApplication.translate("widgets", "In {count}").format(count=f"{total:,}")

    def _left_words(self) -> str:
        total = sum(flow.left for flow in self._hours)
        return QCoreApplication.translate("widgets", "Out {count}").format(count=f"{total:,}")
