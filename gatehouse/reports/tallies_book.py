# SPDX-License-Identifier: MIT
"""The counts of errands over some days as a workbook: numbers, and nobody's name."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import ErrandKind, ErrandTally
from gatehouse.reports.list_sheet import COUNTED, Look
from gatehouse.reports.sheet_style import COLUMN_HEADING, TITLE, TOTAL, dress, put_text, write_band
from gatehouse.reports.whole_file import whole_file

_NAME: Final = "代办统计"
_HEADINGS: Final = ("类型", "办完", "份数", "办不了", "还没办")
_LETTERS: Final = "ABCDE"
_WIDTHS: Final = (20, 12, 12, 12, 12)
_TITLE_HEIGHT: Final = 32


def write_tallies(
    path: Path, days: DaySpan, tallies: Sequence[ErrandTally], codes: CodeBook = AS_SHIPPED
) -> None:
    """Write *tallies* of *days* with their sums to *path*, whole or not at all.

    Kinds are called as in *codes*.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _NAME
    for letter, width in zip(_LETTERS, _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    title = f"{_NAME}（{days.first:%Y-%m-%d} 至 {days.last:%Y-%m-%d}）"
    write_band(sheet, (1, _LETTERS[0], _LETTERS[-1]), title, TITLE, _TITLE_HEIGHT)
    lines = (_HEADINGS, *(_line(one, codes) for one in tallies), _total(tallies))
    for number, line in enumerate(lines, 2):
        for letter, value in zip(_LETTERS, line, strict=True):
            cell = sheet[f"{letter}{number}"]
            dress(cell, _look(number, len(lines)))
            if isinstance(value, str):
                put_text(cell, value)
            else:
                cell.value = value
    with whole_file(path) as file:
        book.save(file)


def _look(number: int, lines: int) -> Look:
    first, last = 2, lines + 1
    return {first: COLUMN_HEADING, last: TOTAL}.get(number, COUNTED)


def _line(tally: ErrandTally, codes: CodeBook) -> tuple[str | int | None, ...]:
    """Return a kind with its counts; only group purchases have portions."""
    portions = tally.portions if tally.kind is ErrandKind.PURCHASE else None
    kind = codes.words(CodeList.ERRAND, tally.kind).zh
    return kind, tally.orders, portions, tally.dropped, tally.waiting


def _total(tallies: Sequence[ErrandTally]) -> tuple[str | int | None, ...]:
    return (
        "合计",
        sum(one.orders for one in tallies),
        sum(one.portions for one in tallies if one.kind is ErrandKind.PURCHASE),
        sum(one.dropped for one in tallies),
        sum(one.waiting for one in tallies),
    )
