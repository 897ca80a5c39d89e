# SPDX-License-Identifier: MIT
"""The rows of the sheet 物资: what was received, given out, counted and spoilt on a day."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace
from sqlalchemy import Connection, bindparam, exists, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.supplies import moves_between
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.supply import supply_change
from gatehouse.domain.register import Disclosure
from gatehouse.domain.supply import MOVES, SupplyLine

_later = supply_change.alias("later")
_COUNT = (
    select(func.count())
    .select_from(supply_change)
    .where(
        supply_change.c.happened_at >= bindparam("starts", type_=UtcText),
        supply_change.c.happened_at < bindparam("ends", type_=UtcText),
        supply_change.c.change.in_([change.value for change in MOVES]),
        supply_change.c.amount.is_not(None),
        ~exists().where(_later.c.supersedes_id == supply_change.c.id),
    )
)


def count_supplies(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    starts, ends = day_bounds(day)
    found: int = connection.execute(_COUNT, {"starts": starts, "ends": ends}).scalar_one()
    return found


def supplies_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[SupplyLine]:
    """Yield the moves of a day in their order; who got something may be somebody's name."""
    for number, line in enumerate(moves_between(connection, *day_bounds(day)), 1):
        yield replace(line, number=number, whose=disclosure.text(line.whose))
