# SPDX-License-Identifier: MIT
"""The day at the gate: what the idle desk shows, and the counts that every form repeats."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.code_system import outage_now
from gatehouse.db.queries.day import day_bounds, day_summary
from gatehouse.db.queries.day_work import day_work
from gatehouse.db.queries.entries import open_items, recent_entries
from gatehouse.db.queries.head_counts import counting_since
from gatehouse.db.queries.incidents import open_fevers
from gatehouse.db.queries.parked import parked_rows
from gatehouse.db.queries.thermometers import all_thermometers, latest_readings
from gatehouse.db.queries.vehicles_open import late_vehicles, missed_ways
from gatehouse.domain.body_temperature import Reading
from gatehouse.domain.desk_day import DeskDay
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.peak import Peak
from gatehouse.domain.thermometer import Thermometer
from gatehouse.domain.thermometer_doubt import MOST_LOOKED_AT
from gatehouse.services.moment import refuse_strange_day
from gatehouse.services.policy import rules_at
from gatehouse.services.visit import late_visitors

_LATEST = 12
_READINGS = 2 * MOST_LOOKED_AT
_READINGS_BACK = timedelta(days=1)
_A_MINUTE = timedelta(minutes=1)


def desk_day(store: Store, duty: Duty, until: datetime | None = None) -> DeskDay:
    """Return today's counts, the latest entries (newest first), and what waits.

    With *until* the latest entries are those of its day up to then: of the page that is typed in.
    """
    duty.require(Role.VOLUNTEER)
    today = local_day(duty.now())
    starts, ends = day_bounds(today if until is None else local_day(until))
    if until is not None:
        ends = until + _A_MINUTE
    with store.reader() as connection:
        return DeskDay(
            summary=day_summary(connection, today, duty.now()),
            recent=recent_entries(connection, starts, ends, _LATEST),
            open_items=(
                *open_fevers(connection),
                *open_items(connection),
                *late_visitors(connection, rules_at(connection, duty.now()), duty.now()),
                *late_vehicles(connection, duty.now()),
                *missed_ways(connection, duty.now()),
            ),
            outage=outage_now(connection),
            thermometers=(known := all_thermometers(connection)),
            readings=_readings(connection, known, duty.now()),
            peak=Peak(parked_rows(connection, duty.operator.id), counting_since(connection)),
        )


def _readings(
    connection: Connection, known: tuple[Thermometer, ...], now: datetime
) -> tuple[Reading, ...]:
    """Return what was read last; nothing is asked where no thermometer is known by its label."""
    if not any(one.in_use for one in known):
        return ()
    return latest_readings(connection, now - _READINGS_BACK, now, _READINGS)


def summary_of(store: Store, duty: Duty, day: date) -> DaySummary:
    """Return the counts of a local calendar day; one outside the store's life is refused."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        counted = day_summary(connection, day, duty.now())
        return replace(counted, work=day_work(connection, day))
