# SPDX-License-Identifier: MIT
"""The search in a form, over the rows that it finds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gatehouse.ui.widgets.search_edit import SearchEdit

_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


class RowsSearch(SearchEdit):
    """A search whose ↑ and ↓ walk the rows under it.

    Signals:
        walked: one row up (-1) or down (1).
    """

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the rows; everything else is typed."""
        if event.key() in _STEPS:
            self.walked.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)
