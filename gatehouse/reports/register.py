# SPDX-License-Identifier: MIT
"""The day's register as a workbook for the street office.

It is written whole or not at all, and a person who waits for it can see how far it is and stop it.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from gatehouse.domain.entry import DaySummary
from gatehouse.domain.progress import Report
from gatehouse.domain.register import RegisterHeading, RegisterSheet, SheetRows
from gatehouse.reports.register_sheets import LISTS
from gatehouse.reports.whole_file import whole_file

_REPORTED_EVERY = 20


def _nothing() -> None:
    """Account to nobody."""


def write_register(  # noqa: PLR0913 - what it says, where it goes, and who is told
    path: Path,
    heading: RegisterHeading,
    summary: DaySummary,
    sheets: Mapping[RegisterSheet, SheetRows],
    report: Report,
    *,
    account: Callable[[], object] = _nothing,
) -> None:
    """Write the register of a day to *path*, whole or not at all.

    Every sheet is there, but for those of what a post has or has not: one that *sheets* says
    nothing of is a nil report. Rows are masked where
    the heading says so. *report* is told how many are done and may raise `Cancelled`; what stood
    at *path* is then left as it was. *account* is called when everything is written and before
    the workbook gets its name: if it fails, there is no workbook.
    """
    from gatehouse.reports.register_book import write_book  # noqa: PLC0415 - openpyxl takes 0.2 s

    none = SheetRows(0, ())
    whole = {
        sheet.kind: sheets.get(sheet.kind, none)
        for sheet in LISTS
        if sheet.kind in sheets or not sheet.if_any
    }
    counts = {kind: rows.count for kind, rows in whole.items()}
    progress = _Progress(sum(counts.values()), report)
    with whole_file(path) as file:
        progress.tell()
        counted = {kind: progress.counting(kind, rows) for kind, rows in whole.items()}
        write_book(file, heading, summary, counted, progress.tell)
        progress.tell()
        account()


class _Progress:
    """Counts the rows of all sheets as they pass, and tells of it."""

    def __init__(self, total: int, report: Report) -> None:
        self._done = 0
        self._total = total
        self._report = report

    def tell(self) -> None:
        self._report(self._done, self._total)

    def counting(self, kind: RegisterSheet, rows: SheetRows) -> SheetRows:
        """Return *rows* so that they are counted, and must be as many as they said."""
        return SheetRows(rows.count, self._passing(kind, rows), rows.holding)

    def _passing(self, kind: RegisterSheet, rows: SheetRows) -> Iterator[Any]:
        before = self._done
        for row in rows.rows:
            yield row
            self._done += 1
            if self._done % _REPORTED_EVERY == 0:
                self.tell()
        if self._done - before != rows.count:
            here = self._done - before
            raise ValueError(f"{rows.count} rows were announced for {kind}, there are {here}")
