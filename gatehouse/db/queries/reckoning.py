# SPDX-License-Identifier: MIT
"""What the reckoning of a shift stands on: what was left before, by day, and what may explain it.

Every question is asked over the shift's own span of facts; see `gatehouse.db.queries.shift`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

from msgspec.json import decode
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.handover import handover, handover_refusal
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, Flow, Outcome, SubjectClass
from gatehouse.domain.handover import Refusal
from gatehouse.domain.handover_details import Details, recorded_details
from gatehouse.domain.handover_record import recorded_counts_of
from gatehouse.domain.identity.masking import mask_plate, mask_text
from gatehouse.domain.reckoning import Cause, CauseKind, Side

Span = dict[str, str | int]
"""Where facts of a shift lie: `shift_id`, `station_id`, and the `first` in the station's order."""

_MOST: Final = 30
_HOUR_LETTERS: Final = 13
_BEFORE = Prebuilt(
    select(handover.c.stays, handover.c.details).where(
        handover.c.next_shift_id == bindparam("shift_id")
    )
)
_REFUSALS = Prebuilt(
    select(
        handover_refusal.c.happened_at,
        handover_refusal.c.incoming_name,
        handover_refusal.c.words,
    )
    .where(handover_refusal.c.shift_id == bindparam("shift_id"))
    .order_by(handover_refusal.c.happened_at, handover_refusal.c.sequence)
)


def within(facts: Table) -> ColumnElement[bool]:
    """Return the condition that a fact is of the shift, found by its place in the order."""
    return and_(
        facts.c.station_id == bindparam("station_id"),
        facts.c.sequence >= bindparam("first"),
        facts.c.shift_id == bindparam("shift_id"),
    )


_old = entry.alias("old")
_hour = func.substr(entry.c.happened_at, 1, _HOUR_LETTERS).label("hour")
_old_hour = func.substr(_old.c.happened_at, 1, _HOUR_LETTERS).label("hour")
_standing_by_hour = (
    select(_hour, entry.c.direction, func.count().label("people"))
    .where(within(entry), stands())
    .group_by(_hour, entry.c.direction)
)
# what earlier shifts have on their sheets and this one put right
_put_right = (
    select(_old_hour, _old.c.direction, (-func.count()).label("people"))
    .select_from(entry)
    .join(_old, _old.c.id == entry.c.supersedes_id)
    .where(
        within(entry),
        _old.c.shift_id != bindparam("shift_id"),
        _old.c.outcome != Outcome.WITHDRAWN.value,
    )
    .group_by(_old_hour, _old.c.direction)
)
_BY_HOUR = Prebuilt(union_all(_standing_by_hour, _put_right))


def _notable(facts: Any, missed: ColumnElement[bool], name: Any) -> Select[*tuple[Any, ...]]:
    """Ask for what may explain a difference among *facts*, the latest first."""
    found = (
        select(
            literal_column(f"'{facts.name}'").label("of"),
            facts.c.happened_at,
            facts.c.direction,
            facts.c.supersedes_id,
            facts.c.back_filled,
            name.label("name"),
            household.c.door,
        )
        .outerjoin(household, household.c.id == facts.c.household_id)
        .where(within(facts), or_(facts.c.supersedes_id.is_not(None), facts.c.back_filled, missed))
        .order_by(facts.c.sequence.desc())
        .limit(_MOST)
    )
    return found.outerjoin(person, person.c.id == entry.c.person_id) if facts is entry else found


_entry_name = func.coalesce(person.c.shown_name, "")
_NOTABLE = Prebuilt(
    union_all(
        select(_notable(entry, entry.c.unlogged.is_not(None), _entry_name).subquery()),
        select(_notable(vehicle_entry, vehicle_entry.c.missed, vehicle_entry.c.plate).subquery()),
    )
)
_CLASSES_INSIDE: Final = {
    one.value: Side.RESIDENTS_OUT if one.lives_here else Side.VISITORS for one in SubjectClass
}


def left_before(connection: Connection, shift_id: str) -> tuple[Mapping[Side, int], Details] | None:
    """Return what the handover before a shift left, and its details; None of the first shift.

    Whose stay it ended is not left any more.
    """
    found = _BEFORE.ask(connection, {"shift_id": shift_id}).one_or_none()
    if found is None:
        return None
    details = recorded_details(None if found.details is None else decode(found.details))
    ended = Counter(one.side for one in details.doubts if one.ended and one.counted)
    counted = recorded_counts_of(decode(found.stays))
    return {side: count - ended[side] for side, count in counted.items()}, details


def refusals_of(connection: Connection, shift_id: str) -> tuple[Refusal, ...]:
    """Return who did not take a shift over, in their order."""
    return tuple(
        Refusal(
            at=datetime.fromisoformat(row.happened_at),
            incoming=row.incoming_name,
            words=mask_text(row.words),
        )
        for row in _REFUSALS.ask(connection, {"shift_id": shift_id})
    )


def flows_by_day(connection: Connection, spans: Iterable[Span]) -> Mapping[date, Flow]:
    """Return the entries that a shift adds to each local day's register, or takes from it."""
    total: Counter[tuple[date, str]] = Counter()
    for span in spans:
        for hour, direction, people in _BY_HOUR.ask(connection, span).all():
            at = datetime.fromisoformat(f"{hour}:00").replace(tzinfo=UTC)
            total[local_day(at), direction] += people
    days = sorted({day for day, _ in total})
    return {
        day: Flow(total[day, Direction.IN.value], total[day, Direction.OUT.value]) for day in days
    }


def passed_by_side(groups: Iterable[Row[*tuple[Any, ...]]], vehicles: Flow) -> Mapping[Side, Flow]:
    """Return who went through, in and out.

    *groups* are entries by class, with who was *named*, and those whom their passes counted.
    """
    flows: Counter[tuple[Side, str]] = Counter()
    for row in groups:
        flows[_CLASSES_INSIDE[row.subject_class], row.direction] += row.named
    people = {
        side: Flow(*(flows[side, direction.value] for direction in (Direction.IN, Direction.OUT)))
        for side in (Side.VISITORS, Side.RESIDENTS_OUT)
    }
    return {**people, Side.VEHICLES: vehicles}


def causes_in(connection: Connection, spans: Iterable[Span]) -> tuple[Cause, ...]:
    """Return which of a shift's facts may explain a difference, the latest first."""
    return tuple(_cause(row) for span in spans for row in _NOTABLE.ask(connection, span).all())


def _cause(row: Row[*tuple[Any, ...]]) -> Cause:
    if row.supersedes_id is not None:
        kind = CauseKind.CORRECTED
    else:
        kind = CauseKind.BACK_FILLED if row.back_filled else CauseKind.TWICE
    return Cause(
        kind=kind,
        name=mask_plate(row.name) if row.of == vehicle_entry.name else row.name,
        door=row.door or "",
        at=datetime.fromisoformat(row.happened_at),
        inward=row.direction == Direction.IN.value,
    )
