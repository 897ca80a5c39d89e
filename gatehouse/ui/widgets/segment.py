# SPDX-License-Identifier: MIT
"""One segment of an exclusive choice."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from gatehouse.domain.code_list import Colour
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.pictures import paint_once
from gatehouse.ui.shell.sizes import BORDER, CONTROL, KEY_CAP, RADIUS
from gatehouse.ui.shell.theme import is_night, palette_of
from gatehouse.ui.widgets.colour_mark import paint_colour_mark
from gatehouse.ui.widgets.fitting import line_width
from gatehouse.ui.widgets.health_code_sign import CodeColour, paint_code_sign
from gatehouse.ui.widgets.key_cap import KeyColours, key_cap_width, paint_key_cap
from gatehouse.ui.widgets.sign import SignKind, paint_sign

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_MARK: Final = 18
_GAP: Final = 6


class Choice(Struct, frozen=True):
    """One thing to choose: its code for the program, its words and sign for people.

    *brief* are the words where a row has no room for all of *text*; none if they are never cut.
    """

    code: str
    text: str
    sign: SignKind | CodeColour | Colour | None = None
    key: str = ""
    brief: str = ""


def briefly(choice: Choice) -> Choice:
    """Return *choice* in its brief words, where it has any."""
    return replace(choice, text=choice.brief) if choice.brief else choice


def row_width(choices: Sequence[Choice], padding: int) -> int:
    """Return the width of *choices* side by side, their borders shared."""
    widths = sum(max(_content_width(choice) + 2 * padding, CONTROL) for choice in choices)
    return widths - BORDER * max(0, len(choices) - 1)


class Segment(QPushButton):
    """Paints one choice; which one is chosen is decided by the row it stands in."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.text, parent)
        self.choice = self._shown = choice
        self._first = self._last = True
        self._after_chosen = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_choice(self, choice: Choice) -> None:
        """Stand for another choice; a new segment would be dressed anew."""
        if choice != self.choice:
            self.choice = self._shown = choice
            self.setText(choice.text)
            self.update()

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Round the left or the right corners."""
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self.update()

    def set_brief(self, *, brief: bool) -> None:
        """Show the brief words, or all of them; a screen reader reads all."""
        shown = briefly(self.choice) if brief else self.choice
        if shown != self._shown:
            self._shown = shown
            self.update()

    def set_after_chosen(self, *, after: bool) -> None:
        """Leave the line between to the chosen neighbour at the left."""
        if after != self._after_chosen:
            self._after_chosen = after
            self.update()

    def width_with(self, padding: int) -> int:
        """Return the width that holds the choice chosen, so that choosing moves nothing."""
        return max(_content_width(self._shown) + 2 * padding, CONTROL)

    def nextCheckState(self) -> None:
        """Leave the state alone: the row sets it."""

    def sizeHint(self) -> QSize:
        """Return the ordinary size."""
        return QSize(self.width_with(12), CONTROL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture of the segment."""
        paint_once(QPainter(self), QRectF(self.rect()), self._picture(), self._draw)

    def _picture(self) -> str:
        """Return everything that its look goes by, but for its size."""
        states = (
            self.isEnabled(),
            self.isChecked(),
            self.isDown() or self.underMouse(),
            self._first,
            self._last,
            self._after_chosen,
            is_night(self),
        )
        shown = self._shown
        drawn = "".join(f"{state:d}" for state in states)
        return f"segment:{drawn}:{shown.sign}:{shown.key}:{shown.text}"

    def _draw(self, painter: QPainter, _rect: QRectF) -> None:
        palette = palette_of(self)
        self._paint_ground(painter, palette)
        self._paint_content(painter, palette)

    def _paint_ground(self, painter: QPainter, p: "Palette") -> None:
        ground, border = p.card, p.edge
        if not self.isEnabled():
            ground = p.disabled_bg
            border = p.disabled_ink if self.isChecked() else p.disabled_bg
        elif self.isChecked():
            ground = border = p.accent
        elif self.isDown() or self.underMouse():
            ground = p.accent_bg
        painter.setPen(QPen(border, BORDER))
        painter.setBrush(ground)
        painter.drawPath(self._outline())
        if self._after_chosen and not self._first and self.isEnabled():
            painter.fillRect(0, 0, BORDER, self.height(), p.accent)

    def _paint_content(self, painter: QPainter, p: "Palette") -> None:
        chosen = self.isChecked()
        ink = (p.on_accent if chosen else p.ink) if self.isEnabled() else p.disabled_ink
        face = font(TextSize.BODY, bold=chosen)
        marked = chosen or self.choice.sign is not None
        letters = line_width(self._shown.text, TextSize.BODY, bold=chosen)
        letters = min(letters, self.width() - 12 - (_MARK + _GAP if marked else 0))
        key = key_cap_width(self.choice.key) + _GAP if self.choice.key else 0.0
        x = (self.width() - letters - key - (_MARK + _GAP if marked else 0)) / 2
        if marked:
            self._paint_mark(painter, QRectF(x, (self.height() - _MARK) / 2, _MARK, _MARK), ink, p)
            x += _MARK + _GAP
        painter.setPen(ink)
        painter.setFont(face)
        words = QRectF(x, 0, letters + 2, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._shown.text)
        if self.choice.key:
            cap = QRectF(x + letters + _GAP, (self.height() - KEY_CAP) / 2, key - _GAP, KEY_CAP)
            paint_key_cap(painter, cap, self.choice.key, self._key_colours(p, ink))

    def _outline(self) -> QPainterPath:
        half = BORDER / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, RADIUS - 1, RADIUS - 1)
        if not self._first:
            path.addRect(QRectF(rect.topLeft(), QSizeF(RADIUS, rect.height())))
        if not self._last:
            path.addRect(rect.adjusted(rect.width() - RADIUS, 0, 0, 0))
        return path.simplified()

    def _paint_mark(self, painter: QPainter, rect: QRectF, ink: QColor, p: "Palette") -> None:
        sign, chosen = self.choice.sign, self.isChecked()
        if isinstance(sign, CodeColour):
            paint_code_sign(painter, rect, sign, p, outline=ink)
        elif isinstance(sign, Colour):
            paint_colour_mark(painter, rect, sign, p, outline=ink)
        elif sign is not None and chosen:
            paint_sign(painter, rect, sign, p, inks=(ink, p.accent))
        elif sign is not None:
            paint_sign(painter, rect, sign, p)
        else:
            paint_icon(painter, rect, IconName.CHECK, ink)

    def _key_colours(self, p: "Palette", ink: QColor) -> KeyColours:
        if self.isChecked() or not self.isEnabled():
            return KeyColours(None, ink, ink)
        return KeyColours(p.sunk, p.edge, p.ink)


@lru_cache(maxsize=512)
def _content_width(choice: Choice) -> int:
    """Return the width of the words with their mark; every keystroke asks."""
    width = line_width(choice.text, TextSize.BODY, bold=True) + _MARK + _GAP + 1
    return width + (round(key_cap_width(choice.key)) + _GAP if choice.key else 0)
