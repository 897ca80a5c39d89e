# SPDX-License-Identifier: MIT
"""What a day's register holds sheet by sheet, and when it was last written."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.handovers import handovers_between
from gatehouse.db.queries.register_corrections import corrections_of_day
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.db.queries.register_itineraries import count_legs, legs_of_day
from gatehouse.db.queries.register_passes import count_passes, passes_of_day
from gatehouse.db.queries.register_vehicles import count_vehicles, vehicles_of_day
from gatehouse.db.queries.register_visitors import visitors_of_day
from gatehouse.db.queries.register_zones import count_zones, zones_of_day
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.handover import HandoverRow
from gatehouse.domain.register import Disclosure, RegisterSheet, SheetCounts

EXPORTED = "register_exported"

_EXPORTS = (
    select(audit.c.subject_id, func.max(audit.c.recorded_at, type_=UtcText))
    .where(audit.c.act == EXPORTED)
    .group_by(audit.c.subject_id)
)


def sheet_counts(connection: Connection, summary: DaySummary) -> SheetCounts:
    """Return how many rows each sheet of the day of *summary* has."""
    flows = summary.by_class.items()
    elsewhere = [flow for subject_class, flow in flows if not subject_class.lives_here]
    return {
        RegisterSheet.ENTRIES: summary.entries.inward + summary.entries.outward,
        RegisterSheet.VISITORS: sum(flow.inward + flow.outward for flow in elsewhere),
        RegisterSheet.ITINERARIES: count_legs(connection, summary.day),
        RegisterSheet.VEHICLES: count_vehicles(connection, summary.day),
        RegisterSheet.PASSES: count_passes(connection, summary.day),
        RegisterSheet.ZONES: count_zones(connection, summary.day),
        RegisterSheet.HANDOVERS: len(handovers_between(connection, *day_bounds(summary.day))),
        RegisterSheet.CORRECTIONS: summary.corrections,
    }


def sheet_rows(
    connection: Connection, sheet: RegisterSheet, day: date, disclosure: Disclosure
) -> Iterator[Any]:
    """Yield the rows of a sheet, masked or in full; they are read as they are asked for."""
    return _ROWS[sheet](connection, day, disclosure)


def last_exports(connection: Connection) -> dict[date, datetime]:
    """Return when the register of each day was last written, for the days that were."""
    return {date.fromisoformat(day): written_at for day, written_at in connection.execute(_EXPORTS)}


def _handovers_of_day(
    connection: Connection, day: date, _disclosure: Disclosure
) -> Iterator[HandoverRow]:
    """Yield the handovers of a day; a handover holds nothing that is masked."""
    yield from handovers_between(connection, *day_bounds(day))


_ROWS: Mapping[RegisterSheet, Callable[[Connection, date, Disclosure], Iterator[Any]]] = {
    RegisterSheet.ENTRIES: entries_of_day,
    RegisterSheet.VISITORS: visitors_of_day,
    RegisterSheet.ITINERARIES: legs_of_day,
    RegisterSheet.VEHICLES: vehicles_of_day,
    RegisterSheet.PASSES: passes_of_day,
    RegisterSheet.ZONES: zones_of_day,
    RegisterSheet.HANDOVERS: _handovers_of_day,
    RegisterSheet.CORRECTIONS: corrections_of_day,
}
