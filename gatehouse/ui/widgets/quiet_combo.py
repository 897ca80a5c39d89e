# SPDX-License-Identifier: MIT
"""A drop-down that stands in nobody's way, and whose codes the program chooses by."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gatehouse.ui.widgets.function_keys import is_function_key, press_in


class QuietCombo(QComboBox):
    """Offers pairs of code and words; ↑ and ↓ choose, Space opens.

    A turning wheel scrolls past it, and what it has opened gives way to a function key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watches = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def code(self) -> str:
        """The code of what is chosen, empty for none."""
        return str(self.currentData() or "")

    def offer(self, items: Sequence[tuple[str, str]], code: str) -> None:
        """Offer *items* with *code* chosen, for the user; nothing is emitted."""
        with QSignalBlocker(self):
            self.clear()
            for one, words in items:
                self.addItem(words, one)
            self.setCurrentIndex(max(0, self.findData(code)))

    def choose(self, code: str) -> None:
        """Choose for the user; nothing is emitted."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(code)))

    def showPopup(self) -> None:
        """Open the list, and watch its keys."""
        if not self._watches:
            self._watches = True
            self.view().installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list for a function key, and do what the key does in the window."""
        if not isinstance(event, QKeyEvent) or not is_function_key(event):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress:
            self.hidePopup()
            press_in(self.window(), event)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it would change what nobody meant to change."""
        event.ignore()
