# SPDX-License-Identifier: MIT
"""What the outgoing person wants the next shift to know; it is kept as it is written."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_PAUSE: Final = 800
_LOW, _HIGH = 52, 96
_LONGEST: Final = 1000


class NotesEdit(QPlainTextEdit):
    """A few lines of writing.

    Signals:
        paused: the text, when the writing paused or the field was left.
    """

    paused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LOW)
        self.setMaximumHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._on_text_changed)
        self.retranslate()

    def set_low(self, *, low: bool) -> None:
        """Take the room of one line, or of a few."""
        self.setMaximumHeight(_LOW if low else _HIGH)

    def text(self) -> str:
        """Return what is written."""
        return self.toPlainText()

    def show_notes(self, notes: str) -> None:
        """Show the draft that was kept, unless something newer is written here."""
        if self.text() == self._kept != notes:
            self._kept = notes
            self.setPlainText(notes)

    def forget(self) -> None:
        """Begin anew: what was written is signed."""
        self._kept = ""
        self.clear()
        self._pause.stop()

    def keep(self) -> None:
        """Tell what is written, if it is not kept yet."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.paused.emit(self._kept)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setAccessibleName(self.tr("For the next shift"))
        self.setPlaceholderText(self.tr("For the next shift. Kept while you write."))

    def _on_text_changed(self) -> None:
        if len(self.text()) > _LONGEST:
            self.setPlainText(self.text()[:_LONGEST])
        self._pause.start()
