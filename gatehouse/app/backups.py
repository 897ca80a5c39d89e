# SPDX-License-Identifier: MIT
"""The backup of the day: made by itself at a quiet moment while the window is open."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.backup import BackupState, is_due
from gatehouse.domain.words import Words
from gatehouse.errors import Cancelled, DiskTrouble, GatehouseError

if TYPE_CHECKING:
    from gatehouse.domain.backup import Backup
    from gatehouse.domain.changes import Changes
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes, Report
    from gatehouse.ui.shell.messages import Messages

_MINUTE_MS: Final = 60_000
_FIRST_LOOK_MS: Final = 1_000
"""How long the first look waits, so that whoever stands at the gate of a fresh window does not."""
QUIET_MINUTES: Final = 2
"""How long nobody must have passed before a backup begins."""
PATIENCE_MINUTES: Final = 60
"""How long a backup that is due waits for a quiet moment."""
RETRY_MINUTES: Final = 30
"""How long after a failure the next attempt is made."""


class BackupSchedule(QObject):
    """Looks each minute whether a backup is due, makes it on the job lane, tells how it stands.

    When the last good one was made is read from the folder, where a name is given to good ones
    alone. A second one is made where the post has set a second place; that it is not there, a stick
    that is not put in say, is told and holds nothing up. An invented compound gets none.

    Signals:
        state_changed: the `BackupState`, each minute and after each attempt.
    """

    state_changed = Signal(object)

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._messages = messages
        self._clock = clock
        self._opened: OpenPost | None = None
        self._state: BackupState | None = None
        self._under_way = False
        self._quiet = 0
        self._waited = 0
        self._rest = 0
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self.pass_minute)
        changes.changed.connect(self._on_changes_changed)

    def start(self, opened: "OpenPost") -> None:
        """Begin to look after the post that is open now."""
        if opened.post.rehearsal:
            return
        self._opened = opened
        QTimer.singleShot(_FIRST_LOOK_MS, self, self._look)
        self._minutes.start()

    def pass_minute(self) -> None:
        """Let a minute go by: tell the age anew, and make the backup where it is due."""
        if self._opened is None or self._state is None or self._under_way:
            return
        self.state_changed.emit(self._state)
        self._quiet += 1
        self._rest = max(0, self._rest - 1)
        if not is_due(self._state.last, self._clock()):
            self._waited = 0
            return
        self._waited += 1
        if self._rest == 0 and (self._quiet >= QUIET_MINUTES or self._waited >= PATIENCE_MINUTES):
            self._begin(self._opened)

    def _look(self) -> None:
        if self._opened is not None:
            work = partial(_last_backup, self._opened)
            self._lanes.read(work, self._on_last_read, receiver=self)

    def _begin(self, opened: "OpenPost") -> None:
        self._under_way = True
        self._lanes.job(partial(_back_up, opened), self._on_made, self._on_failed, receiver=self)

    def _on_last_read(self, last: datetime | None) -> None:
        self._state = BackupState(last)
        self.state_changed.emit(self._state)

    def _on_made(self, made: "Backup") -> None:
        self._under_way = False
        self._waited = 0
        self._tell(BackupState(made.made_at))
        if self._opened is not None and self._opened.post.backup_place:
            work = partial(_back_up_elsewhere, self._opened)
            self._lanes.job(work, self._on_made_elsewhere, self._on_not_elsewhere, receiver=self)

    def _on_made_elsewhere(self, _made: "Backup") -> None:
        """Say nothing: nobody waits for it."""

    def _on_not_elsewhere(self, error: Exception) -> None:
        if isinstance(error, Cancelled) or self._opened is None:
            return
        known = isinstance(error, GatehouseError)
        place = self._opened.post.backup_place
        self._messages.show_failure(_no_second(place) if known else error)

    def _on_failed(self, error: Exception) -> None:
        self._under_way = False
        self._rest = RETRY_MINUTES
        if isinstance(error, Cancelled):
            return
        told = self._state is not None and self._state.trouble is not None
        if not told or not isinstance(error, GatehouseError):
            self._messages.show_failure(error)
        if self._state is not None and isinstance(error, GatehouseError):
            self._tell(replace(self._state, trouble=Words(error.zh, error.en)))

    def _tell(self, state: BackupState) -> None:
        self._state = state
        self.state_changed.emit(state)

    def _on_changes_changed(self, _changes: "Changes", _initiator: object) -> None:
        self._quiet = 0


def _no_second(place: str) -> DiskTrouble:
    return DiskTrouble(
        f"The second backup could not be written to {place}. The day's own backup is made and "
        "good. Put the stick in, or change the place in the settings.",
        f"备份没能另存到 {place}。当天的备份已经做好，是完好的。请插上 U 盘，或在设置里换个地方。",
    )


def _last_backup(opened: "OpenPost") -> datetime | None:
    from gatehouse.services.backup import last_backup  # noqa: PLC0415 - on a lane, after the start

    return opened.on_duty(last_backup)()


def _back_up(opened: "OpenPost", report: "Report") -> "Backup":
    from gatehouse.services.backup import back_up_here  # noqa: PLC0415 - the same

    return opened.on_duty(back_up_here)(report)


def _back_up_elsewhere(opened: "OpenPost", report: "Report") -> "Backup":
    from gatehouse.services.backup import back_up  # noqa: PLC0415 - the same

    return opened.on_duty(back_up)(Path(opened.post.backup_place), report)
