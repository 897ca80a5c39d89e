# SPDX-License-Identifier: MIT
"""Qt fakes: key events with their own time, and a bridge that writes down what was said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

if TYPE_CHECKING:
    from gatehouse.ui.shell.crash import CrashReport
    from gatehouse.ui.shell.messages import Message, Messages, Question

KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}


def press(
    receiver: QObject,
    text: str,
    timestamp: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> bool:
    """Press the key that types *text* at *timestamp* (ms); say whether somebody took it."""
    key = KEYS.get(text, Qt.Key(ord(text.upper())) if text.isascii() else Qt.Key.Key_unknown)
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)
    event.setTimestamp(timestamp)
    QCoreApplication.sendEvent(receiver, event)
    return event.isAccepted()


def type_burst(receiver: QObject, text: str, start: int, gap: int = 5) -> int:
    """Type *text* as a scanner does; return the time of the last key."""
    for index, character in enumerate(text):
        press(receiver, character, start + index * gap)
    return start + (len(text) - 1) * gap


def commit(receiver: QObject, text: str, composing: str = "") -> None:
    """Let an input method put *text* into the field and go on *composing*."""
    event = QInputMethodEvent(composing, [])
    event.setCommitString(text)
    QCoreApplication.sendEvent(receiver, event)


class Recorder:
    """Writes down what the program says, and answers its questions as told."""

    def __init__(self, messages: "Messages", *, consent: bool = True) -> None:
        self.said: list[Message] = []
        self.questions: list[Question] = []
        self.crashes: list[CrashReport] = []
        self._consent = consent
        messages.said.connect(self.said.append)
        messages.asked.connect(self._on_asked)
        messages.crashed.connect(self.crashes.append)

    def texts(self) -> list[str]:
        """Return the sentences said so far."""
        return [message.text for message in self.said]

    def _on_asked(self, question: "Question", on_act: Callable[[], None]) -> None:
        self.questions.append(question)
        if self._consent:
            on_act()
