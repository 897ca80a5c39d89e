# SPDX-License-Identifier: MIT
"""A volunteer's hands: keys that go where the focus is, through the window system's own queue."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.ui.desk.page import DeskPage
    from gatehouse.ui.main_window import MainWindow


def type_keys(text: str) -> None:
    """Press each key of *text* at once; a carriage return is Enter."""
    for character in text:
        receiver = QApplication.focusWidget()
        assert receiver is not None, "somebody clicked away"
        key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        QCoreApplication.sendEvent(receiver, event)


def press_key(key: Qt.Key) -> None:
    """Press a key that types nothing, which may be that of an action."""
    receiver = QApplication.focusWidget()
    assert receiver is not None, "somebody clicked away"
    QTest.keyClick(receiver, key)


def desk_of(window: "MainWindow") -> "DeskPage":
    from gatehouse.ui.desk.page import DeskPage  # noqa: PLC0415 - keys are typed before it is there

    page = window.screen_of(Room.DESK)
    assert isinstance(page, DeskPage)
    return page
