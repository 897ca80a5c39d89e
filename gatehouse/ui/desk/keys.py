# SPDX-License-Identifier: MIT
"""The keys of the desk, in whatever input they are pressed."""

from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from gatehouse.domain.entry import Direction
from gatehouse.ui.shell.typed_ahead import Key, TypedAhead

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ASIDE: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TURNS: Final = {Qt.Key.Key_Plus: Direction.IN, Qt.Key.Key_Minus: Direction.OUT}
_WAITING: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_PLAIN: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class KeyActs(Struct, frozen=True, kw_only=True):
    """What the keys do; each says whether it has used the key."""

    enter: Callable[[], bool]
    escape: Callable[[], bool]
    step: Callable[[int], bool]
    turn: Callable[[Direction], bool]
    go_aside: Callable[[int], bool]
    type_on: Callable[[str], bool]
    take_up: Callable[[int], bool]


class DeskKeys(QObject):
    """Watches every input of the desk: Enter, Esc, ↑ ↓, + − mean the same wherever one is.

    A key that depends on an answer still to come waits for it, and so does all that follows.
    """

    def __init__(
        self,
        acts: KeyActs,
        is_open: Callable[[], bool],
        page: QWidget,
        shortcuts: Iterable[QKeySequence],
    ) -> None:
        super().__init__(page)
        self._acts = acts
        self._page = page
        self._shortcuts = frozenset(one.toString() for one in shortcuts)
        self._composing: QObject | None = None
        self.typed_ahead = TypedAhead(is_open, self._press)

    def watch(self, inputs: Iterable[QWidget]) -> None:
        """Watch *inputs* that take the keyboard; one that is watched already is watched once."""
        for widget in inputs:
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and widget is not self._page:
                continue
            widget.removeEventFilter(self)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is the desk's."""
        if isinstance(event, QInputMethodEvent):
            self._composing = watched if event.preeditString() else None
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._leaves_shortcut(event, watched)
        return event.type() == QEvent.Type.KeyPress and self._takes(event, watched)

    def _takes(self, event: QKeyEvent, watched: QWidget) -> bool:
        if watched is self._composing and event.matches(QKeySequence.StandardKey.Undo):
            return True
        key = Key.of(event)
        return self.typed_ahead.holds(key) or self._use(key, watched)

    def _leaves_shortcut(self, event: QKeyEvent, watched: QWidget) -> bool:
        """Keep a line edit from taking the desk's keys; Ctrl+Z is its own while it can undo."""
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed in self._shortcuts and not self._undoes_typing(event, watched):
            event.ignore()
            return True
        return False

    def _undoes_typing(self, event: QKeyEvent, watched: QWidget) -> bool:
        """Whether the key takes back what is being typed; behind keys that wait it does not."""
        if not event.matches(QKeySequence.StandardKey.Undo) or self.typed_ahead.waiting:
            return False
        undoes = isinstance(watched, QLineEdit) and watched.isUndoAvailable()
        return undoes or watched is self._composing

    def _use(self, key: Key, watched: QWidget) -> bool:
        code = Qt.Key(key.code)
        if key.modifiers & ~_PLAIN:
            alone = key.modifiers == Qt.KeyboardModifier.AltModifier
            return alone and code in _WAITING and self._acts.take_up(_WAITING.index(code))
        if code in _ENTERS:
            return not isinstance(watched, QPushButton) and self._acts.enter()
        if code in _STEPS:
            return self._acts.step(_STEPS[code])
        if code in _TURNS:
            return self._acts.turn(_TURNS[code])
        if code in _ASIDE:
            return self._acts.go_aside(_ASIDE[code])
        return self._acts.escape() if code == Qt.Key.Key_Escape else self._type_on(key, watched)

    def _type_on(self, key: Key, watched: QWidget) -> bool:
        """Let letters pressed on a button or a choice go where letters go."""
        writes = isinstance(watched, QLineEdit) or key.code == Qt.Key.Key_Space
        letters = bool(key.text) and key.text.isprintable()
        return letters and not writes and self._acts.type_on(key.text)

    def _press(self, key: Key) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self._page.isAncestorOf(focus)
        key.press(focus if focus is not None and inside else self._page)
