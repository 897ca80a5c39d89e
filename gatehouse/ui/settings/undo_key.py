# SPDX-License-Identifier: MIT
"""Ctrl+Z in a field: its own typing first, and where there is none, the change that was kept."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class UndoKey(QObject):
    """Qt's fields keep the key to themselves even where they have nothing to take back."""

    def watch(self, *edits: QLineEdit) -> None:
        """Let the key through where an edit of *edits* does not need it."""
        for edit in edits:
            edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the room."""
        undoes = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        )
        if undoes and isinstance(watched, QLineEdit) and not watched.isUndoAvailable():
            event.ignore()
            return True
        return False
