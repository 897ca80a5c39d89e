# SPDX-License-Identifier: MIT
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Approval, Decision, SubjectClass
from gatehouse.ui.desk.scene import Scene
from tests.support.desk_people import OPEN, PIN
from tests.support.tasks_screen import NoticesFake
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
MakeDesk = Callable[..., Desk]


def decisions(desk: Desk) -> list[tuple[str | None, Decision]]:
    return [(crossing.person_id, decision) for crossing, decision, _ in desk.post.recorded]


def test_an_override_needs_a_reason_and_a_pin(desk: Desk) -> None:
    pane = desk.page.left.panes.override
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL)
    assert desk.page.left.panes.pane is pane

    desk.type("kanbing").press(Qt.Key.Key_Return, CONTROL)
    assert desk.focus is pane.approval.pin.edit
    desk.type("111111").enter().settle()
    wrong = desk.page.left.panes.pane
    desk.write(pane.approval.pin, PIN).enter().settle()

    crossing, decision, override = desk.post.recorded[0]
    assert wrong is pane
    assert decision is Decision.OVERRIDE
    assert crossing.person_id == "lin"
    assert override is not None
    assert (override.approved_by, override.approval) == ("leader", Approval.PIN)
    assert desk.page.state.scene is Scene.IDLE


def test_what_is_missing_is_said_until_somebody_types(desk: Desk) -> None:
    pane = desk.page.left.panes.override
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL).press(Qt.Key.Key_Return, CONTROL)
    said = pane._wrong.isVisible()
    desk.type("k")

    assert said
    assert not pane._wrong.isVisible()


def test_an_override_by_telephone_keeps_the_name_as_told(desk: Desk) -> None:
    pane = desk.page.left.panes.override
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL).type("ok")
    pane.approval.way.chosen.emit(Approval.TELEPHONE.value)
    desk.write(pane.approval.told_by, "带班甲").enter().settle()

    override = desk.post.recorded[0][2]

    assert override is not None
    assert (override.approved_by, override.approval) == ("带班甲", Approval.TELEPHONE)


def test_an_emergency_takes_two_presses_from_any_state(desk: Desk) -> None:
    desk.type("lx").settle()
    desk.page.emergency()
    desk.type("120")
    desk.page.emergency()
    desk.settle()

    crossing, decision, _ = desk.post.recorded[0]

    assert decision is Decision.EMERGENCY
    assert crossing.note == "120"


def test_what_was_wrong_goes_once_it_is_seen_to(desk: Desk) -> None:
    pane = desk.page.left.panes.correction
    desk.press(Qt.Key.Key_Z, CONTROL).settle()
    desk.enter()
    assert not pane._wrong.isHidden()

    pane.why.entrance.setFocus()
    desk.press(Qt.Key.Key_Right)
    assert pane.why.code is not None
    assert pane._wrong.isHidden()

    desk.enter()
    assert not pane._wrong.isHidden()
    desk.write(pane.temperature.edit, "366")
    assert pane._wrong.isHidden()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_an_approval_by_telephone_is_signed_from_the_waiting_list(
    make_desk: MakeDesk, modifier: Qt.KeyboardModifier
) -> None:
    """Ctrl+Enter gives an override, so it signs what was approved of one too."""
    desk = make_desk(open_items=OPEN).start()
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert desk.page.left.panes.pane is desk.page.left.panes.approval

    desk.type(PIN).press(Qt.Key.Key_Return, modifier).settle()

    assert desk.post.signed == [("e6", "leader")]


def test_the_rule_that_decides_can_be_read(desk: Desk) -> None:
    desk.type("lxf365").settle().press(Qt.Key.Key_F11)
    panes = desk.page.left.panes
    shown = panes.pane

    desk.press(Qt.Key.Key_Escape)

    assert shown is panes.rule
    assert panes.pane is None
    assert desk.page.state.scene is Scene.PERSON


