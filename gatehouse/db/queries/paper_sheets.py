# SPDX-License-Identifier: MIT
"""Which blank sheets were printed, typed in, or closed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.json import decode
from sqlalchemy import Connection, bindparam, exists, func, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.entry import entry
from gatehouse.domain.entry import Outcome
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.paper_sheet import Numbers, PaperSheets, Printed, SheetEnd, sheets_out

SHEETS_PRINTED: Final = "paper_sheets_printed"
SHEETS_CLOSED: Final = "paper_sheets_closed"

_OF_ACT = Prebuilt(
    select(audit.c.happened_at, audit.c.details).where(audit.c.act == bindparam("act"))
)
_later = entry.alias("later")
_TYPED = Prebuilt(
    select(entry.c.sheet, func.count().label("lines"))
    .where(
        entry.c.sheet.is_not(None),
        entry.c.outcome != Outcome.WITHDRAWN.value,
        ~exists().where(_later.c.supersedes_id == entry.c.id),
    )
    .group_by(entry.c.sheet)
)
"""How many lines of each sheet stand as entries."""


class _Span(Struct, frozen=True):
    """What an audit fact tells of sheets that were printed or closed."""

    first: int
    last: int
    why: SheetEnd | None = None

    def __iter__(self) -> Iterator[int]:
        """Yield every number of it."""
        return iter(range(self.first, self.last + 1))

    @property
    def numbers(self) -> Numbers:
        """From the first to the last."""
        return Numbers(self.first, self.last)


def paper_sheets(connection: Connection) -> PaperSheets:
    """Return the next number, and the sheets that are not accounted for: out, or begun."""
    printed = [Printed(span.numbers, at) for span, at in _spans(connection, SHEETS_PRINTED)]
    if not printed:
        return PaperSheets()
    typed = {row.sheet: row.lines for row in _TYPED.ask(connection, {})}
    done: set[int] = set()
    reserve: set[int] = set()
    for span, _ in _spans(connection, SHEETS_CLOSED):
        (reserve if span.why is SheetEnd.RESERVE else done).update(span)
    return sheets_out(printed, done, reserve, typed)


def open_sheets(connection: Connection) -> tuple[OpenItem, ...]:
    """Return the sheets that are out or begun, as one thing that waits."""
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
            detail=sheets.recorded,
            count=sheets.count,
        ),
    )


def _spans(connection: Connection, act: str) -> list[tuple[_Span, datetime]]:
    return [
        (decode(row.details, type=_Span), datetime.fromisoformat(row.happened_at))
        for row in _OF_ACT.ask(connection, {"act": act}).all()
    ]
