# SPDX-License-Identifier: MIT
"""Looking at the isolation point: its rooms now, and the sums of any day."""

from datetime import date
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.isolation_point import rooms_at, stays_left
from gatehouse.db.queries.point_sums import sums_of_day
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.isolation_point import Point, PointSums
from gatehouse.services.moment import refuse_strange_day

_MOST_LEFT: Final = 300


def point(store: Store, duty: Duty) -> Point:
    """Return the rooms with who is in them, who left lately, and today's sums."""
    duty.require(Role.VOLUNTEER)
    today = local_day(duty.now())
    _, ends = day_bounds(today)
    with store.reader() as connection:
        return Point(
            rooms=rooms_at(connection, ends),
            left=stays_left(connection, _MOST_LEFT),
            sums=sums_of_day(connection, today),
        )


def sums_of(store: Store, duty: Duty, day: date) -> PointSums:
    """Return the sums of a calendar day; one outside the store's life is refused."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        return sums_of_day(connection, day)
