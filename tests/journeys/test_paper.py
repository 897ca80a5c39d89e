# SPDX-License-Identifier: MIT
"""What goes on without the laptop or the code system, and is accounted for afterwards."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.paper_sheet import Begun, Numbers
from gatehouse.domain.shift import ShiftSummary
from gatehouse.ui.handover.open_card import OpenCard
from gatehouse.ui.registers.page import RegistersPage
from tests.support.window import ENTER, Gate

CTRL = Qt.KeyboardModifier.ControlModifier
ESC = Qt.Key.Key_Escape
LINES = (
    ("lxf5", "0742"),
    ("wlf", "0745"),
    ("oyj", "51"),
    ("lxf5", "0903"),
    ("czx", "0910"),
)
"""Five lines of a page as they are typed: whom, and the time or the minute alone."""


def registers(gate: Gate) -> RegistersPage:
    """Open the registers and wait for their day."""
    gate.press(Qt.Key.Key_F8)
    gate.until(lambda: gate.window.findChild(RegistersPage) is not None)
    page = gate.page(RegistersPage)
    gate.until(lambda: page._summary is not None)
    return page


def has_entries(gate: Gate, count: int) -> bool:
    """Say whether so many entries are on the disk."""
    return len(gate.entries()) == count


def print_two_sheets(gate: Gate, file: Path) -> None:
    """Have two blank sheets as a PDF file, and go back to the desk."""
    page = registers(gate)
    gate.press(Qt.Key.Key_P, CTRL)
    gate.until(lambda: page.paper.printing.numbers == Numbers(1, 5))
    for _ in range(3):
        gate.press(Qt.Key.Key_Minus)
    page.paper.save_sheets(page.paper.printing.numbers, file)
    gate.until(lambda: page.paper.closing._sheets.out == (Numbers(1, 2),))
    gate.press(ESC)
    gate.press(Qt.Key.Key_F1)


def type_in_the_first(gate: Gate) -> None:
    """Type in yesterday's lines from sheet 1."""
    gate.press(Qt.Key.Key_B, CTRL)
    gate.press(Qt.Key.Key_Down)
    gate.type("0740")
    gate.press(Qt.Key.Key_Tab)
    gate.type("1")
    gate.press(ENTER)
    time = gate.desk.top.filling.time
    for number, (who, at) in enumerate(LINES, 1):
        gate.type(who)
        gate.press(ENTER)
        gate.until(time.hasFocus)
        gate.type(at)
        gate.press(ENTER)
        gate.until(partial(has_entries, gate, number))
    gate.press(ESC)
    gate.press(ESC)
    gate.until_seen("1 号：已录 5 行。录完了吗？")
    gate.press(ESC)
    gate.until(lambda: gate.desk.state.filling is None)


def notes_of_the_workbook(gate: Gate, day: date, folder: Path) -> list[str]:
    """Export the register of *day* and return the notes of its people."""
    page = registers(gate)
    page.strip.choose(day)
    gate.until(lambda: page._summary is not None and page._summary.back_filled == len(LINES))
    assert any("2 号" in line.text for line in page.checks._lines)
    page.export.choose_folder(folder)
    gate.press(ENTER)
    gate.until(lambda: not page.result.isHidden())
    (book,) = folder.glob("*.xlsx")
    rows = load_workbook(book)["人员出入"].iter_rows(values_only=True)
    return [str(row[-1]) for row in rows if row[-1]]


def told_at_the_handover(gate: Gate) -> ShiftSummary:
    """Open the handover and return what it tells of the shift."""
    gate.press(Qt.Key.Key_F7)
    gate.until(lambda: gate.window.findChild(OpenCard) is not None)
    card = gate.window.findChild(OpenCard)
    assert card is not None
    gate.until(lambda: card._summary is not None)
    summary = card._summary
    assert isinstance(summary, ShiftSummary)
    return summary


def finish_the_first(gate: Gate) -> None:
    """Say of the sheet with five lines that it is finished, and go back to the registers."""
    page = registers(gate)
    gate.press(Qt.Key.Key_P, CTRL)
    closing = page.paper.closing
    gate.until(lambda: closing._sheets.begun == (Begun(1, 5),))
    closing.table.clicked.emit(closing._model.index(1, 0))
    closing.first.setFocus()
    gate.press(ENTER, CTRL)
    gate.press(Qt.Key.Key_Right)
    gate.press(ENTER, CTRL)
    gate.until(lambda: closing._sheets.begun == ())
    gate.press(ESC)


def close_the_last(gate: Gate) -> None:
    """Say of the only sheet that is out that nothing is on it."""
    page = registers(gate)
    gate.press(Qt.Key.Key_P, CTRL)
    gate.until(lambda: page.paper.closing._sheets.out == (Numbers(2, 2),))
    page.paper.closing.first.setFocus()
    gate.press(ENTER, CTRL)
    gate.press(Qt.Key.Key_Right)
    gate.press(ENTER, CTRL)
    gate.until(lambda: page.paper.closing._sheets.out == ())


