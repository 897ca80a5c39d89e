# SPDX-License-Identifier: MIT
"""The menu of a choice, which stands in nobody's way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu


class ChoiceMenu(QMenu):
    """A menu that gives way to a function key: an emergency does not wait for a choice."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, and do what the key does in the window."""
        window = QApplication.activeWindow()
        if not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12 or window is None:
            super().keyPressEvent(event)
            return
        self.close()
        pressed = QKeySequence(event.keyCombination())
        for action in window.findChildren(QAction):
            if action.isEnabled() and pressed in action.shortcuts():
                action.trigger()
                return
