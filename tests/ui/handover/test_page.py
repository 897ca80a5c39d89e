# SPDX-License-Identifier: MIT
"""The handover screen: the shift, the own count, the signature, and the sheets that were signed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.handover import HandedOver, HandoverOrder, OwnCount
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.handover.plain_table import PlainTable
from gatehouse.ui.handover.shift_view import ShiftView, Step
from gatehouse.ui.handover.stays_card import Group
from gatehouse.ui.shell.sizes import CONTROL
from tests.support.handover_screen import HandoverFake, fill_in, open_page
from tests.support.screens import AREAS, ENTER, UNSCROLLED, Bench, faults, is_scrolled

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape


def test_the_shift_says_who_is_on_duty_since_when(bench: Bench) -> None:
    page = open_page(bench, HandoverFake())

    assert page.shift._subtitle.text() == "周岚 4月15日 13:42 起，已 8 小时"
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


def test_nothing_is_signed_before_the_post_says_who_is_on_duty(bench: Bench) -> None:
    """Until then nobody knows whose PIN is asked for: quick hands would sign without it."""
    shift = ShiftView(bench.languages)
    shift.sign.visitors.set_text("0")
    shift.sign.vehicles.set_text("0")
    shift.sign.incoming.name.set_text("陈建国")

    assert shift.sign.missing() == []
    assert shift.order() is None


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
def test_the_shift_is_whole_at_every_size(
    bench: Bench, language: Language, people: int, step: Step
) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake(people))

    for size in bench.sizes_of(page):
        page.shift.steps.set_code(step)
        page.shift._show_parts()
        assert faults(page) == [], size
        if size in UNSCROLLED:
            assert not is_scrolled(page.shift._left), size
            assert not is_scrolled(page.shift._right), size


def test_the_shift_takes_whatever_size_the_window_is_given(bench: Bench) -> None:
    """A scroll bar that takes width must not bring another form that needs no bar."""
    page = open_page(bench, HandoverFake())
    for size in (*AREAS, *reversed(AREAS)):
        page.resize(*AREAS[size])
        bench.settle()
        assert (page.width(), page.height()) == AREAS[size]
        assert faults(page) == []


@pytest.mark.parametrize("language", Language)
def test_a_filled_in_signature_is_whole_at_every_size(bench: Bench, language: Language) -> None:
    bench.languages.use(language)
    page = open_page(bench, HandoverFake())
    page.shift.steps.set_code(Step.SIGN)
    page.shift._show_parts()
    fill_in(bench, page, "2", "3")

    for size in bench.sizes_of(page):
        assert faults(page) == [], size
        if size in UNSCROLLED:
            assert not is_scrolled(page.shift._right), size


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


def test_what_is_open_has_more_than_a_row_in_the_smallest_window(bench: Bench) -> None:
    """The telephones give way, and the notes stand in one line: 28 things are no 28 turns."""
    page = open_page(bench, HandoverFake(people=6, waiting=28))
    page.resize(*AREAS["tiny"])
    page.shift.steps.set_code(Step.OPEN)
    page.shift._show_parts()
    bench.settle()

    assert page.shift.open.table.model().rowCount() >= 4
    assert faults(page) == []


def test_the_steps_keep_one_row_beside_a_long_name(bench: Bench) -> None:
    """Who is on duty since when gives way to them, however long it is said."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, HandoverFake(people=6, waiting=40))
    page.resize(AREAS["low"][0], 696)
    page.shift._subtitle.setText("Alexandra Sample-Longname since 31 December 2021 22:00, 47 h 39")
    bench.settle()

    assert page.shift.steps.height() < 2 * CONTROL