def test_a_power_cut_from_blank_sheets_to_the_last_number(
    everyday_gate: Gate, tmp_path: Path
) -> None:
    gate = everyday_gate
    print_two_sheets(gate, tmp_path / "sheets.pdf")
    gate.clock.forward(timedelta(days=1))

    type_in_the_first(gate)

    rows = gate.entries()
    local = [row["happened_at"].astimezone(LOCAL_ZONE) for row in rows]  # type: ignore[attr-defined]  # a column
    times = [f"{at:%m-%d %H:%M}" for at in local]
    assert times == [f"03-02 {at}" for at in ("07:42", "07:45", "07:51", "09:03", "09:10")]
    assert [row["direction"] for row in rows] == ["out", "out", "out", "in", "out"]
    told = {(row["sheet"], row["back_filled"], row["outcome"]) for row in rows}
    assert told == {(1, True, "admitted")}
    notes = notes_of_the_workbook(gate, local[0].date(), tmp_path)
    assert [note for note in notes if "补录" in note] == ["补录（1 号纸）"] * 5
    summary = told_at_the_handover(gate)
    assert summary.counts.back_filled == len(LINES)
    waiting = [item for item in summary.open_items if item.kind is OpenKind.SHEETS_OUT]
    assert [item.detail for item in waiting] == ["2;1:5"]
    finish_the_first(gate)
    close_the_last(gate)
    gate.close()
    assert gate.is_sound()


def test_an_emergency_meanwhile_is_of_now_and_the_page_waits(everyday_gate: Gate) -> None:
    gate = everyday_gate
    gate.press(Qt.Key.Key_B, CTRL)
    gate.type("0740")
    gate.press(ENTER)
    gate.press(Qt.Key.Key_F12)
    gate.press(Qt.Key.Key_F12)
    gate.until(lambda: len(gate.entries()) == 1)

    (row,) = gate.entries()
    now = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert (row["outcome"], row["back_filled"], row["sheet"]) == ("emergency", False, None)
    happened = row["happened_at"]
    assert isinstance(happened, datetime)
    assert now <= happened < now + timedelta(minutes=5)
    assert gate.desk.state.filling is not None


def test_a_morning_without_the_code_system(strict_gate: Gate) -> None:
    gate = strict_gate
    gate.press(Qt.Key.Key_F11)
    gate.desk.left.panes.rule.switch.setFocus()
    gate.press(ENTER)
    gate.until(lambda: gate.desk.state.code_down)
    gate.type("lxf5365")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(ENTER)
    gate.until(partial(has_entries, gate, 1))
    gate.desk.top.outage.click()
    gate.desk.left.panes.rule.switch.click()
    gate.until(lambda: not gate.desk.state.code_down)

    (row,) = gate.entries()
    assert row["outcome"] == "admitted"
    assert row["checks"] == {"code": "system_down", "test": "system_down"}
    assert "['code', 'code', 'failed', 'warn']" in str(row["rule_results"])
    summary = told_at_the_handover(gate)
    (item,) = (one for one in summary.open_items if one.kind is OpenKind.CODE_UNSEEN)
    assert item.count == 1
    assert item.detail
    gate.close()
    assert gate.is_sound()


def test_a_gap_is_noticed_listed_and_typed_in(everyday_gate: Gate) -> None:
    gate = everyday_gate
    for number in (1, 2):
        gate.type("lxf5")
        gate.press(ENTER)
        gate.until(partial(has_entries, gate, number))
    gate.clock.forward(timedelta(hours=1))
    gate.type("lxf5")
    gate.until(lambda: gate.desk.state.weighed)
    gate.press(Qt.Key.Key_Plus)
    gate.until(lambda: gate.verdict() is not None)
    gate.press(ENTER)
    gate.until(partial(has_entries, gate, 3))
    listed = told_at_the_handover(gate)
    assert [item.kind for item in listed.open_items] == [OpenKind.UNLOGGED]

    gate.press(Qt.Key.Key_F1)
    gate.press(Qt.Key.Key_B, CTRL)
    gate.type("0930")
    gate.press(ENTER)
    gate.type("lxf5")
    gate.press(ENTER)
    gate.until(gate.desk.top.filling.time.hasFocus)
    gate.press(ENTER)
    gate.until(partial(has_entries, gate, 4))

    assert [row["direction"] for row in gate.entries()] == ["out", "in", "in", "out"]
    gate.press(Qt.Key.Key_F7)
    gate.until(lambda: told_at_the_handover(gate).open_items == ())
    gate.close()
    assert gate.is_sound()
