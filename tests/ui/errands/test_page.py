# SPDX-License-Identifier: MIT
"""The errands screen: noting, taking, failing, ticking and counting, by keys."""

from datetime import date

from PySide6.QtCore import Qt

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import (
    ErrandChange,
    ErrandFilter,
    ErrandKind,
    ErrandMove,
    ErrandState,
    PurchaseOrder,
    Share,
)
from gatehouse.errors import Refused
from gatehouse.ui.errands.errands_section import ErrandsSection
from gatehouse.ui.widgets.tick import Tick
from tests.support.errands_screen import ErrandsFake, open_page
from tests.support.screens import ENTER, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
R, M, T, Z = Qt.Key.Key_R, Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_Z


def go_into(bench: Bench, page: ErrandsSection, errand_id: str = "errand-1") -> None:
    """Open one of the list."""
    page._current = errand_id
    page._show_current()
    bench.settle()


def test_enter_takes_what_waits_and_enter_settles_it(bench: Bench) -> None:
    fake = ErrandsFake(1)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.type("jia")
    bench.press(ENTER)
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    taken = ErrandMove(errand_id="errand-1", change=ErrandChange.TAKEN, carrier="jia")
    assert fake.orders == [taken, ErrandMove(errand_id="errand-1", change=ErrandChange.DONE)]
    assert fake.rows["errand-1"].state is ErrandState.DONE


def test_a_failure_needs_a_reason_and_may_be_the_end(bench: Bench) -> None:
    fake = ErrandsFake(1)
    page = open_page(bench, fake)
    go_into(bench, page)

    bench.press(R, CTRL)
    bench.press(ENTER)
    assert fake.orders == []
    bench.type("none left")
    page.failing.next.set_code(ErrandChange.DROPPED.value)
    bench.press(ENTER)
    bench.settle()
    bench.press(Z, CTRL)
    bench.settle()

    assert [order.change for order in fake.orders] == [ErrandChange.DROPPED, ErrandChange.UNDONE]
    assert fake.orders[0].reason == "none left"
    assert page.pane.row is not None
    assert page.pane.row.is_open


def test_a_list_is_pasted_and_a_line_that_is_no_flat_is_named(bench: Bench) -> None:
    fake = ErrandsFake(0)
    page = open_page(bench, fake)

    bench.press(M, CTRL)
    bench.type("greens")
    page.ordering.flats.setPlainText("3-2-501 2\nhello")
    bench.press(ENTER, CTRL)
    assert fake.orders == []
    assert ["hello" in gap.what for gap in page.ordering.gaps()] == [True]

    page.ordering.flats.setPlainText("3-2-501 2\n1-1-101")
    bench.press(ENTER, CTRL)
    bench.settle()

    shares = (Share(door="3-2-501", portions=2), Share(door="1-1-101"))
    assert fake.orders == [PurchaseOrder(what="greens", shares=shares)]
    assert page.purchase.isVisible()
    assert not page.ordering.begun


def test_a_tick_that_was_refused_is_open_again(bench: Bench) -> None:
    fake = ErrandsFake(0, flats=3)
    page = open_page(bench, fake)
    go_into(bench, page, "purchase-1")
    fake.failure = Refused("Somebody was faster.", "别人先记了。")

    bench.press(Qt.Key.Key_Space)
    bench.settle()

    assert [row.tick for row in page.purchase.table.rows] == [Tick.OPEN] * 3


def test_a_purchase_is_in_hand_from_its_first_flat(bench: Bench) -> None:
    fake = ErrandsFake(0, flats=3)
    page = open_page(bench, fake)
    go_into(bench, page, "purchase-1")

    bench.press(Qt.Key.Key_Space)
    bench.settle()
    page.list.show_filter(ErrandFilter.IN_HAND)
    page.refresh()
    bench.settle()

    assert page.purchase.table.hasFocus()
    assert len(page.list.shown) == 1


def test_what_was_done_is_counted_over_any_days(bench: Bench) -> None:
    fake = ErrandsFake(1)
    page = open_page(bench, fake)

    bench.press(T, CTRL)
    bench.settle()
    page.counts.first.set_text("3-10")
    bench.press(ENTER)
    bench.settle()

    month = DaySpan(date(2022, 4, 1), date(2022, 4, 15))
    assert fake.orders == [month, DaySpan(date(2022, 3, 10), date(2022, 4, 15))]


def test_the_search_finds_a_flat_within_a_purchase(bench: Bench) -> None:
    page = open_page(bench, ErrandsFake(3, flats=12))

    page.bar.search.setText("0012")
    bench.settle()

    assert len(page.list.shown) == 1


def test_an_incident_brings_its_words_and_the_errand_names_it(bench: Bench) -> None:
    fake = ErrandsFake(0)
    page = open_page(bench, fake)

    page.take_incident("incident-1")
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.household_id, order.what) == ("flat-1", "道闸被撞弯")
    assert (order.kind, order.incident_id) == (ErrandKind.REPAIRS, "incident-1")
    assert not page.form.begun, "the next one is of no incident"


def test_an_incident_refers_to_what_its_flat_waits_for_by_keys(bench: Bench) -> None:
    fake = ErrandsFake(2)
    page = open_page(bench, fake)

    page.take_incident("incident-1")
    bench.settle()
    bench.press(Qt.Key.Key_Right)
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    link = ErrandMove(errand_id="errand-1", change=ErrandChange.LINKED, incident_id="incident-1")
    assert fake.orders == [link]
    assert page.pane.row is not None
    assert page.pane.row.incident_number == "2022-027"
