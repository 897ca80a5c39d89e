# SPDX-License-Identifier: MIT
"""The title of a room, and under it the line that says how it stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.widgets.label import Label, TextRole, Tone


class PageTitle(QWidget):
    """Two lines of words; whoever lays it out decides whether there is room for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", TextRole.PAGE_TITLE)
        self._line = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._line)

    @property
    def title(self) -> str:
        """The name of the room."""
        return self._title.text()

    @property
    def line(self) -> str:
        """How the room stands."""
        return self._line.text()

    def set_words(self, title: str, line: str) -> None:
        """Name the room and say how it stands."""
        self._title.setText(title)
        self._line.setText(line)
