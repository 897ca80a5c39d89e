# SPDX-License-Identifier: MIT
"""The menu of a choice, which stands in nobody's way."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from gatehouse.ui.widgets.function_keys import is_function_key, press_in


class ChoiceMenu(QMenu):
    """A menu that gives way to a function key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, and do what the key does in the window."""
        window = QApplication.activeWindow()
        if not is_function_key(event) or window is None:
            super().keyPressEvent(event)
            return
        self.close()
        press_in(window, event)
