# SPDX-License-Identifier: MIT
"""A vehicle at the desk, without a window."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.entry import Decision, Direction, SubjectClass
from gatehouse.domain.person import Found, LastDrive, Presence, VehicleCandidate
from gatehouse.domain.vehicle import PlateColour
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind
from gatehouse.domain.words import Language
from gatehouse.services.vehicle_kinds import shipped_kinds
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.vehicle import Vehicle, looks_like_plate
from gatehouse.ui.desk.vehicle_wording import disinfection_doubt, permit_doubt
from tests.support.desk_people import NEIGHBOURS
from tests.support.policies import shipped
from tests.ui.desk.conftest import Desk
from tests.ui.desk.vehicle_scenes import van_aboard

DRIVER = NEIGHBOURS[0].candidate
OTHER = NEIGHBOURS[1].candidate
CAR = VehicleCandidate(
    vehicle_id="car",
    plate="吉A12345",
    shown_plate="吉A***45",
    colour=PlateColour.BLUE,
    presence=Presence.INSIDE,
    since=None,
    door="3-2-501",
    driver=DRIVER,
)


@pytest.fixture
def state() -> DeskState:
    """Return a desk in Changchun at which nobody stands."""
    desk = DeskState()
    desk.rules = shipped("changchun-2022-03")
    return desk


def found(state: DeskState, *vehicles: VehicleCandidate, text: str = "2345") -> None:
    """Type *text* and take *vehicles* for an answer."""
    state.type_text(text)
    state.take_found(Found(text=text, candidates=(), vehicles=vehicles))


def test_the_only_vehicle_stands_here_at_once_with_whoever_drove_it_last(state: DeskState) -> None:
    found(state, CAR)

    assert state.scene is Scene.PERSON
    assert state.person == DRIVER
    assert state.direction is Direction.OUT
    assert state.crossing is not None
    assert state.crossing.vehicle is not None
    assert state.crossing.vehicle.vehicle_id == "car"


def test_a_vehicle_that_only_the_text_meant_goes_with_the_text(state: DeskState) -> None:
    found(state, CAR)
    state.type_text("")

    assert state.vehicle is None
    assert state.scene is Scene.IDLE


def test_what_was_written_is_kept_when_the_same_vehicle_is_found_anew(state: DeskState) -> None:
    found(state, CAR)
    state.write_vehicle(Vehicle.found(CAR).counted(2))
    state.take_found(Found(text="2345", candidates=(), vehicles=(CAR,)))

    assert state.vehicle is not None
    assert state.vehicle.occupants == 2


def test_a_whole_plate_that_nobody_knows_asks_who_drives(state: DeskState) -> None:
    found(state, text="粤B12345D")
    assert state.enter() is Enter.VEHICLE
    state.take_vehicle(Vehicle(plate="粤B12345D"))

    assert state.scene is Scene.DRIVER
    assert state.enter() is Enter.VISITOR


def test_the_driver_is_found_in_the_box_while_the_vehicle_stays(state: DeskState) -> None:
    state.take_vehicle(Vehicle(plate="粤B12345D"))
    state.type_text("lxf")
    state.take_found(Found(text="lxf", candidates=(OTHER,), vehicles=(CAR,)))

    assert state.person == OTHER
    assert state.vehicle is not None
    assert state.vehicle.plate == "粤B12345D"
    state.type_text("")
    assert state.scene is Scene.DRIVER


def test_somebody_else_drives_today(state: DeskState) -> None:
    found(state, CAR)

    assert state.reopen_candidates()
    assert state.scene is Scene.DRIVER
    state.open_visitor()
    assert state.vehicle is not None
    assert state.subject_class is SubjectClass.VISITOR


def test_readings_are_whole_after_three_digits_and_count_the_people(state: DeskState) -> None:
    found(state, CAR)
    state.turn(Direction.IN)
    state.write_vehicle(Vehicle(plate="吉A12345", readings="36437836", retests="367"))

    crossing = state.crossing
    assert crossing is not None
    assert crossing.vehicle is not None
    assert crossing.vehicle.readings == (364, 378)
    assert crossing.vehicle.retests == (None, 367)
    assert crossing.vehicle.occupants == 3


def test_one_fewer_takes_the_last_reading_along(state: DeskState) -> None:
    vehicle = Vehicle(plate="吉A12345", occupants=2, readings="364366").counted(-1)

    assert (vehicle.aboard, vehicle.readings) == (1, "364")
    assert Vehicle().counted(-1).aboard == 0


def test_a_refused_vehicle_comes_back_as_it_stood(state: DeskState) -> None:
    found(state, CAR)
    attempt = state.attempt(Decision.ADMIT)
    assert attempt is not None
    state.clear()
    assert state.vehicle is None

    state.bring_back(attempt)
    assert state.vehicle == attempt.vehicle is not None


def test_the_plate_of_an_ambulance_makes_it_a_vehicle(state: DeskState) -> None:
    ambulance = state.emergency("吉A12120", along=True).crossing.vehicle

    assert ambulance is not None
    assert ambulance.plate == "吉A12120"
    assert state.emergency("救护车", along=True).crossing.vehicle is None


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        *(("粤B12345D", True), ("吉A·12345", True), ("WJ吉1234X", True), ("a12345", True)),
        *(("lxf501", False), ("3-2-501", False), ("13800009876", False), ("张三", False)),
        *(("E12345678", False), ("", False), ("无牌", False), ("abcdef", False)),
    ],
)
def test_what_looks_like_a_plate(text: str, *, plate: bool) -> None:
    assert looks_like_plate(text) is plate


@pytest.mark.parametrize(
    ("until", "doubt"),
    [
        ("", ""),
        ("6月30日", ""),
        ("4-14", "The permit has ended"),
        ("年底", "Permit date not understood: look, or type 6-30"),
        ("630", "Permit date not understood: look, or type 6-30"),
    ],
)
def test_the_last_day_of_a_permit_is_doubted_where_it_ended_or_cannot_be_read(
    until: str, doubt: str
) -> None:
    vehicle = Vehicle.written("吉A12345").telling(VehicleField.PERMIT_UNTIL, until)

    assert permit_doubt(vehicle, date(2022, 4, 15)) == doubt


def test_a_day_that_is_kept_from_the_last_time_was_written_then() -> None:
    """Typed anew, the same digits mean the day nearest to today."""
    until = {VehicleField.PERMIT_UNTIL: "6-30"}
    came = LastDrive(kind=VehicleKind.PERMIT, own=until)
    since = datetime(2021, 6, 1, 0, 0, tzinfo=UTC)
    car = Vehicle(known=replace(CAR, came=came, since=since), own=until)

    assert permit_doubt(car, date(2022, 4, 15)) == "The permit has ended"
    assert permit_doubt(replace(car, known=None), date(2022, 4, 15)) == ""


def test_a_refuse_truck_is_asked_each_time_by_whom_it_was_disinfected() -> None:
    came = LastDrive(kind=VehicleKind.REFUSE, own={VehicleField.AGENT: "84"})
    first = Vehicle(plate="吉A5H668").of_kind(VehicleKind.REFUSE, shipped_kinds())
    again = Vehicle.found(replace(CAR, came=came), kinds=shipped_kinds())

    assert disinfection_doubt(first) == "Disinfection not written down"
    assert disinfection_doubt(again) == "Disinfected by whom?"
    assert disinfection_doubt(again.telling(VehicleField.DISINFECTED_BY, "老李")) == ""
    assert disinfection_doubt(Vehicle.found(CAR, kinds=shipped_kinds())) == ""


def test_the_empty_box_that_asks_who_drives_goes_along_the_kinds(desk: Desk) -> None:
    desk.type("A12345").settle().enter().settle()
    assert desk.page.state.scene is Scene.DRIVER

    desk.press(Qt.Key.Key_Right)
    assert desk.page.state.vehicle is not None
    assert desk.page.state.vehicle.kind is VehicleKind.PERMIT
    assert desk.focus is desk.page.left.box.edit

    desk.type("l").press(Qt.Key.Key_Right)
    assert desk.page.state.vehicle.kind is VehicleKind.PERMIT


def test_a_list_of_people_in_the_place_of_the_plate_is_told_where_it_belongs(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier).settle()
    view = desk.page.left.driver
    desk.write(view.plate.edit, "白色三轮车")
    assert "Ctrl+M" not in view._question.text()

    desk.write(view.plate.edit, "张样例 365 李样例 366 王样例 367")

    assert view._question.text() == "这不像车牌。登记一批人：按 Esc，再按 Ctrl+M。"


def test_a_low_window_keeps_the_name_of_the_plate_inside_in_another_language_too(
    desk: Desk,
) -> None:
    desk.page.resize(705, 439)
    desk.press(Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier).settle()
    plate = desk.page.left.driver.plate

    desk.languages.use(Language.ENGLISH)
    desk.qtbot.waitUntil(lambda: "Plate" in plate.edit.accessibleName())

    assert plate.edit.placeholderText() == "Plate, or what it is"
    assert plate._caption.isHidden()


def test_the_button_to_the_next_rows_leaves_the_one_that_has_the_keyboard(desk: Desk) -> None:
    desk.page.resize(705, 439)
    van_aboard(desk)
    form = desk.page.left.person.form
    form.reveal(form.temperature)
    form.temperature.edit.setFocus()

    QTest.mouseClick(form._pager, Qt.MouseButton.LeftButton)

    assert not form.temperature.isVisible()
    assert desk.focus.isVisible()
    assert form.isAncestorOf(desk.focus)


def test_a_form_that_is_narrow_for_a_moment_has_a_row_for_each_and_then_as_before(
    desk: Desk,
) -> None:
    """While the window becomes small the column is squeezed beside the one that goes away."""
    van_aboard(desk)
    form = desk.page.left.person.form
    desk.settle()
    before, size = form._all_rows(desk.page.state), form.size()

    form.resize(120, size.height())
    assert len(form._used()) == len(form.stops()) > len(before)
    form.resize(size)

    assert [[widget for widget, _ in row] for row in before] == [
        [*row.inputs] for row in form._used()
    ]


def test_initials_among_the_names_aboard_bring_a_resident(desk: Desk) -> None:
    """Of several who may be meant nobody is taken."""
    van_aboard(desk)
    fields = desk.page.left.person.form.vehicle
    desk.page.left.person.form.reveal(fields.names)
    fields.names.edit.setFocus()

    desk.type("lx ").settle().type("liujh ").settle()
    desk.qtbot.waitUntil(lambda: fields.names.text() == "lx 刘*华 ")

    vehicle = desk.page.state.crossing.vehicle if desk.page.state.crossing else None
    assert vehicle is not None
    assert vehicle.people == ("", "liu")
    assert "lx" in fields.names.edit.accessibleDescription()


def test_of_several_who_may_be_aboard_one_is_chosen_by_keys(desk: Desk) -> None:
    van_aboard(desk)
    fields = desk.page.left.person.form.vehicle
    desk.page.left.person.form.reveal(fields.names)
    fields.names.edit.setFocus()
    popup = fields._offer.completer.popup()

    desk.type("lx ").settle()
    desk.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    desk.settle()

    vehicle = desk.page.state.crossing.vehicle if desk.page.state.crossing else None
    assert vehicle is not None
    assert [bool(one) for one in vehicle.people] == [True]
    assert fields.names.edit.accessibleDescription() == ""
    assert fields.names.edit.hasFocus(), "the next name is typed at once"
