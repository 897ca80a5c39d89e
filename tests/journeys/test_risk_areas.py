# SPDX-License-Identifier: MIT
"""A list of risk areas in the real window: read in, and notes judged by it and by a newer one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gatehouse.db.tables.every import area_judging, area_list, itinerary
from gatehouse.domain.entry import Outcome
from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.area_books import HEADINGS, ROWS, titled
from tests.support.roster_books import book
from tests.support.window import ENTER, Gate

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def gate(strict_gate: Gate) -> Gate:
    return strict_gate


def read_in(gate: Gate, page: ItinerariesPage, file: Path) -> None:
    """Look at *file* and read its list in by Enter."""
    count = len(gate.rows(area_list))
    page.open_areas()
    page.areas.look_at(file)
    gate.until(lambda: page.areas.plan.plan is not None and page.areas.plan.confirm.hasFocus())
    assert len(gate.rows(area_list)) == count
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(area_list)) == count + 1)
    gate.until(lambda: page.areas.table.model().rowCount() == count + 1)
    gate.press(KEY.Key_Escape)


def a_note_from_lvyuan(gate: Gate, page: ItinerariesPage) -> None:
    """Write the note of somebody who spent five days in a district of the list."""
    gate.press(KEY.Key_Insert)
    gate.until(page.form.isVisible)
    for text in ("周小安", "220199198807060026", "13911112222"):
        gate.type(text)
        gate.press(ENTER)
    gate.type("3-2-501")
    gate.until(lambda: page.form.person.household_id)
    gate.press(ENTER)
    gate.take()
    gate.press(ENTER)
    for text in ("401", "405", "cc ly"):
        gate.type(text)
        gate.press(ENTER)
    gate.press(KEY.Key_Insert)
    for text in ("406", "414", "cc cy"):
        gate.type(text)
        gate.press(ENTER)


def test_a_note_is_judged_by_the_list_reported_and_judged_again_by_a_newer_one(
    gate: Gate, tmp_path: Path
) -> None:
    gate.press(KEY.Key_F3)
    page = gate.page(ItinerariesPage)
    read_in(gate, page, titled(tmp_path / "名单.xlsx"))
    a_note_from_lvyuan(gate, page)

    gate.until_seen("涉及风险区：先问社区")
    assert gate.sees("高风险地区：吉林省 长春市 绿园区（4月1–5日）")
    gate.press(KEY.Key_F10)
    gate.until(page.note.isVisible)

    (note,) = gate.rows(itinerary)
    assert note["conclusion"] == NoteConclusion.REPORTED
    assert "要求：先报社区，集中隔离 14 天" in str(note["narrative"])
    assert [row["outcome"] for row in gate.entries()] == [Outcome.REPORTED]
    assert [row["level"] for row in gate.rows(area_judging)] == ["high"]

    rows = [("全国中高风险地区名单（截至2022年4月15日8时）",), HEADINGS, ROWS[1]]
    read_in(gate, page, book(tmp_path / "新名单.xlsx", rows))
    page.list.note_chosen.emit(note["id"])
    gate.until(page.note.isVisible)
    page.note.risk.again.click()
    gate.until(lambda: len(gate.rows(area_judging)) == 2)

    gate.until_seen("签字时 · 2022年4月14日名单（15时）")
    gate.until_seen("复判 · 2022年4月15日名单（8时）")
    assert gate.rows(itinerary) == [note]
    assert [row["level"] for row in gate.rows(area_judging)] == ["high", ""]
    assert gate.is_sound()
