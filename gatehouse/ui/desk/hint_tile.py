# SPDX-License-Identifier: MIT
"""A sample of what may be typed, with its explanation."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.pictures import Box, draw_box, paint_once
from gatehouse.ui.shell.sizes import EDGE, ICON_TILE, RADIUS
from gatehouse.ui.shell.theme import is_night, palette_of
from gatehouse.ui.widgets.fitting import fitted_font

_LEFT: Final = EDGE + ICON_TILE + 10


class HintTile(QWidget):
    """Says something; it can't be pressed."""

    def __init__(self, icon: IconName, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sample = sample
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Explain the sample."""
        self._words = words
        self.setAccessibleName(f"{self._sample}: {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the sample and two short lines."""
        return QSize(200, 78)

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(150, 78)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture of icon, sample and words."""
        key = f"hint:{is_night(self):d}:{self._icon}:{self._sample}:{self._words}"
        paint_once(QPainter(self), QRectF(self.rect()), key, self._draw)

    def _draw(self, painter: QPainter, rect: QRectF) -> None:
        p = palette_of(self)
        draw_box(Box(RADIUS, p.sunk, p.line), painter, rect)
        spot = QRectF(EDGE, (self.height() - ICON_TILE) / 2, ICON_TILE, ICON_TILE)
        paint_icon(painter, spot, self._icon, p.accent)
        width = self.width() - _LEFT - 8
        painter.setPen(p.ink)
        painter.setFont(font(TextSize.TITLE, bold=True))
        painter.drawText(QRectF(_LEFT, 6, width, 28), Qt.AlignmentFlag.AlignVCenter, self._sample)
        room = QRectF(_LEFT, 34, width, self.height() - 38)
        painter.setPen(p.ink2)
        sizes = (TextSize.SECONDARY, TextSize.CAPTION)
        painter.setFont(fitted_font(self._words, room.size(), sizes, bold=False))
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._words)
