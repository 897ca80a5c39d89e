# SPDX-License-Identifier: MIT
"""A line in which something is found as one types."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.itineraries.find_list import FindList
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.signed_edit import SignedEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FindEdit(SignedEdit):
    """Asks at every change; ↓ ↑ walk in what was found, Enter takes it, Esc leaves it.

    With *first_chosen* Enter and Tab take the first row; without, only one that was walked to.

    Signals:
        taken: the row that was taken.
        again_requested: `=` was typed into the empty line: the same as above.
    """

    taken = Signal(int)
    again_requested = Signal()

    def __init__(self, *, first_chosen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_chosen = first_chosen
        self._list: FindList | None = None

    def offer(self, rows: Sequence[Row], foot: str = "") -> None:
        """Show what the text may mean; nothing closes the list."""
        if not rows or not self.hasFocus():
            self.close_list()
            return
        if self._list is None:
            self._list = FindList(self.accessibleName(), self.window())
            self._list.pressed.connect(self._take)
        self._list.offer(rows, foot, self, first_chosen=self._first_chosen)

    def close_list(self) -> None:
        """Show no more what the text may mean."""
        if self._list is not None:
            self._list.hide()

    @property
    def found_shown(self) -> bool:
        """Whether the list lies open."""
        return self._list is not None and self._list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk in the list, take from it, or leave it."""
        key = Qt.Key(event.key())
        if self._list is not None and self.found_shown:
            if key in _STEPS:
                self._list.walk(_STEPS[key])
                return
            if key == Qt.Key.Key_Escape:
                self.close_list()
                return
            if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._take_current()
        elif event.text() == "=" and not self.text():
            self.again_requested.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what Tab leaves behind."""
        if event.reason() == Qt.FocusReason.TabFocusReason and self.found_shown:
            self._take_current()
        self.close_list()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the list, which would stand in a wrong place."""
        super().resizeEvent(event)
        self.close_list()

    def _take_current(self) -> None:
        row = -1 if self._list is None else self._list.row()
        self.close_list()
        if row >= 0:
            self.taken.emit(row)

    def _take(self, row: int) -> None:
        self.close_list()
        self.taken.emit(row)
