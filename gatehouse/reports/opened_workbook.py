# SPDX-License-Identifier: MIT
"""Workbooks from outside, looked over before they are opened, and their sheets as plain rows.

A small file can claim to be a huge one, by its packing, by one cell in the last corner of the
sheet, or by one long text that a million cells repeat. All three are measured first.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from msgspec import Struct
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    XmlError,
    ZipError,
)

from gatehouse.domain.words import Words
from gatehouse.errors import Refused

CellValue: TypeAlias = str | bool | float | date | datetime | time | timedelta

LARGEST_FILE = 64 * 2**20
_MOST_UNPACKED = 128 * 2**20
_MOST_TEXT = 2**30
_MOST_PARTS = 2000
_WIDEST_SHEET = 5_000_000  # rows times columns, empty ones counted: a reader keeps them all
_ALPHABET = 26

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN_PART = re.compile(r"xl/workbook[0-9]*\.xml")
_TEXT_END = b"</si>"
_PLACE = re.compile(rb'\br\s*=\s*["\']([A-Za-z]{0,4})([0-9]{1,9})["\']')

_NOT_A_WORKBOOK = Words("它不是能读的 Excel 工作簿", "it is not an Excel workbook that can be read")
_DAMAGED = Words("它坏了或没有拷完整", "it is damaged or was not copied whole")
_HAS_PASSWORD = Words("它设了打开密码", "it has a password")
_TOO_LARGE = Words("它太大，不像一份台账", "it is far too large for a roster")
_SAVE_AGAIN = Words(
    "请在 Excel 或 WPS 里打开，另存为 .xlsx 再导入。",
    "Open it in Excel or WPS, save it as .xlsx and import that.",
)
_COPY_AGAIN = Words("请重新拷一份再导入。", "Copy it again and import that.")
_WITHOUT_PASSWORD = Words(
    "请在 Excel 或 WPS 里取消密码，另存后再导入。",
    "Open it in Excel or WPS, take the password off and import that.",
)
_ONLY_ROSTER = Words(
    "请把台账那张表单独复制到新工作簿再导入。",
    "Copy the roster alone into a new workbook and import that.",
)


class Sheet(Struct, frozen=True):
    """A sheet's cells from A1 on; *merged* are areas (first, last), each (row, column) from 0."""

    name: str
    visible: bool
    rows: Sequence[Sequence[CellValue]]
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]


def open_workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook *content*; *name* is for the sentences of `Refused`."""
    _look_over(name, content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(_sheets(book))
    except PasswordError as error:
        raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD) from error
    except (XmlError, ZipError) as error:
        raise refusal(name, _DAMAGED, _SAVE_AGAIN) from error
    except CalamineError as error:
        raise refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN) from error


def refusal(name: str, what: Words, advice: Words) -> Refused:
    """Return the sentence that *name* cannot be imported, because of *what*."""
    return Refused(
        f"{name} was not read: {what.en}. Nothing was imported. {advice.en}",
        f"{name} 没有读：{what.zh}。什么都没有导入。{advice.zh}",
    )


def _sheets(book: CalamineWorkbook) -> Iterator[Sheet]:
    for place, about in enumerate(book.sheets_metadata):
        if about.typ is SheetTypeEnum.WorkSheet:
            visible = about.visible is SheetVisibleEnum.Visible
            yield _sheet(book.get_sheet_by_index(place), visible=visible)


def _sheet(sheet: CalamineSheet, *, visible: bool) -> Sheet:
    rows = sheet.to_python(skip_empty_area=False)
    return Sheet(sheet.name, visible, rows, sheet.merged_cell_ranges or ())


def _look_over(name: str, content: bytes) -> None:
    """Refuse what no reader should be given."""
    if len(content) > LARGEST_FILE:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content:
            raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD)
        return
    if not content.startswith(b"PK"):
        raise refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _look_over_parts(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise refusal(name, _DAMAGED, _COPY_AGAIN) from error
    except RuntimeError as error:  # what zipfile says of an encrypted part
        raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD) from error


def _look_over_parts(name: str, archive: zipfile.ZipFile) -> None:
    """Measure the parts as the archive lists them, then unpack each once to see that it is true."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    if not any(_MAIN_PART.fullmatch(part.filename) for part in parts):
        raise refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN)
    longest_text = most_cells = 0
    for part in parts:
        with archive.open(part) as packed:
            # never unpacks more than is listed, and compares the check sum
            content = packed.read(part.file_size)
        if _TEXT_END in content:
            longest_text = max(longest_text, *map(len, content.split(_TEXT_END)))
        most_cells += _cells(name, content)
    if longest_text * most_cells > _MOST_TEXT:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)


def _cells(name: str, part: bytes) -> int:
    """Count the cells of a part; refuse one that lies in a far corner."""
    places = _PLACE.findall(part)
    columns = max((_column(letters) for letters in {letters for letters, _ in places}), default=0)
    rows = max((int(row) for _, row in places), default=0)
    if rows * columns > _WIDEST_SHEET:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    return len(places)


def _column(letters: bytes) -> int:
    """Return the number of a column, `A` being 1."""
    number = 0
    for letter in letters.upper():
        number = number * _ALPHABET + letter - ord("A") + 1
    return number
