# SPDX-License-Identifier: MIT
"""A part of the form that nobody is writing in, on two short lines; the whole of it opens it."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import CONTROL, RADIUS, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.sign import SignKind, paint_sign, sign_colours

_LEAST_WIDTH: Final = 160
_NUMBER: Final = 22
_SIGN: Final = 16
_ARROW: Final = 20
_OVERLAP: Final = 3
_BY_TAB: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class PartSummary(QPushButton):
    """Says what was written, and what there is to say about it; pressed or tabbed to it opens.

    Signals:
        entered: whether the keyboard came to it from behind.
    """

    entered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._words = self._detail = ""
        self._sign: SignKind | None = None
        self.setFixedHeight(CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def say(self, number: str, words: str, detail: str, sign: SignKind | None = None) -> None:
        """Say *words* behind *number*, and *detail* under them, after its *sign* if it has one."""
        self._number, self._words, self._detail, self._sign = number, words, detail, sign
        self.setAccessibleName(" ".join(filter(None, (number, words, detail))))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the room in which a beginning can be read."""
        return QSize(_LEAST_WIDTH, CONTROL)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Open at the end from which the keyboard came."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB:
            self.entered.emit(event.reason() is Qt.FocusReason.BacktabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both lines, the number before them, and that there is more behind them."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.edge, 1))
        painter.setBrush(palette.accent_bg if self.underMouse() else palette.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        room = self.rect().adjusted(ROW_GAP, 1, -ROW_GAP, -1)
        place = QRectF(room.right() - _ARROW, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        paint_icon(painter, place, IconName.CHEVRON_DOWN, palette.ink2)
        room.setRight(room.right() - _ARROW - ROW_GAP)
        if self._number:
            painter.setPen(palette.ink2)
            painter.setFont(font(TextSize.TABLE, bold=True))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._number)
            room.setLeft(room.left() + _NUMBER)
        self._paint_lines(painter, room)

    def _paint_lines(self, painter: QPainter, room: QRect) -> None:
        palette = palette_of(self)
        half = (room.height() + _OVERLAP) // 2
        top = QRect(room.left(), room.top(), room.width(), half if self._detail else room.height())
        painter.setPen(palette.ink)
        _write(painter, top, self._words, TextSize.TABLE, bold=True)
        under = QRect(room.left(), room.bottom() - half + 1, room.width(), half)
        painter.setPen(palette.ink2)
        if self._sign is not None:
            spot = QRectF(under.left(), under.center().y() - _SIGN / 2, _SIGN, _SIGN)
            paint_sign(painter, spot, self._sign, palette)
            under.setLeft(under.left() + _SIGN + 4)
            painter.setPen(sign_colours(self._sign, palette).text)
        _write(painter, under, self._detail, TextSize.CAPTION, bold=False)

    def _on_clicked(self) -> None:
        self.entered.emit(False)  # noqa: FBT003 - a signal's value


def _write(painter: QPainter, room: QRect, words: str, size: TextSize, *, bold: bool) -> None:
    face = font(size, bold=bold)
    painter.setFont(face)
    shown = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
