# SPDX-License-Identifier: MIT
"""What a sheet of rows is: a title, columns, and a sentence for a day without any.

A new sheet is a declaration of its columns; how it is laid out, streamed, printed and previewed is
the same for all. Nothing of the workbook library is needed to declare or to preview one.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.row_stream import Value

Row = TypeVar("Row")

TEXT = "@"
WHOLE = "0"
TENTHS = "0.0"
DAY = "yyyy-mm-dd"
DAY_OF_YEAR = "mm-dd"
TIME = "hh:mm"
MOMENT = "mm-dd hh:mm"

_NOT_SAID = "—"
_SHORT_CHAIN = 16


class Look(Struct, frozen=True):
    """How a cell looks: font, frame, alignment and number format."""

    font: str = "宋体"
    size: int = 11
    bold: bool = False
    framed: bool = True
    across: str = "center"
    shaded: bool = False
    number_format: str = "General"


CODED = Look()
"""Words of our own."""
SAID = Look(number_format=TEXT)
"""Text that somebody typed: never anything but text."""
SAID_LEFT = Look(number_format=TEXT, across="left")
COUNTED = Look(number_format=WHOLE)
MEASURED = Look(number_format=TENTHS)
ON_DAY = Look(number_format=DAY)
ON_DAY_OF_YEAR = Look(number_format=DAY_OF_YEAR)
"""Where the year stands above the table: a date that does not fit is shown as ####."""
AT_TIME = Look(number_format=TIME)
AT_MOMENT = Look(number_format=MOMENT)


class Column(Struct, Generic[Row], frozen=True):
    """A column: its heading, its width in digits, its look and what it shows of a row.

    A *previewed* one is among the few that stand in the preview on the screen. The value of one
    with a *code_list* is a code of it, and the heading of one that *asks* is the name of a check:
    both stand there as the post calls them. Of several codes *in_words* makes the value.
    """

    heading: str
    width: float
    look: Look
    value: Callable[[Row], Value]
    previewed: bool = False
    code_list: CodeList | None = None
    asks: str = ""
    in_words: Callable[[CodeBook, Row], Value] | None = None

    def worded(self, book: CodeBook) -> "Column[Row]":
        """Return this column in the words of *book*."""
        column = self
        if self.asks:
            heading = book.words(CodeList.CHECK, self.asks).zh
            told = heading != AS_SHIPPED.words(CodeList.CHECK, self.asks).zh
            column = replace(self, heading=heading) if told else self
        if self.in_words is not None:
            return replace(column, value=partial(self.in_words, book), in_words=None)
        code_list, code = self.code_list, self.value
        if code_list is None:
            return column
        return replace(
            column, value=lambda row: book.words(code_list, str(code(row))).zh, code_list=None
        )

    def text(self, row: Row) -> str:
        """Return what the cell shows, for a preview."""
        return _shown(self.value(row)) or _NOT_SAID


class ListSheet(Struct, Generic[Row], frozen=True, kw_only=True):
    """A sheet of rows: *number* and *name* as domain.md 2.1 has them, *title* above the table.

    *nothing* is the sentence of a nil report (零报告); *closing* is the line below the rows, where
    there is one, with its `{count}`. The first *fixed* columns stay in view. A sheet *if_any* is
    left out where nothing is said of it.
    """

    kind: RegisterSheet
    number: int
    name: str
    title: str
    nothing: str
    columns: tuple[Column[Row], ...]
    fixed: int = 0
    if_any: bool = False
    closing: str = ""

    def worded(self, book: CodeBook) -> "ListSheet[Row]":
        """Return this sheet in the words of *book*."""
        return replace(self, columns=tuple(column.worded(book) for column in self.columns))

    def closing_line(self, holding: int | None) -> str:
        """Return the line below the rows, or nothing."""
        return "" if holding is None else self.closing.format(count=holding)


def local_date(moment: datetime) -> date:
    """Return the calendar day of *moment* at the gate."""
    return moment.astimezone(LOCAL_ZONE).date()


def local_time(moment: datetime) -> time:
    """Return the time of *moment* at the gate, to the second."""
    return moment.astimezone(LOCAL_ZONE).time().replace(microsecond=0)


def local_moment(moment: datetime) -> datetime:
    """Return *moment* as the clock at the gate shows it, to the second."""
    return moment.astimezone(LOCAL_ZONE).replace(tzinfo=None, microsecond=0)


def degrees(tenths: int | None) -> float | None:
    """Return a temperature in °C from whole tenths."""
    return None if tenths is None else tenths / 10


def short_fingerprint(fingerprint: str) -> str:
    """Return the ledger's `SEQ:HEX` with as much of the chain as a reader can compare."""
    sequence, _, chain = fingerprint.partition(":")
    return f"{sequence}:{chain[:_SHORT_CHAIN]}"


def _shown(value: Value) -> str:
    if isinstance(value, datetime):
        return f"{value:%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float):
        return f"{value:.1f}"
    return "" if value is None else str(value)
