# SPDX-License-Identifier: MIT
"""Histories, vehicles and the reach of a gate, in the pane of the roster."""

from PySide6.QtCore import Qt

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.history import PAGE
from tests.support.roster_screen import RosterFake, open_page
from tests.support.screens import ENTER, Bench
from tests.ui.roster.test_work_pane import CTRL, FIRST, SHIFT, begun


def test_a_history_is_shown_page_by_page(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_R, CTRL)
    pane = page.work.history

    assert pane.rows.model().rowCount() == PAGE
    assert pane.earlier.isVisible()
    bench.press(Qt.Key.Key_PageDown, CTRL)
    bench.settle()

    assert pane.rows.model().rowCount() == PAGE + 5
    assert not pane.earlier.isVisible()


def test_a_flat_has_a_history_and_vehicles_of_its_own(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)

    assert begun(bench, page, Qt.Key.Key_R, CTRL, SHIFT) is page.work.history
    bench.press(Qt.Key.Key_Escape)
    assert begun(bench, page, Qt.Key.Key_Insert, CTRL) is page.work.vehicles
    bench.type("A12345")
    bench.press(ENTER)
    bench.settle()
    page.work.vehicles.drop.click()
    bench.settle()

    added, dropped = fake.records.written
    assert added == ("add_plate", (FIRST, "A12345"))
    assert dropped == ("drop_plate", (fake.records.plates[0],))
    assert page.work.vehicles.isVisible()


def test_the_gate_reaches_only_buildings_of_the_roster(bench: Bench) -> None:
    fake = RosterFake()
    page = open_page(bench, fake)
    begun(bench, page, Qt.Key.Key_G, CTRL, SHIFT)
    form = page.work.reach

    form.buildings.edit.selectAll()
    bench.type("1 99")
    bench.press(ENTER)
    bench.settle()
    assert fake.records.written == []
    form.buildings.edit.selectAll()
    bench.type("1 2")
    bench.press(ENTER)
    bench.settle()

    reach = GateReach(gate="北门", buildings=("1", "2"), sentence="请走南门")
    assert fake.records.written == [("set_reach", (reach,))]


def test_the_gate_is_not_judged_before_the_buildings_are_read_and_keeps_what_is_typed(
    bench: Bench,
) -> None:
    fake = RosterFake()
    form = open_page(bench, fake).work.reach
    form.show()
    form.begin(None)
    assert form._told.text() == ""

    form.buildings.edit.setFocus()
    form.buildings.edit.insert("1 2 99")
    form.buildings.edit.setModified(True)
    assert form.gaps()
    form.show_reach(GateReach(gate="北门", buildings=("3",), sentence="请走南门"))
    assert (form.buildings.text(), form.sentence.text()) == ("1 2 99", "请走南门")
    assert form._unknown() == []
    form.offer(fake.acts().buildings())

    assert form._unknown() == ["99"]
    assert form.buildings.text() == "1 2 99"
