# SPDX-License-Identifier: MIT
"""The box one types into to find somebody: a glass at the left, a key at the right."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import BORDER, BOX, CONTROL, KEY_CAP, PADDING, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.fitting import fits, fitted_font, line_width
from gatehouse.ui.widgets.key_cap import key_cap_colours, key_cap_width, paint_key_cap
from gatehouse.ui.widgets.sign import SignKind, paint_sign

_SIGN: Final = 20


class SearchEdit(QLineEdit):
    """A line edit of any height; what stands at its right end is said by the page."""

    def __init__(self, height: int = CONTROL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt = ""
        self._strong = False
        self._words = ""
        self._key = ""
        self._sign: SignKind | None = None
        self.set_height(height)

    def set_height(self, height: int) -> None:
        """Stand higher or lower; a high box is set in large letters."""
        large = height > CONTROL
        self.setFont(font(TextSize.BOX if large else TextSize.BODY, bold=large))
        self.setStyleSheet(f"min-height: {height - 2 * BORDER}px;")
        self.setFixedHeight(height)
        self._make_room()

    @property
    def prompt(self) -> str:
        """What may be typed, said while the box is empty."""
        return self._prompt

    def set_prompt(self, prompt: str) -> None:
        """Say what may be typed, in ordinary letters, while the box is empty.

        In a narrow box it takes smaller letters, then two lines, then the room of the key.
        """
        if prompt != self._prompt:
            self._prompt = prompt
            self.update()

    def set_trailing(
        self, words: str, key: str = "", sign: SignKind | None = None, *, strong: bool = False
    ) -> None:
        """Put words, a key and a sign behind the text, or nothing; *strong* is for a name."""
        if (words, key, sign, strong) != (self._words, self._key, self._sign, self._strong):
            self._words, self._key, self._sign, self._strong = words, key, sign, strong
            self._make_room()
            self.update()

    @property
    def shows_all(self) -> bool:
        """Whether what is typed has its room beside what stands at both ends."""
        sides = self._glass() + self._trailing_width() + 2 * PADDING + 3 * ROW_GAP
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.width() - sides

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line edit and what stands at both its ends."""
        super().paintEvent(event)
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = self._glass()
        middle = self.height() / 2
        spot = QRectF(PADDING, round(middle - glass / 2), glass, glass)
        paint_icon(
            painter, spot, IconName.SEARCH, palette.accent if self.hasFocus() else palette.ink2
        )
        x = self.width() - self._trailing_width() - PADDING
        prompted = bool(self._prompt) and not self.text()
        crowded = prompted and not self._words and not self._holds_prompt(x)
        if prompted:
            self._paint_prompt(painter, self.width() - PADDING if crowded else x)
        if self._sign is not None:
            paint_sign(painter, QRectF(x, middle - _SIGN / 2, _SIGN, _SIGN), self._sign, palette)
            x += _SIGN + ROW_GAP
        painter.setPen(palette.ink if self._strong else palette.ink2)
        painter.setFont(self._words_face())
        width = self._words_width()
        room = QRectF(x, 0, width + 1, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        if self._key and not crowded:
            x += width + (ROW_GAP if width else 0)
            cap = QRectF(x, middle - KEY_CAP / 2, key_cap_width(self._key), KEY_CAP)
            paint_key_cap(painter, cap, self._key, key_cap_colours(palette))

    def _prompt_room(self, right: float) -> QRectF:
        left = PADDING + self._glass() + ROW_GAP + 4
        return QRectF(left, 0, right - left - ROW_GAP, self.height())

    def _holds_prompt(self, right: float) -> bool:
        return fits(self._prompt, self._prompt_room(right).size(), TextSize.SECONDARY)

    def _paint_prompt(self, painter: QPainter, right: float) -> None:
        room = self._prompt_room(right)
        ordinary = (TextSize.BODY, TextSize.SECONDARY)
        sizes = ordinary if self.height() <= CONTROL else (TextSize.TITLE, *ordinary)
        painter.setFont(fitted_font(self._prompt, room.size(), sizes, bold=False))
        painter.setPen(palette_of(self).ink2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._prompt)

    def _glass(self) -> int:
        return 26 if self.height() >= BOX - 8 else 20

    def _words_width(self) -> int:
        size = TextSize.TITLE if self._strong else TextSize.SECONDARY
        return line_width(self._words, size, bold=self._strong)

    def _words_face(self) -> QFont:
        return font(TextSize.TITLE, bold=True) if self._strong else font(TextSize.SECONDARY)

    def _trailing_width(self) -> float:
        width = float(self._words_width())
        if self._sign is not None:
            width += _SIGN + ROW_GAP
        if self._key:
            width += key_cap_width(self._key) + (ROW_GAP if self._words else 0)
        return width

    def _make_room(self) -> None:
        trailing = self._trailing_width()
        right = round(trailing) + ROW_GAP if trailing else 0
        self.setTextMargins(self._glass() + ROW_GAP, 0, right, 0)
