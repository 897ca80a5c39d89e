# SPDX-License-Identifier: MIT
"""Closing the books on the screen: who is to be explained, what is counted, who declines."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.handover import Refusal
from gatehouse.domain.reckoning import Answer
from gatehouse.domain.supply import SupplyChange, SupplyCorrection, SupplyMove
from gatehouse.domain.words import Language
from gatehouse.errors import NotAllowed
from gatehouse.ui.handover.counts_card import Face
from gatehouse.ui.handover.shift_view import Step
from gatehouse.ui.handover.stays_card import Group
from gatehouse.ui.widgets.segment import Segment
from tests.support.handover_screen import NOW, HandoverFake, fill_in, open_page
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape


def test_the_books_do_not_close_before_everybody_is_explained(bench: Bench) -> None:
    fake = HandoverFake(doubts=2)
    page = open_page(bench, fake)
    fill_in(bench, page, "2", "3")
    assert page.shift.bar._line.text() == "还差：2 个要说明"
    assert page.shift.stays.groups.code == Group.DOUBTS

    bench.press(ENTER, CTRL)
    assert bench.focus is page.shift.stays.doubts.table, "the keyboard goes to what is missing"
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_End)
    assert page.shift.stays.groups.items[0].text == "要说明 0"
    assert page.shift.sign.missing() == [], "who has gone explains the difference"
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert dict(order.answers) == {"person-0": Answer.NOT_LOGGED, "person-1": Answer.ACCEPTED}


def test_many_are_accepted_by_name_at_once(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(doubts=9))
    doubts = page.shift.stays.doubts
    page.shift._go(Step.INSIDE)
    doubts.choice.setFocus()
    for _ in Answer:
        bench.press(Qt.Key.Key_Right)
    assert list(doubts.answers) == ["person-0"], "an arrow too many is of nobody else"

    bench.press(Qt.Key.Key_Tab)
    assert bench.focus is doubts.rest
    bench.press(Qt.Key.Key_Space)

    assert doubts.choice.hasFocus()
    assert not doubts.rest.isVisible()
    assert set(doubts.answers.values()) == {Answer.ACCEPTED}
    assert doubts.open == ()


def test_an_answer_by_mouse_goes_on_to_the_next(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(doubts=2))
    doubts = page.shift.stays.doubts
    page.shift.sign.visitors.edit.setFocus()

    doubts.choice.findChildren(Segment)[1].click()

    assert doubts.answers == {"person-0": Answer.STILL_INSIDE}
    assert doubts.table.current_row() == 1


def test_supplies_are_counted_by_a_number_and_enter(bench: Bench) -> None:
    fake = HandoverFake(stocked=True)
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    page.shift.supplies.setFocus()
    for count in ("112", "", "3"):
        bench.type(count)
        bench.press(ENTER)
    assert [choice.text for choice in page.shift.steps.items][3] == "4 物资 2/9"

    bench.press(Qt.Key.Key_Up)
    bench.type("4")
    bench.press(ENTER)
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.orders[0].supplies == {"supply-0": 112, "supply-2": 4}


def test_both_pins_are_asked_and_a_wrong_one_is_asked_again(bench: Bench) -> None:
    refusal = NotAllowed("The PIN is not right. Nothing was done. Type it again.", "PIN 不对。")
    page = open_page(bench, HandoverFake(by_pin=True, failure=refusal))
    fill_in(bench, page, "3", "3")
    assert page.shift.bar._line.text() == "还差：交班人的 PIN"
    page.shift.sign.outgoing.edit.setFocus()
    bench.type("204816")

    bench.press(ENTER, CTRL)
    bench.settle()

    assert page.shift.sign.outgoing.text() == ""
    assert bench.focus is page.shift.sign.outgoing.edit
    assert page.shift.sign.visitors.text() == "3"


def test_all_six_dots_of_a_pin_are_seen_beside_the_name_of_somebody_new(bench: Bench) -> None:
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, HandoverFake(by_pin=True))
    fill_in(bench, page, "9", "9")
    sign = page.shift.sign
    sign.incoming.who.setCurrentIndex(sign.incoming.who.count() - 1)
    edit = sign.outgoing.edit
    edit.setFocus()
    begin = edit.cursorRect().x()

    bench.type("204816")
    bench.settle()

    edit.setCursorPosition(0)
    assert edit.cursorRect().x() == begin, "nothing is scrolled out at the left"
    assert faults(page) == []


def test_who_does_not_take_over_says_why(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    page.shift.sign.incoming.who.setCurrentIndex(1)
    bench.press(Qt.Key.Key_D, CTRL)
    assert bench.focus is page.shift.sign.why_not.edit
    bench.type("钥匙少一把")
    bench.press(ENTER)
    bench.settle()

    assert [(order.incoming_id, order.words) for order in fake.declined] == [("o2", "钥匙少一把")]
    assert "钥匙少一把" in page.shift.declined.accessibleName()
    assert fake.orders == []


def test_the_sheet_turns_to_the_figures_for_the_wall(bench: Bench, home: Path) -> None:
    page = open_page(bench, HandoverFake())
    bench.press(Qt.Key.Key_R, CTRL)
    bench.settle()
    bench.press(Qt.Key.Key_T, CTRL)
    assert "陈建国" not in page.signed.sheet.accessibleDescription()

    bench.press(Qt.Key.Key_S, CTRL)
    bench.settle()

    (file,) = home.glob("*.pdf")
    assert file.name == "样例小区-北门-上墙数字-2022-04-15-2142.pdf"


def test_a_supply_is_moved_by_a_number_and_enter(bench: Bench) -> None:
    fake = HandoverFake(stocked=True)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_U, CTRL)
    bench.settle()
    bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    bench.type("20")
    bench.press(ENTER)
    bench.settle()

    ((move,),) = fake.supply_orders
    assert move == SupplyMove(supply_id="supply-0", change=SupplyChange.GIVEN, amount=20)
    assert bench.focus is page.supplies.move_form.amount.edit
    bench.press(ESC)
    assert page.shift.isVisible()


def test_a_line_of_a_supply_is_put_right_with_a_reason(bench: Bench) -> None:
    fake = HandoverFake(stocked=True)
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_U, CTRL)
    bench.settle()
    bench.press(Qt.Key.Key_Down)
    page.supplies.lines.row_activated.emit(0)
    page.supplies.correction.reason.edit.setFocus()
    bench.type("没领")
    bench.press(ENTER)
    bench.settle()

    ((order,),) = fake.supply_orders
    assert order == SupplyCorrection(change_id="move-2", amount=None, reason="没领")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
@pytest.mark.parametrize("stocked", [False, True])
def test_the_supplies_are_whole_at_every_size(
    bench: Bench, size: str, language: Language, *, stocked: bool
) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(stocked=stocked), size)
    page._on_supplies_requested()
    bench.settle()
    assert faults(page) == []

    page.supplies.begin()
    assert faults(page) == []


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("language", Language)
def test_a_terrible_day_is_whole_at_every_size(
    bench: Bench, language: Language, step: Step
) -> None:
    bench.languages.use(language)
    declined = Refusal(at=NOW, incoming="孙宁", words="钥匙少一把，先找到再接")
    fake = HandoverFake(people=60, doubts=9, stocked=True, by_pin=True, refusals=(declined,))
    page = open_page(bench, fake)

    for size in bench.sizes_of(page):
        page.shift.steps.set_code(step)
        page.shift._show_parts()
        assert faults(page) == [], size


@pytest.mark.parametrize("language", Language)
def test_a_terrible_day_does_not_scroll_on_an_ordinary_laptop(
    bench: Bench, language: Language
) -> None:
    bench.languages.use(language)
    fake = HandoverFake(people=44, waiting=150, doubts=44, stocked=True, by_pin=True)
    shift = open_page(bench, fake).shift

    for face in Face:
        shift.counts.show_face(face)
        shift._show_parts()
        bench.settle()
        bars = [area.verticalScrollBar() for area in (shift._left, shift._right)]
        assert [bar.maximum() for bar in bars] == [0, 0], face
