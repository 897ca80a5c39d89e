# SPDX-License-Identifier: MIT
"""One entry of the rail: icon, word, key, and how much waits there."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import RADIUS, RAIL, RAIL_ITEM, RAIL_NARROW
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import fitted_font

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_ICON: Final = 22
_MARK: Final = 5
_LEFT: Final = 16
_RIGHT: Final = 12
_BADGE: Final = 22
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class RailItem(Struct, frozen=True):
    """What a rail entry says."""

    code: str
    text: str
    icon: IconName
    key: str = ""


class RailButton(QPushButton):
    """A wide entry (icon, word, key in a line) or a narrow one (icon and key over the word)."""

    def __init__(
        self, item: RailItem, *, emergency: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(item.text, parent)
        self.item = item
        self._emergency = emergency
        self._badge = 0
        self._narrow = False
        self._height = RAIL_ITEM
        self.setCheckable(not emergency)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # the focus that another widget loses must never fall on the emergency: it has F12
        policy = Qt.FocusPolicy.NoFocus if emergency else Qt.FocusPolicy.TabFocus
        self.setFocusPolicy(policy)

    @property
    def badge(self) -> int:
        """How much waits there."""
        return self._badge

    def set_item(self, item: RailItem) -> None:
        """Say it in other words."""
        self.item = item
        self.setText(item.text)

    def set_badge(self, count: int) -> None:
        """Show how much waits there; 0 shows nothing."""
        self._badge = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def set_form(self, *, narrow: bool, height: int) -> None:
        """Take the wide or the narrow form in the height the rail can give."""
        self._narrow = narrow
        self._height = height
        self.setFixedSize(self.sizeHint())
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark alone: the rail sets it when the screen has really changed."""

    def sizeHint(self) -> QSize:
        """Return the size of its form."""
        return QSize(RAIL_NARROW if self._narrow else RAIL, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entry."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, palette)
        if self._narrow:
            self._paint_narrow(painter, palette)
        else:
            self._paint_wide(painter, palette)

    def _paint_ground(self, painter: QPainter, p: "Palette") -> None:
        rect = QRectF(self.rect())
        if self._emergency:
            painter.setPen(QPen(p.emergency_edge, 1))
            painter.setBrush(p.emergency)
            side = 6.5 if self._narrow else 8.5
            painter.drawRoundedRect(rect.adjusted(side, 0.5, -side, -0.5), RADIUS, RADIUS)
        elif self.isChecked():
            painter.fillRect(rect, p.rail_on)
            painter.fillRect(QRectF(0, 0, _MARK, rect.height()), p.rail_mark)
        elif self.underMouse():
            painter.fillRect(rect, p.rail_on)

    def _paint_wide(self, painter: QPainter, p: "Palette") -> None:
        ink = p.on_emergency if self._emergency else p.rail_ink
        left = _LEFT
        height = self.height()
        icon = QRectF(left, round((height - _ICON) / 2), _ICON, _ICON)
        paint_icon(painter, icon, self.item.icon, ink if self._marked() else p.rail_muted)
        key_face = font(TextSize.CAPTION, bold=True)
        key = QFontMetrics(key_face).horizontalAdvance(self.item.key) + 1
        right = float(self.width() - _RIGHT - key - (3 if self._emergency else 0))
        painter.setFont(key_face)
        painter.setPen(ink if self._marked() else p.rail_muted)
        painter.drawText(QRectF(right, 0, key, height), _MIDDLE, self.item.key)
        if self._badge:
            right -= self._paint_badge(painter, p, right, height / 2) + 4
        start = icon.right() + (6 if self._emergency else 8)
        room = QRectF(start, 0, right - start - 2, height)
        sizes = (TextSize.BODY, TextSize.TABLE, TextSize.SECONDARY, TextSize.CAPTION)
        line = QSizeF(room.width(), TextSize.BODY * 1.6)
        face = fitted_font(self.text(), line, sizes, bold=self._marked())
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(room, _MIDDLE | Qt.TextFlag.TextWordWrap, self.text())

    def _paint_narrow(self, painter: QPainter, p: "Palette") -> None:
        ink = p.on_emergency if self._emergency else p.rail_ink
        muted = ink if self._marked() else p.rail_muted
        top = (self.height() - 42) / 2
        key_face = font(TextSize.CAPTION, bold=True)
        badge = _BADGE - 2 if self._badge else 0
        key = QFontMetrics(key_face).horizontalAdvance(self.item.key) + 6 if self.item.key else 0
        if 20 + key + badge > self.width() - _MARK:
            key = 0
        x = round((self.width() - 20 - key - badge) / 2) + 1
        paint_icon(painter, QRectF(x, round(top), 20, 20), self.item.icon, muted)
        if key:
            painter.setFont(key_face)
            painter.setPen(muted)
            painter.drawText(QRectF(x + 25, top, key, 20), _MIDDLE, self.item.key)
        room = QRectF(_MARK + 1, top + 20, self.width() - 2 * _MARK - 2, 22)
        sizes = (TextSize.SECONDARY, TextSize.CAPTION, TextSize.KEY)
        painter.setFont(fitted_font(self.text(), QSizeF(room.width(), 24), sizes, bold=True))
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._badge:
            self._paint_badge(painter, p, self.width() - 2.0, top + 9)

    def _paint_badge(self, painter: QPainter, p: "Palette", right: float, middle: float) -> float:
        words = str(self._badge)
        face = font(TextSize.CAPTION, bold=True)
        width = float(max(_BADGE, QFontMetrics(face).horizontalAdvance(words) + 10))
        gap = 8.0 if not self._narrow else 0.0
        pill = QRectF(right - width - gap, middle - _BADGE / 2, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(p.badge)
        painter.drawRoundedRect(pill, _BADGE / 2, _BADGE / 2)
        painter.setPen(p.on_badge)
        painter.setFont(face)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + gap

    def _marked(self) -> bool:
        return self._emergency or self.isChecked()
