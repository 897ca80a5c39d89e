# SPDX-License-Identifier: MIT
"""What a day's register holds sheet by sheet."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace
from sqlalchemy import Connection

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.handovers import handovers_between
from gatehouse.db.queries.register_contacts import contacts_of_day, count_contacts
from gatehouse.db.queries.register_corrections import corrections_of_day
from gatehouse.db.queries.register_counts import count_counts, counts_of_day
from gatehouse.db.queries.register_disinfections import (
    count_disinfections,
    disinfections_of_day,
)
from gatehouse.db.queries.register_entries import entries_of_day
from gatehouse.db.queries.register_errands import count_errands, errands_of_day
from gatehouse.db.queries.register_incidents import count_incidents_of, incidents_of_day
from gatehouse.db.queries.register_itineraries import count_legs, legs_of_day
from gatehouse.db.queries.register_notices import count_notices, notices_of_day
from gatehouse.db.queries.register_observation import count_observed, observed_of_day
from gatehouse.db.queries.register_passes import count_holding, count_passes, passes_of_day
from gatehouse.db.queries.register_patrols import count_patrols, patrols_of_day
from gatehouse.db.queries.register_point import count_point, point_of_day
from gatehouse.db.queries.register_returnees import count_returnees, returnees_of_day
from gatehouse.db.queries.register_roster import (
    count_roster_corrections,
    roster_corrections_of_day,
)
from gatehouse.db.queries.register_services import count_services, services_of_day
from gatehouse.db.queries.register_supplies import count_supplies, supplies_of_day
from gatehouse.db.queries.register_tasks import count_tasks, tasks_of_day
from gatehouse.db.queries.register_vehicles import count_vehicles, vehicles_of_day
from gatehouse.db.queries.register_visitors import visitors_of_day
from gatehouse.db.queries.register_zones import count_zones, zones_of_day
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.handover import HandoverRow
from gatehouse.domain.register import (
    MASKED,
    CorrectionRow,
    Disclosure,
    RegisterSheet,
    SheetCounts,
)

_OUR_OWN = frozenset(
    {"change_id", "contact_id", "handover_id", "incident_number", "pass_id", "fingerprint"}
)
"""Texts of a row that nobody typed."""


def sheet_counts(connection: Connection, summary: DaySummary) -> SheetCounts:
    """Return how many rows each sheet of the day of *summary* has; some only where there are."""
    flows = summary.by_class.items()
    elsewhere = [flow for subject_class, flow in flows if not subject_class.lives_here]
    counts = {
        RegisterSheet.ENTRIES: summary.entries.inward + summary.entries.outward,
        RegisterSheet.VISITORS: sum(flow.inward + flow.outward for flow in elsewhere),
        RegisterSheet.ITINERARIES: count_legs(connection, summary.day),
        RegisterSheet.VEHICLES: count_vehicles(connection, summary.day),
        RegisterSheet.PASSES: count_passes(connection, summary.day),
        RegisterSheet.ZONES: count_zones(connection, summary.day),
        RegisterSheet.HANDOVERS: len(handovers_between(connection, *day_bounds(summary.day))),
        RegisterSheet.CORRECTIONS: (
            summary.corrections + count_roster_corrections(connection, summary.day)
        ),
        RegisterSheet.CONTACTS: count_contacts(connection, summary.day),
    }
    if_any = {
        RegisterSheet.ERRANDS: count_errands(connection, summary.day),
        RegisterSheet.INCIDENTS: count_incidents_of(connection, summary.day),
        RegisterSheet.SERVICES: count_services(connection, summary.day),
        RegisterSheet.ISOLATION_POINT: count_point(connection, summary.day),
        RegisterSheet.COUNTS: count_counts(connection, summary.day),
        RegisterSheet.SUPPLIES: count_supplies(connection, summary.day),
        RegisterSheet.DISINFECTIONS: count_disinfections(connection, summary.day),
        RegisterSheet.PATROLS: count_patrols(connection, summary.day),
        RegisterSheet.RETURNEES: count_returnees(connection, summary.day),
        RegisterSheet.TASKS: count_tasks(connection, summary.day),
        RegisterSheet.NOTICES: count_notices(connection, summary.day),
        RegisterSheet.OBSERVATION: count_observed(connection, summary.day),
    }
    return counts | {sheet: count for sheet, count in if_any.items() if count}


def sheet_rows(
    connection: Connection, sheet: RegisterSheet, day: date, disclosure: Disclosure
) -> Iterator[Any]:
    """Yield the rows of a sheet, masked or in full; they are read as they are asked for.

    Whatever text a masked row has, the phones and cards that somebody wrote into it are masked.
    """
    rows = _ROWS[sheet](connection, day, disclosure)
    return map(_told_masked, rows) if disclosure.masked else rows


def holding(connection: Connection, sheet: RegisterSheet, day: date) -> int | None:
    """Return how many things of a sheet's kind held as the day ended, where the sheet says so."""
    return count_holding(connection, day) if sheet is RegisterSheet.PASSES else None


def _told_masked(row: Struct) -> Struct:
    texts = {name: _masked(said) for name, said in asdict(row).items() if name not in _OUR_OWN}
    return replace(row, **texts)


def _masked(said: object) -> object:
    if isinstance(said, Struct):
        return _told_masked(said)
    return MASKED.text(said) if type(said) is str else said


def _handovers_of_day(
    connection: Connection, day: date, _disclosure: Disclosure
) -> Iterator[HandoverRow]:
    """Yield the handovers of a day; a handover holds nothing that is masked."""
    yield from handovers_between(connection, *day_bounds(day))


def _corrections_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[CorrectionRow]:
    """Yield what was put right of the day's entries, then what of the roster on that day."""
    last = 0
    for row in corrections_of_day(connection, day, disclosure):
        last = row.number
        yield row
    yield from roster_corrections_of_day(connection, day, disclosure, last + 1)


_ROWS: Mapping[RegisterSheet, Callable[[Connection, date, Disclosure], Iterator[Any]]] = {
    RegisterSheet.ENTRIES: entries_of_day,
    RegisterSheet.VISITORS: visitors_of_day,
    RegisterSheet.ITINERARIES: legs_of_day,
    RegisterSheet.VEHICLES: vehicles_of_day,
    RegisterSheet.PASSES: passes_of_day,
    RegisterSheet.ZONES: zones_of_day,
    RegisterSheet.ERRANDS: errands_of_day,
    RegisterSheet.INCIDENTS: incidents_of_day,
    RegisterSheet.HANDOVERS: _handovers_of_day,
    RegisterSheet.CORRECTIONS: _corrections_of_day,
    RegisterSheet.CONTACTS: contacts_of_day,
    RegisterSheet.SERVICES: services_of_day,
    RegisterSheet.ISOLATION_POINT: point_of_day,
    RegisterSheet.COUNTS: counts_of_day,
    RegisterSheet.SUPPLIES: supplies_of_day,
    RegisterSheet.OBSERVATION: observed_of_day,
    RegisterSheet.DISINFECTIONS: disinfections_of_day,
    RegisterSheet.PATROLS: patrols_of_day,
    RegisterSheet.RETURNEES: returnees_of_day,
    RegisterSheet.TASKS: tasks_of_day,
    RegisterSheet.NOTICES: notices_of_day,
}
