# SPDX-License-Identifier: MIT
"""The one bridge over which the program says things to the person in front of it."""

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal

from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled, GatehouseError, Refused

if TYPE_CHECKING:
    from types import TracebackType

    from gatehouse.ui.shell.i18n import Languages


class Level(StrEnum):
    """How a message is meant; each level has its sign and its colour."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    FAILURE = "failure"


class Message(Struct, frozen=True):
    """Something said once, in the language of the moment; *words* are it in both, if known.

    A *refusal* answers what the person ordered, and holds until they order it anew.
    """

    level: Level
    text: str
    words: Words | None = None
    refusal: bool = False


class Question(Struct, frozen=True):
    """Asked before what cannot be undone; *act* and *stay* are the verbs on the two buttons."""

    text: str
    act: str
    stay: str
    detail: str = ""
    grave: bool = False


class Messages(QObject):
    """Says, asks and reports; who shows it is none of the speaker's business.

    Signals:
        said: a `Message` to show where messages are shown.
        asked: a `Question`, and what to call if the person chooses its act.
        ordered_anew: what was refused is ordered again; the refusal says nothing any more.
        crashed: the `CrashReport` of a bug.
    """

    said = Signal(object)
    ordered_anew = Signal()
    asked = Signal(object, object)
    crashed = Signal(object)

    _raised = Signal(object)

    def __init__(self, languages: "Languages", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._raised.connect(self.show_failure, Qt.ConnectionType.QueuedConnection)

    def info(self, text: str) -> None:
        """Say *text* as something to know."""
        self.said.emit(Message(Level.INFO, text))

    def ok(self, text: str) -> None:
        """Say that something was done."""
        self.said.emit(Message(Level.OK, text))

    def warn(self, text: str) -> None:
        """Say what should be looked at."""
        self.said.emit(Message(Level.WARN, text))

    def failure(self, text: str) -> None:
        """Say what went wrong, what is safe and what to do now."""
        self.said.emit(Message(Level.FAILURE, text))

    def ask(self, question: Question, on_act: Callable[[], None]) -> None:
        """Ask, and call *on_act* later if the person chooses the act; nobody waits meanwhile."""
        self.asked.emit(question, on_act)

    def show_failure(self, error: BaseException) -> None:
        """Say the sentence of a `GatehouseError`; anything else is a bug and is reported."""
        if not isinstance(error, GatehouseError):
            self._report(error)
        else:
            level = Level.INFO if isinstance(error, Cancelled) else Level.FAILURE
            words = Words(zh=error.zh, en=error.en)
            self.said.emit(self._worded(level, words, refusal=isinstance(error, Refused)))

    def order_anew(self) -> None:
        """Let a refusal go that is still in view: it would contradict what is done now."""
        self.ordered_anew.emit()

    def in_this_language(self, message: Message) -> Message | None:
        """Return a *message* as it reads in the language of the moment, or None if it cannot."""
        if message.words is None:
            return None
        return self._worded(message.level, message.words, refusal=message.refusal)

    def raised(self, error: BaseException) -> None:
        """Take an *error* from any thread; it is shown by the GUI thread's next turn."""
        self._raised.emit(error)

    def _report(self, error: BaseException) -> None:
        # A bug is rare, and the first frame should not wait for what describes it.
        from gatehouse.ui.shell.crash import CrashReport  # noqa: PLC0415 - seldom

        self.crashed.emit(CrashReport.of(error, datetime.now(UTC)))

    def _worded(self, level: Level, words: Words, *, refusal: bool) -> Message:
        return Message(level, self._languages.text(words), words, refusal)


def install_excepthook(messages: Messages) -> None:
    """Send whatever nobody caught, on whatever thread, to *messages*."""

    def on_exception(
        kind: type[BaseException], error: BaseException, trace: "TracebackType | None"
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            messages.raised(error)

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            messages.raised(args.exc_value)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
