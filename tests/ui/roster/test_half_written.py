# SPDX-License-Identifier: MIT
"""What is asked before a flat is made, and what becomes of a form in which somebody is writing."""

from PySide6.QtCore import Qt

from gatehouse.domain.person_change import MoveOrder
from gatehouse.errors import FlatUnknown
from tests.support.roster_screen import RosterFake, open_page
from tests.support.screens import ENTER, Bench
from tests.ui.roster.test_work_pane import CTRL, FIRST, begun


def test_a_flat_that_the_roster_does_not_have_is_asked_about_before_it_is_made(
    bench: Bench,
) -> None:
    """Another door typed meanwhile is asked about again."""
    fake = RosterFake()
    fake.records.failure = FlatUnknown("Nothing was recorded.", "没有登记。")
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_M, CTRL)
    form = page.work.moving
    bench.press(Qt.Key.Key_Right)
    form.door.edit.setFocus()
    bench.type("9-9-909")
    form.reason.setFocus()
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER, CTRL)
    bench.settle()
    assert form.door._line.text() == "台账里还没有 9-9-909。再按一次 Ctrl+Enter 就新建。"
    assert fake.records.written == []

    bench.type("1")
    assert form.door.known
    form.door.edit.backspace()
    form.ask_about_door()
    fake.records.failure = None
    bench.press(ENTER, CTRL)
    bench.settle()

    order = MoveOrder(door="9-9-909", relation="", why="搬走", known=False)
    assert fake.records.written == [("move_person", (FIRST, order))]


def test_somebody_new_is_not_added_to_a_flat_by_a_slip_of_the_finger(bench: Bench) -> None:
    """The roster asks about a flat it does not have, and makes it when it is ordered again."""
    fake = RosterFake()
    fake.records.failure = FlatUnknown("Nothing was recorded.", "没有登记。")
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_Insert)
    form = page.work.form
    form.door.edit.selectAll()
    form.door.setFocus()
    bench.type("9-9-909")
    form.person.setFocus()
    bench.type("Ana Sample")
    bench.press(ENTER, CTRL)
    bench.settle()
    assert form.door._line.text() == "台账里还没有 9-9-909。再按一次 Ctrl+Enter 就新建。"
    assert form.door.edit.hasFocus()
    assert (fake.records.written, bench.said.texts()) == ([], [])

    fake.records.failure = None
    bench.press(ENTER, CTRL)
    bench.settle()

    (written,) = fake.records.written
    assert (written[1][0], written[1][2]) == ("9-9-909", False)


def test_what_is_written_of_the_gate_is_not_lost_to_another_act(bench: Bench) -> None:
    page = open_page(bench, RosterFake())
    page.menu.reach_requested.emit()
    bench.settle()
    reach = page.work.reach
    assert not reach.begun
    reach.sentence.edit.selectAll()
    reach.sentence.setFocus()
    bench.type("by the south gate")

    bench.press(Qt.Key.Key_M, CTRL)
    bench.settle()

    assert page.work.currentWidget() is reach
    assert reach.sentence.text() == "by the south gate"


def test_somebody_half_written_is_named_until_the_form_is_left(bench: Bench) -> None:
    """The window asks about it before it closes."""
    page = open_page(bench, RosterFake())
    begun(bench, page, Qt.Key.Key_Insert)
    assert page.half_written() == ()
    bench.type("Ana")

    assert page.half_written() == ("加一个人",)
    bench.press(Qt.Key.Key_Escape)

    assert page.half_written() == ()
