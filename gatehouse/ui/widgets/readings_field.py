# SPDX-License-Identifier: MIT
"""Temperatures of several people typed one after the other: 364366 is 36.4 and 36.6."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.field import Field

_DIGITS: Final = 3
_BETWEEN: Final = "  "


class ReadingsField(Field):
    """Three digits complete a reading, and the next one follows.

    Signals:
        digits_typed: all digits that stand there now, by the user.
    """

    digits_typed = Signal(str)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        self._most = _DIGITS
        self.edit.setFont(font(TextSize.PAGE_TITLE - 1))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.edit.textEdited.connect(self._on_edit_text_edited)

    @property
    def digits(self) -> str:
        """The digits typed so far."""
        return "".join(filter(str.isdecimal, self.edit.text()))

    def set_most(self, people: int) -> None:
        """Take the readings of so many people at most."""
        self._most = people * _DIGITS

    def set_digits(self, digits: str) -> None:
        """Fill in the digits typed so far."""
        pieces = (digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))
        text = _BETWEEN.join(
            f"{one[:2]}.{one[2]}" if len(one) == _DIGITS else one for one in pieces
        )
        if text != self.edit.text():
            self.edit.setText(text)

    def _on_edit_text_edited(self, text: str) -> None:
        digits = "".join(str(int(letter)) for letter in text if letter.isdecimal())
        digits = digits[: self._most]
        self.set_digits(digits)
        self.digits_typed.emit(digits)
