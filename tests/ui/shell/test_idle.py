# SPDX-License-Identifier: MIT
"""A window that nobody touches is told of once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.idle import IdleWatch


class Hands:
    """A clock in seconds, and a window that is touched."""

    def __init__(self) -> None:
        self.now = 0.0
        self.window = QWindow()
        self.watch = IdleWatch(lambda: self.now)
        self.told = QSignalSpy(self.watch.idle)
        self.watch.watch(self.window)

    def wait(self, minutes: float) -> int:
        """Let time pass, and return how often it was told so far."""
        self.now += 60 * minutes
        self.watch.look()
        return self.told.count()

    def touch(self) -> None:
        """Press a key that reaches the window."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        self.watch.eventFilter(self.window, pressed)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Return a window that is watched."""
    assert qtbot is not None
    return Hands()


def test_it_is_told_once_when_the_time_is_over(hands: Hands) -> None:
    hands.watch.wait_for(15)

    assert [hands.wait(14), hands.wait(1), hands.wait(30)] == [0, 1, 1]


def test_a_touch_begins_the_wait_anew(hands: Hands) -> None:
    hands.watch.wait_for(15)
    hands.wait(14)
    hands.touch()

    assert [hands.wait(14), hands.wait(1)] == [0, 1]


def test_after_a_touch_it_is_told_again(hands: Hands) -> None:
    hands.watch.wait_for(15)
    hands.wait(15)
    hands.touch()

    assert hands.wait(15) == 2


def test_without_minutes_it_is_never_told(hands: Hands) -> None:
    assert hands.wait(10_000) == 0
