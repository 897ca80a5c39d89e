# SPDX-License-Identifier: MIT
"""What the open shift leaves to the next one: counts, reckoning, doubts, supplies, what waits."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.closings import closed_in_shift
from gatehouse.db.queries.code_system import unchecked_items
from gatehouse.db.queries.notes_open import incomplete_notes
from gatehouse.db.queries.outside import count_long_out, outside_item
from gatehouse.db.queries.paper_sheets import open_sheets
from gatehouse.db.queries.reckoning import left_before
from gatehouse.db.queries.shift import shift_summary
from gatehouse.db.queries.supplies import short_items, supplies_in_use
from gatehouse.db.queries.unlogged import open_unlogged
from gatehouse.db.queries.vehicles_open import late_vehicles, missed_ways
from gatehouse.domain.doubt import doubts_of
from gatehouse.domain.handover_details import NO_DETAILS
from gatehouse.domain.open_item import OpenItem
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.reckoning import Cause, CauseKind, Reckoned, Side, reckoned
from gatehouse.domain.shift import ShiftSummary
from gatehouse.domain.supply import Supply, SupplyCount
from gatehouse.services.disinfection_lookup import open_disinfections
from gatehouse.services.observation import open_observation
from gatehouse.services.patrol_lookup import open_patrols
from gatehouse.services.policy import rules_at
from gatehouse.services.rota import open_gaps
from gatehouse.services.rule_point import open_points
from gatehouse.services.rule_reading import unread_items
from gatehouse.services.service_lookup import open_services
from gatehouse.services.visit import with_limits


def whole_summary(connection: Connection, shift_id: str, until: datetime) -> ShiftSummary:
    """Return what a shift leaves to the next one, with what waits beside the gate itself.

    Visitors are told with the time by which they should go; who should have left is a doubt,
    however many they are, which keeps what was said of it at an earlier handover.
    """
    known = shift_summary(connection, shift_id, until)
    rules = rules_at(connection, until)
    visitors = with_limits(connection, rules, known.visitors, until)
    closed = closed_in_shift(connection, shift_id, known.opened_at)
    before = left_before(connection, shift_id)
    earlier = NO_DETAILS if before is None else before[1]
    return replace(
        known,
        visitors=visitors.named,
        vehicles=known.vehicles.named,
        open_items=(*known.open_items, *_beside(connection, rules, known, closed)),
        reckoning=_reckoning(known, None if before is None else before[0]),
        causes=(*known.causes, *_forgotten(known), *_closed(closed)),
        doubts=doubts_of(visitors, known.vehicles, earlier.doubts, until),
        supplies=tuple(map(_to_count, supplies_in_use(connection))),
    )


def _beside(
    connection: Connection, rules: RuleSet, known: ShiftSummary, closed: Iterable[OpenItem]
) -> Iterable[OpenItem]:
    """Yield what waits beside the gate itself.

    That is what is to be brought to sealed flats or fetched, what is to be disinfected or walked,
    sheets of paper that were not typed in, ways that nobody logged, stays that a rule closed,
    residents outside too long, vehicles that should have left, notes that lack something, supplies
    that run short, whose codes were not seen because the system was down, and points of a notice.
    """
    until = known.until
    yield from open_services(connection, until)
    yield from open_disinfections(connection, until)
    yield from open_patrols(connection, until)
    yield from open_observation(connection, until)
    yield from open_sheets(connection)
    yield from open_unlogged(connection, until)
    yield from closed
    yield from outside_item(count_long_out(connection, rules.limits_outside, until))
    yield from missed_ways(connection, until)
    yield from late_vehicles(connection, until)
    yield from incomplete_notes(connection, until)
    yield from short_items(connection)
    yield from open_gaps(connection, until)
    yield from unchecked_items(connection, known.opened_at, until)
    yield from unread_items(connection, known.shift_id, known.opened_at, until)
    yield from open_points(connection, known.gate, until)


def _reckoning(known: ShiftSummary, before: Mapping[Side, int] | None) -> tuple[Reckoned, ...]:
    listed = {
        Side.VISITORS: known.visitors.count,
        Side.VEHICLES: known.vehicles.count,
        Side.RESIDENTS_OUT: known.residents_out.count,
    }
    return reckoned(before, known.counts.passed, listed)


def _forgotten(known: ShiftSummary) -> Iterable[Cause]:
    for stays in (known.visitors, known.vehicles):
        for one in stays.forgotten:
            kind = CauseKind.NEVER_CLOSED
            yield Cause(kind=kind, name=one.name, door=one.door, at=one.since)


def _closed(items: Iterable[OpenItem]) -> Iterable[Cause]:
    for item in items:
        kind = CauseKind.AUTO_CLOSED
        yield Cause(kind=kind, name=item.shown_name, door=item.door, at=item.since)


def _to_count(one: Supply) -> SupplyCount:
    return SupplyCount(
        supply_id=one.id,
        name=one.name,
        unit=one.unit,
        kind=one.kind,
        last=one.counted,
        recorded=one.stock,
    )
