# SPDX-License-Identifier: MIT
"""Files from outside, looked over before they are opened, and their sheets as plain rows.

Workbooks new and old (.xlsx, .xlsm, .xls), open documents (.ods), and tables as text (.csv).

A small file can claim to be a huge one, by its packing, by one cell in the last corner of the
sheet, or by one long text that a million cells repeat. All three are measured first.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from string import ascii_letters, digits
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
from gatehouse.reports.sheet_markup import (
    Markup,
    open_document_markups,
    sheet_parts,
    worksheet_markup,
)

CellValue: TypeAlias = str | bool | float | date | datetime | time | timedelta
_EXACT = 10**15  # from here on a spreadsheet has rounded, and shows powers of ten

LARGEST_FILE = 64 * 2**20
_MOST_UNPACKED = 128 * 2**20
_MOST_TEXT = 2**30
_MOST_PARTS = 2000
LARGEST_CELLS = 5_000_000
"""Rows times columns, empty ones counted: a reader keeps them all."""
_ALPHABET = 26

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_GLOBALS = bytes.fromhex("0908100000060500")
"""How the records of an .xls begin; the one of a password follows close behind."""
_RECORD = struct.Struct("<HH")
_FILE_PASS = 0x2F
_FIRST_RECORDS = 8
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN_PART = re.compile(r"xl/workbook[0-9]*\.xml")
_RELATIONS = re.compile(r"xl/_rels/workbook[0-9]*\.xml\.rels")
_SHEET_PART = re.compile(r"xl/(?:worksheets/)?[^/]+\.xml")
_DOCUMENT_PART = "content.xml"
_DOCUMENT_LIST = "META-INF/manifest.xml"
_DOCUMENT_KIND = b"opendocument.spreadsheet"
_DOCUMENT_SECRET = b"encryption-data"
_TEXT_END = b"</si>"
_PLACE = re.compile(rb'\br\s*=\s*["\']([A-Za-z]{0,4}[0-9]{1,9})["\']')
_LETTERS = ascii_letters.encode()
_DIGITS = digits.encode()

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
    "请用 Excel 或 WPS 输密码打开，选“另存为”，在“工具”（WPS 是“加密”）里把密码清空，"
    "存成 .xlsx，再导入新存的那份。",
    "Open it in Excel or WPS with its password, choose 'Save as', empty the password under 'Tools' "
    "(in WPS 'Encrypt'), save it as .xlsx and import that copy.",
)
_ONLY_ROSTER = Words(
    "请把台账那张表单独复制到新工作簿再导入。",
    "Copy the roster alone into a new workbook and import that.",
)


class Sheet(Struct, frozen=True):
    """A sheet's cells from A1 on; *merged* are areas (first, last), each (row, column) from 0.

    *formulas* and *errors* are places of cells, *hidden* columns; a format that cannot say which
    cells are merged does not *know_merges*.
    """

    name: str
    visible: bool
    rows: Sequence[Sequence[CellValue]]
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]
    formulas: Collection[tuple[int, int]] = frozenset()
    errors: Collection[tuple[int, int]] = frozenset()
    hidden: Collection[int] = frozenset()
    knows_merges: bool = True


def written(value: CellValue) -> str:
    """Write a cell as the spreadsheet shows it; a whole number has no decimal point."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return f"{value:.0f}"
    return str(value).upper()


