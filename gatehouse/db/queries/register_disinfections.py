# SPDX-License-Identifier: MIT
"""The rows of the sheet 消杀: what was disinfected on a day, by when it began."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import Connection

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.disinfections import (
    count_disinfections_between,
    disinfections_between,
)
from gatehouse.domain.disinfection import DisinfectionLine, DisinfectionRow
from gatehouse.domain.register import Disclosure


def count_disinfections(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return count_disinfections_between(connection, *day_bounds(day))


def disinfections_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[DisinfectionLine]:
    """Yield what was disinfected on a day: areas, parcels, rooms and vehicles."""
    rows = disinfections_between(connection, *day_bounds(day), disclosure)
    for number, row in enumerate(sorted(rows, key=_begun), 1):
        yield _line(number, row)


def _begun(row: DisinfectionRow) -> datetime:
    return row.happened_at


def _line(number: int, row: DisinfectionRow) -> DisinfectionLine:
    return DisinfectionLine(
        number=number,
        kind=row.kind,
        where=row.where,
        agent=row.agent,
        strength=row.strength,
        done_by=row.done_by,
        checked_by=row.checked_by,
        happened_at=row.happened_at,
        ended_at=row.ended_at,
        pieces=row.pieces,
        operator=row.operator,
    )
