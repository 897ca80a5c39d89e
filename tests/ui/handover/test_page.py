# SPDX-License-Identifier: MIT
"""The handover screen: the shift, the own count, the signature, and the sheets that were signed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.handover import HandedOver, HandoverOrder, OwnCount, Refusal
from gatehouse.domain.reckoning import Answer
from gatehouse.domain.supply import SupplyChange, SupplyCorrection, SupplyMove
from gatehouse.domain.words import Language
from gatehouse.errors import NotAllowed, Refused
from gatehouse.ui.handover.page import HandoverPage
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.shift_view import Step
from gatehouse.ui.handover.stays_card import Group
from gatehouse.ui.widgets.segment import Segment
from tests.support.handover_screen import NOW, HandoverFake
from tests.support.screens import AREAS, ENTER, UNSCROLLED, Bench, faults, is_scrolled

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape


def open_page(bench: Bench, fake: HandoverFake, size: str = "low") -> HandoverPage:
    page = HandoverPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page


def fill_in(bench: Bench, page: HandoverPage, visitors: str, vehicles: str) -> None:
    """Type what the incoming person counted, and choose the first operator, if there is one."""
    page.shift.sign.visitors.edit.setFocus()
    bench.type(visitors)
    bench.press(Qt.Key.Key_Tab)
    bench.type(vehicles)
    if page.shift.sign.incoming.who.count() > 1:
        page.shift.sign.incoming.who.setCurrentIndex(1)


def test_the_shift_says_who_is_on_duty_since_when(bench: Bench) -> None:
    page = open_page(bench, HandoverFake())

    assert page.shift._subtitle.text() == "周岚 当班，4月15日 13:42 起，已 8 小时"
    assert [choice.text for choice in page.shift.stays.groups.items] == [
        "访客 3",
        "车辆 3",
        "居民在外 3",
    ]


def test_the_lists_are_changed_with_the_arrow_keys(bench: Bench) -> None:
    page = open_page(bench, HandoverFake())
    page.shift.stays.groups.setFocus()

    bench.press(Qt.Key.Key_Right)

    assert page.shift.stays.groups.code == Group.VEHICLES
    assert page.shift.stays.table.model().index(0, 0).data() == "吉A***12"


def test_the_button_says_what_is_missing_and_takes_nothing(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)

    assert not page.shift.bar.act.isEnabled()
    assert page.shift.bar._line.text() == "还差：点到的访客数、点到的车数、接班的人"
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.orders == []


def test_a_count_that_agrees_is_signed_by_two_keys(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    assert page.shift.bar.act.text() == "交给陈建国"

    bench.press(ENTER, CTRL)
    bench.settle()

    order = HandoverOrder(incoming_id="o2", incoming_name="陈建国", own=OwnCount(3, 3))
    assert fake.orders == [order]
    assert page.signed.isVisible()
    assert page.signed.notice.accessibleName().startswith("周岚已交班给陈建国")
    assert bench.focus is page.signed.printing


def test_a_difference_asks_why_before_it_can_be_signed(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    assert not page.shift.sign.explanation.isVisible()
    fill_in(bench, page, "2", "3")

    assert page.shift.sign.visitors._line.text() == "比登记少 1"
    assert page.shift.bar._line.text() == "还差：差在哪里"
    page.shift.sign.explanation.edit.setFocus()
    bench.type("接受")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.orders[0].explanation == "接受"


def test_a_leader_takes_over_by_pin(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    incoming = page.shift.sign.incoming
    assert not incoming.pin.isVisible()
    incoming.who.setFocus()
    bench.press(Qt.Key.Key_Down)
    bench.press(ENTER)
    assert incoming.who.currentText() == "孙宁"
    assert page.shift.bar._line.text() == "还差：接班人的 PIN"

    incoming.pin.edit.setFocus()
    bench.type("246802")
    bench.press(ENTER, CTRL)
    bench.settle()

    assert (fake.orders[0].incoming_id, fake.orders[0].pin) == ("o3", "246802")


def test_whoever_is_new_is_named_in_the_next_field(bench: Bench) -> None:
    page = open_page(bench, HandoverFake())
    incoming = page.shift.sign.incoming
    incoming.who.setFocus()
    incoming.who.showPopup()
    QTest.keyClick(incoming.who.view(), Qt.Key.Key_End)
    QTest.keyClick(incoming.who.view(), ENTER)

    assert incoming.is_new
    assert bench.focus is incoming.name.edit


def test_somebody_new_takes_over_by_name(bench: Bench) -> None:
    fake = HandoverFake(operators=())
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    page.shift.sign.incoming.name.edit.setFocus()
    bench.type("孙宁")

    bench.press(ENTER, CTRL)
    bench.settle()

    assert (fake.orders[0].incoming_id, fake.orders[0].incoming_name) == (None, "孙宁")


def test_a_second_press_signs_nothing_more(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")

    bench.press(ENTER, CTRL)
    page.shift.ask_to_sign()
    bench.settle()

    assert len(fake.orders) == 1


def test_what_cannot_be_signed_is_said_and_everything_typed_stays(bench: Bench) -> None:
    refusal = Refused("It was handed over already. Nothing was signed. Look.", "已经交接过了。")
    page = open_page(bench, HandoverFake(failure=refusal))
    fill_in(bench, page, "3", "3")

    bench.press(ENTER, CTRL)
    bench.settle()

    assert [said.text for said in bench.said.said] == ["已经交接过了。"]
    assert page.shift.sign.visitors.text() == "3"
    assert page.shift.bar.act.isEnabled()


def test_notes_are_kept_when_the_writing_pauses_or_the_screen_is_left(bench: Bench) -> None:
    fake = HandoverFake()
    page = open_page(bench, fake)
    page.shift.notes.setPlainText("雨天路滑")
    bench.qtbot.waitUntil(lambda: fake.kept == ["雨天路滑"])

    page.shift.notes.setPlainText("雨天路滑，小心")
    page.hide()
    bench.settle()

    assert fake.kept == ["雨天路滑", "雨天路滑，小心"]


def test_kept_notes_come_back_but_not_over_newer_ones(bench: Bench) -> None:
    fake = HandoverFake(notes="昨天写的")
    page = open_page(bench, fake)
    assert page.shift.notes.text() == "昨天写的"

    page.shift.notes.setPlainText("刚写的")
    bench.changes.publish(Changes.of(Kind.ENTRY), None)
    bench.settle()

    assert page.shift.notes.text() == "刚写的"


def test_after_the_signature_the_screen_begins_anew(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(notes="昨天写的"))
    fill_in(bench, page, "3", "3")
    bench.press(ENTER, CTRL)
    bench.settle()

    bench.press(ESC)

    assert page.shift.isVisible()
    assert page.shift.sign.visitors.text() == ""
    assert page.shift.sign.incoming.shown_name == ""


def test_an_earlier_handover_is_shown_as_it_is_printed_and_saved(bench: Bench, home: Path) -> None:
    page = open_page(bench, HandoverFake())
    bench.press(Qt.Key.Key_R, CTRL)
    bench.settle()
    assert "接班人 陈建国" in page.signed.sheet.accessibleDescription()

    bench.press(Qt.Key.Key_S, CTRL)
    bench.settle()

    (file,) = home.glob("*.pdf")
    assert file.name == "样例小区-北门-交接班单-2022-04-15-2142.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert page.signed.notice.accessibleName() == f"已存到 {file}"


def test_without_a_handover_there_is_nothing_to_print(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(history=0))
    bench.press(Qt.Key.Key_R, CTRL)
    bench.settle()

    assert not page.signed.printing.isEnabled()
    assert not page.signed.saving.isEnabled()


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("people", [0, 3, 60])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
def test_the_shift_is_whole_at_every_size(
    bench: Bench, size: str, language: Language, people: int, step: Step
) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(people), size)
    page.shift.steps.set_code(step)
    page.shift._show_parts()

    assert faults(page) == []
    if size in UNSCROLLED:
        assert not is_scrolled(page.shift._left)
        assert not is_scrolled(page.shift._right)


def test_the_shift_takes_whatever_size_the_window_is_given(bench: Bench) -> None:
    """A scroll bar that takes width must not bring another form that needs no bar."""
    page = open_page(bench, HandoverFake())
    for size in (*AREAS, *reversed(AREAS)):
        page.resize(*AREAS[size])
        bench.settle()
        assert (page.width(), page.height()) == AREAS[size]
        assert faults(page) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
def test_a_filled_in_signature_is_whole_at_every_size(
    bench: Bench, size: str, language: Language
) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(), size)
    page.shift.steps.set_code(Step.SIGN)
    page.shift._show_parts()
    fill_in(bench, page, "2", "3")

    assert faults(page) == []
    if size in UNSCROLLED:
        assert not is_scrolled(page.shift._right)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", AREAS)
@pytest.mark.parametrize("history", [0, 1, 40])
def test_the_signed_sheets_are_whole_at_every_size(
    bench: Bench, size: str, language: Language, history: int
) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(history=history), size)
    page._on_history_requested()
    bench.settle()

    assert faults(page) == []


def test_notes_written_just_before_the_signature_are_kept_before_it(bench: Bench) -> None:
    """Kept after it, they would be the notes of the next shift."""

    class Signing(HandoverFake):
        kept_before: tuple[str, ...] = ()

        def _hand_over(self, order: HandoverOrder) -> HandedOver:
            self.kept_before = tuple(self.kept)
            return super()._hand_over(order)

    fake = Signing()
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    page.shift.notes.setPlainText("钥匙在抽屉里")

    page.shift.ask_to_sign()
    page.hide()
    bench.settle()

    assert [order.notes for order in fake.orders] == ["钥匙在抽屉里"]
    assert fake.kept_before == tuple(fake.kept) == ("钥匙在抽屉里",)


def test_the_tab_goes_from_the_operators_to_the_name_of_somebody_new(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(operators=()))
    page.shift.sign.incoming.who.setFocus()

    bench.press(Qt.Key.Key_Tab)

    assert bench.focus is page.shift.sign.incoming.name.edit


@pytest.mark.parametrize("language", Language)
def test_an_ordinary_shift_is_whole_on_an_ordinary_laptop(bench: Bench, language: Language) -> None:
    """Six visitors and three things that wait stand there without turning or scrolling."""
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(people=6, waiting=3))
    page.resize(AREAS["low"][0], 768)
    assert faults(page) == []

    shown = [table for table in page.findChildren(PlainTable) if table.isVisible()]
    assert len(shown) == 3
    assert not any(table.turns for table in shown)
    assert page.shift.stays.table.model().rowCount() == 6
    assert page.shift.open.table.model().rowCount() == 3


def test_the_books_do_not_close_before_everybody_is_explained(bench: Bench) -> None:
    fake = HandoverFake(doubts=2)
    page = open_page(bench, fake)
    fill_in(bench, page, "3", "3")
    assert page.shift.bar._line.text() == "还差：2 个要说明"
    assert page.shift.stays.groups.code == Group.DOUBTS

    bench.press(ENTER, CTRL)
    assert bench.focus is page.shift.stays.doubts.table, "the keyboard goes to what is missing"
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Right)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_End)
    assert page.shift.stays.groups.items[0].text == "要说明 0"
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert dict(order.answers) == {"person-0": Answer.NOT_LOGGED, "person-1": Answer.ACCEPTED}


def test_many_are_accepted_by_name_at_once(bench: Bench) -> None:
    page = open_page(bench, HandoverFake(doubts=9))
    doubts = page.shift.stays.doubts
    assert len(doubts.choice.items) == len(Answer) + 1
    doubts.choice.setFocus()

    bench.press(Qt.Key.Key_End)

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
@pytest.mark.parametrize("size", AREAS)
def test_a_terrible_day_is_whole_at_every_size(
    bench: Bench, size: str, language: Language, step: Step
) -> None:
    bench.languages.use(language)
    declined = Refusal(at=NOW, incoming="孙宁", words="钥匙少一把，先找到再接")
    fake = HandoverFake(people=60, doubts=9, stocked=True, by_pin=True, refusals=(declined,))
    page = open_page(bench, fake, size)
    page.shift.steps.set_code(step)
    page.shift._show_parts()

    assert faults(page) == []
