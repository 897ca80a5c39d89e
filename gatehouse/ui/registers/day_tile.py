# SPDX-License-Identifier: MIT
"""One day of the strip: its date, its weekday, and whether its register was sent."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.registers.wording import DAY_SIGNS, DayState
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import BORDER, RADIUS
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.sign import paint_sign

if TYPE_CHECKING:
    from gatehouse.domain.register import RegisterDay

_HEIGHT: Final = 56
_SIDE: Final = 6
_SIGN: Final = 16


class DayTile(QPushButton):
    """A checkable tile; what is chosen is decided by the strip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = DayState.TODAY
        self._date = self._weekday = self._word = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: "RegisterDay", weekday: str, state: DayState, word: str) -> None:
        """Show a day."""
        self._date = f"{day.day.month}/{day.day.day}"
        self._weekday, self._state, self._word = weekday, state, word
        self.setAccessibleName(f"{self._date} {weekday} {word}")
        self.update()

    def nextCheckState(self) -> None:
        """Leave the choice to the strip."""

    def sizeHint(self) -> QSize:
        """Return the room of a date and a word."""
        return QSize(72, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room of a target."""
        return QSize(56, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        p = palette_of(self)
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(p.accent if chosen else p.edge, BORDER if chosen else 1))
        ground = p.accent_bg if self.underMouse() else p.card
        painter.setBrush(p.accent if chosen else ground)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        self._paint_words(
            painter, p.on_accent if chosen else p.ink, p.on_accent if chosen else p.ink2
        )

    def _paint_words(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        p = palette_of(self)
        upper = QRectF(_SIDE, 5, self.width() - 2 * _SIDE, 24)
        lower = QRectF(_SIDE, 29, self.width() - 2 * _SIDE, 22)
        painter.setPen(ink)
        painter.setFont(font(TextSize.TABLE, bold=True))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, self._date)
        painter.setPen(quiet)
        painter.setFont(font(TextSize.CAPTION))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, right, self._weekday)
        if not self.isChecked():
            spot = QRectF(_SIDE, 32, _SIGN, _SIGN)
            paint_sign(painter, spot, DAY_SIGNS[self._state], p)
            lower.setLeft(lower.left() + _SIGN + 3)
        painter.setPen(ink)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, self._word)
