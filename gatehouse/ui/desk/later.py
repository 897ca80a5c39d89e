# SPDX-License-Identifier: MIT
"""What nobody waits for is done when nobody is in the way."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_SOON_MS: Final = 100
_QUIET_MS: Final = 150
_AGAIN_MS: Final = 10
LONGEST_MS: Final = 1_000


class Later(QObject):
    """Does one thing once, soon after it was asked for, however often that was.

    While somebody is served it waits until they rest, at most for `LONGEST_MS`; then it is done as
    soon as they are not *busy* waiting for an answer.
    """

    def __init__(
        self, act: Callable[[], None], busy: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._act = act
        self._busy = busy
        self._asked = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_timer_timeout)

    def ask(self) -> None:
        """Have it done soon."""
        if not self._timer.isActive():
            self._asked.start()
            self._timer.start(_SOON_MS)

    def put_off(self) -> None:
        """Let whoever has just pressed a key, or was answered, go on first."""
        if not self._timer.isActive():
            return
        left = LONGEST_MS - self._asked.elapsed()
        if left > 0:
            self._timer.start(min(_QUIET_MS, left))

    def _on_timer_timeout(self) -> None:
        if self._busy():
            self._timer.start(_AGAIN_MS)
        else:
            self._act()
