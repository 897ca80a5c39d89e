# SPDX-License-Identifier: MIT
"""Hands and eyes for the real window: real keys, and waiting for what a person would see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

_PATIENCE_MS: Final = 20_000
_LOOK_MS: Final = 15
# as long as a banner flashes; on a slow machine a look takes longer than a countdown's second
_REST_MS: Final = 210
_FEWEST_LOOKS: Final = 3
_SEEN: Final = 1
_SMALL: Final = 80
"""The quality at which a picture is packed in half the time, for a twentieth more of its bytes."""
_MOST_TABS: Final = 60
_OFFSCREEN: Final = "This plugin does not support"
NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier
CTRL: Final = Qt.KeyboardModifier.ControlModifier


class NotSeen(AssertionError):
    """What the screen should have shown did not come."""


class Hands:
    """Types where the focus is, waits until something is seen, and takes pictures of it.

    It never waits for a time: `until` looks again and again, and fails with `NotSeen` when
    *patience_ms* is over.
    """

    def __init__(
        self, app: QApplication, window: QWidget, lanes: Lanes, patience_ms: int = _PATIENCE_MS
    ) -> None:
        self._app = app
        self.window = window
        self._lanes = lanes
        self._patience_ms = patience_ms
        # a caret that comes and goes never rests
        app.setCursorFlashTime(0)

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

    def click(self, words: str) -> None:
        """Press the button that says *words* with the mouse."""
        for button in self.window.findChildren(QAbstractButton):
            can = button.isVisible() and button.isEnabled()
            if can and words in (button.text(), button.accessibleName()):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise NotSeen(f"no button says {words}")

    def tab_to(self, words: str) -> None:
        """Press Tab until the focus is on the button that says *words*."""
        self._tab_until(
            lambda focus: isinstance(focus, QAbstractButton) and focus.text() == words, words
        )

    def go_to(self, name: str) -> QWidget:
        """Press Tab until the focus is on the input that a screen reader calls *name*."""
        return self._tab_until(lambda focus: focus.accessibleName().startswith(name), name)

    def write(self, name: str, text: str) -> None:
        """Go to the input called *name* and type *text*."""
        self.go_to(name)
        self.type(text)

    def choose(self, name: str, code: str) -> None:
        """Go to the choice called *name* and take *code*, with the arrow keys or from its menu."""
        choice = self.go_to(name)
        if isinstance(choice, SegmentedChoice):
            self._step_to(choice, code)
            return
        self.press(Qt.Key.Key_Space)
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise NotSeen(f"{name} opens no menu")
        codes = [action.data() for action in menu.actions()]
        for _ in range(codes.index(code) + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        # off the screen, a menu that was closed keeps the keyboard
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window's own keyboard")

    def sees(self, words: str) -> bool:
        """Say whether *words*, in whatever case, stand on the window or are spoken for it."""
        return any(words.casefold() in text.casefold() for text in _texts_on(self.window))

    def until_seen(self, words: str) -> None:
        """Wait until *words* stand on the window."""
        self.until(lambda: self.sees(words), f"“{words}”")

    def until(self, seen: Callable[[], object], what: str = "what was waited for") -> None:
        """Wait until *seen* is true; *what* says in words what was waited for."""
        if seen():
            return
        loop, looking = QEventLoop(), QTimer(interval=_LOOK_MS)
        patience = QTimer(singleShot=True, interval=self._patience_ms)
        looking.timeout.connect(lambda: loop.exit(_SEEN) if seen() else None)
        patience.timeout.connect(loop.quit)
        looking.start()
        patience.start()
        # what was seen once was seen: a timer may be nearer at another look
        if loop.exec() != _SEEN and not seen():
            raise NotSeen(f"the screen did not show {what}")

    def shoot(self, file: Path) -> None:
        """Write what the window shows to *file* (PNG), as soon as it has come to rest.

        Where nothing is asked or timed any more, all that was still to be done between two looks
        changed nothing; else it looks the same for longer than a banner flashes.
        """
        looks: list[QImage] = []
        resting = QElapsedTimer()

        def at_rest() -> bool:
            look = self.window.grab().toImage()
            if not looks or look != looks[-1]:
                looks.clear()
                resting.start()
            looks.append(look)
            if len(looks) < _FEWEST_LOOKS or not resting.hasExpired(_REST_MS):
                return len(looks) > 1 and self._nothing_is_due()
            return True

        self.until(at_rest, f"a picture at rest for {file.name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        if not looks[-1].save(str(file), quality=_SMALL):
            raise NotSeen(f"the picture {file} could not be written")

    def _nothing_is_due(self) -> bool:
        """Say whether no lane is asked, and no timer of the window goes off once very soon."""
        timers = (timer for timer in self.window.findChildren(QTimer) if timer.isSingleShot())
        soon = any(0 <= timer.remainingTime() <= _REST_MS for timer in timers)
        return self._lanes.at_rest and not soon

    def _tab_until(self, reached: Callable[[QWidget], bool], words: str) -> QWidget:
        for _ in range(_MOST_TABS):
            focus = QApplication.focusWidget()
            if focus is not None and reached(focus):
                return focus
            self.press(Qt.Key.Key_Tab)
        raise NotSeen(f"no Tab leads to {words}")

    def _step_to(self, choice: SegmentedChoice, code: str) -> None:
        for _ in range(_MOST_TABS):
            if choice.code == code:
                return
            self.press(Qt.Key.Key_Right)
        raise NotSeen(f"{choice.accessibleName()} does not offer {code}")

    def _commit(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def _focus(self) -> QWidget:
        return self._app.focusWidget() or self.window


@contextmanager
def complaints_to(heard: Callable[[str], None]) -> Iterator[None]:
    """Hand whatever Qt complains of to *heard*, but for what drawing off the screen brings."""

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and _OFFSCREEN not in text:
            heard(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _texts_on(window: QWidget) -> Iterator[str]:
    """Yield every text that a person sees on *window*, or hears from a screen reader."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield widget.accessibleName()
            yield from _own_texts(widget)


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data() or "")
