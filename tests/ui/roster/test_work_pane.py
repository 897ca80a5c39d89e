# SPDX-License-Identifier: MIT
"""What is done with a person or a flat in the roster's room, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gatehouse.domain.person_change import MoveOrder, PersonEdit
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.roster.page import RosterPage
from tests.support.roster_screen import VISITOR, RosterFake, open_page
from tests.support.screens import AREAS, ENTER, Bench, faults
from tests.support.tags_screen import TagsFake

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = "1-1-101/0"


def begun(bench: Bench, page: RosterPage, key: Qt.Key, *more: Qt.KeyboardModifier) -> QWidget:
    """Press a key of the room and return what comes up."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in more:
        modifiers |= one
    bench.press(key, modifiers)
    bench.settle()
    assert page.work.isVisible()
    return page.work.currentWidget()


def test_somebody_is_added_to_the_flat_that_is_shown(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)

    assert begun(bench, page, Qt.Key.Key_Insert) is page.work.form
    assert page.work.form.door.text() == "1-1-101"
    bench.type("Ana Sample")
    bench.press(ENTER, CTRL)
    bench.settle()

    (written,) = fake.records.written
    assert written[0] == "add_person"
    door, told, known = written[1]
    assert (door, told.name, told.phone, known) == ("1-1-101", "Ana Sample", None, True)
    assert not page.work.isVisible()
    assert bench.said.texts() == ["已登记入台账"]


def test_enter_goes_from_field_to_field_of_somebody_new_and_the_last_one_adds(
    bench: Bench,
) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_Insert)
    form = page.work.form

    bench.press(ENTER)
    assert form.person.edit.hasFocus(), "a name is needed"
    bench.type("Ana Sample")
    for field in (form.paper.edit, form.phone.edit, form.relation, form.sex, form.group):
        bench.press(ENTER)
        assert field.hasFocus()
    bench.press(ENTER)
    bench.press(ENTER)
    assert form.note_edit.edit.hasFocus()
    bench.settle()
    assert fake.records.written == []
    bench.press(ENTER)
    bench.settle()

    (written,) = fake.records.written
    assert written[0] == "add_person"


def test_a_name_too_long_is_cut_with_a_sentence(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    begun(bench, page, Qt.Key.Key_Insert)
    name = page.work.form.person

    name.edit.insert("A" * 70)

    assert len(name.text()) == 60
    assert name._line.text() == "最多 60 个字：后面的没有写进去。"
    bench.press(Qt.Key.Key_Backspace)
    assert name._line.text() == ""


def test_a_person_is_put_right_with_a_reason_and_the_rest_stays(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_B, CTRL)
    form = page.work.form

    assert form.phone.edit.placeholderText() == "138****2217"
    form.phone.edit.setFocus()
    bench.type("13900009999")
    bench.press(ENTER)
    assert form.why.edit.hasFocus()
    bench.type("wrong")
    bench.press(ENTER)
    bench.settle()

    told = PersonEdit(phone="13900009999")
    assert fake.records.written == [("edit_person", (FIRST, told, "wrong"))]


def test_a_dash_takes_a_value_away(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_B, CTRL)
    form = page.work.form

    form.phone.edit.setFocus()
    bench.type("-")
    form.why.edit.setFocus()
    bench.type("gone")
    bench.press(ENTER)
    bench.settle()

    assert fake.records.written == [("edit_person", (FIRST, PersonEdit(phone=""), "gone"))]


def test_an_edit_without_a_change_says_what_is_missing(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_B, CTRL)

    page.work.form.why.edit.setFocus()
    bench.type("x")
    bench.press(ENTER)
    bench.settle()

    assert fake.records.written == []
    assert page.work.form.person.edit.hasFocus()


def test_esc_leaves_a_form_and_writes_nothing(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_B, CTRL)

    bench.press(Qt.Key.Key_Escape)

    assert not page.work.isVisible()
    assert page.household.members.hasFocus()
    assert fake.records.written == []


def test_moving_out_asks_for_a_reason_and_ctrl_enter(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_M, CTRL)
    form = page.work.moving

    bench.press(ENTER)
    assert form.reason.hasFocus()
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER)
    bench.settle()
    assert fake.records.written == []
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.records.written == [("move_out", (FIRST, "搬走"))]


def test_a_move_to_another_flat_takes_its_door(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_M, CTRL)
    form = page.work.moving

    bench.press(Qt.Key.Key_Right)
    form.door.edit.setFocus()
    bench.type("10-1-1203")
    form.reason.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER, CTRL)
    bench.settle()

    order = MoveOrder(door="10-1-1203", relation="", why="搬走", known=True)
    assert fake.records.written == [("move_person", (FIRST, order))]


