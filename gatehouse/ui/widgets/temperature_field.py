# SPDX-License-Identifier: MIT
"""A body temperature typed as three digits: 365 is 36.5."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.domain.scan import LONGEST_GAP, SHORTEST
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.field import Field

_DIGITS: Final = 3
_UNIT: Final = "℃"
_TOO_MANY: Final = SHORTEST - _DIGITS
"""So many digits more were read off something else, by a scanner that could make nothing of it."""
_PAUSE: Final = 2 * LONGEST_GAP
"""Digits further apart than this many milliseconds are typed, whatever the machine is busy with."""


class TemperatureField(Field):
    """Holds a temperature in tenths of a degree, or nothing while digits are missing.

    A digit too many is dropped; of a scan that is no pass and no card nothing is taken at all.

    Signals:
        changed: the tenths as an int, or None; by the user or the program.
    """

    changed = Signal(object)

    def __init__(self, caption: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, hint=hint, parent=parent)
        self._tenths: int | None = None
        self._dropped = 0
        self._since_dropped = QElapsedTimer()
        self._flooded = QElapsedTimer()
        self.edit.setFont(font(TextSize.PAGE_TITLE - 1))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.edit.textEdited.connect(self._on_edit_text_edited)

    def set_captioned(self, *, captioned: bool) -> None:
        """Have the caption above the line, or inside it: there is no room for its unit there."""
        super().set_captioned(captioned=captioned)
        self.edit.setPlaceholderText(self.edit.placeholderText().removesuffix(_UNIT).rstrip())

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
        digits = "".join(str(int(letter)) for letter in text if letter.isdecimal())
        self._show("" if self._is_flood(len(digits)) else digits)

    def _is_flood(self, digits: int) -> bool:
        """Say whether more came than is a temperature, until it falls silent."""
        flows = self._flooded.isValid() and not self._flooded.hasExpired(LONGEST_GAP)
        self._drop(max(digits - _DIGITS, 0))
        if not flows and self._dropped < _TOO_MANY:
            return False
        self._dropped = 0
        self._flooded.start()
        return True

    def _drop(self, digits: int) -> None:
        """Count so many digits too many, with those that came just before them."""
        paused = not self._since_dropped.isValid() or self._since_dropped.hasExpired(_PAUSE)
        self._dropped = digits if paused or not digits else self._dropped + digits
        self._since_dropped.start()

    def _show(self, digits: str) -> None:
        digits = digits[:_DIGITS]
        whole = len(digits) == _DIGITS
        self.edit.setText(f"{digits[:2]}.{digits[2]}" if whole else digits)
        tenths = int(digits) if whole else None
        if tenths != self._tenths:
            self._tenths = tenths
            self.changed.emit(tenths)
