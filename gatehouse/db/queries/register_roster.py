# SPDX-License-Identifier: MIT
"""What of the roster was put right on a day, for the sheet 更正: what it said, and says now."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.roster import roster_change
from gatehouse.domain.person_difference import Difference, differences
from gatehouse.domain.register import CorrectionRow, Disclosure

_UNCHANGED = "未改动"
_before = roster_change.alias("before")
_within = (
    roster_change.c.happened_at >= bindparam("starts", type_=UtcText),
    roster_change.c.happened_at < bindparam("ends", type_=UtcText),
    roster_change.c.supersedes_id.is_not(None),
)
_COUNT = select(func.count()).select_from(roster_change).where(*_within)
_CORRECTED = (
    select(
        roster_change.c.happened_at,
        roster_change.c.supersedes_reason,
        roster_change.c.details,
        operator.c.name.label("operator"),
        _before.c.happened_at.label("said_at"),
        _before.c.details.label("said"),
    )
    .join(_before, _before.c.id == roster_change.c.supersedes_id)
    .join(operator, operator.c.id == roster_change.c.operator_id)
    .where(*_within)
    .order_by(roster_change.c.happened_at, roster_change.c.station_id, roster_change.c.sequence)
)


def count_roster_corrections(connection: Connection, day: date) -> int:
    """Return how often the roster was put right on a local calendar day."""
    starts, ends = day_bounds(day)
    counted: int = connection.execute(_COUNT, {"starts": starts, "ends": ends}).scalar_one()
    return counted


def roster_corrections_of_day(
    connection: Connection, day: date, disclosure: Disclosure, first: int
) -> Iterator[CorrectionRow]:
    """Yield what of the roster was put right on *day*, numbered from *first* on."""
    starts, ends = day_bounds(day)
    codes = code_book(connection, day)
    rows = connection.execute(_CORRECTED, {"starts": starts, "ends": ends})
    for number, row in enumerate(rows, first):
        was, now = _said(row.said), _said(row.details)
        parts = differences(was, now, disclosure, codes)
        yield CorrectionRow(
            number=number,
            happened_at=row.said_at,
            gate="",
            direction=None,
            name=disclosure.name(was["name"]),
            door=was["door"],
            was=_told(parts, now=False),
            now=_told(parts, now=True),
            reason=row.supersedes_reason,
            operator=row.operator,
            corrected_at=row.happened_at,
        )


def _said(details: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return what a fact says of a person, with the door of their flat."""
    return {**details["person"], "door": details["household"]["door"]}


def _told(parts: tuple[Difference, ...], *, now: bool) -> str:
    said = (f"{part.part.zh}：{(part.now if now else part.was).zh}" for part in parts)
    return "；".join(said) or _UNCHANGED
