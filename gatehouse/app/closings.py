# SPDX-License-Identifier: MIT
"""Stays that nobody was seen to end are closed by rule while the window is open, as it tells."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gatehouse.domain.words import Words

if TYPE_CHECKING:
    from gatehouse.db.engine import Store
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.duty import Duty
    from gatehouse.domain.stay import StaysClosed
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_MINUTE_MS: Final = 60_000
EVERY_MINUTES: Final = 10
"""How often it is looked for stays that are due."""
PATIENCE_MINUTES: Final = 30
"""How long a gate that is never quiet is waited for."""


class ClosingSchedule(QObject):
    """Asks the post every few minutes, in one that was quiet, to close what its rules close.

    An invented compound is left as it is.
    """

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        say: Callable[[Words], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._changes, self._messages, self._say = lanes, changes, messages, say
        self._close: Callable[[], StaysClosed] | None = None
        self._waited = EVERY_MINUTES
        self._quiet = False
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self.pass_minute)
        changes.changed.connect(self._on_changes_changed)

    def start(self, opened: "OpenPost") -> None:
        """Begin to look after the post that is open now."""
        if opened.post.rehearsal:
            return
        self._close = opened.on_duty(_close_stays)
        self._minutes.start()

    def pass_minute(self) -> None:
        """Let a minute go by, and close what is due where it was a quiet one."""
        was_quiet, self._quiet = self._quiet, True
        self._waited += 1
        due = self._waited >= EVERY_MINUTES and (was_quiet or self._waited >= PATIENCE_MINUTES)
        if self._close is not None and due:
            self._waited = 0
            self._lanes.write(self._close, self._on_closed, receiver=self)

    def _on_closed(self, done: "StaysClosed") -> None:
        if done.count:
            self._messages.warn(self._say(done.words))
            self._changes.publish(done.changes, self)

    def _on_changes_changed(self, _changes: "Changes", _initiator: object) -> None:
        self._quiet = False


def _close_stays(store: "Store", duty: "Duty") -> "StaysClosed":
    from gatehouse.services.stay import close_stays  # noqa: PLC0415 - the first entry comes first

    return close_stays(store, duty)
