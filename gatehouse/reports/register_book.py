# SPDX-License-Identifier: MIT
"""The register's workbook: every sheet laid out by the library, the rows streamed in between.

So a register of any length takes the same memory and a tenth of the time, and no row ever stands
in another temporary file.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC
from typing import IO, Any

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.styles import Font, NamedStyle
from openpyxl.writer.excel import ExcelWriter

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.register import RegisterHeading, RegisterSheet, SheetRows
from gatehouse.reports import summary_sheet
from gatehouse.reports.list_layout import FIRST_ROW, LaidOutList, lay_out
from gatehouse.reports.register_sheets import LISTS


class _Frame(Struct, frozen=True):
    """A workbook without rows, and the sheets by the part of it that they are."""

    workbook: bytes
    lists: Mapping[str, LaidOutList]


def write_book(
    file: IO[bytes],
    heading: RegisterHeading,
    summary: DaySummary,
    sheets: Mapping[RegisterSheet, SheetRows],
    give_way: Callable[[], None],
) -> None:
    """Write the workbook into *file*; the same register gives the same bytes.

    *give_way* is called between the steps of the layout, each of which takes ten milliseconds.
    """
    frame = _lay_out(heading, summary, sheets, give_way)
    made = heading.made_at.astimezone(LOCAL_ZONE).timetuple()[:6]
    with (
        zipfile.ZipFile(io.BytesIO(frame.workbook)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, made)
            part.compress_type = zipfile.ZIP_DEFLATED
            laid_out = frame.lists.get(name)
            with target.open(part, "w") as out:
                if laid_out is None:
                    out.write(source.read(name))
                else:
                    _write_list(out, source.read(name), laid_out, sheets[laid_out.sheet.kind].rows)


def _write_list(out: IO[bytes], page: bytes, laid_out: LaidOutList, rows: Iterable[Any]) -> None:
    above, after, below = page.partition(laid_out.after)
    out.write(above)
    for place, row in enumerate(rows, FIRST_ROW):
        out.write(laid_out.row_xml(place, row).encode())
    out.write(after + below)


def _lay_out(
    heading: RegisterHeading,
    summary: DaySummary,
    sheets: Mapping[RegisterSheet, SheetRows],
    give_way: Callable[[], None],
) -> _Frame:
    counts = {kind: sheet.count for kind, sheet in sheets.items()}
    book = _new_book()
    first = book.worksheets[0]
    first.title = summary_sheet.SHEET
    summary_sheet.write_summary(first, heading, summary, counts, give_way)
    give_way()
    lists = []
    for sheet in (one for one in LISTS if one.kind in sheets):
        page = book.create_sheet(sheet.name)
        lists.append((page, lay_out(page, sheet, heading, sheets[sheet.kind])))
        give_way()
    workbook = _saved(book, heading, give_way)
    # a page has its part of the workbook only when it was saved
    return _Frame(workbook, {page.path.lstrip("/"): laid_out for page, laid_out in lists})


def _new_book() -> Workbook:
    """Return an empty workbook whose columns are as wide in every program.

    Columns are counted in digits of this font. Where the library's own is not installed, as in
    LibreOffice on Linux, another takes its place whose digits are wider by a third; a sheet that is
    fitted to the paper's width is then printed in letters that nobody can read.
    """
    book = Workbook()
    normal: NamedStyle = vars(book)["_named_styles"]["Normal"]  # no public name leads to it
    normal.font = Font(name="Times New Roman", size=11)
    return book


class _Archive(zipfile.ZipFile):
    """A workbook in memory that gives way between its parts."""

    def __init__(self, kept: io.BytesIO, give_way: Callable[[], None]) -> None:
        super().__init__(kept, "w", zipfile.ZIP_DEFLATED)
        self._give_way = give_way

    def writestr(self, *part: Any) -> None:
        super().writestr(*part)
        self._give_way()


def _saved(book: Workbook, heading: RegisterHeading, give_way: Callable[[], None]) -> bytes:
    """Save *book* dated by its heading, so that the same register gives the same bytes."""
    made = heading.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.creator = "门岗登记 Gatehouse"
    book.properties.title = f"{heading.compound} {heading.day.isoformat()} 人员出入登记表"
    book.properties.created = book.properties.modified = made
    kept = io.BytesIO()
    with _Archive(kept, give_way) as archive:
        ExcelWriter(book, archive).save()
    return kept.getvalue()
