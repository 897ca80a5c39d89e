# SPDX-License-Identifier: MIT
"""The register's workbook: both sheets laid out by the library, the rows streamed in between.

So a register of any length takes the same memory and a tenth of the time, and no row ever stands
in another temporary file.
"""

import io
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC
from typing import IO

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import DaySummary, RegisterRow
from gatehouse.domain.register import RegisterHeading
from gatehouse.reports import entries_sheet, summary_sheet


@dataclass(frozen=True, slots=True)
class _Frame:
    """A workbook without its entries; they belong into *part*, right before *after*."""

    workbook: bytes
    part: str
    after: bytes
    styles: tuple[int, ...]


def write_book(
    file: IO[bytes],
    heading: RegisterHeading,
    summary: DaySummary,
    rows: Iterable[RegisterRow],
    give_way: Callable[[], None],
) -> None:
    """Write the workbook into *file*; the same register gives the same bytes.

    *give_way* is called between the steps of the layout, each of which takes ten milliseconds.
    """
    frame = _lay_out(heading, summary, give_way)
    made = heading.made_at.astimezone(LOCAL_ZONE).timetuple()[:6]
    with (
        zipfile.ZipFile(io.BytesIO(frame.workbook)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, made)
            part.compress_type = zipfile.ZIP_DEFLATED
            with target.open(part, "w") as out:
                if name == frame.part:
                    _write_entries(out, source.read(name), frame, rows)
                else:
                    out.write(source.read(name))


def _write_entries(
    out: IO[bytes], sheet: bytes, frame: _Frame, rows: Iterable[RegisterRow]
) -> None:
    above, after, below = sheet.partition(frame.after)
    out.write(above)
    for place, row in enumerate(rows, entries_sheet.FIRST_ROW):
        out.write(entries_sheet.entry_xml(place, row, frame.styles).encode())
    out.write(after + below)


def _lay_out(heading: RegisterHeading, summary: DaySummary, give_way: Callable[[], None]) -> _Frame:
    book = Workbook()
    first = book.worksheets[0]
    first.title = summary_sheet.SHEET
    summary_sheet.write_summary(first, heading, summary)
    give_way()
    entries = book.create_sheet(entries_sheet.SHEET)
    count = summary.entries.inward + summary.entries.outward
    styles = entries_sheet.lay_out_entries(entries, heading, count)
    give_way()
    after = f'<row r="{entries_sheet.row_after(count)}"'.encode()
    return _Frame(_saved(book, heading), entries.path.lstrip("/"), after, styles)


def _saved(book: Workbook, heading: RegisterHeading) -> bytes:
    """Save *book* dated by its heading, so that the same register gives the same bytes."""
    made = heading.made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.creator = "门岗登记 Gatehouse"
    book.properties.title = f"{heading.compound} {heading.day.isoformat()} 人员出入登记表"
    book.properties.created = book.properties.modified = made
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    return kept.getvalue()
