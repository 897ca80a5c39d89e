# SPDX-License-Identifier: MIT
"""A sheet of rows laid out by the library, and each of its rows as the XML to stream into it."""

import math
import unicodedata
from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.register import RegisterHeading, SheetRows
from gatehouse.reports.list_sheet import COUNTED, ListSheet, Look
from gatehouse.reports.row_stream import Value, row_xml
from gatehouse.reports.sheet_style import (
    BODY_LEFT,
    COLUMN_HEADING,
    FREE,
    dress,
    put_text,
    set_up_page,
    write_band,
    write_signatures,
    write_title,
)

FIRST_ROW = 4

_HEADINGS_ROW = 3
_HEADINGS_HEIGHT = 32.0
_ROW_HEIGHT = 26.0
_LINE_HEIGHT = 16.0
_HIGHEST_ROW = 409.0
_HAN_WIDTH = 2.1
"""Of a Chinese character, in digits."""
_SIGNATURES_ROOM = 10


class LaidOutList(Struct, frozen=True):
    """A sheet without its rows: they go right before *after*, each column in its style."""

    sheet: ListSheet[Any]
    after: bytes
    letters: tuple[str, ...]
    styles: tuple[int, ...]

    def row_xml(self, place: int, row: Any) -> str:
        """Return *row* as row *place* of the sheet, high enough for its longest text."""
        values = tuple(column.value(row) for column in self.sheet.columns)
        return (
            f'<row r="{place}" ht="{self._height(values)}" customHeight="1">'
            f"{row_xml(place, self.letters, self.styles, values)}</row>"
        )

    def _height(self, values: Sequence[Value]) -> float:
        lines = max(
            (
                _lines(value, column.width)
                for value, column in zip(values, self.sheet.columns, strict=True)
                if isinstance(value, str)
            ),
            default=1,
        )
        return min(max(_ROW_HEIGHT, lines * _LINE_HEIGHT + 2), _HIGHEST_ROW)


def lay_out(
    page: Worksheet, sheet: ListSheet[Any], heading: RegisterHeading, held: SheetRows
) -> LaidOutList:
    """Write all of *sheet* but the rows that it *held* on *page*."""
    sheet, rows = sheet.worded(heading.codes), held.count
    letters = tuple(get_column_letter(place) for place in range(1, len(sheet.columns) + 1))
    last = letters[-1]
    write_title(page, heading, f"{heading.community}{heading.compound}{sheet.title}", last)
    for letter, column in zip(letters, sheet.columns, strict=True):
        cell = page[f"{letter}{_HEADINGS_ROW}"]
        put_text(cell, column.heading)
        dress(cell, COLUMN_HEADING)
        page.column_dimensions[letter].width = column.width
    page.row_dimensions[_HEADINGS_ROW].height = _HEADINGS_HEIGHT
    if not rows:
        dress(page[f"A{FIRST_ROW}"], COUNTED)
        write_band(page, (FIRST_ROW, "B", last), sheet.nothing, BODY_LEFT, _ROW_HEIGHT)
    below = FIRST_ROW + max(rows, 1)
    # the first column numbers the rows, and nothing else stands in it
    width = sum(column.width for column in sheet.columns[1:])
    closing = sheet.closing_line(held.holding)
    if closing:
        write_band(page, (below, "B", last), closing, FREE, _ROW_HEIGHT)
    signed = below + bool(closing)
    write_signatures(page, heading, (signed, "B", last), room=round(width / _SIGNATURES_ROOM))
    page.freeze_panes = f"{letters[sheet.fixed]}{FIRST_ROW}"
    page.auto_filter.ref = f"A{_HEADINGS_ROW}:{last}{_HEADINGS_ROW + rows}"
    page.print_title_rows = f"1:{_HEADINGS_ROW}"
    set_up_page(page, heading, f"表{sheet.number} {sheet.name}")
    styles = tuple(_style_number(page, column.look) for column in sheet.columns)
    after = f'<row r="{below}"'.encode()
    return LaidOutList(sheet, after, letters, styles)


def _style_number(page: Worksheet, look: Look) -> int:
    """Register *look* with the workbook by a cell that is not put on the sheet."""
    cell = Cell(page, row=1, column=1)
    dress(cell, look)
    return cell.style_id


def _lines(text: str, width: float) -> int:
    """Count the lines *text* needs; at the end of a line half a Chinese character may stay free."""
    if _HAN_WIDTH * len(text) < width - 1 and text.isprintable():
        return 1
    return sum(map(partial(_lines_of, width=width - 1), text.split("\n")))


def _lines_of(text: str, width: float) -> int:
    wide = sum(unicodedata.east_asian_width(mark) in "WFA" for mark in text)
    digits = len(text) - wide + _HAN_WIDTH * wide
    if digits <= width:
        return 1
    return math.ceil(digits / (width - 1 if wide else width))
