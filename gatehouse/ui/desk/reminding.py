# SPDX-License-Identifier: MIT
"""Reminds of who stays too long, though nobody looks at the list of what waits."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.domain.overstay_reminder import OverstayReminder

if TYPE_CHECKING:
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.ui.desk.serving import Serving


class Reminding(QObject):
    """Looks at what waits, but not while paper is typed in.

    A way in that is typed before its way out is of nobody who stays; whoever does stay too long
    meanwhile is told of when the paper is done.

    Signals:
        due: somebody stays too long, and the gate is to be reminded of it.
    """

    due = Signal()

    def __init__(self, serving: "Serving", clock: Callable[[], datetime]) -> None:
        super().__init__(serving)
        self._serving, self._clock = serving, clock
        self._reminder = OverstayReminder()

    def take_day(self, day: "DeskDay") -> None:
        """Remind if what waits on *day*, which is shown by then, is to be reminded of."""
        served_now = self._serving.state.filling is None
        if served_now and self._reminder.is_due(day.open_items, self._clock()):
            self.due.emit()
