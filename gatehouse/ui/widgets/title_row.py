# SPDX-License-Identifier: MIT
"""The first line of a room: its title and how it stands, and beside it what one works with."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import GAP, TOP_BAR
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_MOST: Final = 9
"""The share of a part that stretches over that of the words."""


class TitleRow(QWidget):
    """The line under the title gives way to the parts beside it; the parts give way to the title.

    An act stands on two lines then. Only where that is not enough the title goes too: the rail
    says where one is, and nothing one works with is left out for words. A part may keep a
    width before the title does.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", TextRole.PAGE_TITLE)
        self._line = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._parts: list[QWidget] = []
        self._keeps: dict[QWidget, Callable[[], int]] = {}
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._layout.addLayout(words, 1)
        self.setMinimumHeight(TOP_BAR)

    def add_part(
        self,
        part: QWidget,
        *,
        stretches: bool = False,
        keeps: Callable[[], int] | None = None,
    ) -> None:
        """Put *part* at the right end, and show it; hide it afterwards if it may come later.

        *keeps* returns the width that it keeps where the title would take it.
        """
        if keeps is not None:
            self._keeps[part] = keeps
        policy = part.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        part.setSizePolicy(policy)
        self._layout.addWidget(part, _MOST if stretches else 0)
        part.show()
        self._parts.append(part)

    def set_words(self, title: str, line: str) -> None:
        """Name the room and say how it stands."""
        self._title.setText(title)
        self._line.setText(line)
        self.fit()

    def fit(self) -> None:
        """Show the words that have room; call it when a part came or went, or was worded."""
        rooms = ((self._title, self._room(self._kept)), (self._line, self._room(_wanted)))
        for label, room in rooms:
            label.setVisible(bool(label.text()) and label.sizeHint().width() <= room)
        # those that were shown just now count at once
        self._words.invalidate()
        # a page that is short of height takes none of the words'
        self.setMinimumHeight(max(TOP_BAR, self._layout.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the parts: the words hold no window open."""
        return QSize(self._taken(_needed), TOP_BAR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words that have no room."""
        super().resizeEvent(event)
        self.fit()

    def _kept(self, part: QWidget) -> int:
        """Return the width that *part* keeps beside the title."""
        return self._keeps[part]() if part in self._keeps else _needed(part)

    def _taken(self, width: Callable[[QWidget], int]) -> int:
        return sum(width(part) + GAP for part in self._parts if not part.isHidden())

    def _room(self, width: Callable[[QWidget], int]) -> int:
        """Return what the parts leave to the words when each of them has its *width*."""
        return self.width() - self._taken(width)


def _wanted(part: QWidget) -> int:
    """Return the width that *part* should have before the line may have its own."""
    return part.minimumWidth() or part.sizeHint().width()


def _needed(part: QWidget) -> int:
    return part.minimumWidth() or part.minimumSizeHint().width()
