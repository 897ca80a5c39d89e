# SPDX-License-Identifier: MIT
"""An input of Qt's own with its caption above, as a `Field` has it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone


class Captioned(QWidget):
    """Puts the caption over *entrance*, and stands in a line with fields from its top on."""

    def __init__(self, entrance: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entrance = entrance
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(entrance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        layout.addWidget(self._caption)
        layout.addWidget(entrance)
        layout.addStretch(1)

    @property
    def caption(self) -> str:
        """What stands over the input."""
        return self._caption.text()

    def set_caption(self, caption: str) -> None:
        """Name the input."""
        self._caption.setText(caption)
        self._entrance.setAccessibleName(caption)
