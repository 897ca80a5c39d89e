# SPDX-License-Identifier: MIT
"""Keys that came before the answer they depend on: they wait in order, and none is lost."""

from collections import deque
from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_DECIDING = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)


class Key(Struct, frozen=True):
    """One key press, to be pressed again later."""

    code: int
    modifiers: Qt.KeyboardModifier
    text: str

    @classmethod
    def of(cls, event: QKeyEvent) -> "Key":
        """Copy the press out of *event*, which Qt deletes."""
        return cls(event.key(), event.modifiers(), event.text())

    @property
    def decides(self) -> bool:
        """Whether what the key does depends on whom the box means, or on the verdict."""
        return self.code in _DECIDING

    @property
    def combination(self) -> int:
        """The key with its modifiers, as shortcuts name it; a number pad's keys are no others."""
        return self.code | (self.modifiers & ~Qt.KeyboardModifier.KeypadModifier).value

    def press(self, receiver: QObject) -> None:
        """Press the key in *receiver*."""
        event = QKeyEvent(QEvent.Type.KeyPress, self.code, self.modifiers, self.text)
        QCoreApplication.sendEvent(receiver, event)

    def press_at(self, widget: QWidget | None) -> None:
        """Press the key where it belongs now: on the act nearest to *widget*, or in it."""
        if widget is not None and not trigger_nearest(widget, QKeySequence(self.combination)):
            self.press(widget)


def trigger_nearest(widget: QWidget | None, pressed: QKeySequence) -> bool:
    """Trigger the act with the key *pressed* that *widget* is nearest to; say if there is one."""
    while widget is not None:
        for action in widget.actions():
            if pressed in action.shortcuts():
                action.trigger()
                return True
        widget = widget.parentWidget()
    return False


class TypedAhead:
    """A short queue of keys and acts.

    *is_open* says whether an answer is still to come, *press* gives a key to whatever has the
    focus. While the queue holds something, whatever comes is put behind it.
    """

    def __init__(self, is_open: Callable[[], bool], press: Callable[[Key], None]) -> None:
        self._is_open = is_open
        self._press = press
        self._waiting: deque[tuple[bool, Callable[[], object]]] = deque()
        self._replaying = False

    @property
    def waiting(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def holds(self, key: Key) -> bool:
        """Keep *key* if it has to wait; say whether it was kept."""
        return self._hold(partial(self._press, key), decides=key.decides)

    def act(self, act: Callable[[], object]) -> None:
        """Do *act* now, or in its turn."""
        if not self._hold(act, decides=True):
            act()

    def follow(self, act: Callable[[], object]) -> None:
        """Do *act* now, whatever is still to be answered, but behind what waits already."""
        if not self._hold(act, decides=False):
            act()

    def drop(self) -> None:
        """Forget what waits: it was typed for a situation that did not come."""
        self._waiting.clear()

    def go_on(self) -> None:
        """Do what waits, until something has to wait for an answer again."""
        if self._replaying:
            return
        self._replaying = True
        try:
            while self._waiting and not (self._waiting[0][0] and self._is_open()):
                _, act = self._waiting.popleft()
                act()
        finally:
            self._replaying = False

    def _hold(self, act: Callable[[], object], *, decides: bool) -> bool:
        if self._replaying or not (self._waiting or (decides and self._is_open())):
            return False
        self._waiting.append((decides, act))
        return True
