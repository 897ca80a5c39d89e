# SPDX-License-Identifier: MIT
"""Collecting Python's garbage on the thread of the window, and on no other.

Python collects on whichever thread allocates. A cycle that holds a widget would so be destroyed on
a lane, and Qt allows that on its own thread alone: a timer that is stopped from another one is not
stopped, and may bring the window down.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 1_000


class Collecting(QObject):
    """Keeps Python from it by itself, and collects what is due once a second, from `begin` on.

    What a start makes stays: going through that would only hold up whoever stands at the gate.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_due)

    def begin(self) -> None:
        """Collect from now on, until it is told to stop."""
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again, if it was."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation whose time has come, and those younger than it."""
    due = [
        generation
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if limit and count > limit
    ]
    if due:
        gc.collect(due[-1])
