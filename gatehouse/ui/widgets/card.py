# SPDX-License-Identifier: MIT
"""A rounded sheet that holds one matter, with its title and a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import PADDING, ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sheet import Sheet


class Card(Sheet):
    """A container: put the content into `body`, acts that belong to it into `header`."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(title, TextRole.TITLE)
        self._note = Label(note, TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header = QHBoxLayout()
        self.header.setSpacing(ROW_GAP)
        self.header.addWidget(self._title)
        self.header.addWidget(self._note, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(ROW_GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(self.header)
        layout.addLayout(self.body, 1)
        self._show_header()

    def set_title(self, title: str) -> None:
        """Name the matter."""
        self._title.setText(title)
        self._show_header()

    def set_note(self, note: str) -> None:
        """Say the one thing worth knowing beside the title."""
        self._note.setText(note)
        self._show_header()

    def _show_header(self) -> None:
        self._title.setVisible(bool(self._title.text()))
        self._note.setVisible(bool(self._note.text()))
        self.setAccessibleName(self._title.text())
