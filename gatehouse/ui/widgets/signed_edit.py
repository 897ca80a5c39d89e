# SPDX-License-Identifier: MIT
"""A line edit that carries a sign at its right end."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.sign import SignKind, paint_sign

_SIGN: Final = 20
_ROOM: Final = 28


class SignedEdit(QLineEdit):
    """Shows beside the text whether it is understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign: SignKind | None = None

    def set_sign(self, sign: SignKind | None) -> None:
        """Carry `sign`, or none."""
        self._sign = sign
        self.setTextMargins(0, 0, _ROOM if sign else 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its sign."""
        super().paintEvent(event)
        if self._sign is not None:
            place = QRectF(self.width() - _SIGN - 12, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
            paint_sign(QPainter(self), place, self._sign, palette_of(self))
