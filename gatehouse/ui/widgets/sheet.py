# SPDX-License-Identifier: MIT
"""A rounded ground on which something stands."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.sizes import BORDER, RADIUS_CARD
from gatehouse.ui.shell.theme import palette_of


class Sheet(QWidget):
    """Paints the ground and its hairline; whoever builds on it lays it out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked = False

    def set_marked(self, *, marked: bool) -> None:
        """Stand on the ground of a caution: what is done here is not the usual."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet and its hairline."""
        palette = palette_of(self)
        painter = QPainter(self)
        inner = self.rect().adjusted(RADIUS_CARD, RADIUS_CARD, -RADIUS_CARD, -RADIUS_CARD)
        if inner.contains(event.rect()):
            # without an edge it takes a tenth of the time
            painter.fillRect(event.rect(), palette.warn_bg if self._marked else palette.card)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.warn_fill, BORDER) if self._marked else QPen(palette.line, 1))
        painter.setBrush(palette.warn_bg if self._marked else palette.card)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
