# SPDX-License-Identifier: MIT
"""Qt fakes: key events with their own time, and a bridge that writes down what was said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QObject,
    Qt,
    QTimer,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

if TYPE_CHECKING:
    from gatehouse.ui.shell.crash import CrashReport
    from gatehouse.ui.shell.messages import Message, Messages, Question

PATIENCE_MS = 20_000
_PULSE_MS = 50
KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}


def until(seen: Callable[[], object]) -> None:
    """Let come whatever comes, until *seen* is true: it is looked at after each event."""
    loop, patience = QEventLoop(), QDeadlineTimer(PATIENCE_MS)
    # for what no event tells of, and for the end of the patience
    pulse = QTimer(interval=_PULSE_MS)
    pulse.start()
    while not seen():
        assert not patience.hasExpired(), "what was waited for did not come"
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    pulse.stop()


def do_all_that_is_due() -> None:
    """Let the loop go on until it has nothing left to do, without waiting for more."""
    loop = QEventLoop()
    while loop.processEvents():
        pass
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


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
