# SPDX-License-Identifier: MIT
"""Between desk and itineraries: whoever stands at the gate goes there, a pass comes back."""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.itinerary import ItineraryForm
from gatehouse.domain.policy.checks import ITINERARY
from gatehouse.domain.scan import Scan, ScanKind
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.itineraries.page import ItinerariesPage
from gatehouse.ui.main_window import MainWindow
from gatehouse.ui.shell.actions import Room

if TYPE_CHECKING:
    from gatehouse.ui.desk.page import DeskPage


class Standing(NamedTuple):
    """Who stands at the desk, as far as a note takes them over, and the flat they go to."""

    form: ItineraryForm
    host: HouseholdRow | None


class ItineraryLink(QObject):
    """Lives with the page: takes somebody over when it is opened, and hands a pass back."""

    def __init__(self, page: ItinerariesPage, window: MainWindow) -> None:
        super().__init__(page)
        self._page = page
        self._window = window
        self._taken: Standing | None = None
        page.opened.connect(self._on_page_opened)
        page.pass_issued.connect(self._on_page_pass_issued)

    def _on_page_opened(self) -> None:
        desk = cast("DeskPage", self._window.screen_of(Room.DESK))
        standing = at_the_desk(desk.state)
        if standing is not None and standing != self._taken:
            self._page.take_over(standing.form, standing.host)
        self._taken = standing

    def _on_page_pass_issued(self, number: str) -> None:
        self._window.scan(Scan(kind=ScanKind.PASS, text=number))


def at_the_desk(state: DeskState) -> Standing | None:
    """Return whoever stands at the desk, if the rules ask an itinerary of them."""
    crossing, rules = state.crossing, state.rules
    if crossing is None or rules is None or crossing.pass_id is not None:
        return None
    asked = rules.checks_for(crossing.subject_class, crossing.direction)
    returns = crossing.subject_class is SubjectClass.RETURNEE
    if ITINERARY.code not in asked and not returns:
        return None
    outsider = crossing.outsider
    form = ItineraryForm(
        person_id=crossing.person_id,
        outsider=outsider,
        subject_class=crossing.subject_class,
        host_household_id=outsider.host_household_id if outsider else None,
    )
    return Standing(form, state.visitor.host if state.visitor else None)
