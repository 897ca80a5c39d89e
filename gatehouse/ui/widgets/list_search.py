# SPDX-License-Identifier: MIT
"""The search over a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gatehouse.ui.widgets.search_edit import SearchEdit

_DOWNWARDS = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ListSearch(SearchEdit):
    """A search from which ↓ and Enter go on into the list.

    Signals:
        walked: the list under the search is wanted.
    """

    walked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards."""
        if event.key() in _DOWNWARDS:
            self.walked.emit()
        else:
            super().keyPressEvent(event)
