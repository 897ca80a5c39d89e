# SPDX-License-Identifier: MIT
"""Which rooms are built, what each is made of, and with which acts it is started.

A room is a line here, a package in `ui/`, and a function that binds its acts.
"""

from collections.abc import Callable
from datetime import datetime
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Final, Protocol, cast

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.actions import Room
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages

if TYPE_CHECKING:
    from gatehouse.services.opening import OpenPost
    from gatehouse.ui.shell.preferences import PreferenceFile


class Page(Protocol):
    """A screen that is shown before the post is open, and started with its acts then."""

    def start(self, acts: object) -> None:
        """Take the acts, and show what they say."""


class ChoosingPage(Protocol):
    """A screen on which this machine's own choices are made."""

    def lend(self, preferences: "PreferenceFile") -> None:
        """Take the choices, and show them."""


class Lent(Struct, frozen=True):
    """What the program lends every page."""

    lanes: Lanes
    changes: ChangeBus
    messages: Messages
    languages: Languages
    clock: Callable[[], datetime]


class RoomPlan(Struct, frozen=True):
    """Where a room's page and the binding of its acts are; both are imported when it is opened.

    *page* names a class that is made of what `Lent` lends, in that order, and has `start`; *acts*
    names a function from the open post to what `start` takes. *link* names what joins the page to
    the other screens, made of the page and the window; most pages need none. A page that *chooses*
    for this machine has `lend`, which takes its choices.
    """

    page: str
    acts: str
    link: str = ""
    chooses: bool = False

    def make_page(self, lent: Lent) -> QWidget:
        """Make the page, which waits for its acts."""
        made: QWidget = resolve_name(self.page)(
            lent.lanes, lent.changes, lent.messages, lent.languages, lent.clock
        )
        return made

    def join(self, page: QWidget, window: QWidget) -> None:
        """Join *page* to the other screens of *window*."""
        if self.link:
            resolve_name(self.link)(page, window)

    def lend(self, page: QWidget, preferences: "PreferenceFile") -> None:
        """Lend *page* the choices of this machine, if it makes any."""
        if self.chooses:
            cast("ChoosingPage", page).lend(preferences)

    def start(self, page: QWidget, opened: "OpenPost") -> None:
        """Start *page* with its acts."""
        cast("Page", page).start(resolve_name(self.acts)(opened))


ROOMS: Final = {
    Room.DESK: RoomPlan(
        "gatehouse.ui.desk.page:DeskPage",
        "gatehouse.app.binding:desk_acts",
        "gatehouse.app.desk_link:DeskLink",
    ),
    Room.PASSES: RoomPlan(
        "gatehouse.ui.passes.page:PassesPage",
        "gatehouse.app.pass_binding:pass_acts",
        chooses=True,
    ),
    Room.ITINERARIES: RoomPlan(
        "gatehouse.ui.itineraries.page:ItinerariesPage",
        "gatehouse.app.itinerary_binding:itinerary_acts",
        "gatehouse.app.itinerary_link:ItineraryLink",
    ),
    Room.ROSTER: RoomPlan(
        "gatehouse.ui.roster.page:RosterPage", "gatehouse.app.roster_binding:roster_acts"
    ),
    Room.ERRANDS: RoomPlan(
        "gatehouse.ui.errands.page:ErrandsPage", "gatehouse.app.errand_binding:errand_acts"
    ),
    Room.INCIDENTS: RoomPlan(
        "gatehouse.ui.incidents.page:IncidentsPage",
        "gatehouse.app.incident_binding:incident_acts",
        "gatehouse.app.errand_link:ErrandLink",
    ),
    Room.HANDOVER: RoomPlan(
        "gatehouse.ui.handover.page:HandoverPage",
        "gatehouse.app.room_binding:handover_acts",
        "gatehouse.app.handover_link:HandoverLink",
    ),
    Room.REGISTERS: RoomPlan(
        "gatehouse.ui.registers.page:RegistersPage", "gatehouse.app.room_binding:register_acts"
    ),
    Room.ZONES: RoomPlan(
        "gatehouse.ui.zones.page:ZonesPage", "gatehouse.app.zone_binding:zone_acts"
    ),
    Room.CARE: RoomPlan(
        "gatehouse.ui.care.page:CarePage",
        "gatehouse.app.care_binding:care_acts",
        "gatehouse.app.observation_link:ObservationLink",
    ),
    Room.ISOLATION_POINT: RoomPlan(
        "gatehouse.ui.isolation_point.page:PointPage",
        "gatehouse.app.isolation_point_binding:point_acts",
    ),
    Room.ROTA: RoomPlan("gatehouse.ui.rota.page:RotaPage", "gatehouse.app.rota_binding:rota_acts"),
    Room.SETTINGS: RoomPlan(
        "gatehouse.ui.settings.page:SettingsPage",
        "gatehouse.app.settings_binding:settings_acts",
        chooses=True,
    ),
}
"""The rooms that are built, in the order of the rail."""
