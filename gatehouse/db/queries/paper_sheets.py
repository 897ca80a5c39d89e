# SPDX-License-Identifier: MIT
"""Which blank sheets were printed, typed in, or closed."""

from datetime import datetime
from typing import Final

from msgspec.json import decode
from sqlalchemy import Connection, bindparam, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.entry import entry
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.paper_sheet import Numbers, PaperSheets, Printed, sheets_out

SHEETS_PRINTED: Final = "paper_sheets_printed"
SHEETS_CLOSED: Final = "paper_sheets_closed"

_OF_ACT = Prebuilt(
    select(audit.c.happened_at, audit.c.details).where(audit.c.act == bindparam("act"))
)
_TYPED = Prebuilt(select(entry.c.sheet).where(entry.c.sheet.is_not(None)).distinct())


def paper_sheets(connection: Connection) -> PaperSheets:
    """Return the next number, and the sheets from which nothing was typed in and nothing said."""
    printed = [Printed(numbers, at) for numbers, at in _spans(connection, SHEETS_PRINTED)]
    if not printed:
        return PaperSheets()
    typed = (row.sheet for row in _TYPED.ask(connection, {}))
    closed = (
        number
        for numbers, _ in _spans(connection, SHEETS_CLOSED)
        for number in range(numbers.first, numbers.last + 1)
    )
    return sheets_out(printed, (*typed, *closed))


def open_sheets(connection: Connection) -> tuple[OpenItem, ...]:
    """Return the sheets that are out, as one thing that waits."""
    sheets = paper_sheets(connection)
    if sheets.since is None:
        return ()
    return (
        OpenItem(
            kind=OpenKind.SHEETS_OUT,
            entry_id="",
            since=sheets.since,
            shown_name="",
            door="",
            detail=sheets.said,
            count=sheets.count,
        ),
    )


def _spans(connection: Connection, act: str) -> list[tuple[Numbers, datetime]]:
    return [
        (decode(row.details, type=Numbers), datetime.fromisoformat(row.happened_at))
        for row in _OF_ACT.ask(connection, {"act": act}).all()
    ]
