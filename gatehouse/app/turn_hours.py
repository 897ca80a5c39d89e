# SPDX-License-Identifier: MIT
"""Says at the rail until when whoever is on duty serves, as the rota has it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from gatehouse.domain.changes import Kind

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.main_window import MainWindow
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.lanes import Lanes

_MINUTE_MS: Final = 60_000
_FIRST_MS: Final = 1_000
"""After the start: whoever stands at the gate goes first."""


class TurnHours(QObject):
    """Looks each minute, and when the rota or whoever is on duty changes."""

    def __init__(
        self, window: "MainWindow", opened: "OpenPost", lanes: "Lanes", changes: "ChangeBus"
    ) -> None:
        super().__init__(window)
        self._window, self._opened, self._lanes = window, opened, lanes
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self.look)
        changes.changed.connect(self._on_changes_changed)
        self._minutes.start()
        QTimer.singleShot(_FIRST_MS, self, self.look)

    def look(self) -> None:
        """Ask whose turn it is."""
        self._lanes.latest("turn hours", self._hours, self._window.show_hours, receiver=self)

    def _hours(self) -> str:
        from gatehouse.domain.rota import until_of  # noqa: PLC0415 - on a lane
        from gatehouse.services.rota import serving_now  # noqa: PLC0415 - the same

        now, _next = self._opened.on_duty(serving_now)()
        name = self._opened.duty.operator.name
        turn = next((one for one in now if name in one.names), None)
        return "" if turn is None else until_of(turn)

    def _on_changes_changed(self, changes: "Changes", _initiator: object) -> None:
        if changes.concern(Kind.ROTA, Kind.SHIFT, Kind.OPERATOR):
            self.look()
