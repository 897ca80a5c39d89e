# SPDX-License-Identifier: MIT
"""Looking errands up: the list of the room, and how many were done in any days."""

from datetime import timedelta
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.errands import errands_done, purchases_since, requests_since
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.errand import ErrandList, ErrandTally

_SHOWN: Final = timedelta(days=3)
"""How long the list shows what is settled."""


def errands(store: Store, duty: Duty) -> ErrandList:
    """Return what is to be done, and what was settled within the last days."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        return ErrandList(
            requests=requests_since(connection, now - _SHOWN),
            purchases=purchases_since(connection, now - _SHOWN),
            today=errands_done(connection, *day_bounds(local_day(now))),
        )


def errand_tallies(store: Store, duty: Duty, days: DaySpan) -> tuple[ErrandTally, ...]:
    """Return what was done in *days*, kind by kind: orders, and portions of group purchases."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return errands_done(connection, day_bounds(days.first)[0], day_bounds(days.last)[1])
