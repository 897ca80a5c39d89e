# SPDX-License-Identifier: MIT
"""Looking errands up: the list of the room, and how many were done in any days."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.errands import errands_tallied, purchases_since, requests_since
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.errand import ErrandList, ErrandTally
from gatehouse.reports.tallies_book import write_tallies

_SHOWN: Final = timedelta(days=3)
"""How long the list shows what is settled."""


def errands(store: Store, duty: Duty) -> ErrandList:
    """Return what is to be done, and what was settled within the last days."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    today = local_day(now)
    with store.reader() as connection:
        return ErrandList(
            requests=requests_since(connection, now - _SHOWN),
            purchases=purchases_since(connection, now - _SHOWN),
            today=tuple(one for one in _tallied(connection, today, today) if one.orders),
        )


def errand_tallies(store: Store, duty: Duty, days: DaySpan) -> tuple[ErrandTally, ...]:
    """Return what came of errands in *days*, kind by kind: done, not possible, still waiting."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _tallied(connection, days.first, days.last)


def save_tallies(store: Store, duty: Duty, path: Path, days: DaySpan) -> Path:
    """Write the counts of *days* as a workbook to *path*, whole or not at all."""
    tallies = errand_tallies(store, duty, days)
    with store.reader() as connection:
        codes = code_book(connection, days.last)
    write_tallies(path, days, tallies, codes)
    return path


def _tallied(connection: Connection, first: date, last: date) -> tuple[ErrandTally, ...]:
    return errands_tallied(connection, day_bounds(first)[0], day_bounds(last)[1])
