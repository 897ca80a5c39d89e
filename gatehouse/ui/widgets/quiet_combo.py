# SPDX-License-Identifier: MIT
"""A drop-down that stands in nobody's way, and whose codes the program chooses by."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from gatehouse.ui.widgets.function_keys import is_function_key, press_in

_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuietCombo(QComboBox):
    """Offers pairs of code and words; ↓, ↑ and Space open it, and Enter takes what is marked.

    Enter opens one that *stands alone*; in a form it goes on. A turning wheel scrolls past it, and
    what it has opened gives way to a function key.
    """

    def __init__(self, parent: QWidget | None = None, *, stands_alone: bool = False) -> None:
        super().__init__(parent)
        self._stands_alone = stands_alone
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by an arrow, with the next row marked; and by Enter where no form takes it."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.showPopup()
            row = max(0, min(self.count() - 1, self.currentIndex() + _STEPS[key]))
            self.view().setCurrentIndex(self.model().index(row, self.modelColumn()))
        elif key in _ENTER and self._stands_alone and not event.modifiers():
            self.showPopup()
        else:
            super().keyPressEvent(event)

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
