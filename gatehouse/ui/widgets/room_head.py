# SPDX-License-Identifier: MIT
"""The head of a room: its title and counts, the search over its list, the act it is for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.page_title import PageTitle

_SEARCH: Final = 262


class RoomHead(QWidget):
    """Words at the left, the search in the middle, acts at the right.

    The words give way where there is no room for everything: the rail says where one is.

    Signals:
        act_requested: what the room is for is to be begun.
    """

    act_requested = Signal()

    def __init__(
        self, mark: IconName, *, search: int = _SEARCH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = PageTitle()
        self.search = ListSearch()
        self.search.setMinimumWidth(search)
        self.search.setMaximumWidth(2 * search)
        self.act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=mark)
        self._others: list[QWidget] = [self.search, self.act]
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(self._title, 1)
        self._layout.addWidget(self.search, 1)
        self._layout.addWidget(self.act)
        self.setMinimumHeight(TOP_BAR)
        self.act.clicked.connect(self.act_requested)

    @property
    def text(self) -> str:
        """The text to narrow the list by."""
        return self.search.text().strip()

    def add_act(self, act: ActButton) -> None:
        """Put another act before that of the room."""
        self._layout.insertWidget(self._layout.count() - 1, act)
        self._others.append(act)

    def set_words(self, title: str, line: str) -> None:
        """Name the room and say how it stands."""
        self._title.set_words(title, line)
        self.fit()

    def set_search(self, prompt: str, name: str, key: str) -> None:
        """Say what may be typed, what the search is called, and which key leads to it."""
        self.search.setPlaceholderText(prompt)
        self.search.setAccessibleName(name)
        self.search.set_trailing("", key)

    def set_act(self, text: str, key: str) -> None:
        """Word the act and name its key."""
        self.act.setText(text)
        self.act.set_key(key)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where search and acts need the room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show the words if there is room for them; call it when an act came or went."""
        others = [
            max(part.minimumWidth(), part.minimumSizeHint().width()) + GAP
            for part in self._others
            if not part.isHidden()
        ]
        needed = self._title.minimumSizeHint().width() + sum(others)
        self._title.setVisible(bool(self._title.title) and needed <= self.width())
