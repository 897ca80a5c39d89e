# SPDX-License-Identifier: MIT
"""Tells when nobody has touched the window for a while."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_LOOK_MS: Final = 5_000
_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Follows the presses that reach one top-level window, and looks at the clock now and then.

    It watches the window of the system, which hears every key and press once and little else, so
    that nothing slows. Without minutes it never tells.

    Signals:
        idle: nobody has touched the window for so many minutes; told once until it is touched.
    """

    idle = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._touched = clock()
        self._told = False
        self._minutes = 0
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.look)

    def watch(self, handle: QObject) -> None:
        """Begin to follow the window of the system behind a widget."""
        handle.installEventFilter(self)
        self._looking.start()

    def wait_for(self, minutes: int) -> None:
        """Tell after so many *minutes*; 0 tells never."""
        self._minutes = minutes

    def touch(self) -> None:
        """Begin to wait anew."""
        self._touched = self._clock()
        self._told = False

    def look(self) -> None:
        """Tell, if the time is over."""
        over = self._clock() - self._touched >= 60 * self._minutes
        if self._minutes and over and not self._told:
            self._told = True
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take notice of a press, and let it go on."""
        if event.type() in _TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)