def test_nobody_has_died_who_moves_to_another_flat(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    begun(bench, page, Qt.Key.Key_M, CTRL)
    form = page.work.moving
    assert "died" in [one.code for one in form.reason.items]
    form.reason.set_code("died")

    bench.press(Qt.Key.Key_Right)

    assert "died" not in [one.code for one in form.reason.items]
    assert form.reason.code is None


def test_two_records_are_joined_after_an_answer_and_how_one_knows(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_D, CTRL, SHIFT)
    pane = page.work.pairs

    pane.rows.choose_row(1)
    pane.answer.setFocus()
    bench.press(Qt.Key.Key_Right)
    pane.why.edit.setFocus()
    bench.type("seen")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.records.written == [("merge", ("3-2-501/0", "3-2-501/2", "seen"))]


def test_where_nobody_may_be_double_nothing_is_asked(bench: Bench) -> None:
    """A sentence and the way back: no red act, and no line of what it would still need."""
    fake = RosterFake()
    fake.records.doubles = 0
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_D, CTRL, SHIFT)
    pane = page.work.pairs

    shown = [part.isVisible() for part in (pane.rows, pane.answer, pane.why, pane.confirm)]
    assert shown == [True, False, False, False]
    assert not any("还差" in label.text() for label in pane.findChildren(QLabel))
    bench.press(ENTER, CTRL)
    assert fake.records.written == []

    bench.press(Qt.Key.Key_Escape)
    assert not pane.isVisible()


def test_two_people_are_told_apart_by_looking_the_other_one_up(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_D, CTRL)
    pane = page.work.pairs

    bench.type("lxf")
    bench.settle()
    bench.press(ENTER)
    bench.settle()
    pane.answer.setFocus()
    bench.press(Qt.Key.Key_End)
    pane.why.edit.setFocus()
    bench.type("sisters")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.records.written == [("tell_apart", (FIRST, "3-2-501/0", "sisters"))]


def test_a_form_that_is_being_written_gives_way_to_no_other(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_Insert)
    bench.type("Ana")

    page.bar.search.setFocus()
    assert begun(bench, page, Qt.Key.Key_R, CTRL) is page.work.form
    assert page.work.form.person.text() == "Ana"
    assert page.work.form.person.edit.hasFocus()


def test_a_form_has_the_keyboard_again_when_the_room_has_it_and_esc_leaves_it(
    bench: Bench,
) -> None:
    """From the search too, where the form was left for it."""
    page = open_page(bench, RosterFake())
    begun(bench, page, Qt.Key.Key_B, CTRL)
    page.bar.search.setFocus()

    page.setFocus()
    assert page.work.form.person.edit.hasFocus()
    page.bar.search.setFocus()
    bench.press(Qt.Key.Key_Escape)

    assert not page.work.isVisible()
    assert page.household.members.hasFocus()


def test_a_visitor_who_is_looked_up_is_the_one_who_is_shown(bench: Bench) -> None:
    page = open_page(bench, RosterFake())

    page.bar.search.setFocus()
    bench.type(VISITOR)
    bench.settle()

    assert page.person.person_id == "3-2-501/9"


def test_a_refusal_is_said_and_what_was_written_stays(bench: Bench) -> None:
    fake = RosterFake()
    fake.records.failure = Refused("Nothing was recorded.", "没有登记。")
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_Insert)
    bench.type("Ana")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert page.work.form.isVisible()
    assert page.work.form.person.text() == "Ana"


def test_a_volunteer_sees_histories_and_cannot_write(bench: Bench) -> None:
    fake = RosterFake()
    fake.records.writes = False
    page = open_page(bench, fake)

    for key, modifiers in (
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_B, CTRL),
    ):
        bench.press(key, modifiers)
        bench.settle()
        assert not page.work.isVisible()
    assert bench.said.texts() == ["只有管理员能改台账。请先交班给管理员。"] * 2
    assert not page.person.edit_act.isVisible()
    assert not page.household.add_act.isVisible()
    assert not page.menu.isVisible()
    assert begun(bench, page, Qt.Key.Key_R, CTRL) is page.work.history
    bench.press(Qt.Key.Key_Escape)
    begun(bench, page, Qt.Key.Key_Insert, CTRL)
    assert not page.work.vehicles.plate.isVisible()


def test_whom_an_act_was_about_is_chosen_after_it(bench: Bench) -> None:
    """Not the first person of their flat: the next act would hit the wrong one."""
    fake = RosterFake()
    fake.records.person_id = "3-2-501/2"
    page = open_page(bench, fake)
    bench.type("lxf")
    bench.settle()
    begun(bench, page, Qt.Key.Key_B, CTRL)
    page.work.form.phone.edit.setFocus()
    bench.type("-")
    page.work.form.why.edit.setFocus()
    bench.type("gone")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert page.household.household_id == "3-2-501"
    assert page.person.person_id == "3-2-501/2"
    assert page.household.members.current_row() == 2


def test_a_volunteer_is_told_why_no_tags_come_up(bench: Bench) -> None:
    fake = RosterFake(tags=TagsFake(may_see=False))
    page = open_page(bench, fake)

    bench.press(Qt.Key.Key_T, CTRL)
    bench.settle()

    assert not page.work.isVisible()
    assert bench.said.texts() == ["只有管理员能看标签。请先交班给管理员。"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
def test_nothing_of_the_forms_is_cut_or_small(bench: Bench, size: str, language: Language) -> None:
    bench.languages.use(language)
    page = open_page(bench, RosterFake(), size)
    page._open_detail()

    for begin in (
        page.household.add_act,
        page.person.edit_act,
        page.person.move_act,
        page.person.pair_act,
        page.person.history_act,
        page.household.vehicles_act,
    ):
        begin.click()
        bench.settle()
        assert page.work.isVisible()
        assert faults(page) == [], type(page.work.currentWidget()).__name__
        page.work.closed.emit()
        bench.settle()
    page.menu.reach_requested.emit()
    bench.settle()
    assert faults(page) == []
