# SPDX-License-Identifier: MIT
"""One person or vehicle that the box may mean."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.pictures import Box, paint_box
from gatehouse.ui.shell.sizes import CONTROL, ICON, KEY_CAP, PADDING, TAG
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.key_cap import key_cap_colours, key_cap_width, paint_key_cap
from gatehouse.ui.widgets.person_strip import TagText
from gatehouse.ui.widgets.sign import paint_sign, sign_colours

_BAR: Final = 5
_GAP: Final = 12
_SIGN: Final = 16
_MATCHED_MOST: Final = 90.0


class OptionText(Struct, frozen=True, kw_only=True):
    """What a row says; what identifies comes masked.

    *matched* is the key that matched, of a vehicle a car stands there. *hint* tells two who look
    alike apart.
    """

    matched: str
    name: str
    place: str
    contact: str
    hint: str
    tag: TagText
    is_vehicle: bool = False


class CandidateRow(QPushButton):
    """The whole row is the target; the current one has a bar at its left."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = f"Ctrl+{number}"
        self._option: OptionText | None = None
        self._current = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_option(self, option: OptionText, *, current: bool) -> None:
        """Show *option*."""
        self._option, self._current = option, current
        name = f"{option.name} {option.place} {option.tag.text} {option.hint}"
        self.setAccessibleName(name.strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(400, 66)

    def minimumSizeHint(self) -> QSize:
        """Return the least target."""
        return QSize(300, CONTROL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what matched, the name, the flat, the telephone, where they are, and the key."""
        if self._option is None:
            return
        p = palette_of(self)
        painter = QPainter(self)
        if self._current or self.underMouse():
            painter.fillRect(self.rect(), p.accent_bg)
        if self._current:
            painter.fillRect(0, 0, _BAR, self.height(), p.accent)
        painter.setPen(QPen(p.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        right = self._paint_right(painter, self._option.tag)
        self._paint_left(painter, self._option, right)

    def _paint_right(self, painter: QPainter, tag: TagText) -> float:
        """Draw the key and the tag from the right; return where they begin."""
        p = palette_of(self)
        middle = self.height() / 2
        width = key_cap_width(self._key)
        x = self.width() - width - 6
        cap = QRectF(x, middle - KEY_CAP / 2, width, KEY_CAP)
        paint_key_cap(painter, cap, self._key, key_cap_colours(p))
        face = font(TextSize.CAPTION)
        pill_width = QFontMetricsF(face).horizontalAdvance(tag.text) + _SIGN + 22
        x -= pill_width + _GAP
        pill = QRectF(x, middle - TAG / 2, pill_width, TAG)
        colours = sign_colours(tag.kind, p)
        paint_box(painter, pill, Box(TAG / 2, colours.ground, colours.fill))
        paint_sign(painter, QRectF(x + 7, middle - _SIGN / 2, _SIGN, _SIGN), tag.kind, p)
        painter.setFont(face)
        painter.setPen(colours.text)
        words = pill.adjusted(7 + _SIGN + 4, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, tag.text)
        return x

    def _paint_left(self, painter: QPainter, option: OptionText, right: float) -> None:
        p = palette_of(self)
        metrics = QFontMetricsF(font(TextSize.TABLE))
        matched = min(metrics.horizontalAdvance(option.matched), _MATCHED_MOST)
        columns = (
            (option.matched, font(TextSize.TABLE), p.accent, max(60.0, matched)),
            (option.name, font(TextSize.TITLE, bold=True), p.ink, 0.0),
            (option.place, font(TextSize.TITLE, bold=True), p.ink, 0.0),
        )
        x = float(_BAR + PADDING)
        if option.is_vehicle:
            car = QRectF(x, (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, car, IconName.CAR, p.accent)
        for text, face, colour, least in columns:
            width = max(QFontMetricsF(face).horizontalAdvance(text), least)
            painter.setFont(face)
            painter.setPen(colour)
            room = QRectF(x, 0, min(width + 1, right - x), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            x += width + _GAP
        painter.setFont(font(TextSize.SECONDARY))
        painter.setPen(p.ink2)
        told = "  ".join(part for part in (option.hint, option.contact) if part)
        room = QRectF(x + _GAP, 0, right - x - 2 * _GAP, self.height())
        if QFontMetricsF(painter.font()).horizontalAdvance(told) > room.width():
            told = option.hint
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)
