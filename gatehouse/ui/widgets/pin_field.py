# SPDX-License-Identifier: MIT
"""A field for a PIN: six digits, never shown."""

from typing import Final

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from gatehouse.ui.widgets.field import Field

PIN_DIGITS: Final = 6


class PinField(Field):
    """Takes digits only and no more than a PIN has."""

    def __init__(self, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(caption, parent=parent)
        digits = QRegularExpression(f"[0-9]{{0,{PIN_DIGITS}}}")
        self.edit.setValidator(QRegularExpressionValidator(digits, self.edit))
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )

    def complete(self) -> bool:
        """Say whether all digits are there."""
        return len(self.text()) == PIN_DIGITS
