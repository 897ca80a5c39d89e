# SPDX-License-Identifier: MIT
"""A drop-down that a turning wheel scrolls past, and whose codes the program chooses by."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class QuietCombo(QComboBox):
    """Offers pairs of code and words; ↑ and ↓ choose, Space opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it would change what nobody meant to change."""
        event.ignore()
