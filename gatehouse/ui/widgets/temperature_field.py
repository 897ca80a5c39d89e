# SPDX-License-Identifier: MIT
"""A body temperature typed as three digits: 365 is 36.5."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.field import Field

_DIGITS: Final = 3


class TemperatureField(Field):
    """Holds a temperature in tenths of a degree, or nothing while digits are missing.

    Signals:
        changed: the tenths as an int, or None; by the user or the program.
    """

    changed = Signal(object)

    def __init__(self, caption: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, hint=hint, parent=parent)
        self._tenths: int | None = None
        self.edit.setFont(font(TextSize.PAGE_TITLE - 1))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.edit.textEdited.connect(self._on_edit_text_edited)

    @property
    def tenths(self) -> int | None:
        """The temperature in tenths of a degree, once all digits are there."""
        return self._tenths

    def set_tenths(self, tenths: int | None) -> None:
        """Fill the field, or empty it."""
        self._show("" if tenths is None else str(tenths))

    @property
    def digits(self) -> str:
        """The digits typed so far."""
        return "".join(filter(str.isdecimal, self.edit.text()))

    def set_digits(self, digits: str) -> None:
        """Fill in the digits typed so far, as if by hand."""
        self._show(digits)

    def _on_edit_text_edited(self, text: str) -> None:
        self._show("".join(str(int(letter)) for letter in text if letter.isdecimal()))

    def _show(self, digits: str) -> None:
        digits = digits[:_DIGITS]
        whole = len(digits) == _DIGITS
        self.edit.setText(f"{digits[:2]}.{digits[2]}" if whole else digits)
        tenths = int(digits) if whole else None
        if tenths != self._tenths:
            self._tenths = tenths
            self.changed.emit(tenths)
