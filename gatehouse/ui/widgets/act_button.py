# SPDX-License-Identifier: MIT
"""The button of an act: its sign or icon, its words, its key."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.pictures import Box, draw_box, paint_once
from gatehouse.ui.shell.sizes import ACT, BORDER, CONTROL, ICON, KEY_CAP, RADIUS, ROW_GAP
from gatehouse.ui.shell.theme import is_night, palette_of
from gatehouse.ui.widgets.fitting import line_width, longest_word
from gatehouse.ui.widgets.key_cap import KeyColours, key_cap_width, paint_key_cap
from gatehouse.ui.widgets.sign import SignKind, paint_sign

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_PADDING: Final = 16
_TIGHT_PADDING: Final = 8
_TALL_SIGN: Final = 30
_SMALL_GAIN: Final = 0.12
_PRESSED_TINT: Final = 0.2


class ActVariant(Enum):
    """How much an act weighs, and which verdict it carries out."""

    PLAIN = "plain"
    ACCENT = "accent"
    ACCENT_FILL = "accent_fill"
    OK = "ok"
    STOP = "stop"
    REPORT = "report"
    WARN = "warn"
    OUTLINE_STOP = "outline_stop"
    OUTLINE_REPORT = "outline_report"
    EMERGENCY = "emergency"
    LINK = "link"


_FILLED: Final = frozenset(
    {
        ActVariant.ACCENT_FILL,
        ActVariant.OK,
        ActVariant.STOP,
        ActVariant.REPORT,
        ActVariant.WARN,
        ActVariant.EMERGENCY,
    }
)
_NEVER_BY_ENTER: Final = frozenset(
    {
        ActVariant.STOP,
        ActVariant.REPORT,
        ActVariant.OUTLINE_STOP,
        ActVariant.OUTLINE_REPORT,
    }
)


class _Look(Struct, frozen=True):
    ground: QColor | None
    border: QColor | None
    ink: QColor
    key: KeyColours


class ActButton(QPushButton):
    """A push button that names its key and keeps its place when it can't be used.

    Enter presses it when it has the focus, except where it refuses or reports somebody: a
    scanner ends its line with Enter, and that must never record a refusal.
    """

    def __init__(
        self,
        text: str,
        *,
        variant: ActVariant = ActVariant.PLAIN,
        mark: IconName | SignKind | None = None,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._variant = variant
        self._mark = mark
        self._key = key
        self._height = CONTROL
        self._by_enter = True
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def variant(self) -> ActVariant:
        """How the act looks now."""
        return self._variant

    def set_variant(self, variant: ActVariant) -> None:
        """Give the act another weight."""
        if variant != self._variant:
            self._variant = variant
            self.updateGeometry()
            self.update()

    def set_mark(self, mark: IconName | SignKind | None) -> None:
        """Put a sign or an icon before the words, or neither."""
        if mark != self._mark:
            self._mark = mark
            self.updateGeometry()
            self.update()

    def set_key(self, key: str) -> None:
        """Name another key, or none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def set_by_enter(self, *, by_enter: bool) -> None:
        """Let Enter press it, or leave Enter to whatever it stands on."""
        self._by_enter = by_enter

    def set_height(self, height: int) -> None:
        """Stand higher for a main act, lower where a small window asks for it."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for everything on one line."""
        width = self._furniture() + self._words_width()
        return QSize(width + 2 * self._side(_PADDING), self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the room the words need when they stand on two lines."""
        size, bold = self._type()
        widest = longest_word(self.text(), size, bold=bold)
        half = self._words_width() * 5 // 8
        text = max(widest, half) if self._height >= CONTROL else half * 8 // 5
        return QSize(self._furniture() + text + 2 * self._side(_TIGHT_PADDING), self._height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter where Enter may press; arrows are for whatever the button stands in.

        Qt would go to a neighbour by them, so that no page could be turned beside a button.
        """
        if event.key() in _ARROWS:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._takes_enter() and not event.modifiers() & _CHORD:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture of ground, border, sign, words and key."""
        paint_once(QPainter(self), QRectF(self.rect()), self._picture(), self._draw)

    def _picture(self) -> str:
        """Return everything that its look goes by, but for its size."""
        words = f"{self._variant.value}:{self._height}:{self._mark}:{self._key}:{self.text()}"
        states = (self.isEnabled(), self.isDown(), self.underMouse(), is_night(self))
        return f"act:{''.join(f'{state:d}' for state in states)}:{words}"

    def _draw(self, painter: QPainter, _rect: QRectF) -> None:
        palette = palette_of(self)
        look = self._look(palette)
        self._paint_ground(painter, look)
        self._paint_content(painter, look, palette)

    def _takes_enter(self) -> bool:
        return self._by_enter and self._variant not in _NEVER_BY_ENTER

    def _tall(self) -> bool:
        return self._height >= ACT - 4 and self._variant in _FILLED

    def _side(self, padding: int) -> int:
        return padding // 2 if self._variant is ActVariant.LINK else padding

    def _type(self) -> tuple[int, bool]:
        """Return the size of the words, and whether they are bold."""
        if self._tall():
            return TextSize.PAGE_TITLE, True
        size = TextSize.TITLE - 1 if self._height >= ACT - 4 else TextSize.BODY
        return size, self._variant in _FILLED

    def _face(self) -> QFont:
        size, bold = self._type()
        return font(size, bold=bold)

    def _words_width(self) -> int:
        size, bold = self._type()
        return line_width(self.text(), size, bold=bold)

    def _mark_size(self) -> int:
        if self._mark is None:
            return 0
        return _TALL_SIGN if self._tall() else ICON

    def _furniture(self) -> int:
        mark = self._mark_size()
        width = mark + ROW_GAP if mark else 0
        return width + (round(key_cap_width(self._key)) + ROW_GAP if self._key else 0)

    def _look(self, p: "Palette") -> _Look:
        if not self.isEnabled():
            return _disabled_look(self._variant, p)
        if self._variant in _FILLED:
            return self._filled_look(p)
        ink = _outline_colour(self._variant, p)
        border = p.edge if self._variant is ActVariant.PLAIN else ink
        ground = p.accent_bg if self.underMouse() else p.card
        if self.isDown():
            ground, border = _mixed(p.card, p.accent, _PRESSED_TINT), p.accent
        if self._variant is ActVariant.LINK:
            rests = not (self.underMouse() or self.isDown())
            return _Look(None if rests else ground, None, ink, KeyColours(p.sunk, p.edge, p.ink))
        text = p.ink if self._variant is ActVariant.PLAIN else ink
        return _Look(ground, border, text, KeyColours(p.sunk, p.edge, p.ink))

    def _filled_look(self, p: "Palette") -> _Look:
        fill, ink = _fill_colours(self._variant, p)
        if self.isDown():
            fill = _mixed(fill, QColor(Qt.GlobalColor.black), _SMALL_GAIN)
        border = p.emergency_edge if self._variant is ActVariant.EMERGENCY else None
        return _Look(fill, border, ink, KeyColours(None, ink, ink))

    def _paint_ground(self, painter: QPainter, look: _Look) -> None:
        draw_box(Box(RADIUS, look.ground, look.border, BORDER), painter, QRectF(self.rect()))

    def _paint_content(self, painter: QPainter, look: _Look, palette: "Palette") -> None:
        face = self._face()
        room = self.width() - 2 * self._side(_TIGHT_PADDING) - self._furniture()
        text = float(min(self._words_width() + 1, room))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if text < self._words_width():
            face = font(min(face.pixelSize(), TextSize.SECONDARY), bold=face.bold())
            flags |= Qt.TextFlag.TextWordWrap
        x = (self.width() - self._furniture() - text) / 2
        x = self._paint_mark(painter, look, palette, x)
        painter.setFont(face)
        painter.setPen(look.ink)
        painter.drawText(QRectF(x, 0, text + 1, self.height()), flags, self.text())
        if self._key:
            top = (self.height() - KEY_CAP) / 2
            cap = QRectF(x + text + ROW_GAP, top, key_cap_width(self._key), KEY_CAP)
            paint_key_cap(painter, cap, self._key, look.key)

    def _paint_mark(self, painter: QPainter, look: _Look, palette: "Palette", x: float) -> float:
        size = self._mark_size()
        if not size:
            return x
        rect = QRectF(round(x), round((self.height() - size) / 2), size, size)
        if isinstance(self._mark, IconName):
            paint_icon(painter, rect, self._mark, look.ink)
        elif self._mark is not None:
            filled = self._variant in _FILLED or not self.isEnabled()
            inks = (look.ink, look.ground or palette.card) if filled else None
            paint_sign(painter, rect, self._mark, palette, inks=inks)
        return x + size + ROW_GAP


_ARROWS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_CHORD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _disabled_look(variant: ActVariant, p: "Palette") -> _Look:
    ground = None if variant is ActVariant.LINK else p.disabled_bg
    return _Look(ground, None, p.disabled_ink, KeyColours(None, p.disabled_ink, p.disabled_ink))


def _fill_colours(variant: ActVariant, p: "Palette") -> tuple[QColor, QColor]:
    return {
        ActVariant.ACCENT_FILL: (p.accent, p.on_accent),
        ActVariant.OK: (p.ok_fill, p.on_ok),
        ActVariant.STOP: (p.stop_fill, p.on_stop),
        ActVariant.REPORT: (p.report_fill, p.on_report),
        ActVariant.WARN: (p.warn_fill, p.on_warn),
        ActVariant.EMERGENCY: (p.emergency, p.on_emergency),
    }[variant]


def _outline_colour(variant: ActVariant, p: "Palette") -> QColor:
    if variant is ActVariant.OUTLINE_STOP:
        return p.stop
    return p.report if variant is ActVariant.OUTLINE_REPORT else p.accent


def _mixed(base: QColor, other: QColor, share: float) -> QColor:
    keep = 1 - share
    return QColor.fromRgbF(
        base.redF() * keep + other.redF() * share,
        base.greenF() * keep + other.greenF() * share,
        base.blueF() * keep + other.blueF() * share,
    )
