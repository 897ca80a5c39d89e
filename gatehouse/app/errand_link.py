# SPDX-License-Identifier: MIT
"""From the incidents to the errands: one that became somebody's task is brought along."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.ui.errands.page import ErrandsPage
    from gatehouse.ui.incidents.page import IncidentsPage


class ErrandLink(QObject):
    """Lives with the incidents; the errands are made when the first one is brought there."""

    def __init__(self, page: "IncidentsPage", window: MainWindow) -> None:
        super().__init__(page)
        self._window = window
        page.errand_requested.connect(self._on_errand_requested)

    def _on_errand_requested(self, incident_id: str) -> None:
        errands = cast("ErrandsPage", self._window.open_room(Room.ERRANDS))
        errands.take_incident(incident_id)
