# SPDX-License-Identifier: MIT
"""The sections at the left of the room: one under the other, each with its icon."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import CONTROL, ICON, PADDING, RADIUS, ROW_GAP
from gatehouse.ui.shell.theme import palette_of

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LOWEST: Final = 44
"""The height of a row where the window has no room for all of the ordinary height."""
_INTO: Final = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SectionItem(Struct, frozen=True):
    """One section: its code for the program, its icon and words for people."""

    code: str
    icon: IconName
    text: str


class SectionList(QWidget):
    """↑ and ↓ choose, → and Enter go into what is chosen.

    Signals:
        chosen: the code of the section that the person chose.
        entered: the section is wanted itself.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[SectionItem, ...] = ()
        self._code = ""
        self._height = CONTROL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_items(self, items: Sequence[SectionItem]) -> None:
        """Offer these sections."""
        self._items = tuple(items)
        self._describe()

    def fit(self, room: int) -> bool:
        """Make the rows as low as *room* asks, if they may be; say whether all of them fit."""
        each = room // max(len(self._items), 1)
        self._height = min(max(each, _LOWEST), CONTROL)
        self.updateGeometry()
        return self.sizeHint().height() <= room

    def set_code(self, code: str) -> None:
        """Mark a section; nothing is emitted."""
        self._code = code
        self._describe()

    def rect_of(self, code: str) -> QRect:
        """Return where the section of that *code* stands."""
        place = [item.code for item in self._items].index(code)
        return QRect(0, self._height * place, self.width(), self._height)

    def focus_rect(self) -> QRect:
        """Return what the focus ring goes round: the section that is chosen."""
        return self.rect_of(self._code) if self._code else self.rect()

    def sizeHint(self) -> QSize:
        """Return the room of the longest words."""
        metrics = QFontMetrics(font(TextSize.BODY, bold=True))
        words = max((metrics.horizontalAdvance(item.text) for item in self._items), default=0)
        return QSize(words + 2 * PADDING + ICON + ROW_GAP, self._height * len(self._items))

    def minimumSizeHint(self) -> QSize:
        """Hold no window higher: whoever shows it asks first whether all of it fits."""
        return QSize(self.sizeHint().width(), CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the list, or into the section."""
        key = Qt.Key(event.key())
        if key in _STEPS and self._items:
            codes = [item.code for item in self._items]
            place = codes.index(self._code) + _STEPS[key] if self._code in codes else 0
            self._choose(codes[min(max(place, 0), len(codes) - 1)])
        elif key in _INTO:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed."""
        place = int(event.position().y()) // self._height
        if 0 <= place < len(self._items):
            self._choose(self._items[place].code)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sections; the chosen one is filled and bold."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item in self._items:
            place = QRectF(self.rect_of(item.code))
            chosen = item.code == self._code
            ink = palette.on_accent if chosen else palette.ink
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.accent)
                painter.drawRoundedRect(place, RADIUS, RADIUS)
            square = QRectF(place.left() + PADDING, place.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, square, item.icon, ink)
            painter.setPen(ink)
            painter.setFont(font(TextSize.BODY, bold=chosen))
            room = place.adjusted(PADDING + ICON + ROW_GAP, 0, -ROW_GAP, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, item.text)

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.set_code(code)
            self.chosen.emit(code)

    def _describe(self) -> None:
        said = (item.text for item in self._items if item.code == self._code)
        self.setAccessibleDescription(next(said, ""))
        self.updateGeometry()
        self.update()