def test_what_hangs_at_the_gate_is_read_behind_the_rules(make_desk: MakeDesk) -> None:
    row = NoticesFake(1).rows["notice-1"]
    desk = make_desk(notices=(row,)).start()
    desk.press(Qt.Key.Key_F11).settle()
    pane = desk.page.left.panes.rule

    for _ in range(14):
        desk.press(Qt.Key.Key_Right)

    assert pane.title.text() == row.title.zh
    desk.press(Qt.Key.Key_Left)
    assert pane.title.text() != row.title.zh


def test_what_is_read_there_is_printed_for_residents(make_desk: MakeDesk) -> None:
    """Of a rule a notice is to be made, one that hangs already is to be printed."""
    row = NoticesFake(1).rows["notice-1"]
    desk = make_desk(notices=(row,)).start()
    wanted: list[str] = []
    desk.page.notice_requested.connect(wanted.append)
    pane = desk.page.left.panes.rule

    desk.press(Qt.Key.Key_F11).settle()
    pane.poster.click()
    desk.press(Qt.Key.Key_F11).settle()
    for _ in range(14):
        desk.press(Qt.Key.Key_Right)
    pane.poster.click()

    assert wanted == ["", "notice-1"]
    assert desk.page.left.panes.pane is None


def test_questions_are_shown_in_english_on_request(desk: Desk) -> None:
    desk.press(Qt.Key.Key_E, CONTROL)

    assert desk.page.left.panes.pane is desk.page.left.panes.english


def test_a_sheet_is_left_where_it_was_opened(desk: Desk) -> None:
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL).press(Qt.Key.Key_Escape)

    assert desk.page.state.person is not None
    assert desk.focus is desk.page.left.person.form.temperature.edit


@pytest.mark.parametrize("sheet", ["override", "approval", "correction", "emergency", "english"])
def test_no_key_reaches_what_lies_behind_a_sheet(make_desk: MakeDesk, sheet: str) -> None:
    """Wherever the keyboard comes from, and whatever asks for it."""
    desk = make_desk(open_items=OPEN).start()
    page = desk.page
    if sheet == "approval":
        desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    else:
        desk.type("lxf376").settle()
        opening: dict[str, Callable[[], object]] = {
            "override": lambda: desk.press(Qt.Key.Key_Return, CONTROL),
            "correction": lambda: desk.press(Qt.Key.Key_Z, CONTROL).settle(),
            "emergency": page.emergency,
            "english": lambda: desk.press(Qt.Key.Key_E, CONTROL),
        }
        opening[sheet]()
    pane = page.left.panes.pane
    before = (page.state.text, page.state.form, page.state.scene)
    assert pane is getattr(page.left.panes, sheet)

    page.setFocus()
    at_once = desk.focus
    desk.type("340").press(Qt.Key.Key_1, CONTROL).press(Qt.Key.Key_Minus).settle()

    assert pane.isAncestorOf(at_once)
    assert (page.state.text, page.state.form, page.state.scene) == before
    assert page.left.panes.pane is pane
    assert not page.left.box.isEnabled()
    page.left.panes.close_pane()
    assert page.left.box.isEnabled()


def test_the_keyboard_comes_back_to_the_field_of_the_sheet(desk: Desk) -> None:
    pane = desk.page.left.panes.override
    desk.type("lxf376").settle().press(Qt.Key.Key_Return, CONTROL).type("kanbing")
    pane.approval.pin.setFocus()
    desk.type("1")
    elsewhere = QLineEdit(desk.page.top)
    elsewhere.show()
    elsewhere.setFocus()

    desk.page.setFocus()
    desk.type("23")

    assert pane.approval.pin.text() == "123"


def test_the_keyboard_comes_back_to_the_field_of_the_form(desk: Desk) -> None:
    visitor = desk.page.left.person.form.visitor
    desk.press(Qt.Key.Key_Insert).type("wang")
    visitor.phone.setFocus()
    elsewhere = QLineEdit(desk.page.top)
    elsewhere.show()
    elsewhere.setFocus()

    desk.page.setFocus()
    desk.type("139")

    assert (visitor.name.text(), visitor.phone.text()) == ("wang", "139")


