# SPDX-License-Identifier: MIT
"""From the handover to the itineraries: to the note that lacks an original or facts."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.ui.handover.page import HandoverPage
    from gatehouse.ui.itineraries.page import ItinerariesPage


class HandoverLink(QObject):
    """Lives with the handover; the itineraries are made when the first note is asked for."""

    def __init__(self, page: "HandoverPage", window: MainWindow) -> None:
        super().__init__(page)
        self._window = window
        page.note_requested.connect(self._on_page_note_requested)

    def _on_page_note_requested(self, note_id: str) -> None:
        page = cast("ItinerariesPage", self._window.open_room(Room.ITINERARIES))
        page.file_to(note_id)
