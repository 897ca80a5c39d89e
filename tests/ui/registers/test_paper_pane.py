# SPDX-License-Identifier: MIT
"""Blank sheets at the registers: printed with numbers that go on, and accounted for one by one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.paper_sheet import Begun, Numbers, PaperSheets, SheetEnd, SheetsClosed
from gatehouse.domain.words import Language
from gatehouse.errors import Refused
from gatehouse.ui.registers.page import RegistersPage
from tests.support.registers_screen import NOW, RegistersFake
from tests.support.screens import AREAS, ENTER, Bench, faults

CTRL = Qt.KeyboardModifier.ControlModifier
OUT = PaperSheets(21, (Numbers(2, 2), Numbers(4, 20)), NOW)
BEGUN = replace(OUT, begun=(Begun(3, 1),))
Opened = Callable[..., RegistersPage]


@pytest.fixture
def opened(bench: Bench) -> Opened:
    """Open the registers over a fake post, and their blank sheets by the key."""

    def open_pane(fake: RegistersFake, size: str = "low") -> RegistersPage:
        page = RegistersPage(
            bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW
        )
        bench.show(page, AREAS[size])
        page.start(fake.acts())
        bench.settle()
        page.setFocus()
        bench.press(Qt.Key.Key_P, CTRL)
        bench.settle()
        return page

    return open_pane


def test_the_numbers_go_on_from_the_last_printed(opened: Opened, bench: Bench) -> None:
    page = opened(RegistersFake(paper=OUT))
    pane = page.paper

    assert pane.printing.numbers == Numbers(21, 25)
    bench.press(Qt.Key.Key_Minus)
    bench.press(Qt.Key.Key_Minus)

    assert pane.printing.numbers == Numbers(21, 23)


def test_sheets_that_are_printed_are_out_and_the_next_ones_follow(
    opened: Opened, bench: Bench
) -> None:
    fake = RegistersFake()
    page = opened(fake)
    pane = page.paper

    pane.record_printed(pane.printing.numbers)
    bench.settle()

    assert fake.printed == [Numbers(1, 5)]
    assert pane.printing.numbers == Numbers(6, 10)
    assert pane.closing._model.rowCount() == 1
    assert "打印好了" in bench.said.texts()[-1]


def test_a_pdf_file_counts_as_printed(opened: Opened, bench: Bench, tmp_path: Path) -> None:
    fake = RegistersFake()
    page = opened(fake)
    pane = page.paper
    file = tmp_path / "sheets.pdf"

    pane.save_sheets(Numbers(1, 2), file)
    bench.settle()

    assert file.read_bytes().count(b"/Type /Page\n") == 2
    assert fake.printed == [Numbers(1, 2)]


def test_a_sheet_is_closed_with_a_reason_by_keys(opened: Opened, bench: Bench) -> None:
    fake = RegistersFake(paper=OUT)
    page = opened(fake)
    pane = page.paper
    pane.closing.first.setFocus()

    bench.press(ENTER, CTRL)
    assert fake.closed == [], "a number is not closed without a reason"
    bench.press(Qt.Key.Key_Right)
    bench.press(ENTER, CTRL)
    bench.settle()

    assert fake.closed == [SheetsClosed(numbers=Numbers(2, 2), why=SheetEnd.BLANK)]
    assert (pane.closing.first.text(), pane.closing.last.text()) == ("4", "20")


def test_a_run_is_chosen_and_closed_by_mouse(opened: Opened, bench: Bench) -> None:
    fake = RegistersFake(paper=OUT)
    page = opened(fake)
    pane = page.paper

    pane.closing.table.clicked.emit(pane.closing._model.index(1, 0))
    pane.closing.why._segments[1].click()
    QTest.mouseClick(pane.closing.confirm, Qt.MouseButton.LeftButton)
    bench.settle()

    assert fake.closed == [SheetsClosed(numbers=Numbers(4, 20), why=SheetEnd.LOST)]


def test_numbers_that_are_not_out_are_not_closed(opened: Opened, bench: Bench) -> None:
    fake = RegistersFake(paper=OUT)
    page = opened(fake)
    pane = page.paper
    pane.closing.first.set_text("3")
    pane.closing.why.set_code(SheetEnd.BLANK)

    pane.closing.confirm.click()
    bench.settle()

    assert fake.closed == []
    assert pane.closing.first.edit.hasFocus()


def test_a_refusal_is_said_and_leaves_the_form_as_it_was(opened: Opened, bench: Bench) -> None:
    fake = RegistersFake(paper=OUT, failure=Refused("Taken.", "已经补录了。"))
    page = opened(fake)
    pane = page.paper
    pane.closing.why.set_code(SheetEnd.LOST)

    pane.closing.confirm.click()
    bench.settle()

    assert bench.said.texts() == ["已经补录了。"]
    assert pane.closing.first.text() == "2"


def test_escape_leads_back_and_the_registers_name_what_is_out(opened: Opened, bench: Bench) -> None:
    page = opened(RegistersFake(paper=OUT))
    pane = page.paper

    bench.press(Qt.Key.Key_Escape)

    assert not pane.isVisible()
    assert "2、4—20" in page.checks._lines[0].text
    QTest.mouseClick(page._stack.way, Qt.MouseButton.LeftButton)
    assert pane.isVisible()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("out", [PaperSheets(), OUT, BEGUN])
def test_nothing_is_cut_or_small_at_any_size(
    opened: Opened, bench: Bench, language: Language, out: PaperSheets
) -> None:
    bench.languages.use(language)
    page = opened(RegistersFake(paper=out))

    for size in bench.sizes_of(page):
        assert faults(page) == [], size
        assert (page.width(), page.height()) == AREAS[size]


def test_sheets_in_reserve_stand_behind_those_that_are_out(opened: Opened, bench: Bench) -> None:
    fake = RegistersFake(paper=replace(OUT, reserve=(Numbers(30, 40),)))
    page = opened(fake)
    closing = page.paper.closing

    closing.table.clicked.emit(closing._model.index(closing._model.rowCount() - 1, 0))
    closing.why.set_code(SheetEnd.LOST)
    closing.confirm.click()
    bench.settle()

    assert fake.closed == [SheetsClosed(numbers=Numbers(30, 40), why=SheetEnd.LOST)]


def test_a_begun_sheet_is_listed_with_its_lines_and_closed_as_finished(
    opened: Opened, bench: Bench
) -> None:
    fake = RegistersFake(paper=BEGUN)
    page = opened(fake)
    closing = page.paper.closing
    assert closing._model.index(2, 0).data() == "3 号：已录 1 行"
    assert "3 号：已录 1 行" in page.checks._lines[1].text

    closing.table.clicked.emit(closing._model.index(2, 0))
    closing.why._segments[0].click()
    closing.confirm.click()
    bench.settle()

    assert fake.closed == [SheetsClosed(numbers=Numbers(3, 3), why=SheetEnd.FINISHED)]
    assert closing._model.rowCount() == 2
