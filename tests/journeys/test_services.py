# SPDX-License-Identifier: MIT
"""A sealed unit is served and tested, by keys alone, at the real window."""

from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import parcel, parcel_change, round_change, service, test_tick
from gatehouse.domain.service_list import ServiceItem
from gatehouse.ui.care.page import CarePage
from gatehouse.ui.care.rounds_section import RoundsSection
from gatehouse.ui.care.services_section import ServicesSection
from tests.journeys.test_zones import seal
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, RIGHT, DOWN, UP = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up
SPACE, INSERT, DELETE = Qt.Key.Key_Space, Qt.Key.Key_Insert, Qt.Key.Key_Delete
F7 = Qt.Key.Key_F7


def open_section(gate: Gate, steps: int) -> CarePage:
    """Open the care room and go that many sections to the right of the first."""
    gate.press(Qt.Key.Key_K, CTRL)
    page = gate.page(CarePage)
    gate.until(page.isVisible)
    gate.press(LEFT)
    gate.until(page.sections.choice.hasFocus)
    gate.press(Qt.Key.Key_Home)
    for _ in range(steps):
        gate.press(RIGHT)
    gate.press(DOWN)
    return page


def test_a_sealed_unit_is_served_from_the_list_and_its_door_sheet_is_made(
    everyday_gate: Gate, tmp_path: Path
) -> None:
    """Sealed → a parcel waits → meals ticked, one taken back → the rest at once → the sheet."""
    gate = everyday_gate
    seal(gate, "3-2")
    section = open_section(gate, 1).current
    assert isinstance(section, ServicesSection)
    gate.until(lambda: len(section.list.rows) == 2)

    gate.press(INSERT)
    gate.until(section.form.flat.edit.hasFocus)
    gate.press(ENTER)
    gate.until(section.form.pieces.edit.hasFocus)
    gate.type("2")
    gate.press(ENTER)
    gate.until(lambda: len(gate.rows(parcel)) == 1)
    gate.until(section.list.table.hasFocus)

    gate.press(SPACE)
    gate.until(lambda: len(section.list.rows) == 1)
    gate.press(Qt.Key.Key_Z, CTRL)
    gate.until(lambda: len(section.list.rows) == 2)
    gate.press(UP)
    gate.press(ENTER, CTRL)
    gate.until(lambda: [row.door for row in section.list.rows] == ["3-2-501"])
    gate.until(lambda: section.list.current is not None)
    section.save_sheets(tmp_path / "door.pdf")
    gate.until((tmp_path / "door.pdf").exists)

    gate.press(F7)
    gate.until(lambda: gate.sees("今天还没上门"))
    facts = [(fact["item"], fact["result"]) for fact in gate.rows(service)]
    assert facts[:2] == [("meal", "done"), ("meal", "withdrawn")]
    assert {item for item, _ in facts[2:]} == {"meal", "rubbish", "visit"}
    assert [fact["change"] for fact in gate.rows(parcel_change)] == ["taken_in", "carried"]
    assert gate.rows(parcel)[0]["pieces"] == 2
    gate.close()
    assert gate.is_sound()


def test_a_round_is_walked_and_its_missing_are_printed_again(
    everyday_gate: Gate, tmp_path: Path
) -> None:
    """A round of a building → ticks → who is missing on paper → one more → on paper again."""
    gate = everyday_gate
    section = open_section(gate, 3).current
    assert isinstance(section, RoundsSection)
    gate.press(INSERT)
    gate.until(lambda: section.form.scope is not None)
    for _ in range(2):
        gate.press(DOWN)
    gate.press(ENTER)
    gate.until(section.form.confirm.hasFocus)
    gate.press(ENTER)
    gate.until(lambda: section.list.view is not None and len(section.list.table.rows) == 1)
    assert section.line() == "5 人已办 0 人，3 户办齐 0 户"

    gate.press(SPACE)
    gate.until(lambda: section.line().startswith("5 人已办 1 人"))
    section.list.part.setFocus()
    gate.take()
    gate.until(lambda: len(section.list.table.rows) == 4)
    section.list.table.setFocus()
    gate.press(DELETE)
    gate.until(lambda: len(gate.rows(test_tick)) == 2)
    gate.press(ENTER, CTRL)
    gate.until(lambda: len(gate.rows(test_tick)) == 5)
    gate.until(lambda: len(section.list.table.rows) == 1)
    section.save_list(tmp_path / "missing.pdf")
    gate.until((tmp_path / "missing.pdf").exists)

    gate.press(SPACE)
    gate.until(lambda: section.line().startswith("5 人已办 5 人"))
    assert gate.sees("这个单元一个都没落下。") or section.list.table.rows == ()
    section.close_act.click()
    gate.until(lambda: len(gate.rows(round_change)) == 2)

    results = [fact["result"] for fact in gate.rows(test_tick)]
    assert results == ["sampled", "absent", "sampled", "sampled", "sampled", "sampled"]
    assert [fact["change"] for fact in gate.rows(round_change)] == ["opened", "closed"]
    gate.close()
    assert gate.is_sound()


def test_what_is_ticked_in_the_list_is_ticked_in_the_round(everyday_gate: Gate) -> None:
    """One book of a test: the flat's tick is a tick of each of its people."""
    gate = everyday_gate
    seal(gate, "3-2")
    rounds = open_section(gate, 3).current
    assert isinstance(rounds, RoundsSection)
    gate.press(INSERT)
    gate.until(lambda: rounds.form.scope is not None)
    gate.press(ENTER)
    gate.press(ENTER)
    gate.until(lambda: rounds.list.view is not None)

    services = open_section(gate, 1).current
    assert isinstance(services, ServicesSection)
    gate.until(lambda: services.list.rows)
    services.list.choice.setFocus()
    gate.press(LEFT)
    gate.until(lambda: services.list.item is ServiceItem.TEST)
    services.list.table.setFocus()
    gate.press(SPACE)
    gate.until(lambda: len(gate.rows(test_tick)) == 1)
    gate.until(lambda: len(services.list.rows) == 1)
    gate.press(SPACE)
    gate.until(lambda: len(gate.rows(test_tick)) == 4)

    assert gate.rows(service) == []
    gate.close()
    assert gate.is_sound()
