# SPDX-License-Identifier: MIT
"""Tells a scanner from a hand: both are keyboards, but a scanner is complete and quick."""

import time
from collections.abc import Callable
from typing import Final

import shiboken6
from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from gatehouse.domain.burst import typed_of
from gatehouse.domain.scan import LONGEST_GAP, SHORTEST, Scan, ScanKind
from gatehouse.domain.words import Words
from gatehouse.ui.shell.preferences import Preferences, ScanEnd
from gatehouse.ui.shell.scanned_field import Before, keeps_scans, remember, shows_keys

SAME_CODE: Final = 10_000
"""Milliseconds for which the same code again is ignored, which `Scanner.repeated` tells."""
READ_AGAIN: Final = Words(
    "同一张证刚刚读过，十秒内再读不算。请等一等再扫，或者用键盘输入。",
    "The same card was read again and is ignored for ten seconds. Wait and scan it, or type it.",
)

_KEY = Qt.Key
_ENTERS: Final = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_ENDS: Final = _ENTERS | {_KEY.Key_Tab}
"""What a scanner may be set up to send after its characters."""
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
_NOTHING: Final = Scan(kind=ScanKind.NOTHING)


class Scanner(QObject):
    """Watches the keys go by, never holding one back, and recognises the scans among them.

    A burst is a scan if it is quick, long enough, and *read* makes something of it: a pass, a
    card, a line of an ID reader, each with its right check digit. Its characters are then taken
    back out of the fields they fell into, and what was read is reported; an Enter or Tab that ends
    it is swallowed. A field that keeps scans (one for papers, though no pass) holds what was read
    as if it had been typed there: its Enter goes on from the field, and nothing is reported.

    Characters that an input method passes on count like keys, one by one or gathered; of what it
    composes only that which it passes on as it was typed.

    Signals:
        scanned: what was read, as a `Scan`.
        repeated: the same was read again too soon, and is ignored.
    """

    scanned = Signal(Scan)
    repeated = Signal()

    def __init__(
        self,
        read: Callable[[str], Scan],
        *,
        clock: "Callable[[], int] | None" = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._end = ScanEnd.AS_SENT
        self._clock = clock or _milliseconds
        self._burst = _Burst()
        self._watched: QObject | None = None
        self._popup = _Popup(self)
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

    def follow(self, preferences: Preferences) -> None:
        """Take the end of a scan as this machine's scanner needs it."""
        self._end = preferences.scan_end

    def let_again(self) -> None:
        """Take the same code again at once: nothing was done for it."""
        self._newest = ("", -SAME_CODE)

    def leave(self, app: QGuiApplication) -> None:
        """Look at nothing any more."""
        app.focusObjectChanged.disconnect(self._on_app_focus_object_changed)
        self._forget()
        self._popup.leave()
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at keys and input methods on their way to the focus, or to a list over it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._see_key(_typed_at(watched), event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._claim_end(event)
        if isinstance(event, QInputMethodEvent):
            return self._see_input_method(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._popup.watch()
        return False

    def _see_key(self, receiver: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        stroke = _Stroke(event.timestamp(), self._clock())
        if event.key() in _ENDS and not event.modifiers() & _CHORDS:
            return self._see_end(stroke, entered=event.key() in _ENTERS)
        if not _types_a_character(event):
            self._forget()
            return False
        within = self._burst.goes_on_with(stroke) and bool(self._burst.whole.strip())
        self._take(receiver, event.text(), stroke)
        # within a line a space is a part of it, and must press no button; spaces alone are a hand's
        return event.text() == " " and within and remember(receiver) is None

    def _claim_end(self, event: QKeyEvent) -> bool:
        """Say whether the key ends a scan: an open choice would take its mark by it."""
        ends = event.key() in _ENDS and not event.modifiers() & _CHORDS
        stroke = _Stroke(event.timestamp(), self._clock()) if ends else None
        claimed = (
            stroke is not None and self._burst.goes_on_with(stroke) and self._reading().is_whole
        )
        if claimed:
            event.accept()
        return claimed

    def _see_input_method(self, receiver: QObject, event: QInputMethodEvent) -> bool:
        """Count what is passed on; what becomes something else than was typed is a hand's work."""
        stroke = _Stroke(0, self._clock())
        composed, committed = event.preeditString(), event.commitString()
        waiting = typed_of(self._burst.composed)
        if committed and committed[: len(waiting)].casefold() == waiting.casefold():
            self._take(receiver, committed, stroke)
        elif committed or (waiting and not composed):
            self._forget()
        if composed:
            self._take(receiver, "", stroke)
            self._burst.composed = composed
        elif waiting and len(committed) == len(waiting) and self._reading().is_whole:
            # the input method took the Enter, to pass on what it had gathered
            self._recognise(entered=True)
            return True
        return False

    def _see_end(self, stroke: "_Stroke", *, entered: bool) -> bool:
        if self._burst.goes_on_with(stroke) and self._reading().is_whole:
            return self._recognise(entered=entered)
        self._forget()
        return False

    def _take(self, receiver: QObject, text: str, stroke: "_Stroke") -> None:
        if not self._burst.goes_on_with(stroke):
            self._burst = _Burst()
        self._burst.add(receiver, text, stroke)
        if len(self._burst.whole) >= SHORTEST:
            self._wait_for_silence()

    def _wait_for_silence(self) -> None:
        self._due = self._clock() + LONGEST_GAP
        self._silence.start()

    def _on_silence_timeout(self) -> None:
        if self._clock() - self._due > LONGEST_GAP:
            # The window was busy, so keys may still wait behind this timer.
            self._wait_for_silence()
        elif self._reading().is_whole:
            self._recognise(entered=False)

    def _reading(self) -> Scan:
        """Return what the burst is read as."""
        burst = self._burst
        # a single stroke that brings everything was chosen in an input method, not scanned
        if len(burst.whole) < SHORTEST or burst.strokes == 1:
            return _NOTHING
        return self._read(burst.whole)

    def _recognise(self, *, entered: bool) -> bool:
        """Deal with the scan; say whether it was taken out of the fields."""
        burst, scan = self._burst, self._reading()
        code = scan.text
        self._forget()
        burst.stop_composing()
        if burst.keeps(code):
            burst.hold(code)
            return False
        burst.take_back()
        before, told = self._newest
        now = self._clock()
        if code == before and now - told < SAME_CODE:
            self.repeated.emit()
            return True
        self._newest = (code, now)
        ends = {ScanEnd.AS_SENT: entered, ScanEnd.ENTER: True, ScanEnd.NO_ENTER: False}
        self.scanned.emit(replace(scan, ended_with_enter=ends[self._end]))
        return True

    def _forget(self) -> None:
        self._burst = _Burst()
        self._silence.stop()

    def _on_app_focus_object_changed(self) -> None:
        # A closing window says that the focus is nowhere after another has already taken it.
        found: QObject | None = QGuiApplication.focusObject()
        focused = None if found is None or shows_keys(found) else found
        if focused is self._watched:
            return
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        if focused is not None:
            focused.installEventFilter(self)
        self._watched = focused


class _Popup:
    """A list or menu that lies open and takes the keys; the focus may well stay where it was."""

    def __init__(self, watcher: QObject) -> None:
        self._watcher = watcher
        self._popup: QWidget | None = None
        self._receiver: QWidget | None = None

    def watch(self) -> None:
        """Look at what takes the keys of a popup, if one is open."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        self.leave()
        # the popup is held as well: without it the receiver would count as gone
        inner: QWidget | None = popup.focusWidget()
        self._popup, self._receiver = popup, popup if inner is None else inner
        self._receiver.installEventFilter(self._watcher)

    def leave(self) -> None:
        """Look at it no more."""
        if self._receiver is not None and shiboken6.isValid(self._receiver):
            self._receiver.removeEventFilter(self._watcher)
        self._popup = self._receiver = None


class _Stroke(Struct, frozen=True):
    """When a key was pressed by the event's own time (0: it has none), and when it was seen."""

    stamped: int
    seen: int

    def soon_after(self, earlier: "_Stroke") -> bool:
        if self.stamped and earlier.stamped:
            return 0 <= self.stamped - earlier.stamped < LONGEST_GAP
        return 0 <= self.seen - earlier.seen < LONGEST_GAP


class _Burst(Struct):
    """Characters that came quickly one after another, and where they fell.

    What is *composed* stands in an input method's own line and is in no field yet.
    """

    text: str = ""
    composed: str = ""
    gathers: bool = False
    strokes: int = 0
    last: _Stroke | None = None
    receivers: list[QObject] = field(default_factory=list)
    fields: list[Before] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """All characters, with those that an input method still holds."""
        return self.text + typed_of(self.composed)

    def goes_on_with(self, stroke: _Stroke) -> bool:
        return self.last is not None and stroke.soon_after(self.last)

    def add(self, receiver: QObject, text: str, stroke: _Stroke) -> None:
        if receiver not in self.receivers:
            self.receivers.append(receiver)
            before = remember(receiver)
            if before is not None:
                self.fields.append(before)
        self.text += text
        self.gathers = self.gathers or bool(self.composed)
        self.composed = ""
        self.strokes += 1
        self.last = stroke

    def stop_composing(self) -> None:
        """Empty the line of an input method that still holds a part of the scan."""
        if not (self.composed or self.gathers):
            return
        QGuiApplication.inputMethod().reset()
        last = self.receivers[-1]
        if shiboken6.isValid(last):
            QCoreApplication.sendEvent(last, QInputMethodEvent())

    def keeps(self, code: str) -> bool:
        """Whether the field that had the focus when the scan began keeps *code*."""
        first = self.receivers[0]
        return bool(self.fields) and shiboken6.isValid(first) and keeps_scans(first, code)

    def hold(self, code: str) -> None:
        """Leave what was read, whole and alone, in the field where the scan began."""
        first, *others = self.fields
        for before in others:
            before.put_back()
        first.hold(code)
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


def _typed_at(receiver: QObject) -> QObject:
    """Return the field that *receiver* passes its keys on to, as the list of a completer does."""
    field_behind = receiver.focusProxy() if isinstance(receiver, QWidget) else None
    return field_behind or receiver


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
