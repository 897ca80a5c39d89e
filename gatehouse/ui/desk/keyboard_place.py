# SPDX-License-Identifier: MIT
"""Where at the desk the keyboard was, so that it comes back there later."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from gatehouse.ui.desk.left_column import LeftColumn
    from gatehouse.ui.desk.serving import Serving


class KeyboardPlace(QObject):
    """Remembers the input that had the keyboard last: on a sheet, and apart from any sheet."""

    def __init__(self, left: "LeftColumn", serving: "Serving") -> None:
        super().__init__(left)
        self._left = left
        self._serving = serving
        self._on_sheet: QWidget | None = None
        self._on_desk: QWidget | None = None
        self._marked: QWidget | None = None
        self._cursor = 0
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._on_app_focus_changed)
        serving.left.connect(self._on_left)

    @property
    def last(self) -> QWidget | None:
        """The input of the sheet that is up, or else of the desk, if it still takes keys."""
        pane = self._left.panes.pane
        last = self._on_desk if pane is None else self._on_sheet
        if last is None or not isValid(last) or not (pane or self._left).isAncestorOf(last):
            return None
        writable = not (isinstance(last, QLineEdit) and last.isReadOnly())
        return last if last.isVisible() and last.isEnabled() and writable else None

    def go_back(self) -> None:
        """Put the keyboard back to where somebody half-written was left, if that was in a form."""
        form, marked = self._left.person.form, self._marked
        if marked is None or not isValid(marked) or not form.isAncestorOf(marked):
            return
        form.reveal(marked)
        marked.setFocus()
        if isinstance(marked, QLineEdit):
            marked.setCursorPosition(self._cursor)

    def _on_left(self) -> None:
        if self._serving.draft is None:
            return
        self._marked = self.last
        if isinstance(self._marked, QLineEdit):
            self._cursor = self._marked.cursorPosition()

    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        panes = self._left.panes
        if now is None:
            return
        if panes.pane is None:
            # what lies behind a sheet gets the keyboard only in passing
            if self._left.isAncestorOf(now):
                self._on_desk = now
        elif panes.isAncestorOf(now):
            self._on_sheet = now
