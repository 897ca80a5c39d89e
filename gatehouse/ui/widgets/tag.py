# SPDX-License-Identifier: MIT
"""A pill with a sign and a few words: what stands out about a person, a flat, a pass."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.pictures import Box, paint_box
from gatehouse.ui.shell.sizes import TAG
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import line_width
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

_SIGN: Final = 16
_LEFT: Final = 7
_GAP: Final = 4
_RIGHT: Final = 9


class Tag(QWidget):
    """One tag; it only says something, it can't be pressed."""

    def __init__(self, kind: SignKind, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._text = text
        self.setAccessibleName(text)
        self.setFixedHeight(TAG)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tag(self, kind: SignKind, text: str) -> None:
        """Say something else."""
        self._kind = kind
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of sign and words."""
        letters = line_width(self._text, TextSize.CAPTION)
        return QSize(_LEFT + _SIGN + _GAP + letters + _RIGHT + 1, TAG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        palette = palette_of(self)
        colours = sign_colours(self._kind, palette)
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), Box(TAG / 2, colours.ground, colours.fill))
        sign = QRectF(_LEFT, (TAG - _SIGN) / 2, _SIGN, _SIGN)
        paint_sign(painter, sign, self._kind, palette)
        painter.setPen(colours.text)
        painter.setFont(font(TextSize.CAPTION))
        words = QRectF(_LEFT + _SIGN + _GAP, 0, self.width(), TAG)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
