# SPDX-License-Identifier: MIT
"""Holds the keys that are typed for something that is not on the screen yet."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.typed_ahead import Key

_NOWHERE: Final = QPoint(-100, -100)


class KeyHolder(QWidget):
    """Has the keyboard while it `is_holding`, and gives every key on in its order afterwards.

    Those of *shortcuts* are held as well; any other shortcut works at once. Esc gives up waiting.

    Signals:
        given_up: whoever typed does not want to wait.
    """

    given_up = Signal()

    def __init__(self, shortcuts: Iterable[QKeySequence], parent: QWidget) -> None:
        super().__init__(parent)
        self._shortcuts = frozenset(one.toString() for one in shortcuts)
        self._keys: list[Key] = []
        self.is_holding = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(1, 1)

    def hold(self) -> None:
        """Take the keyboard, and every key from now on."""
        if not self.is_holding:
            self._keys.clear()
            self.is_holding = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        """Forget what was typed: it is for something that does not come."""
        self._keys.clear()
        self.is_holding = False

    def give_on(self, page: QWidget) -> None:
        """Press what was typed where the keyboard is in *page* now."""
        self.is_holding = False
        keys, self._keys = self._keys, []
        for key in keys:
            key.press_at(page.focusWidget())

    def focus_rect(self) -> QRect:
        """Return a place that is not to be seen: nothing has the ring while one waits."""
        return QRect(self.mapFrom(self.window(), _NOWHERE), QSize())

    def event(self, event: QEvent) -> bool:
        """Keep the acts of what is still to come for later."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            pressed = QKeySequence(event.keyCombination()).toString()
            event.setAccepted(self.is_holding and pressed in self._shortcuts)
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - as Qt calls it
        """Let Tab be a key like any other."""
        return not self.is_holding

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold the key."""
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
            self.given_up.emit()
        elif self.is_holding:
            self._keys.append(Key.of(event))
        else:
            super().keyPressEvent(event)
