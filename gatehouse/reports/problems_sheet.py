# SPDX-License-Identifier: MIT
"""The error sheet of an import: row, column, value and reason of each cell that was not right.

It goes back to whoever keeps the file; row and column find the cell, so that numbers that are
somebody's stay masked in it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.identity.masking import mask_long_numbers
from gatehouse.domain.risk_area import AreaImport
from gatehouse.domain.roster import ImportReport, Problem
from gatehouse.domain.words import Words
from gatehouse.reports.row_stream import cell_text
from gatehouse.reports.whole_file import whole_file

_TEXT: Final = "@"
_NAME = "有问题的行"
_HEADINGS = ("结果", "行", "列", "原来写的", "原因", "Reason")
_HEADING_ROWS = 2
_WIDTHS = (12, 8, 22, 30, 60, 60)
_REJECTED = "没有收"
_TAKEN = "收了，请看"
_NOTHING = Words("每一行都照原样读出来了", "every row read as it stands")


def write_problems(path: Path, report: ImportReport | AreaImport) -> int:
    """Write the error sheet of *report* to *path*, whole or not at all; return its rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _NAME
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A3"
    rows = tuple(_rows(report))
    lines = ((report.file_name,), _HEADINGS, *(rows or ((_NOTHING.zh, _NOTHING.en),)))
    for number, line in enumerate(lines, 1):
        for column, value in enumerate(line, 1):
            _fill(sheet, number, column, value)
    with whole_file(path) as file:
        book.save(file)
    return len(rows)


def _rows(report: ImportReport | AreaImport) -> Iterator[tuple[str | int, ...]]:
    for result, problems in ((_REJECTED, report.rejected), (_TAKEN, report.warnings)):
        yield from (_row(result, problem) for problem in problems)


def _row(result: str, problem: Problem) -> tuple[str | int, ...]:
    value = mask_long_numbers(problem.value)
    return result, problem.row, problem.column, value, problem.reason.zh, problem.reason.en


def _fill(sheet: Worksheet, row: int, column: int, value: str | int) -> None:
    """Write a text that no program takes for a formula, or a whole number."""
    text = isinstance(value, str)
    cell = sheet.cell(row, column, cell_text(value) if isinstance(value, str) else value)
    if text:
        cell.data_type = "s"
        cell.number_format = _TEXT
    cell.font = Font(name="宋体", bold=row <= _HEADING_ROWS)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
