# SPDX-License-Identifier: MIT
"""The picture of a key beside the act it presses."""

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.pictures import named, paint_once
from gatehouse.ui.shell.sizes import KEY_CAP, RADIUS_KEY
from gatehouse.ui.shell.theme import palette_of

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from gatehouse.ui.shell.palette import Palette


class KeyColours(Struct, frozen=True):
    """Ground, border and letters of a key cap."""

    ground: "QColor | None"
    border: "QColor"
    ink: "QColor"


def key_cap_colours(palette: "Palette") -> KeyColours:
    """Return the colours of a key cap on a card."""
    return KeyColours(palette.sunk, palette.edge, palette.ink)


@lru_cache(maxsize=256)
def key_cap_width(text: str) -> float:
    """Return how wide the cap of `text` is; its height is always KEY_CAP."""
    letters = QFontMetricsF(font(TextSize.KEY, bold=True)).horizontalAdvance(text)
    return max(float(KEY_CAP), letters + 14)


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, colours: KeyColours) -> None:
    """Draw the cap of `text` over `rect`."""
    shades = ":".join(map(named, (colours.ground, colours.border, colours.ink)))
    paint_once(painter, rect, f"key:{text}:{shades}", partial(_draw, text, colours))


class KeyCap(QWidget):
    """A key cap on its own, for a hint that is not a button."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return QSize(round(key_cap_width(self._text) + 0.5), KEY_CAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        colours = key_cap_colours(palette_of(self))
        paint_key_cap(QPainter(self), QRectF(self.rect()), self._text, colours)


def _draw(text: str, colours: KeyColours, painter: QPainter, rect: QRectF) -> None:
    cap = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(colours.border, 1.5))
    painter.setBrush(colours.ground or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap, RADIUS_KEY, RADIUS_KEY)
    if colours.ground is not None:
        foot = cap.bottom() - 1
        painter.drawLine(QPointF(cap.left() + 3, foot), QPointF(cap.right() - 3, foot))
    painter.setPen(colours.ink)
    painter.setFont(font(TextSize.KEY, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
