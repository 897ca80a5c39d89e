# SPDX-License-Identifier: MIT
"""From the desk to the incidents: an entry that turned out to be one is brought along."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.ui.desk.page import DeskPage
    from gatehouse.ui.incidents.page import IncidentsPage


class IncidentLink(QObject):
    """Lives with the desk; the incidents are made when the first entry is brought there."""

    def __init__(self, desk: "DeskPage", window: MainWindow) -> None:
        super().__init__(desk)
        self._window = window
        desk.incident_requested.connect(self._on_desk_incident_requested)
        desk.itinerary_requested.connect(self._on_desk_itinerary_requested)

    def _on_desk_itinerary_requested(self) -> None:
        """Open the itineraries, which take over whoever stands at the desk."""
        self._window.open_room(Room.ITINERARIES)

    def _on_desk_incident_requested(self, entry_id: str, who: str) -> None:
        page = cast("IncidentsPage", self._window.open_room(Room.INCIDENTS))
        page.take_entry(entry_id, who)
