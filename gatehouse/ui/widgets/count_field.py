# SPDX-License-Identifier: MIT
"""A small number that is typed, or counted up and down."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.shell.sizes import CAPTION_GAP, CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.signed_edit import SignedEdit

_EDIT: Final = 56
_GAP: Final = 2
_WORD_GAP: Final = 6
_DIGITS: Final = 2
_COMING_BACK: Final = frozenset(
    {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
)


class CountField(QWidget):
    """− and + stand beside the number, and are its keys too.

    Whoever comes to it types another number in its stead, not digits behind it.

    Signals:
        counted: one more (1) or one fewer (-1).
        number_typed: the number, 0 for an emptied field.
    """

    counted = Signal(int)
    number_typed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._before = Label("", TextRole.BODY)
        self.edit = SignedEdit()
        self.fewer = ActButton(MINUS)
        self.more = ActButton("+")
        self.setFocusProxy(self.edit)
        self._clicked_into = False
        self._captioned = True
        self._lay_out()
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._on_edit_text_edited)
        self.fewer.clicked.connect(self._on_fewer_clicked)
        self.more.clicked.connect(self._on_more_clicked)

    def show_number(self, number: int) -> None:
        """Show *number*."""
        if self.edit.text() != str(number):
            self.edit.setText(str(number))
        if self.edit.hasFocus():
            self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark the number for whoever comes to it, by a click after the click is over."""
        if watched is self.edit and isinstance(event, QFocusEvent) and event.gotFocus():
            self._clicked_into = event.reason() is Qt.FocusReason.MouseFocusReason
            if event.reason() not in _COMING_BACK:
                self.edit.selectAll()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._clicked_into:
            self._clicked_into = False
            self.edit.selectAll()
        return super().eventFilter(watched, event)

    def set_captions(self, caption: str, short: str, fewer: str, more: str) -> None:
        """Name the number, also in a word for where it stands in a line, and its two buttons."""
        self._caption.setText(caption)
        self._before.setText(short)
        self.edit.setAccessibleName(caption)
        self.fewer.setAccessibleName(fewer)
        self.more.setAccessibleName(more)
        self.set_captioned(captioned=self._captioned)

    def set_captioned(self, *, captioned: bool) -> None:
        """Have the caption above, or a word before the number."""
        self._captioned = captioned
        self._caption.setVisible(captioned)
        self._before.setVisible(not captioned)
        before = 0 if captioned else self._before.sizeHint().width() + _GAP
        self.setMinimumWidth(2 * CONTROL + _EDIT + 2 * _GAP + before)

    def _lay_out(self) -> None:
        self._caption.setBuddy(self.edit)
        self.edit.setFixedWidth(_EDIT)
        self.edit.setMaxLength(_DIGITS)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for button in (self.fewer, self.more):
            button.setFixedWidth(CONTROL)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._before.setContentsMargins(0, 0, _WORD_GAP, 0)
        row.addWidget(self._before)
        row.addWidget(self.fewer)
        row.addWidget(self.edit)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._caption)
        layout.addLayout(row)
        self.set_captioned(captioned=True)

    def _on_edit_text_edited(self, text: str) -> None:
        digits = "".join(filter(str.isdecimal, text))
        self.number_typed.emit(int(digits) if digits else 0)

    def _on_fewer_clicked(self) -> None:
        self.counted.emit(-1)

    def _on_more_clicked(self) -> None:
        self.counted.emit(1)
