# SPDX-License-Identifier: MIT
"""Tells a scanner from a hand: both are keyboards, but a scanner is complete and quick."""

import time
from collections.abc import Callable
from typing import Final

import shiboken6
from msgspec import Struct, field
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.scanned_field import FieldBefore, keeps_scans, remember

SHORTEST: Final = 8
"""Characters a scan has at least."""
LONGEST_GAP: Final = 50
"""Milliseconds that lie between two characters of a scan, at most and by the events' time."""
SAME_CODE: Final = 10_000
"""Milliseconds for which the same code again is ignored."""

_KEY = Qt.Key
_MODIFIERS: Final = frozenset(
    {
        _KEY.Key_Shift,
        _KEY.Key_Control,
        _KEY.Key_Alt,
        _KEY.Key_Meta,
        _KEY.Key_CapsLock,
        _KEY.Key_NumLock,
    }
)
_CHORDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Scanner(QObject):
    """Watches the keys go by, never holding one back, and recognises the scans among them.

    A burst is a scan if it is quick, long enough, and *is_scan* knows it as complete (a valid
    check digit, paper, or configured reader line). Its characters are then taken back out of
    the fields they fell into, and it is reported; an Enter that ends it is swallowed. A field that
    keeps scans (one for papers) holds it as if it had been typed there: its Enter goes on from the
    field, and nothing is reported.

    Signals:
        scanned: the text, and whether the scanner ended it with Enter.
    """

    scanned = Signal(str, bool)

    def __init__(
        self,
        is_scan: Callable[[str], bool],
        *,
        clock: "Callable[[], int] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_scan = is_scan
        self._clock = clock or _milliseconds
        self._burst = _Burst()
        self._watched: QObject | None = None
        self._newest = ("", -SAME_CODE)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(LONGEST_GAP)
        self._due = 0
        self._silence.timeout.connect(self._on_silence_timeout)

    def watch(self, app: QGuiApplication) -> None:
        """Follow the focus of *app*; only what has the focus is looked at, so nothing slows."""
        app.focusObjectChanged.connect(self._on_app_focus_object_changed)
        self._on_app_focus_object_changed()

    def leave(self, app: QGuiApplication) -> None:
        """Look at nothing any more."""
        app.focusObjectChanged.disconnect(self._on_app_focus_object_changed)
        self._forget()
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys and input methods on their way to the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._see_key(watched, event)
        if isinstance(event, QInputMethodEvent):
            self._see_input_method(watched, event)
        return False

    def _see_key(self, receiver: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        stroke = _Stroke(event.timestamp(), self._clock())
        if event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            return self._see_enter(stroke)
        if _types_a_character(event):
            self._take(receiver, event.text(), stroke)
        else:
            self._forget()
        return False

    def _see_input_method(self, receiver: QObject, event: QInputMethodEvent) -> None:
        """Count single characters; composing is a hand's work."""
        if event.preeditString() or len(event.commitString()) > 1:
            self._forget()
        elif event.commitString():
            self._take(receiver, event.commitString(), _Stroke(0, self._clock()))

    def _see_enter(self, stroke: "_Stroke") -> bool:
        if self._burst.goes_on_with(stroke) and self._is_complete():
            return self._recognise(ended_with_enter=True)
        self._forget()
        return False

    def _take(self, receiver: QObject, text: str, stroke: "_Stroke") -> None:
        if not self._burst.goes_on_with(stroke):
            self._burst = _Burst()
        self._burst.add(receiver, text, stroke)
        if len(self._burst.text) >= SHORTEST:
            self._wait_for_silence()

    def _wait_for_silence(self) -> None:
        self._due = self._clock() + LONGEST_GAP
        self._silence.start()

    def _on_silence_timeout(self) -> None:
        if self._clock() - self._due > LONGEST_GAP:
            # The window was busy, so keys may still wait behind this timer.
            self._wait_for_silence()
        elif self._is_complete():
            self._recognise(ended_with_enter=False)

    def _is_complete(self) -> bool:
        return len(self._burst.text) >= SHORTEST and self._is_scan(self._burst.text)

    def _recognise(self, *, ended_with_enter: bool) -> bool:
        """Deal with the scan; say whether it was taken out of the fields."""
        burst = self._burst
        self._forget()
        if burst.is_kept:
            burst.hold()
            return False
        burst.take_back()
        code, told = self._newest
        now = self._clock()
        if code != burst.text or now - told >= SAME_CODE:
            self._newest = (burst.text, now)
            self.scanned.emit(burst.text, ended_with_enter)
        return True

    def _forget(self) -> None:
        self._burst = _Burst()
        self._silence.stop()

    def _on_app_focus_object_changed(self) -> None:
        # A closing window says that the focus is nowhere after another has already taken it.
        focused = QGuiApplication.focusObject()
        if focused is self._watched:
            return
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        if focused is not None:
            focused.installEventFilter(self)
        self._watched = focused


class _Stroke(Struct, frozen=True):
    """When a key was pressed by the event's own time (0: it has none), and when it was seen."""

    stamped: int
    seen: int

    def soon_after(self, earlier: "_Stroke") -> bool:
        if self.stamped and earlier.stamped:
            return 0 <= self.stamped - earlier.stamped < LONGEST_GAP
        return 0 <= self.seen - earlier.seen < LONGEST_GAP


class _Burst(Struct):
    """Characters that came quickly one after another, and where they fell."""

    text: str = ""
    last: _Stroke | None = None
    receivers: list[QObject] = field(default_factory=list)
    fields: list[FieldBefore] = field(default_factory=list)

    def goes_on_with(self, stroke: _Stroke) -> bool:
        return self.last is not None and stroke.soon_after(self.last)

    def add(self, receiver: QObject, text: str, stroke: _Stroke) -> None:
        if receiver not in self.receivers:
            self.receivers.append(receiver)
            before = remember(receiver)
            if before is not None:
                self.fields.append(before)
        self.text += text
        self.last = stroke

    @property
    def is_kept(self) -> bool:
        """Whether the field that had the focus when the scan began keeps it."""
        first = self.receivers[0]
        return bool(self.fields) and shiboken6.isValid(first) and keeps_scans(first)

    def hold(self) -> None:
        """Leave the scan, whole and alone, in the field where it began."""
        first, *others = self.fields
        for before in others:
            before.put_back()
        first.hold(self.text)
        self._return_focus()

    def take_back(self) -> None:
        """Put every field back, and the focus where it was when the scan began."""
        for before in reversed(self.fields):
            before.put_back()
        self._return_focus()

    def _return_focus(self) -> None:
        first = self.receivers[0]
        if shiboken6.isValid(first) and isinstance(first, QWidget) and not first.hasFocus():
            first.setFocus()


def _types_a_character(event: QKeyEvent) -> bool:
    text = event.text()
    return (
        len(text) == 1
        and text.isprintable()
        and not event.isAutoRepeat()
        and not event.modifiers() & _CHORDS
    )


def _milliseconds() -> int:
    return time.monotonic_ns() // 1_000_000
