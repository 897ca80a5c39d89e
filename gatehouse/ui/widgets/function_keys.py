# SPDX-License-Identifier: MIT
"""Function keys where a popup has the keyboard: an emergency does not wait for a choice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


def is_function_key(event: QKeyEvent) -> bool:
    """Say whether *event* is one of F1 to F12."""
    return bool(Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12)


def press_in(window: QWidget, event: QKeyEvent) -> None:
    """Do what the key of *event* does in *window*, by the part of it that is shown."""
    pressed = QKeySequence(event.keyCombination())
    for action in window.findChildren(QAction):
        owner = action.parent()
        shown = not isinstance(owner, QWidget) or owner.isVisible()
        if shown and action.isEnabled() and pressed in action.shortcuts():
            action.trigger()
            return
