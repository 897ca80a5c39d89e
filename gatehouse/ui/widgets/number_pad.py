# SPDX-License-Identifier: MIT
"""Digits on the screen, for whoever has only a mouse or a finger."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, PIN_KEY
from gatehouse.ui.widgets.act_button import ActButton, ActVariant


class NumberPad(QWidget):
    """Ten digits, one key to take the last back and one to finish.

    Signals:
        digit_pressed: the digit, as text.
        removed: the last digit is to go.
        confirmed: the number is complete.
    """

    digit_pressed = Signal(str)
    removed = Signal()
    confirmed = Signal()

    def __init__(self, key_height: int = PIN_KEY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remove = ActButton("", mark=IconName.BACKSPACE)
        self._confirm = ActButton("", variant=ActVariant.OK, key="Enter")
        self._digits = {digit: _DigitKey(digit) for digit in "0123456789"}
        for button in (*self._digits.values(), self._remove, self._confirm):
            button.set_height(key_height)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._connect()
        self._fill_words()

    def set_confirm(self, text: str, *, enabled: bool = True, key: str = "Enter") -> None:
        """Name what finishing does, and the key that does it too."""
        self._confirm.setText(text)
        self._confirm.set_key(key)
        self._confirm.setEnabled(enabled)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for place, digit in enumerate("789456123"):
            layout.addWidget(self._digits[digit], place // 3, place % 3)
        layout.addWidget(self._remove, 3, 0)
        layout.addWidget(self._digits["0"], 3, 1)
        layout.addWidget(self._confirm, 3, 2)
        for column in range(3):
            layout.setColumnStretch(column, 1)

    def _connect(self) -> None:
        for button in self._digits.values():
            button.clicked.connect(self._on_digit_clicked)
        self._remove.clicked.connect(self.removed)
        self._confirm.clicked.connect(self.confirmed)

    def _fill_words(self) -> None:
        self._remove.setText(QCoreApplication.translate("widgets", "Delete"))
        self._confirm.setText(QCoreApplication.translate("widgets", "Done"))

    def _on_digit_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.digit_pressed.emit(sender.text())


class _DigitKey(ActButton):
    """A digit in the size of the box it goes into."""

    def _face(self) -> QFont:
        return font(TextSize.FIGURE, bold=True)
