# SPDX-License-Identifier: MIT
"""One entry of the rail: icon, word, key, and how much waits there."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
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
_BADGE_GAP: Final = 8.0
_STACKED: Final = 11.0
"""How far badge and key stand from the middle, one over the other."""
_NARROW_LINE: Final = 24
_NARROW_SIZES: Final[tuple[int, ...]] = (TextSize.SECONDARY, TextSize.CAPTION, TextSize.KEY)
_WIDE_SIZES: Final[tuple[int, ...]] = (
    TextSize.BODY,
    TextSize.TABLE,
    TextSize.SECONDARY,
    TextSize.CAPTION,
)
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


class RailItem(Struct, frozen=True):
    """What a rail entry says; a narrow one says *short*, where there is a shorter word."""

    code: str
    text: str
    icon: IconName
    key: str = ""
    short: str = ""


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

    @property
    def words(self) -> str:
        """What is painted in the form it has: the short word where the whole one would be cut."""
        return self.text() if not self.item.short or self._fits(self.text()) else self.item.short

    def words_fit(self) -> bool:
        """Say whether all of `words` is seen."""
        return self._fits(self.words)

    def set_item(self, item: RailItem) -> None:
        """Say it in other words."""
        self.item = item
        self.setText(item.text)
        self.set_badge(self._badge)

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
        muted = ink if self._marked() else p.rail_muted
        paint_icon(painter, self._wide_icon(), self.item.icon, muted)
        key, middle = self._key_room(), self.height() / 2
        right = key.left()
        if self._stacks():
            key.translate(0, _STACKED)
            right, middle = key.right() + _BADGE_GAP, middle - _STACKED
        painter.setFont(_key_face())
        painter.setPen(muted)
        painter.drawText(key, _MIDDLE, self.item.key)
        if self._badge:
            self._paint_badge(painter, p, right, middle)
        self._paint_words(painter, ink, _MIDDLE | Qt.TextFlag.TextWordWrap)

    def _paint_narrow(self, painter: QPainter, p: "Palette") -> None:
        ink = p.on_emergency if self._emergency else p.rail_ink
        muted = ink if self._marked() else p.rail_muted
        top = self._narrow_top()
        badge = round(self._badge_width()) if self._badge else 0
        key = _advance(self.item.key) + 6 if self.item.key else 0
        # a long key takes the room of the icon, where a badge stands beside it
        icon = 0 if badge and 25 + key + badge > self.width() - _MARK else 20
        x = round((self.width() - icon - key - badge) / 2) + 1
        if icon:
            paint_icon(painter, QRectF(x, round(top), icon, icon), self.item.icon, muted)
            x += icon + 5
        painter.setFont(_key_face())
        painter.setPen(muted)
        painter.drawText(QRectF(x, top, key, 20), _MIDDLE, self.item.key)
        self._paint_words(painter, ink, Qt.AlignmentFlag.AlignCenter)
        if self._badge:
            self._paint_badge(painter, p, self.width() - 2.0, top + 9)

    def _paint_words(self, painter: QPainter, ink: QColor, flags: int) -> None:
        words = self.words
        painter.setFont(self._face_of(words))
        painter.setPen(ink)
        painter.drawText(self._words_room(), flags, words)

    def _words_room(self) -> QRectF:
        """Return where the words are painted."""
        if self._narrow:
            return QRectF(_MARK + 1, self._narrow_top() + 20, self.width() - 2 * _MARK - 2, 22)
        start = self._wide_icon().right() + (6 if self._emergency else 8)
        key = self._key_room()
        right = key.left() - self._badge_room()
        if self._stacks():
            right = min(key.left(), key.right() - self._badge_width())
        return QRectF(start, 0, right - start - 2, self.height())

    def _face_of(self, words: str) -> QFont:
        """Return the face in which *words* stand in one line, or else the smallest there is."""
        width = self._words_room().width()
        if self._narrow:
            return fitted_font(words, QSizeF(width, _NARROW_LINE), _NARROW_SIZES, bold=True)
        line = QSizeF(width, TextSize.BODY * 1.6)
        return fitted_font(words, line, _WIDE_SIZES, bold=self._marked())

    def _fits(self, words: str) -> bool:
        room = self._words_room()
        metrics, flags = QFontMetrics(self._face_of(words)), Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(QRect(0, 0, int(room.width()), 10_000), flags, words)
        height = _NARROW_LINE if self._narrow else self.height()
        return needed.width() <= room.width() and needed.height() <= height

    def _narrow_top(self) -> float:
        return (self.height() - 42) / 2

    def _wide_icon(self) -> QRectF:
        return QRectF(_LEFT, round((self.height() - _ICON) / 2), _ICON, _ICON)

    def _key_room(self) -> QRectF:
        key = _advance(self.item.key) + 1
        left = float(self.width() - _RIGHT - key - (3 if self._emergency else 0))
        return QRectF(left, 0, key, self.height())

    def _stacks(self) -> bool:
        """Whether the badge stands over the key, since the words need its room."""
        words = QFontMetrics(font(TextSize.BODY, bold=self._marked())).horizontalAdvance(
            self.text()
        )
        needed = _LEFT + _ICON + words + self._badge_room() + _advance(self.item.key)
        return bool(self._badge) and needed > self.width() - 2 * _RIGHT

    def _badge_room(self) -> float:
        """Return what a badge takes from the words in a wide entry."""
        return self._badge_width() + _BADGE_GAP + 4 if self._badge else 0.0

    def _badge_width(self) -> float:
        return float(max(_BADGE, _advance(str(self._badge)) + 10))

    def _paint_badge(self, painter: QPainter, p: "Palette", right: float, middle: float) -> None:
        width, gap = self._badge_width(), 0.0 if self._narrow else _BADGE_GAP
        pill = QRectF(right - width - gap, middle - _BADGE / 2, width, _BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(p.badge)
        painter.drawRoundedRect(pill, _BADGE / 2, _BADGE / 2)
        painter.setPen(p.on_badge)
        painter.setFont(_key_face())
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._badge))

    def _marked(self) -> bool:
        return self._emergency or self.isChecked()


def _key_face() -> QFont:
    return font(TextSize.CAPTION, bold=True)


def _advance(text: str) -> int:
    return QFontMetrics(_key_face()).horizontalAdvance(text)
