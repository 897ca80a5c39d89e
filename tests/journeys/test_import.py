# SPDX-License-Identifier: MIT
"""A roster in a layout of its own: from the file to the ledger, with keys alone."""

from pathlib import Path

from PySide6.QtCore import Qt

from gatehouse.db.tables.every import person, roster_change, roster_import, roster_layout
from gatehouse.domain.roster_layout import Field
from gatehouse.domain.roster_plan import Coverage
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from tests.support.post import RESIDENTS
from tests.support.window import ENTER, Gate
from tests.support.workbooks import write_sheet

CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = 14
"""How many rows below 'not imported' the note is offered."""


def a_file_of_one_building(folder: Path) -> Path:
    """Write a new building's list: titles, a column nobody knows, one that may not be kept."""
    return write_sheet(
        folder / "9栋.xlsx",
        [
            ["九栋入住登记"],
            ["填报单位：样例社区"],
            ["房屋", "业主姓名", "本人电话", "情况", "籍贯"],
            ["9-1-101", "赵一宁", "13800138000/13900139000", "夜班", "样例省"],
            ["9-1-102", "钱二宁", "13700137000", "有狗", "样例省"],
            ["合计", 2],
        ],
    )


def choose(gate: Gate, file: Path, step: ImportStep) -> RosterPage:
    """Open the roster and choose *file*; wait for *step*."""
    gate.press(Qt.Key.Key_F4)
    page = gate.page(RosterPage)
    page.plan_import(file)
    gate.until(lambda: page.importing.view.step is step)
    return page


def test_a_file_of_one_building_adds_its_people_and_takes_nobody_off(
    everyday_gate: Gate, tmp_path: Path
) -> None:
    gate = everyday_gate
    file = a_file_of_one_building(tmp_path)
    page = choose(gate, file, ImportStep.COLUMNS)
    columns = page.importing.view.columns
    gate.until(lambda: columns.rows.table.model().rowCount() == 2)

    # from the act that Enter would do, Shift+Tab leads back to the columns
    while not columns.columns.table.hasFocus():
        gate.press(Qt.Key.Key_Backtab)
    for _ in range(3):
        gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    for _ in range(NOTE):
        gate.press(Qt.Key.Key_Down)
    gate.press(ENTER)
    gate.press(ENTER, CTRL)
    gate.until(lambda: page.importing.view.step is ImportStep.PLANNED)
    report = page.importing.view.plan.report
    assert report is not None
    assert (report.counts.new, report.counts.gone) == (2, 0)
    assert report.coverage is Coverage.BUILDINGS
    assert report.dropped == ("籍贯",)
    gate.press(ENTER)
    gate.until(lambda: page.importing.view.step is ImportStep.DONE)
    gate.press(ENTER)

    people = {str(row["name"]): row for row in gate.rows(person)}
    assert people["赵一宁"]["note"] == "夜班"
    assert people["赵一宁"]["phone"] == "13800138000/13900139000"
    assert all(row["living"] for row in people.values())
    assert len(people) == len({one.name for one in RESIDENTS}) + 2
    assert "样例省" not in repr(gate.rows(roster_change))
    (kept,) = gate.rows(roster_layout)
    assert kept["fields"] == {"0": "address", "1": "name", "2": "phone", "3": "note", "4": None}


def test_the_same_file_again_asks_no_columns_and_changes_nothing(
    everyday_gate: Gate, tmp_path: Path
) -> None:
    gate = everyday_gate
    file = a_file_of_one_building(tmp_path)
    page = choose(gate, file, ImportStep.COLUMNS)
    gate.press(ENTER)
    gate.until(lambda: page.importing.view.step is ImportStep.PLANNED)
    gate.press(ENTER)
    gate.until(lambda: page.importing.view.step is ImportStep.DONE)
    gate.press(ENTER)
    before = (gate.rows(person), gate.rows(roster_change))

    page = choose(gate, file, ImportStep.PLANNED)
    assert page.importing.view.columns.layouts != {}
    assert page.importing.view.plan.people.table.model().rowCount() == 0
    gate.press(ENTER)
    gate.until(lambda: page.importing.view.step is ImportStep.DONE)

    assert (gate.rows(person), gate.rows(roster_change)) == before
    last = gate.rows(roster_import)[-1]
    assert (last["new"], last["changed"], last["gone"]) == (0, 0, 0)
    assert Field.NAME in dict(page.importing.view.columns.layouts).popitem()[1].values()
