# SPDX-License-Identifier: MIT
"""Listens to one widget and tells what came to it, key by key, as bursts between silences."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.burst import Burst, Stroke, StrokeKind
from gatehouse.ui.shell.scanned_field import show_keys

if TYPE_CHECKING:
    from collections.abc import Callable

SILENCE: Final = 300
"""Milliseconds after which a burst is over: a slow scanner must not look like many."""
_ENDS: Final = {
    Qt.Key.Key_Return: StrokeKind.ENTER,
    Qt.Key.Key_Enter: StrokeKind.ENTER,
    Qt.Key.Key_Tab: StrokeKind.TAB,
}


class KeyProbe(QObject):
    """Every key stays in the widget but the Enter or Tab that ends a burst.

    Gaps count by the events' own time; an input method's events have none and count by the moment
    at which they were seen. A Tab by itself goes on to the next field.

    Signals:
        heard: the `Burst` that is over.
    """

    heard = Signal(object)

    def __init__(self, widget: QWidget, *, clock: "Callable[[], int] | None" = None) -> None:
        super().__init__(widget)
        self._clock = clock or _milliseconds
        self._strokes: list[Stroke] = []
        self._shift = 0
        self._silence = QTimer(self, singleShot=True, interval=SILENCE)
        self._silence.timeout.connect(self.end_burst)
        show_keys(widget)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note what comes."""
        if isinstance(event, QInputMethodEvent):
            self._see_input_method(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._see_key(event)
        return False

    def end_burst(self) -> None:
        """Tell the burst that is over."""
        self._silence.stop()
        strokes, self._strokes = tuple(self._strokes), []
        if strokes:
            self.heard.emit(Burst(strokes=strokes))

    def _see_key(self, event: QKeyEvent) -> bool:
        end = _ENDS.get(Qt.Key(event.key()))
        if end is not None:
            return self._see_end(end, event)
        if len(event.text()) == 1 and event.text().isprintable():
            self._note(StrokeKind.KEY, event.text(), self._moment(event))
        return False

    def _see_end(self, kind: StrokeKind, event: QKeyEvent) -> bool:
        if not self._strokes:
            return False
        self._note(kind, "", self._moment(event))
        self.end_burst()
        return True

    def _see_input_method(self, event: QInputMethodEvent) -> None:
        now = self._clock()
        if event.commitString():
            self._note(StrokeKind.COMMITTED, event.commitString(), now)
        if event.preeditString():
            self._note(StrokeKind.COMPOSED, event.preeditString(), now)

    def _moment(self, event: QKeyEvent) -> int:
        """Return when a key was pressed, on the clock by which input methods are seen."""
        now = self._clock()
        if not event.timestamp():
            return now
        if not self._strokes:
            self._shift = now - event.timestamp()
        return event.timestamp() + self._shift

    def _note(self, kind: StrokeKind, text: str, at: int) -> None:
        latest = self._strokes[-1].at if self._strokes else at
        self._strokes.append(Stroke(kind=kind, at=max(at, latest), text=text))
        self._silence.start()


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000