def test_a_sheet_gives_the_keyboard_back_to_the_field_of_the_form(desk: Desk) -> None:
    visitor = desk.page.left.person.form.visitor
    desk.press(Qt.Key.Key_Insert).type("wang")
    visitor.phone.setFocus()

    desk.press(Qt.Key.Key_E, CONTROL).press(Qt.Key.Key_Escape)

    assert desk.focus is visitor.phone.edit


def test_a_new_shift_begins_with_a_clean_desk(desk: Desk) -> None:
    desk.type("lxf376").settle().press(Qt.Key.Key_Z, CONTROL).settle()

    desk.changes.publish(Changes.of(Kind.SHIFT))
    desk.settle()

    assert desk.page.left.panes.pane is None
    assert desk.page.state.scene is Scene.IDLE
    assert desk.page.left.box.edit.text() == ""


def test_an_emergency_takes_along_who_was_chosen_and_says_so_first(desk: Desk) -> None:
    pane = desk.page.left.panes.emergency
    desk.type("lxf376").settle()
    desk.page.emergency()
    told = pane.title.text()
    desk.enter().settle()

    crossing, decision, _ = desk.post.recorded[0]
    assert told == "紧急放行，记在林*枫 3-2-501 名下"
    assert (crossing.person_id, decision) == ("lin", Decision.EMERGENCY)
    assert desk.page.state.scene is Scene.IDLE


@pytest.mark.parametrize("by_mouse", [False, True])
def test_one_key_says_that_an_emergency_is_somebody_elses(desk: Desk, *, by_mouse: bool) -> None:
    """Who was chosen stands at the desk afterwards as before."""
    pane = desk.page.left.panes.emergency
    desk.type("lxf376").settle()
    before = (desk.page.state.person, desk.page.state.form)
    desk.page.emergency()
    if by_mouse:
        QTest.mouseClick(pane.not_them, Qt.MouseButton.LeftButton)
    else:
        desk.press(Qt.Key.Key_Down)
    told, offered = pane.title.text(), pane.not_them.isVisible()
    desk.type("120").enter().settle()

    crossing, decision, _ = desk.post.recorded[0]
    assert (told, offered) == ("紧急放行", False)
    assert (crossing.person_id, crossing.note, decision) == (None, "120", Decision.EMERGENCY)
    assert (desk.page.state.person, desk.page.state.form) == before
    assert any("紧急放行" in said for said in desk.said.texts())


def test_an_emergency_leaves_the_visitor_who_is_being_written_down_alone(desk: Desk) -> None:
    visitor = desk.page.left.person.form.visitor
    desk.press(Qt.Key.Key_Insert).type("wang")
    visitor.phone.setFocus()
    desk.type("139")
    desk.page.emergency()
    offered = desk.page.left.panes.emergency.not_them.isVisible()
    desk.page.emergency()
    desk.settle()

    crossing, decision, _ = desk.post.recorded[0]
    assert not offered
    assert decision is Decision.EMERGENCY
    assert (crossing.person_id, crossing.outsider, crossing.vehicle) == (None, None, None)
    assert crossing.subject_class is SubjectClass.UNKNOWN
    assert (visitor.name.text(), visitor.phone.text()) == ("wang", "139")
    assert desk.focus is visitor.phone.edit


def test_an_emergency_leaves_the_vehicle_that_is_being_written_down_alone(desk: Desk) -> None:
    desk.page.left.idle.vehicle_requested.emit()
    desk.type("A12345").settle()
    desk.page.emergency()
    desk.type("120").enter().settle()

    crossing, _, _ = desk.post.recorded[0]
    assert crossing.vehicle is None
    assert desk.page.state.scene is Scene.DRIVER
    assert desk.page.left.driver.plate.text() == "A12345"
    assert desk.focus is desk.page.left.driver.plate.edit
