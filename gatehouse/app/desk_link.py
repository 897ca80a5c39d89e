# SPDX-License-Identifier: MIT
"""From the desk to other screens: what is done there with an entry or with who stands here."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.domain.policy.trial import JudgedEntry
    from gatehouse.ui.desk.page import DeskPage
    from gatehouse.ui.errands.page import ErrandsPage
    from gatehouse.ui.incidents.page import IncidentsPage
    from gatehouse.ui.settings.page import SettingsPage


class DeskLink(QObject):
    """Lives with the desk; another screen is made when something is brought there first."""

    def __init__(self, desk: "DeskPage", window: MainWindow) -> None:
        super().__init__(desk)
        self._window = window
        desk.incident_requested.connect(self._on_desk_incident_requested)
        desk.itinerary_requested.connect(self._on_desk_itinerary_requested)
        desk.stays_requested.connect(self._on_desk_stays_requested)
        desk.case_requested.connect(self._on_desk_case_requested)
        desk.notice_requested.connect(self._on_desk_notice_requested)

    def _on_desk_itinerary_requested(self) -> None:
        """Open the itineraries, which take over whoever stands at the desk."""
        self._window.open_room(Room.ITINERARIES)

    def _on_desk_stays_requested(self) -> None:
        """Open the handover, which lists who is inside and by when they should have left."""
        self._window.open_room(Room.HANDOVER)

    def _on_desk_incident_requested(self, entry_id: str, who: str) -> None:
        page = cast("IncidentsPage", self._window.open_room(Room.INCIDENTS))
        page.take_entry(entry_id, who)

    def _on_desk_case_requested(self, entry: "JudgedEntry") -> None:
        page = cast("SettingsPage", self._window.open_room(Room.SETTINGS))
        page.take_entry(entry)

    def _on_desk_notice_requested(self, notice_id: str) -> None:
        page = cast("ErrandsPage", self._window.open_room(Room.ERRANDS))
        page.take_notice(notice_id)
