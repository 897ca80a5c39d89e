# SPDX-License-Identifier: MIT
"""The incidents screen: noting, going on, closing and putting right, by keys."""

from datetime import timedelta

from PySide6.QtCore import Qt

from gatehouse.domain.incident import Concerned, IncidentFilter
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.errors import Refused
from gatehouse.ui.incidents.page import IncidentsPage
from tests.support.incidents_screen import LEADER, NOW, IncidentsFake, open_page
from tests.support.screens import ENTER, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
ESC, RIGHT, INS = Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_Insert


def go_into(bench: Bench, page: IncidentsPage) -> None:
    """Open the first incident of the list."""
    page.bar.search.setFocus()
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()


def test_an_incident_of_somebody_unknown_needs_a_few_words(bench: Bench) -> None:
    """Kind, Enter, what they look like, Enter, what was seen, Enter."""
    fake = IncidentsFake(0)
    page = open_page(bench, fake)

    bench.press(INS)
    bench.press(RIGHT)
    bench.press(ENTER)
    bench.type("蓝外套")
    bench.settle()
    bench.press(ENTER)
    bench.type("翻西墙")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order.kind is IncidentKind.CLIMBING
    assert (order.concerned.description, order.note) == ("蓝外套", "翻西墙")
    assert page.pane.isVisible()
    assert page.pane.line.edit.hasFocus()


def test_somebody_of_the_post_is_found_as_at_the_desk(bench: Bench) -> None:
    fake = IncidentsFake(0)
    page = open_page(bench, fake)
    bench.press(INS)
    bench.press(ENTER)
    bench.type("lxf")
    bench.settle()
    bench.press(ENTER)

    assert page.form.who.edit.text() == "林*枫 3-2-501"
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order.concerned == Concerned(person_id="lin", household_id="flat-3-2-501")


def test_nothing_at_all_is_no_incident(bench: Bench) -> None:
    fake = IncidentsFake(0)
    page = open_page(bench, fake)

    bench.press(INS)
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()

    assert fake.orders == []
    assert page.form._note.text() == "还差：是谁，或看到了什么"


def test_enter_notes_the_step_that_usually_comes_next(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=3)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.type("十分钟到")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.code, order.note, order.happened_at) == ("police_called", "十分钟到", None)
    assert page.pane.step.code == "police_arrived"
    assert page.pane.line.text() == ""


def test_a_step_has_its_own_time_and_its_own_words(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=3)
    page = open_page(bench, fake)
    go_into(bench, page)

    page.pane.step.setFocus()
    bench.press(Qt.Key.Key_End)
    bench.press(ENTER)
    assert page.pane.line.edit.hasFocus()
    bench.type("物业来了")
    page.pane.at.edit.setFocus()
    bench.type("1630")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.code, order.words) == ("", "物业来了")
    assert order.happened_at == NOW - timedelta(minutes=12)


def test_where_no_step_is_left_enter_leads_to_the_result(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=6)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(ENTER)
    assert page.closing.isVisible()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert order.code == "persuaded"
    assert page.pane.isVisible()
    assert not page.pane.is_open
    assert page.pane.print_act.hasFocus()


def test_ctrl_enter_closes_at_any_step(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=2)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(ENTER, CTRL)
    bench.press(RIGHT)
    bench.press(ENTER, CTRL)
    bench.settle()

    (order,) = fake.orders
    assert order.code == "police_took"


def test_esc_leaves_it_open(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=2)
    page = open_page(bench, fake)
    go_into(bench, page)
    bench.press(ENTER, CTRL)

    bench.press(ESC)

    assert page.pane.isVisible()
    assert fake.orders == []


def test_the_latest_step_is_put_right_with_a_reason(bench: Bench) -> None:
    fake = IncidentsFake(1, steps=3)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(Qt.Key.Key_R, CTRL)
    bench.type("1604")
    bench.press(ENTER)
    assert page.correcting.why.edit.hasFocus()
    bench.type("abc")
    bench.press(ENTER, CTRL)
    bench.settle()

    ((step_id, correction),) = fake.orders
    assert step_id == "rule_shown-4"
    assert (correction.happened_at, correction.note) == (NOW - timedelta(minutes=38), None)


def test_what_is_known_later_is_added(bench: Bench) -> None:
    fake = IncidentsFake(1)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(Qt.Key.Key_B, CTRL)
    bench.type("0415-008")
    bench.press(ENTER)
    bench.settle()

    (mending,) = fake.orders
    assert (mending.reference, mending.plate) == ("0415-008", None)
    assert "0415-008" in page.pane._facts.text()


def test_who_it_was_is_known_later(bench: Bench) -> None:
    fake = IncidentsFake(1)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(Qt.Key.Key_B, CTRL)
    page.mending.who.setFocus()
    bench.type("lxf")
    bench.settle()
    bench.press(ENTER)
    bench.press(ENTER)
    bench.settle()

    (mending,) = fake.orders
    assert (mending.person_id, mending.reference) == ("lin", None)


def test_full_values_are_asked_for_with_a_leader_s_pin(bench: Bench) -> None:
    page = open_page(bench, IncidentsFake(1))
    go_into(bench, page)

    page.pane.full_act.click()
    bench.press(ENTER)
    assert page.full.purpose.edit.hasFocus()
    page.full.purpose.set_text("调取")
    page.full.recipient.set_text("派出所")
    page.full.leave.pin.set_text("204816")

    order = page.full.order()
    assert (order.operator_id, order.pin) == (LEADER.operator_id, "204816")


def test_an_entry_of_the_desk_is_brought_along(bench: Bench) -> None:
    fake = IncidentsFake(0)
    page = open_page(bench, fake)

    page.take_entry("entry-7", "林*枫 3-2-501")
    bench.settle()
    assert page.form.chosen_kind is IncidentKind.REFUSED_CHECK
    assert page.form.seen.edit.hasFocus()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.concerned.entry_id, order.note) == ("entry-7", "不肯扫码")
    assert order.happened_at == NOW


def test_a_refusal_keeps_what_was_written(bench: Bench) -> None:
    fake = IncidentsFake(
        1, failure=Refused("Not now. Nothing was recorded.", "现在不行。没有登记。")
    )
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.type("十分钟到")
    bench.press(ENTER)
    bench.settle()

    assert page.pane.line.text() == "十分钟到"
    fake.failure = None
    bench.press(ENTER)
    bench.settle()
    assert len(fake.orders) == 1


def test_the_list_is_narrowed_by_its_filters_and_the_search(bench: Bench) -> None:
    fake = IncidentsFake(3)
    page = open_page(bench, fake)

    page.list.filter._choose(2)
    bench.settle()
    page.bar.search.setFocus()
    bench.type("ab")
    bench.settle()

    assert fake.asked[-1].which is IncidentFilter.ALL
    assert fake.asked[-1].text == "ab"


def test_a_step_that_is_under_way_is_noted_once(bench: Bench) -> None:
    """What is read meanwhile lets no second Enter through."""
    fake = IncidentsFake(1, steps=3)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(ENTER)
    page._on_card(fake.cards["incident-1"])
    bench.press(ENTER)
    bench.settle()

    assert [order.code for order in fake.orders] == ["police_called"]
