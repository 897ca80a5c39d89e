# SPDX-License-Identifier: MIT
"""The proposal: sign and word on a filled ground, beside it what the days are worth."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import PADDING, RADIUS_CARD, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

_SIDE: Final = 112
_SIGN: Final = 34
_LOW: Final = 48
_WIDE: Final = 440


class VerdictBlock(QWidget):
    """Says the same by sign, word, shape and ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = SignKind.REPORT
        self._word = ""
        self._line = Label("", TextRole.TITLE, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_SIDE + PADDING, 2, ROW_GAP, 2)
        layout.addWidget(self._line, 1)
        self.setMinimumHeight(_LOW)

    def say(self, kind: SignKind, word: str, line: str) -> None:
        """Say *word* with its sign, and *line*."""
        self._kind, self._word = kind, word
        self._line.setText(line)
        self.setAccessibleName(f"{word}: {line}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take no more height where the line is long for its room."""
        super().resizeEvent(event)
        size = TextSize.TITLE if self.width() >= _WIDE else TextSize.BODY
        self._line.setFont(font(size, bold=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both grounds, the sign and the word."""
        palette = palette_of(self)
        colours = sign_colours(self._kind, palette)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), colours.ground)
        side = QRectF(0, 0, _SIDE, self.height())
        painter.fillRect(side, colours.fill)
        painter.setPen(colours.on_fill)
        painter.setFont(font(TextSize.TITLE, bold=True))
        inks = (colours.on_fill, colours.fill)
        if self.height() < _SIGN + TextSize.VERDICT:
            size = TextSize.PAGE_TITLE
            spot = QRectF(8, side.center().y() - size / 2, size, size)
            paint_sign(painter, spot, self._kind, palette, inks=inks)
            words = side.adjusted(size + 12, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)
            return
        middle = side.center()
        spot = QRectF(middle.x() - _SIGN / 2, middle.y() - _SIGN + 2, _SIGN, _SIGN)
        paint_sign(painter, spot, self._kind, palette, inks=inks)
        words = QRectF(0, middle.y() + 6, _SIDE, _SIGN)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, self._word)
