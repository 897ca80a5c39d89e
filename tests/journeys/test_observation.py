# SPDX-License-Identifier: MIT
"""Followed at home from the note to the release, and whom somebody met, at the real window."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.db.tables.every import audit, home_reading, zone_change
from gatehouse.domain.duty import Duty
from gatehouse.domain.observation import ObservedFilter, ReadingResult
from gatehouse.services.look_back import LOOK_BACK_EXPORTED, LOOKED_BACK
from gatehouse.ui.care.observation_section import ObservationSection
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.zones.page import ZonesPage
from tests.journeys.test_care import look_up
from tests.services.test_observation_asked import a_note_from_a_risk_area
from tests.support.post import BEGINS, FixedClock, PostInUse
from tests.support.window import ENTER, Gate, _settle_residents, open_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DOCUMENT, MORE, RELEASE = "样例防指〔2022〕3号", "样例防指〔2022〕5号", "样例防指〔2022〕9号"
NANNY = "周*安"


def _settle_with_a_note(store: Store, duty: Duty) -> None:
    _settle_residents(store, duty)
    a_note_from_a_risk_area(PostInUse(store, duty, FixedClock(duty.now())))


@pytest.fixture
def gate(qapp: QApplication) -> Iterator[Gate]:
    """The window of a post where a note asks for days at home."""
    with open_window(qapp, "changchun-2022-03", BEGINS, _settle_with_a_note) as opened:
        yield opened


def open_section(gate: Gate) -> ObservationSection:
    """Open the care room, and the section in it."""
    gate.press(Qt.Key.Key_K, CTRL)
    page = gate.page(CarePage)
    gate.until(page.isVisible)
    gate.press(Qt.Key.Key_Left)
    gate.until(page.sections.choice.hasFocus)
    while page.sections.code != ObservationSection.CODE:
        gate.press(Qt.Key.Key_Right)
    section = page.current
    assert isinstance(section, ObservationSection)
    gate.press(Qt.Key.Key_Down)
    return section


def test_a_note_is_followed_with_readings_given_more_days_and_released(gate: Gate) -> None:
    section = open_section(gate)
    gate.until(lambda: section._found is not None and section._found.counts.asked == 1)
    gate.choose("看哪些人", ObservedFilter.ASKED.value)
    gate.until(section.asked.isVisible)
    gate.go_to("居家监测的人")
    gate.press(ENTER)

    zones = gate.page(ZonesPage)
    gate.until(zones.form.document.edit.hasFocus)
    gate.type(DOCUMENT)
    gate.press(ENTER)
    gate.until(zones.pane.isVisible)

    section = open_section(gate)
    gate.go_to("看哪些人")
    while section.list.which is not ObservedFilter.DUE:
        gate.press(Qt.Key.Key_Left)
    gate.until(lambda: section.form.row is not None and section.form.row.shown_name == NANNY)
    gate.go_to("居家监测的人")
    gate.type("378")
    gate.press(ENTER)
    gate.until(section.form.report.isVisible)
    gate.type("366")
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(home_reading)) == 2)

    gate.choose("看哪些人", ObservedFilter.ALL.value)
    gate.until(lambda: section.form.row is not None and not section.form.row.is_due)
    gate.tab_to("天数、解除、通知书…")
    gate.press(Qt.Key.Key_Space)
    gate.until(zones.pane.isVisible)
    gate.press(Qt.Key.Key_D, CTRL)
    gate.until(zones.days.days.edit.hasFocus)
    gate.type("28")
    gate.press(ENTER)
    gate.type(MORE)
    gate.press(ENTER)
    gate.until(lambda: zones.pane.row is not None and zones.pane.row.days_document == MORE)
    gate.press(Qt.Key.Key_Delete)
    gate.until(zones.releasing.document.edit.hasFocus)
    gate.type(RELEASE)
    gate.press(ENTER, CTRL)
    gate.until(lambda: zones.pane.row is not None and not zones.pane.row.in_force)

    first, again = gate.rows(home_reading)
    assert (first["temperature"], first["fever"], again["temperature"]) == (378, True, 366)
    assert again["supersedes_id"] == first["id"]
    assert again["result"] == ReadingResult.MEASURED
    assert [fact["change"] for fact in gate.rows(zone_change)] == [
        "sealed",
        "extended",
        "released",
    ]
    gate.close()
    assert gate.is_sound()


def test_whom_somebody_met_is_looked_back_on_and_leaves_a_trace(everyday_gate: Gate) -> None:
    """Two go out one after the other; each look and each workbook is in the book."""
    gate = everyday_gate
    for initials in ("lxf5", "lxf3"):
        gate.press(Qt.Key.Key_F1)
        gate.type(initials)
        gate.until(lambda: gate.desk.state.crossing)
        gate.until(gate.verdict)
        wanted = len(gate.entries()) + 1
        gate.press(ENTER)
        gate.until(partial(lambda count: len(gate.entries()) == count, wanted))

    look_up(gate, "lxf5", "林*枫")
    gate.press(Qt.Key.Key_B, CTRL | SHIFT)
    pane = gate.page(RosterPage).work.meetings
    gate.until(pane.form.first.edit.hasFocus)
    pane.form.purpose.edit.setFocus()
    gate.type("流调协查")
    gate.press(ENTER)
    gate.until(lambda: pane.found)
    assert pane.found is not None
    assert "刘*飞" in {row.shown_name for row in pane.found.rows}

    path = gate.store.parent / "回溯.xlsx"
    pane.save_workbook(path)
    gate.until(path.exists)
    acts = [fact["act"] for fact in gate.rows(audit)]
    assert (acts.count(LOOKED_BACK), acts.count(LOOK_BACK_EXPORTED)) == (1, 1)
    gate.close()
    assert gate.is_sound()
