# SPDX-License-Identifier: MIT
"""The day's register as a workbook for the street office.

It is written whole or not at all, and a person who waits for it can see how far it is and stop it.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from gatehouse.domain.entry import DaySummary, RegisterRow
from gatehouse.domain.progress import Report
from gatehouse.domain.register import RegisterHeading
from gatehouse.reports.whole_file import whole_file

_REPORTED_EVERY = 20


def _nothing() -> None:
    """Account to nobody."""


def write_register(  # noqa: PLR0913 - what it says, where it goes, and who is told
    path: Path,
    heading: RegisterHeading,
    summary: DaySummary,
    rows: Iterable[RegisterRow],
    report: Report,
    *,
    account: Callable[[], object] = _nothing,
) -> None:
    """Write the register of a day to *path*, whole or not at all.

    *rows* are as many as the entries of *summary*, masked where the heading says so. *report* is
    told how many are done and may raise `Cancelled`; what stood at *path* is then left as it was.
    *account* is called when everything is written and before the workbook gets its name: if it
    fails, there is no workbook.
    """
    from gatehouse.reports.register_book import write_book  # noqa: PLC0415 -- openpyxl takes 0.2 s

    total = summary.entries.inward + summary.entries.outward
    with whole_file(path) as file:
        counted = _counted(rows, total, report)
        write_book(file, heading, summary, counted, partial(report, 0, total))
        account()


def _counted(rows: Iterable[RegisterRow], total: int, report: Report) -> Iterator[RegisterRow]:
    """Pass *rows* on, report on the way, and insist that there are *total* of them."""
    done = 0
    report(done, total)
    for done, row in enumerate(rows, 1):
        yield row
        if done % _REPORTED_EVERY == 0:
            report(done, total)
    if done != total:
        raise ValueError(f"the summary counts {total} entries, the register has {done}")
    report(done, total)
