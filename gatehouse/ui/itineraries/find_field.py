# SPDX-License-Identifier: MIT
"""A caption over a line in which something is found."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.itineraries.find_edit import FindEdit
from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone


class FindField(QWidget):
    """Names the line for people and for screen readers."""

    def __init__(self, *, first_chosen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = FindEdit(first_chosen=first_chosen)
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(self.edit)
        self.setFocusProxy(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._caption)
        layout.addWidget(self.edit)

    def set_caption(self, caption: str) -> None:
        """Name the line."""
        self._caption.setText(caption)
        self.edit.setAccessibleName(caption)
