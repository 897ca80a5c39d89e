# SPDX-License-Identifier: MIT
"""Hands and eyes for the real window: real keys, and waiting for what a person would see."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_MS: Final = 20_000
_LOOK_MS: Final = 15
_TURNS_TO_REST: Final = 5
NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier


class NotSeen(AssertionError):
    """What the screen should have shown did not come."""


class Hands:
    """Types where the focus is, waits until something is seen, and takes pictures of it.

    It never waits for a time: `until` looks again and again, and fails with `NotSeen` when
    *patience_ms* is over.
    """

    def __init__(self, app: QApplication, window: QWidget, patience_ms: int = _PATIENCE_MS) -> None:
        self._app = app
        self.window = window
        self._patience_ms = patience_ms

    def type(self, text: str) -> None:
        """Type *text*, each key where the focus is then; Chinese comes as from an input method."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self._focus(), character)
            else:
                self._commit(character)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press *key* where the focus is."""
        QTest.keyClick(self._focus(), key, modifiers)

    def until(self, seen: Callable[[], object], what: str = "what was waited for") -> None:
        """Wait until *seen* is true; *what* says in words what was waited for."""
        if seen():
            return
        loop, looking = QEventLoop(), QTimer(interval=_LOOK_MS)
        patience = QTimer(singleShot=True, interval=self._patience_ms)
        looking.timeout.connect(lambda: loop.quit() if seen() else None)
        patience.timeout.connect(loop.quit)
        looking.start()
        patience.start()
        loop.exec()
        if not seen():
            raise NotSeen(f"the screen did not show {what}")

    def shoot(self, file: Path) -> None:
        """Write what the window shows to *file* (PNG), when its layout has come to rest."""
        for _ in range(_TURNS_TO_REST):
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_MS, loop.quit)
            loop.exec()
        file.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grab().save(str(file)):
            raise NotSeen(f"the picture {file} could not be written")

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def _focus(self) -> QWidget:
        return self._app.focusWidget() or self.window
