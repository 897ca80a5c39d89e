# SPDX-License-Identifier: MIT
"""The peak at the gate: a bus of seventy, records that are finished later, an hour of counting."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import draft, head_count
from gatehouse.domain.duty import LOCAL_ZONE, Duty
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.person import RosterPerson
from gatehouse.services.roster import import_roster
from gatehouse.ui.desk.count_pane import CountPane
from gatehouse.ui.desk.group_pane import GroupPane
from gatehouse.ui.desk.scene import Scene
from tests.support.groups import GIVEN, SURNAMES
from tests.support.post import RESIDENTS, a_resident, a_roster_file, quiet
from tests.support.qt import press
from tests.support.window import ENTER, Gate, open_window

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape
PEOPLE = 70
A_PASS = number_of(481_629_357)
BURST = 1_000_000
HALF_AN_HOUR_BEFORE_MIDNIGHT = datetime(2022, 4, 15, 15, 30, tzinfo=UTC)


def a_passenger(number: int) -> RosterPerson:
    """Return one of seventy who live in the fifth building, seven to a floor."""
    name = SURNAMES[number % 10] + GIVEN[number // 10 % 8] + GIVEN[number % 8]
    return a_resident(f"5-1-{number // 7 + 1}0{number % 7 + 1}", name)


def settle(store: Store, duty: Duty) -> None:
    """Let the passengers live here, beside the others."""
    people = (*RESIDENTS, *map(a_passenger, range(PEOPLE)))
    import_roster(store, duty, a_roster_file(*people), quiet)


@pytest.fixture
def late_gate(qapp: QApplication) -> Iterator[Gate]:
    """Open the window of a gate in Changchun, half an hour before midnight."""
    begins = HALF_AN_HOUR_BEFORE_MIDNIGHT
    with open_window(qapp, "changchun-2022-03", begins, settle) as gate:
        gate.until(lambda: gate.desk.state.rules is not None)
        gate.until(lambda: gate.desk._parts.counting._day is not None)
        yield gate


def write_way(gate: Gate) -> GroupPane:
    """Open the sheet of a group, and write down by which bus it comes."""
    gate.press(Qt.Key.Key_M, CTRL)
    gate.until(lambda: gate.window.findChild(GroupPane) is not None)
    pane = gate.page(GroupPane)
    gate.type("JA88T66")
    pane.way.plate.set_text("吉A88T66")
    gate.press(Qt.Key.Key_Tab)
    gate.type("city")
    pane.way.checks.set_code("seen")
    gate.press(ENTER)
    gate.until(pane.who.line.hasFocus)
    return pane


def test_a_bus_of_seventy_comes_home_across_midnight(late_gate: Gate) -> None:
    """Half of the flats are typed before midnight, the others after it; one has a fever."""
    gate = late_gate
    pane = write_way(gate)
    for number in range(PEOPLE):
        if number == PEOPLE // 2:
            gate.clock.now = HALF_AN_HOUR_BEFORE_MIDNIGHT + timedelta(minutes=35)
        reading = "386" if number == 3 else "365"
        gate.type(f"5-1-{number // 7 + 1}0{number % 7 + 1} {reading}")
        gate.press(ENTER)
    gate.until(lambda: len(pane.who.list.lines) == PEOPLE)
    assert pane.who.list.unclear == 0
    assert pane.who.list.unmeasured == []

    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.desk.left.panes.pane is None)

    rows = gate.entries()
    assert len(rows) == PEOPLE - 1
    assert {row["group_plate"] for row in rows} == {"吉A88T66"}
    days = [f"{row['happened_at'].astimezone(LOCAL_ZONE):%d}" for row in rows]  # type: ignore[attr-defined]  # a column
    assert (days.count("15"), days.count("16")) == (PEOPLE // 2 - 1, PEOPLE // 2)
    gate.until(lambda: gate.desk.top.peak.presses)
    gate.press(Qt.Key.Key_U, CTRL)
    gate.until(lambda: gate.desk.state.scene is Scene.PERSON)
    assert gate.desk.state.form.temperature == "386"
    gate.press(Qt.Key.Key_F10)
    gate.until(lambda: len(gate.entries()) == PEOPLE)
    gate.until(lambda: not gate.desk.top.peak.presses)
    assert gate.rows(draft) == []
    assert len({row["group_id"] for row in gate.entries()}) == 1
    gate.close()
    assert gate.is_sound()


def test_a_rush_leaves_records_that_are_finished_later(late_gate: Gate) -> None:
    """Somebody waits with a flat, somebody passed with a reading; both are finished in turn."""
    gate, desk = late_gate, late_gate.desk
    gate.type("lxf5")
    gate.until(lambda: desk.state.scene is Scene.PERSON)
    gate.type("365")
    gate.until(lambda: desk.state.form.temperature == "365")
    gate.press(Qt.Key.Key_Y, CTRL)
    gate.until(lambda: len(gate.rows(draft)) == 1)
    gate.type("3-2-301")
    gate.until(lambda: desk.state.scene is Scene.PERSON)
    gate.press(Qt.Key.Key_S, CTRL)
    gate.until(lambda: len(gate.rows(draft)) == 2)
    gate.until(lambda: len(desk._parts.parking._rows) == 2)
    gate.clock.forward(timedelta(minutes=12))
    assert gate.entries() == []

    gate.press(Qt.Key.Key_U, CTRL)
    gate.until(lambda: desk.state.scene is Scene.PERSON)
    gate.until(lambda: desk.state.weighed is not None)
    assert desk.state.form.temperature == "365"
    gate.press(Qt.Key.Key_F9)
    gate.until(lambda: len(gate.entries()) == 1)

    (row,) = gate.entries()
    assert row["back_filled"]
    assert row["recorded_at"] - row["happened_at"] > timedelta(minutes=12)  # type: ignore[operator]  # columns
    gate.until(lambda: len(desk._parts.parking._rows) == 1)
    gate.press(Qt.Key.Key_O, CTRL)
    pane = desk._parts.parking.pane
    gate.until(lambda: desk.left.panes.pane is pane)
    pane.drop.click()
    gate.until(lambda: gate.rows(draft) == [])
    gate.close()
    assert gate.is_sound()


def test_an_hour_in_which_the_gate_only_counts(late_gate: Gate) -> None:
    gate, desk = late_gate, late_gate.desk
    gate.press(Qt.Key.Key_N, CTRL)
    gate.until(lambda: isinstance(desk.left.panes.pane, CountPane))
    for key in "++-7+":
        gate.type(key)
    gate.until(lambda: len(gate.rows(head_count)) == 4)
    gate.press(ENTER)
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: len(gate.rows(head_count)) == 5)

    told = [(r["subject_class"], r["direction"], r["people"]) for r in gate.rows(head_count)]
    assert told == [
        ("resident", "in", 1),
        ("resident", "in", 1),
        ("resident", "out", 1),
        ("courier", "in", 1),
        ("courier", "in", 0),
    ]
    gate.type("lxf5")
    gate.until(lambda: desk.state.scene is Scene.PERSON)
    assert desk.top.peak.presses
    gate.press(ESC)
    gate.press(Qt.Key.Key_N, CTRL)
    gate.until(lambda: isinstance(desk.left.panes.pane, CountPane))
    desk._parts.counting.pane.end.click()
    gate.until(lambda: not desk.top.peak.presses)
    gate.close()
    assert gate.is_sound()


def test_a_card_that_is_scanned_while_counting_changes_no_class(late_gate: Gate) -> None:
    """Its holder comes up at the desk; whoever is counted next is of the class of before."""
    gate, desk = late_gate, late_gate.desk
    gate.press(Qt.Key.Key_N, CTRL)
    gate.until(lambda: isinstance(desk.left.panes.pane, CountPane))
    pane = gate.page(CountPane)
    pane.classes[1].click()
    before = pane.chosen
    for place, digit in enumerate(A_PASS):
        press(focused(), digit, BURST + 5 * place)
    assert pane.chosen != before

    press(focused(), "\r", BURST + 5 * len(A_PASS))

    assert pane.chosen == before == 1
    gate.until(lambda: desk.state.text == A_PASS)


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
