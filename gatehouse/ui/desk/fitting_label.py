# SPDX-License-Identifier: MIT
"""Prose as large as its room allows, and never cut."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.sizes import PADDING, RADIUS
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import fitted_font

_SIZES: Final = (26, 22, 20, 17, 16, 15, 14)


class FittingLabel(QWidget):
    """A paragraph on a quiet ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def setText(self, text: str) -> None:
        """Show *text*."""
        self._words = text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a few lines."""
        return QSize(400, 120)

    def minimumSizeHint(self) -> QSize:
        """Return the least room."""
        return QSize(200, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and words."""
        p = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(p.line, 1))
        painter.setBrush(p.sunk)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        room = QRectF(self.rect()).adjusted(PADDING, 8, -PADDING, -8)
        painter.setPen(p.ink)
        painter.setFont(fitted_font(self._words, room.size(), _SIZES, bold=False))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._words)