def open_workbook(name: str, content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of the workbook *content*; *name* is for the sentences of `Refused`."""
    markups = _look_over(name, content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return tuple(_sheets(name, book, markups))
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


def is_workbook(content: bytes) -> bool:
    """Say whether a file begins as a workbook does, old or new."""
    return content.startswith((_OLD_OFFICE, b"PK"))


def not_a_workbook(name: str) -> Refused:
    """Return the sentence that *name* is no file that a roster can be read from."""
    return refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN)


def _sheets(name: str, book: CalamineWorkbook, markups: Sequence[Markup]) -> Iterator[Sheet]:
    for place, about in enumerate(book.sheets_metadata):
        if about.typ is SheetTypeEnum.WorkSheet:
            visible = about.visible is SheetVisibleEnum.Visible
            markup = markups[place] if place < len(markups) else Markup()
            yield _sheet(name, book.get_sheet_by_index(place), markup, visible=visible)


def _sheet(name: str, sheet: CalamineSheet, markup: Markup, *, visible: bool) -> Sheet:
    if sheet.total_height * sheet.total_width > LARGEST_CELLS:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    return Sheet(
        sheet.name,
        visible,
        sheet.to_python(skip_empty_area=False),
        sheet.merged_cell_ranges or markup.merged,
        markup.formulas,
        markup.errors,
        markup.hidden,
    )


def _begins_encrypted(content: bytes) -> bool:
    """Say whether an old workbook has, among its first records, the one of a password."""
    at = content.find(_GLOBALS)
    for _ in range(_FIRST_RECORDS):
        if at < 0 or at + _RECORD.size > len(content):
            return False
        kind, length = _RECORD.unpack_from(content, at)
        if kind == _FILE_PASS:
            return True
        at += _RECORD.size + length
    return False


def _look_over(name: str, content: bytes) -> Sequence[Markup]:
    """Refuse what no reader should be given; return the markup of its sheets, if it has any."""
    if len(content) > LARGEST_FILE:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content or _begins_encrypted(content):
            raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD)
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _look_over_parts(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise refusal(name, _DAMAGED, _COPY_AGAIN) from error
    except RuntimeError as error:  # what zipfile says of an encrypted part
        raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD) from error


def _look_over_parts(name: str, archive: zipfile.ZipFile) -> Sequence[Markup]:
    """Measure the parts as the archive lists them, then unpack each once to see that it is true."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    names = {part.filename for part in parts}
    if _DOCUMENT_PART in names:
        return _look_over_document(name, archive)
    if not any(map(_MAIN_PART.fullmatch, names)):
        raise refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN)
    longest_text = most_cells = 0
    kept: dict[str, bytes] = {}
    for part in parts:
        with archive.open(part) as packed:
            # never unpacks more than is listed, and compares the check sum
            content = packed.read(part.file_size)
        if _TEXT_END in content:
            longest_text = max(longest_text, *map(len, content.split(_TEXT_END)))
        most_cells += _cells(name, content)
        if _SHEET_PART.fullmatch(part.filename) or _RELATIONS.fullmatch(part.filename):
            kept[part.filename] = content
    if longest_text * most_cells > _MOST_TEXT:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    return _worksheet_markups(kept)


def _worksheet_markups(parts: Mapping[str, bytes]) -> Sequence[Markup]:
    book = next((parts[part] for part in parts if _MAIN_PART.fullmatch(part)), b"")
    relations = next((parts[part] for part in parts if _RELATIONS.fullmatch(part)), b"")
    return [worksheet_markup(parts.get(part, b"")) for part in sheet_parts(book, relations)]


def _look_over_document(name: str, archive: zipfile.ZipFile) -> Sequence[Markup]:
    """Measure an open document: a few tags may stand for millions of cells."""
    names = archive.namelist()
    kind = archive.read("mimetype")[:200] if "mimetype" in names else b""
    listed = archive.read(_DOCUMENT_LIST) if _DOCUMENT_LIST in names else b""
    if _DOCUMENT_KIND not in kind:
        raise refusal(name, _NOT_A_WORKBOOK, _SAVE_AGAIN)
    if _DOCUMENT_SECRET in listed:
        raise refusal(name, _HAS_PASSWORD, _WITHOUT_PASSWORD)
    markups = open_document_markups(archive.read(_DOCUMENT_PART))
    if any(one.height * one.width > LARGEST_CELLS or one.text > _MOST_TEXT for one in markups):
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    return markups


def _cells(name: str, part: bytes) -> int:
    """Count the cells of a part; refuse one that lies in a far corner."""
    places = _PLACE.findall(part)
    lines = b"\n".join(places)
    columns = max(map(_column, set(lines.translate(None, _DIGITS).split())), default=0)
    rows = max(map(int, set(lines.translate(None, _LETTERS).split())), default=0)
    if rows * columns > LARGEST_CELLS:
        raise refusal(name, _TOO_LARGE, _ONLY_ROSTER)
    return len(places)


def _column(letters: bytes) -> int:
    """Return the number of a column, `A` being 1."""
    number = 0
    for letter in letters.upper():
        number = number * _ALPHABET + letter - ord("A") + 1
    return number
