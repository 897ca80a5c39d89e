# SPDX-License-Identifier: MIT
"""A rehearsal under way: people come by the clock, and every entry at the desk is taken for one."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.rehearsal import Cast, Pace, Rehearsal, Served

if TYPE_CHECKING:
    from gatehouse.ui.rehearsal.acts import RehearsalActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes

_TICK_MS: Final = 250


class Rehearsing(QObject):
    """Begins, follows and ends one rehearsal after the other.

    What is recorded is read from the store after every act, so that corrections count.

    Signals:
        changed: somebody came, or was served; also when it begins.
        ended: the `Rehearsal`, after the last one was served or it was stopped.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._clock = clock
        self._acts: RehearsalActs | None = None
        self._after = 0
        self.rehearsal: Rehearsal | None = None
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.changed)
        changes.changed.connect(self._on_changes_changed)

    def start(self, acts: "RehearsalActs") -> None:
        """Take the acts of the invented post."""
        self._acts = acts

    def begin(self, pace: Pace) -> None:
        """Let people come at *pace*, as soon as they have been drawn; one under way goes on."""
        if self._acts is not None and self.rehearsal is None:
            draw = partial(self._acts.draw, pace)
            self._lanes.read(draw, partial(self._on_drawn, pace))

    def stop(self) -> None:
        """End it now."""
        rehearsal = self.rehearsal
        if rehearsal is not None:
            self.rehearsal = None
            self._ticking.stop()
            self.ended.emit(rehearsal)

    def now(self) -> datetime:
        """Return the time by which people come."""
        return self._clock()

    def _on_drawn(self, pace: Pace, cast: Cast) -> None:
        self._after = cast.after
        self.rehearsal = Rehearsal(arrivals=cast.arrivals, pace=pace, begun_at=self._clock())
        self._ticking.start()
        self.changed.emit()

    def _on_changes_changed(self, changes: Changes, _initiator: object) -> None:
        if self.rehearsal is not None and self._acts is not None and changes.concern(Kind.ENTRY):
            self._lanes.read(partial(self._acts.served, self._after), self._on_served)

    def _on_served(self, served: tuple[Served, ...]) -> None:
        if self.rehearsal is None:
            return
        self.rehearsal = self.rehearsal.take(served)
        if self.rehearsal.is_over:
            self.stop()
        else:
            self.changed.emit()
