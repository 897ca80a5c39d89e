# SPDX-License-Identifier: MIT
"""The head of a room: its title and counts, the search over its list, the act it is for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.title_row import TitleRow

_SEARCH: Final = 176
_WIDEST: Final = 524


class RoomHead(TitleRow):
    """Words at the left, the search in the middle, acts at the right.

    Signals:
        act_requested: what the room is for is to be begun.
    """

    act_requested = Signal()

    def __init__(self, mark: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = ListSearch()
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(_WIDEST)
        self.act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=mark)
        self.add_part(self.search, stretches=True)
        self.add_part(self.act)
        self.act.clicked.connect(self.act_requested)

    @property
    def text(self) -> str:
        """The text to narrow the list by."""
        return self.search.text().strip()

    def add_act(self, act: ActButton) -> None:
        """Put another act before that of the room."""
        self.add_part(act)
        self._layout.removeWidget(self.act)
        self._layout.addWidget(self.act)

    def set_search(self, prompt: str, name: str, key: str) -> None:
        """Say what may be typed, what the search is called, and which key leads to it."""
        self.search.set_prompt(prompt)
        self.search.setAccessibleName(name)
        self.search.set_trailing("", key)

    def set_act(self, text: str, key: str) -> None:
        """Word the act and name its key."""
        self.act.setText(text)
        self.act.set_key(key)
        self.fit()
