# SPDX-License-Identifier: MIT
"""Somebody half-written at the desk: one Esc does not lose them."""

from PySide6.QtCore import Qt

from tests.support.scanner import scan_of
from tests.ui.desk.conftest import Desk

INSERT, ESC, SHIFT = Qt.Key.Key_Insert, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def write_visitor(desk: Desk) -> None:
    """Begin to write somebody down who goes to 3-2-501."""
    form = desk.page.left.person.form
    desk.press(INSERT)
    desk.write(form.visitor.name, "周某某").write(form.visitor.phone, "13812345678")
    desk.write(form.visitor.host, "3-2-501").settle()


def test_a_visitor_left_by_esc_comes_back_by_one_key(desk: Desk) -> None:
    form = desk.page.left.person.form
    write_visitor(desk)
    desk.write(form.temperature, "36")

    desk.press(ESC).settle()
    assert desk.page.state.visitor is None
    assert "周** 3-2-501" in desk.page.left.idle.recorded.accessibleName()
    desk.press(ESC, SHIFT).settle()

    visitor = desk.page.state.visitor
    assert visitor is not None
    host = visitor.host
    assert host is not None
    assert (visitor.name, visitor.phone, host.door) == ("周某某", "13812345678", "3-2-501")
    assert (form.visitor.name.text(), desk.page.state.form.temperature) == ("周某某", "36")


def test_it_comes_back_by_the_button_that_says_so(desk: Desk) -> None:
    write_visitor(desk)
    desk.press(ESC).settle()

    desk.page.left.idle.recorded.act_requested.emit("draft")
    desk.settle()

    assert desk.page.state.visitor is not None
    assert desk.page.serving.draft is None


def test_a_second_esc_keeps_nobody(desk: Desk) -> None:
    write_visitor(desk)

    desk.press(ESC).settle().press(ESC).settle()
    assert not desk.page.left.idle.recorded.isVisible()
    desk.press(ESC, SHIFT).settle()

    assert desk.page.state.visitor is None


def test_somebody_served_meanwhile_does_not_lose_the_visitor(desk: Desk) -> None:
    write_visitor(desk)
    desk.press(ESC).settle().type("lxf").settle().press(ESC).settle()

    desk.press(ESC, SHIFT).settle()

    assert desk.page.state.visitor is not None


def test_a_scan_does_not_lose_the_visitor(desk: Desk) -> None:
    write_visitor(desk)

    desk.page.scan(scan_of("lxf"))
    desk.settle()
    desk.press(ESC).settle().press(ESC, SHIFT).settle()

    assert desk.page.state.visitor is not None


def test_a_line_of_an_id_reader_fills_name_and_number_of_somebody_new(desk: Desk) -> None:
    """The name goes with that card alone: what is typed after it is somebody else."""
    desk.page.scan(scan_of("220199195803072210", enter=True, name="王大山"))
    desk.settle().enter().settle()

    visitor = desk.page.state.visitor
    assert visitor is not None
    assert (visitor.name, visitor.paper_number) == ("王大山", "220199195803072210")
    assert desk.page.left.person.form.visitor.name.text() == "王大山"

    desk.press(ESC).settle().type("13911112222").settle()
    desk.press(Qt.Key.Key_Insert).settle()
    assert desk.page.state.visitor is not None
    assert desk.page.state.visitor.name == ""


def test_the_keyboard_comes_back_to_the_field_it_was_in(desk: Desk) -> None:
    phone = desk.page.left.person.form.visitor.phone
    write_visitor(desk)
    phone.setFocus()
    phone.edit.setCursorPosition(2)

    desk.page.scan(scan_of("lxf"))
    desk.settle().press(ESC).settle().press(ESC, SHIFT).settle()

    assert desk.focus is phone.edit
    assert (phone.text(), phone.edit.cursorPosition()) == ("13812345678", 2)


def test_a_vehicle_half_written_comes_back_with_its_plate(desk: Desk) -> None:
    desk.press(INSERT, CTRL)
    desk.write(desk.page.left.driver.plate, "吉A99K12").settle()

    desk.press(ESC).settle()
    assert desk.page.state.vehicle is None
    desk.press(ESC, SHIFT).settle()

    vehicle = desk.page.state.vehicle
    assert vehicle is not None
    assert vehicle.plate == "吉A99K12"


def test_somebody_merely_looked_up_leaves_nothing_behind(desk: Desk) -> None:
    desk.type("lxf").settle().press(ESC).settle()

    assert desk.page.serving.draft is None


def test_who_takes_over_finds_nobody_half_written(desk: Desk) -> None:
    write_visitor(desk)
    desk.press(ESC).settle()

    desk.page._parts.hands.begin_shift()

    assert desk.page.serving.draft is None
    assert not desk.page.left.idle.recorded.isVisible()
