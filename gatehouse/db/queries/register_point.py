# SPDX-License-Identifier: MIT
"""The rows of the sheet 隔离点: the sums of a day, floor by floor, and of the whole point."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from gatehouse.db.queries.point_sums import sums_by_floor
from gatehouse.domain.isolation_point import PointSums
from gatehouse.domain.register import Disclosure


def count_point(connection: Connection, day: date) -> int:
    """Count the rows of the sheet: none where there is no isolation point."""
    return len(sums_by_floor(connection, day))


def point_of_day(connection: Connection, day: date, _disclosure: Disclosure) -> Iterator[PointSums]:
    """Yield the sums of each floor and of all; they name nobody."""
    yield from sums_by_floor(connection, day)
