# SPDX-License-Identifier: MIT
"""What the outgoing person wants the next shift to know; it is kept as it is written."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gatehouse.ui.handover.list_card import ListCard

_PAUSE: Final = 800
_HEIGHT: Final = 62
_LONGEST: Final = 1000


class NotesCard(ListCard):
    """A few lines of writing.

    Signals:
        paused: the text, when the writing paused or the field was left.
    """

    paused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(_HEIGHT)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.edit, 1)
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.retranslate()

    def text(self) -> str:
        """Return what is written."""
        return self.edit.toPlainText()

    def show_notes(self, notes: str) -> None:
        """Show the draft that was kept, unless something newer is written here."""
        if self.text() == self._kept != notes:
            self._kept = notes
            self.edit.setPlainText(notes)

    def forget(self) -> None:
        """Begin anew: what was written is signed."""
        self._kept = ""
        self.edit.clear()
        self._pause.stop()

    def keep(self) -> None:
        """Tell what is written, if it is not kept yet."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.paused.emit(self._kept)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("For the next shift"))
        self.edit.setAccessibleName(self.tr("For the next shift"))
        self.edit.setPlaceholderText(
            self.tr("What to watch, whom to ring, what is where. It is kept while you write.")
        )

    def _on_edit_text_changed(self) -> None:
        if len(self.text()) > _LONGEST:
            self.edit.setPlainText(self.text()[:_LONGEST])
        self._pause.start()
