# SPDX-License-Identifier: MIT
"""A day of parcels, disinfection and a patrol with a finding, by keys, at the real window."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.tables.every import disinfection, errand, incident, notice, parcel, patrol_step
from gatehouse.ui.errands.disinfection_section import DisinfectionSection
from gatehouse.ui.errands.notices_section import NoticesSection
from gatehouse.ui.errands.page import ErrandsPage
from gatehouse.ui.errands.parcels_section import ParcelsSection
from gatehouse.ui.errands.patrols_section import PatrolsSection
from tests.journeys.test_zones import seal
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
INSERT, SPACE = Qt.Key.Key_Insert, Qt.Key.Key_Space
F1, F5, F7 = Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F7


def open_section(gate: Gate, steps: int) -> ErrandsPage:
    """Open the errands room and go that many sections to the right of the first."""
    gate.press(F5)
    page = gate.page(ErrandsPage)
    gate.until(page.isVisible)
    page.sections.choice.setFocus()
    gate.press(Qt.Key.Key_Home)
    for _ in range(steps):
        gate.press(Qt.Key.Key_Right)
    gate.press(Qt.Key.Key_Down)
    return page


def take_in(gate: Gate, section: ParcelsSection, door: str, pieces: str) -> None:
    """Take parcels in, in the form that is open."""
    known = len(gate.rows(parcel))
    gate.until(section.form.flat.edit.hasFocus)
    gate.type(door)
    # the list of flats is gone again: until then Enter would be its own
    gate.until(lambda: section.form.flat.household_id and not QApplication.activePopupWidget())
    gate.take_keyboard()
    gate.press(ENTER)
    gate.until(section.form.pieces.edit.hasFocus)
    gate.type(pieces)
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(parcel)) == known + 1)


def test_parcels_are_put_on_the_shelf_told_at_the_desk_and_fetched(everyday_gate: Gate) -> None:
    """Taken in for an open flat and a sealed one; who comes home is told; one press each."""
    gate = everyday_gate
    seal(gate, "1-1")
    section = open_section(gate, 1).current
    assert isinstance(section, ParcelsSection)
    gate.press(INSERT)
    take_in(gate, section, "3-2-501", "2")
    take_in(gate, section, "1-1-101", "1")
    gate.press(Qt.Key.Key_Escape)
    gate.until(lambda: [row.tick for row in section.table.rows] != [])

    gate.press(F1)
    gate.type("lxf5+")
    gate.until(lambda: gate.sees("代收 2 件"))
    gate.press(Qt.Key.Key_Escape)

    gate.press(F5)
    section.table.setFocus()
    section.table.go_on()
    gate.press(SPACE)
    gate.until(lambda: [row["collector"] for row in gate.rows(parcel)].count("本户") == 1)
    section.filter.setFocus()
    gate.press(Qt.Key.Key_Right)
    section.table.setFocus()
    gate.until(lambda: len(section.table.rows) == 1)
    gate.press(SPACE)
    gate.until(lambda: all(row["carried_at"] for row in gate.rows(parcel)))
    gate.until(lambda: not section.table.rows)
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: not all(row["carried_at"] for row in gate.rows(parcel)))
    gate.close()
    assert gate.is_sound()


def test_a_day_of_disinfection(everyday_gate: Gate) -> None:
    """Areas are put on the list, done in words and with Space; a slip is taken back at once."""
    gate = everyday_gate
    section = open_section(gate, 2).current
    assert isinstance(section, DisinfectionSection)
    for area in ("一号楼", "岗亭", "电梯"):
        gate.press(INSERT)
        gate.until(section.area_form.where.edit.hasFocus)
        gate.type(area)
        gate.press(ENTER)
        gate.until(lambda: not section.in_form)
    gate.until(lambda: len(section.table.rows) == 3)
    gate.press(F7)
    gate.until(lambda: gate.sees("今天还没消杀"))
    gate.press(F5)

    section.table.setFocus()
    section.table.choose_row(0)
    gate.press(SPACE)
    gate.until(section.form.used.done_by.edit.hasFocus)
    gate.type("周样例")
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(disinfection)) == 1)
    gate.until(section.table.hasFocus)
    section.table.choose_row(1)
    gate.press(SPACE)
    gate.until(lambda: len(gate.rows(disinfection)) == 2)
    assert {row["done_by"] for row in gate.rows(disinfection)} == {"周样例"}
    ticked = gate.rows(disinfection)[-1]

    gate.until(lambda: gate.sees("今天还差 1 次"))
    assert section.table.current_row() == 2, "a tick leads on to the next area"
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(section.why.why.edit.hasFocus)
    gate.type("还没做")
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(disinfection)) == 3)
    assert gate.rows(disinfection)[-1]["supersedes_id"] == ticked["id"]
    gate.until(lambda: gate.sees("今天还差 2 次"))
    gate.close()
    assert gate.is_sound()


def test_a_patrol_with_a_finding_that_becomes_an_incident(everyday_gate: Gate) -> None:
    """Walked with Space, one finding in words, followed up by one key, and finished."""
    gate = everyday_gate
    section = open_section(gate, 3).current
    assert isinstance(section, PatrolsSection)
    gate.until(lambda: len(section.table.rows) == 5)
    section.table.setFocus()
    gate.press(SPACE)
    gate.until(lambda: section.patrol is not None and len(section.patrol.marks) == 1)

    section.table.choose_row(1)
    gate.press(Qt.Key.Key_R, CTRL)
    gate.until(section.finding.words.edit.hasFocus)
    gate.type("围栏破了")
    gate.press(ENTER)
    gate.until(lambda: section.patrol is not None and len(section.patrol.findings) == 1)
    gate.until(section.table.hasFocus)
    gate.press(SPACE)
    gate.until(lambda: gate.sees("问题还留着"))
    assert [row["step"] for row in gate.rows(patrol_step)].count("cleared") == 0
    gate.press(F7)
    gate.until(lambda: gate.sees("巡查发现的问题"))
    gate.press(F5)
    section.table.setFocus()
    section.table.choose_row(1)
    gate.press(Qt.Key.Key_I, CTRL)
    gate.until(lambda: len(gate.rows(incident)) == 1)

    for place in (2, 3, 4):
        section.table.choose_row(place)
        gate.press(SPACE)
        gate.until(partial(_has_marks, section, place + 1))
    gate.press(ENTER, CTRL)
    gate.until(lambda: gate.rows(patrol_step)[-1]["step"] == "finished")
    assert gate.rows(errand) == []
    gate.close()
    assert gate.is_sound()


def _has_marks(section: PatrolsSection, count: int) -> bool:
    return section.patrol is not None and len(section.patrol.marks) == count


def test_a_notice_that_ends_today_is_told_at_the_handover_and_comes_down_by_enter(
    everyday_gate: Gate,
) -> None:
    """Made of the rules, given an end by keys, marked when that is past, and taken down."""
    gate = everyday_gate
    gate.press(F5)
    page = gate.page(ErrandsPage)
    gate.until(page.isVisible)
    gate.press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    section = page.part(NoticesSection.CODE)
    assert isinstance(section, NoticesSection)
    gate.until(lambda: section.form.isVisible() and section.form.begun, "the rules in words")
    gate.press(ENTER, CTRL)
    gate.until(section.pane.print.hasFocus, "the notice")

    while not section.pane.end.hasFocus():
        gate.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    gate.press(SPACE)
    gate.until(section.end_form.until.edit.hasFocus)
    gate.type("23:50")
    gate.press(ENTER)
    gate.until(lambda: [row["ends_at"] for row in gate.rows(notice)] != [None])
    gate.until(section.pane.isVisible)
    gate.press(F7)
    gate.until_seen("通告到期")

    gate.clock.forward(timedelta(days=1))
    gate.press(F7)
    gate.until_seen("通告到期")
    open_section(gate, 5)
    gate.until_seen("1 份已到期，待撤下")
    # the keyboard is where it was in the section last; the search leads to the list from anywhere
    gate.press(Qt.Key.Key_F, CTRL)
    gate.press(ENTER)
    gate.until(section.list.table.hasFocus)
    gate.press(ENTER)
    gate.until(section.pane.reason.edit.hasFocus)
    gate.press(ENTER)
    gate.until(lambda: [row["reason"] for row in gate.rows(notice)] == ["到期"])
    gate.press(F7)
    gate.until(lambda: not gate.sees("通告到期"))
    gate.close()
    assert gate.is_sound()
