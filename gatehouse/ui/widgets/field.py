# SPDX-License-Identifier: MIT
"""A caption, a line to write in, and under it the hint or what is wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind
from gatehouse.ui.widgets.signed_edit import SignedEdit


class Field(QWidget):
    """One line of input; what was typed stays when it is wrong.

    Signals:
        text_changed: the user typed.
        finished: the user left the field or pressed Enter in it.
    """

    text_changed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        caption: str,
        *,
        hint: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self.edit = SignedEdit()
        self.edit.setPlaceholderText(placeholder)
        self._caption = Label(caption, TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(self.edit)
        self._error_sign = Sign(SignKind.STOP, 16)
        self._line = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.setFocusProxy(self.edit)
        self._lay_out()
        self._connect()
        self.set_caption(caption)
        self.set_error("")

    def text(self) -> str:
        """Return what stands in the field."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write for the user; `text_changed` is not emitted."""
        self.edit.setText(text)
        if not self.edit.hasFocus():
            self.edit.setCursorPosition(0)

    def set_caption(self, caption: str) -> None:
        """Name the field."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self.edit.setAccessibleName(caption)

    def set_captioned(self, *, captioned: bool) -> None:
        """Have the caption above the line, or inside it while it is empty."""
        self._caption.setVisible(captioned and bool(self._caption.text()))
        self.edit.setPlaceholderText("" if captioned else self._caption.text())

    def set_hint(self, hint: str) -> None:
        """Say under the field what belongs in it."""
        self._hint = hint
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and how to put it right; an empty sentence takes it back."""
        wrong = bool(sentence)
        self._line.setText(sentence or self._hint)
        self._line.set_tone(Tone.STOP if wrong else Tone.MUTED)
        self._line.setVisible(bool(self._line.text()))
        self._error_sign.setVisible(wrong)
        self.edit.setAccessibleDescription(self._line.text())
        if bool(self.edit.property("wrong")) != wrong:
            self.edit.setProperty("wrong", wrong)
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)

    def set_sign(self, sign: SignKind | None) -> None:
        """Show at the end of the line whether it was understood."""
        self.edit.set_sign(sign)

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setSpacing(5)
        under.addWidget(self._error_sign, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self._line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._caption)
        layout.addWidget(self.edit)
        layout.addLayout(under)

    def _connect(self) -> None:
        self.edit.textEdited.connect(self.text_changed)
        self.edit.editingFinished.connect(self.finished)
