# SPDX-License-Identifier: MIT
"""What nobody waits for is done when nobody is in the way."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_AGAIN_MS: Final = 10


class Pace(Struct, frozen=True):
    """When something is done that can wait, in milliseconds.

    *soon* after it was asked for, or when nobody has pressed a key for as long as *quiet*; keys put
    it off no longer than *longest*.
    """

    soon: int
    quiet: int
    longest: int


FIGURES: Final = Pace(soon=100, quiet=150, longest=5_000)
"""What nobody waits for: the day's figures and the latest entries."""
NEXT_FRAME: Final = Pace(soon=20, quiet=40, longest=1_000)
"""What is read after the verdict: it is painted in a frame of its own behind it."""


class Later(QObject):
    """Does one thing once, soon after it was asked for, however often that was.

    While somebody is served it waits until they rest, at most as long as its *pace* says; then it
    is done as soon as they are not *busy* waiting for an answer, however long that takes.
    """

    def __init__(
        self,
        act: Callable[[], None],
        busy: Callable[[], bool],
        pace: Pace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._act = act
        self._busy = busy
        self._pace = pace
        self._asked = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def due(self) -> bool:
        """Whether it was asked for and is not done yet."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Have it done soon."""
        if not self.due:
            self._asked.start()
            self._timer.start(self._pace.soon)

    def put_off(self) -> None:
        """Let whoever has just pressed a key, or was answered, go on first."""
        if not self.due:
            return
        left = self._pace.longest - self._asked.elapsed()
        if left > 0:
            self._timer.start(min(self._pace.quiet, left))

    def _on_timer_timeout(self) -> None:
        if self._busy():
            self._timer.start(_AGAIN_MS)
        else:
            self._act()
