# SPDX-License-Identifier: MIT
"""From those followed at home to the zones, where it begins and ends, and to the incidents."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from gatehouse.domain.incident import Concerned, IncidentOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.zone import ZoneBeginning
from gatehouse.ui.care.observation_section import ObservationSection
from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.domain.observation import Observed
    from gatehouse.ui.care.page import CarePage
    from gatehouse.ui.incidents.page import IncidentsPage
    from gatehouse.ui.zones.page import ZonesPage


class ObservationLink(QObject):
    """Lives with the care room; the other rooms are made when somebody is brought there."""

    def __init__(self, page: "CarePage", window: MainWindow) -> None:
        super().__init__(page)
        self._window = window
        section = page.part(ObservationSection.CODE)
        assert isinstance(section, ObservationSection), "the care room follows people at home"
        section.begin_requested.connect(self._on_begin_requested)
        section.zone_requested.connect(self._on_zone_requested)
        section.report_requested.connect(self._on_report_requested)

    def _on_begin_requested(self, beginning: ZoneBeginning) -> None:
        self._zones().begin_for(beginning)

    def _on_zone_requested(self, zone_id: str, released: bool) -> None:  # noqa: FBT001 - a signal's
        self._zones().show_zone(zone_id, released=released)

    def _on_report_requested(self, row: "Observed") -> None:
        page = cast("IncidentsPage", self._window.open_room(Room.INCIDENTS))
        concerned = Concerned(person_id=row.person_id, household_id=row.household_id)
        kind = IncidentKind.FEVER if row.is_alarming else IncidentKind.OTHER
        order = IncidentOrder(kind=kind, concerned=concerned)
        page.take_order(order, f"{row.door} {row.shown_name}".strip())

    def _zones(self) -> "ZonesPage":
        return cast("ZonesPage", self._window.open_room(Room.ZONES))
