# SPDX-License-Identifier: MIT
"""Says at the rail how much waits in a room, so that nobody need open it to know."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gatehouse.domain.changes import Kind
from gatehouse.ui.shell.act import Room

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.waiting import Waiting
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.widgets.rail import Rail

_FIRST_MS: Final = 1_500
"""After the start: whoever stands at the gate goes first."""
_COUNTED: Final = (Kind.ERRAND, Kind.INCIDENT, Kind.ITINERARY, Kind.HANDOVER)


class RailCounts(QObject):
    """Looks once after the start, and when something of what it counts changes."""

    def __init__(
        self, rail: "Rail", opened: "OpenPost", lanes: "Lanes", changes: "ChangeBus"
    ) -> None:
        super().__init__(rail)
        self._rail, self._opened, self._lanes = rail, opened, lanes
        changes.changed.connect(self._on_changes_changed)
        QTimer.singleShot(_FIRST_MS, self, self.look)

    def look(self) -> None:
        """Ask how much waits."""
        self._lanes.latest("rail counts", self._waiting, self._on_waiting, receiver=self)

    def _waiting(self) -> "Waiting":
        from gatehouse.services.waiting import waiting  # noqa: PLC0415 - on a lane

        return self._opened.on_duty(waiting)()

    def _on_waiting(self, found: "Waiting") -> None:
        self._rail.set_badge(Room.ERRANDS, found.errands)
        self._rail.set_badge(Room.INCIDENTS, found.incidents)
        self._rail.set_badge(Room.ITINERARIES, found.notes)

    def _on_changes_changed(self, changes: "Changes", _initiator: object) -> None:
        if changes.concern(*_COUNTED):
            self.look()
