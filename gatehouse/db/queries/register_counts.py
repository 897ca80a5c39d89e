# SPDX-License-Identifier: MIT
"""The rows of the sheet 计数: people whom nobody wrote down, by hour, direction and class."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.head_counts import STANDS
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.head_count import head_count
from gatehouse.db.tables.operator import operator
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.head_count import CountRow
from gatehouse.domain.register import Disclosure

_HOUR_LETTERS = 13
_hour = func.substr(head_count.c.happened_at, 1, _HOUR_LETTERS).label("hour")
_groups = (
    _hour,
    head_count.c.gate,
    head_count.c.direction,
    head_count.c.subject_class,
    head_count.c.plate,
    operator.c.name,
)
_ROWS: Select[*tuple[Any, ...]] = (
    select(*_groups, func.sum(head_count.c.people).label("people"), func.count().label("presses"))
    .join_from(head_count, operator, operator.c.id == head_count.c.operator_id)
    .where(
        head_count.c.happened_at >= bindparam("starts", type_=UtcText),
        head_count.c.happened_at < bindparam("ends", type_=UtcText),
        STANDS,
    )
    .group_by(*_groups)
    .order_by(*_groups)
)
_COUNT = select(func.count()).select_from(_ROWS.subquery())


def count_counts(connection: Connection, day: date) -> int:
    """Count the rows of the sheet: none on a day on which everybody was written down."""
    return connection.execute(_COUNT, _asked(day)).scalar_one()


def counts_of_day(connection: Connection, day: date, disclosure: Disclosure) -> Iterator[CountRow]:
    """Yield the people counted on a day, added up by hour; the plate of a bus may be masked."""
    numbers = count(1)
    for row in connection.execute(_ROWS, _asked(day)):
        yield CountRow(
            number=next(numbers),
            hour=datetime.fromisoformat(f"{row.hour}:00").replace(tzinfo=UTC),
            gate=row.gate,
            direction=Direction(row.direction),
            subject_class=SubjectClass(row.subject_class),
            people=row.people,
            presses=row.presses,
            plate=disclosure.plate(row.plate),
            operator=row.name,
        )


def _asked(day: date) -> dict[str, datetime]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
