# SPDX-License-Identifier: MIT
"""The plane on which temperatures are drawn: its scale in °C, and the names under it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

NAMES_HEIGHT: Final = 24
_UNIT: Final = "℃"
SCALE_WIDTH: Final = 48
_STEP: Final = 5
_LOWEST, _HIGHEST = 355, 375
"""The scale shows at least this much, in tenths of °C: else one tenth would look like a fever."""


class TemperaturePlot(Struct, frozen=True):
    """Where tenths of °C and marks stand; *share* is the width of each mark."""

    rect: QRectF
    low: int
    high: int
    share: float

    def x(self, index: float) -> float:
        """Return where the middle of the mark *index* is."""
        return self.rect.left() + (index + 0.5) * self.share

    def y(self, tenths: int) -> float:
        """Return how high *tenths* of °C are."""
        part = (tenths - self.low) / (self.high - self.low)
        return self.rect.bottom() - self.rect.height() * part


def plot_within(room: QRectF, tenths: Iterable[int], marks: int) -> TemperaturePlot:
    """Return the plane in *room* for so many *marks*; its ends are whole halves of a degree."""
    known = list(tenths)
    low, high = min((*known, _LOWEST)), max((*known, _HIGHEST))
    rect = room.adjusted(SCALE_WIDTH, 0, -4, -NAMES_HEIGHT)
    share = rect.width() / max(1, marks)
    return TemperaturePlot(rect, low - low % _STEP, high + -high % _STEP, share)


def paint_scale(painter: QPainter, palette: "Palette", plot: TemperaturePlot) -> None:
    """Draw a line and its °C at each half of a degree; in a low plane only those that fit."""
    last = plot.rect.bottom() + 2 * _line_height(painter)
    for tenths in range(plot.low, plot.high + 1, _STEP):
        y = plot.y(tenths)
        painter.setPen(QPen(palette.line, 1))
        painter.drawLine(QLineF(plot.rect.left(), y, plot.rect.right(), y))
        if last - y < _line_height(painter):
            continue
        last = y
        painter.setPen(palette.ink2)
        room = QRectF(0, y - 11, SCALE_WIDTH - 6, 22)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, flags, celsius(tenths))


def paint_unit(painter: QPainter, palette: "Palette", height: float) -> None:
    """Write in the *height* above the scale what its figures are."""
    painter.setPen(palette.ink2)
    room = QRectF(0, 0, SCALE_WIDTH - 6, height)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(room, flags, _UNIT)


def paint_names(
    painter: QPainter, palette: "Palette", plot: TemperaturePlot, names: Sequence[str]
) -> None:
    """Draw *names* in equal shares under the plane: the last one, and before it what fits."""
    painter.setPen(palette.ink2)
    share = plot.rect.width() / max(1, len(names))
    widest = max((text_width(painter, name) for name in names), default=1)
    every = max(1, -(-(widest + 10) // max(1, int(share))))
    for index, name in enumerate(names):
        if (len(names) - 1 - index) % every == 0:
            middle = plot.rect.left() + (index + 0.5) * share
            room = QRectF(middle - widest, plot.rect.bottom(), 2 * widest, NAMES_HEIGHT)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)


def text_width(painter: QPainter, text: str) -> int:
    """Return how wide *text* is drawn."""
    return QFontMetrics(painter.font()).horizontalAdvance(text)


def celsius(tenths: int) -> str:
    """Return tenths as °C: 36.5."""
    return f"{tenths // 10}.{tenths % 10}"


def _line_height(painter: QPainter) -> int:
    return QFontMetrics(painter.font()).height()
