# SPDX-License-Identifier: MIT
"""The sheet 人员出入: one row for each person who crossed the gate, whatever the outcome."""

import math
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import (
    CLASS_WORDS,
    DIRECTION_WORDS,
    OUTCOME_WORDS,
    REASON_WORDS,
    RegisterRow,
)
from gatehouse.domain.register import RegisterHeading
from gatehouse.reports.row_stream import Value, row_xml
from gatehouse.reports.sheet_style import (
    BODY,
    BODY_LEFT,
    COLUMN_HEADING,
    DAY,
    NUMBER,
    TENTHS,
    TEXT,
    TIME,
    Look,
    put_text,
    set_up_page,
    write_band,
    write_signatures,
    write_title,
)

SHEET = "人员出入"
FIRST_ROW = 4

_HEADINGS_ROW = 3
_HEADINGS_HEIGHT = 32.0
_ROW_HEIGHT = 26.0
_LINE_HEIGHT = 16.0
_HIGHEST_ROW = 409.0
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_SECONDS_OF_A_DAY = 86_400

_TEXT = Look(number_format=TEXT)
_TEXT_LEFT = Look(number_format=TEXT, across="left")

_PAPER_HEADS = {
    "resident_id": "身份证",
    "hk_macau_taiwan_residence": "港澳台居住证",
    "hk_macau_permit": "回乡证",
    "taiwan_permit": "台胞证",
    "foreign_permanent_residence": "永居证",
    "passport": "护照",
    "officer_or_other": "其他证件",
    "none": "",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet: its heading, its width in digits, its look and what it shows."""

    heading: str
    width: float
    look: Look
    value: Callable[[RegisterRow, datetime], Value]


def _day(_row: RegisterRow, local: datetime) -> Value:
    return local.toordinal() - _EXCEL_EPOCH


def _time(_row: RegisterRow, local: datetime) -> Value:
    at = local.time()
    return (at.hour * 3600 + at.minute * 60 + at.second) / _SECONDS_OF_A_DAY


def _tenths(value: int | None) -> Value:
    return None if value is None else value / 10


COLUMNS = (
    Column("序号", 5.5, NUMBER, lambda row, _: row.number),
    Column("日期", 11.5, Look(number_format=DAY), _day),
    Column("时间", 6.5, Look(number_format=TIME), _time),
    Column("卡点", 6.5, _TEXT, lambda row, _: row.gate),
    Column("进/出", 5, BODY, lambda row, _: DIRECTION_WORDS[row.direction].zh),
    Column("人员类别", 9.5, BODY, lambda row, _: CLASS_WORDS[row.subject_class].zh),
    Column("姓名", 8.5, _TEXT, lambda row, _: row.name),
    Column("楼栋单元室", 10.5, _TEXT, lambda row, _: row.door),
    Column("证件类型", 8, BODY, lambda row, _: _PAPER_HEADS.get(row.paper_kind, row.paper_kind)),
    Column("证件号码", 20, _TEXT, lambda row, _: row.paper_number),
    Column("电话", 13, _TEXT, lambda row, _: row.phone),
    Column("体温", 5.5, Look(number_format=TENTHS), lambda row, _: _tenths(row.temperature)),
    Column("复测", 5.5, Look(number_format=TENTHS), lambda row, _: _tenths(row.retest)),
    Column("健康码", 7, _TEXT, lambda row, _: row.health_code),
    Column("行程核验", 9, _TEXT, lambda row, _: row.itinerary),
    Column("通行证号", 10.5, _TEXT, lambda row, _: row.pass_number),
    Column("事由", 9, BODY, lambda row, _: REASON_WORDS[row.reason].zh),
    Column("去向/来自", 11, _TEXT, lambda row, _: row.where),
    Column("处置", 7, BODY, lambda row, _: OUTCOME_WORDS[row.outcome].zh),
    Column("登记人", 8, _TEXT, lambda row, _: row.operator),
    Column("备注", 15, _TEXT_LEFT, lambda row, _: row.note),
)

_LETTERS = tuple(get_column_letter(place) for place in range(1, len(COLUMNS) + 1))
_LAST = _LETTERS[-1]


def lay_out_entries(sheet: Worksheet, heading: RegisterHeading, rows: int) -> tuple[int, ...]:
    """Write all of the sheet but its *rows* entries; return the style number of each column."""
    write_title(sheet, heading, f"{heading.community}{heading.compound}人员出入登记表", _LAST)
    for letter, column in zip(_LETTERS, COLUMNS, strict=True):
        cell = sheet[f"{letter}{_HEADINGS_ROW}"]
        put_text(cell, column.heading)
        COLUMN_HEADING.dress(cell)
        sheet.column_dimensions[letter].width = column.width
    sheet.row_dimensions[_HEADINGS_ROW].height = _HEADINGS_HEIGHT
    if not rows:
        nothing = "零报告：当日无人员出入登记。"
        NUMBER.dress(sheet[f"A{FIRST_ROW}"])
        write_band(sheet, (FIRST_ROW, "B", _LAST), nothing, BODY_LEFT, _ROW_HEIGHT)
    write_signatures(sheet, heading, (row_after(rows), "B", _LAST), room=28)
    sheet.freeze_panes = f"H{FIRST_ROW}"
    sheet.auto_filter.ref = f"A{_HEADINGS_ROW}:{_LAST}{_HEADINGS_ROW + rows}"
    sheet.print_title_rows = f"1:{_HEADINGS_ROW}"
    set_up_page(sheet, heading)
    return tuple(_style_number(sheet, column.look) for column in COLUMNS)


def row_after(rows: int) -> int:
    """Return the row of the signatures below *rows* entries, or below the nil report."""
    return FIRST_ROW + max(rows, 1)


def entry_xml(place: int, entry: RegisterRow, styles: Sequence[int]) -> str:
    """Return *entry* as row *place* of the sheet, high enough for its longest text."""
    local = entry.happened_at.astimezone(LOCAL_ZONE)
    values = tuple(column.value(entry, local) for column in COLUMNS)
    height = _height(values)
    return (
        f'<row r="{place}" ht="{height}" customHeight="1">'
        f"{row_xml(place, _LETTERS, styles, values)}</row>"
    )


def _style_number(sheet: Worksheet, look: Look) -> int:
    """Register *look* with the workbook by a cell that is not put on the sheet."""
    cell = Cell(sheet, row=1, column=1)
    look.dress(cell)
    return cell.style_id


def _height(values: Sequence[Value]) -> float:
    lines = max(
        _lines(value, column.width)
        for value, column in zip(values, COLUMNS, strict=True)
        if isinstance(value, str)
    )
    return min(max(_ROW_HEIGHT, lines * _LINE_HEIGHT + 2), _HIGHEST_ROW)


def _lines(text: str, width: float) -> int:
    """Count the lines *text* needs; a Chinese character is as wide as two digits."""
    if 2 * len(text) < width and text.isprintable():
        return 1
    return sum(max(math.ceil(_digits_wide(line) / (width - 1)), 1) for line in text.split("\n"))


def _digits_wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(mark) in "WFA" else 1 for mark in text)
