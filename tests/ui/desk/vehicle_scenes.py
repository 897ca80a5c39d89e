# SPDX-License-Identifier: MIT
"""Vehicles and couriers at the desk, as its client areas are to show them."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from gatehouse.domain.person import LastDrive, Presence, VehicleCandidate
from gatehouse.domain.vehicle import PlateColour
from gatehouse.domain.vehicle_kind import VehicleKind
from gatehouse.services.vehicle_kinds import shipped_kinds
from gatehouse.ui.desk.vehicle import Vehicle
from tests.support.desk_people import MISSED_WAY
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def driver(desk: Desk) -> None:
    """Ask who drives."""
    desk.press(Qt.Key.Key_Insert, CONTROL)


def car(desk: Desk) -> None:
    """Write down the car of a resident."""
    desk.type("lxf365").settle().press(Qt.Key.Key_Insert, CONTROL)
    desk.settle().type("a12345")


def aboard(desk: Desk) -> None:
    """Measure two people aboard, one of them with a fever."""
    driver(desk)
    desk.press(Qt.Key.Key_Return)
    desk.page.left.person.form.vehicle.readings.digits_typed.emit("366378")


def van(desk: Desk) -> None:
    """Ask who drives a van."""
    driver(desk)
    desk.page.serving.know_kinds(shipped_kinds())
    desk.page.serving.set_kind(VehicleKind.GOODS)


def van_aboard(desk: Desk) -> None:
    """Write down a van with three people aboard."""
    van(desk)
    desk.press(Qt.Key.Key_Return).settle()
    vehicle = desk.page.state.vehicle
    assert vehicle is not None
    desk.page.serving.write_vehicle(vehicle.counted(3))


def refuse_truck(desk: Desk) -> None:
    """Write down a refuse truck: how it was disinfected, and the driver's checks."""
    driver(desk)
    desk.page.serving.know_kinds(shipped_kinds())
    desk.page.serving.set_kind(VehicleKind.REFUSE)
    desk.press(Qt.Key.Key_Return)


def known_truck(desk: Desk) -> None:
    """Ask who drives a truck that is inside, and of whom nobody was written down."""
    driver(desk)
    desk.page.serving.know_kinds(shipped_kinds())
    truck = VehicleCandidate(
        vehicle_id="truck",
        plate="吉A5H668",
        shown_plate="吉A***68",
        colour=PlateColour.BLUE,
        presence=Presence.INSIDE,
        since=datetime(2022, 4, 15, 23, 24, tzinfo=UTC),
        door="",
        driver=None,
        came=LastDrive(kind=VehicleKind.REFUSE),
    )
    desk.page.serving.write_vehicle(Vehicle.found(truck, kinds=shipped_kinds()))


def ambulance(desk: Desk) -> None:
    """Let an ambulance through."""
    van(desk)
    desk.page.serving.set_kind(VehicleKind.EMERGENCY)


def hand_over(desk: Desk) -> None:
    """Bring up the hand-over point."""
    desk.press(Qt.Key.Key_I, CONTROL)


def hand_over_wrong(desk: Desk) -> None:
    """Keep a courier with a fever from handing over, in as many words as there are."""
    hand_over(desk)
    pane = desk.page.left.panes.hand_over
    pane.temperature.edit.setFocus()
    desk.type("378")
    pane.show_wrong(
        "Not yet: 37.9 °C again is still high: tell the community and follow the plan. "
        "Nothing was recorded. Measure again, or report it (F10)."
    )


def missed_way(desk: Desk) -> None:
    """Ask when a vehicle left."""
    desk.page.left.panes.missed_way.open_for(MISSED_WAY)
    desk.page.left.panes.open_pane(desk.page.left.panes.missed_way)


VEHICLE_SCENES = (
    driver,
    van,
    van_aboard,
    refuse_truck,
    known_truck,
    ambulance,
    hand_over,
    hand_over_wrong,
    missed_way,
    car,
    aboard,
)
