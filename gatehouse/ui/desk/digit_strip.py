# SPDX-License-Identifier: MIT
"""Ten digits in one row, for a temperature without a keyboard in a small window."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton

_BACK: Final = "⌫"
_GAP: Final = 2


class DigitStrip(QWidget):
    """Digits and one key to take the last back.

    Signals:
        digit_pressed: the digit, as text.
        removed: the last digit is to go.
    """

    digit_pressed = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for digit in (*"0123456789", _BACK):
            button = ActButton(digit)
            button.setFixedWidth(CONTROL)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        button.setAccessibleName(self.tr("Delete"))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if not isinstance(sender, ActButton):
            return
        if sender.text() == _BACK:
            self.removed.emit()
        else:
            self.digit_pressed.emit(sender.text())
