# SPDX-License-Identifier: MIT
"""What the open shift counted, and its whole summary.

A shift's facts follow each other in their station from the shift's own fact on; so it is counted
over a span of the order of facts and needs no index of its own. Where the file moved to another
machine in between, the shift has a span in each station. A shift that ended keeps what it counted
in its handover.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    bindparam,
    distinct,
    exists,
    func,
    or_,
    select,
)

from gatehouse.db.queries.absences import late_absences
from gatehouse.db.queries.cards_out import cards_out
from gatehouse.db.queries.check_ins import open_check_ins
from gatehouse.db.queries.entries import open_items
from gatehouse.db.queries.errands import open_errands
from gatehouse.db.queries.head_counts import counted_holders, counted_in_spans, counting_items
from gatehouse.db.queries.incidents import open_incidents
from gatehouse.db.queries.isolation_point import rooms_waiting
from gatehouse.db.queries.itinerary_supplements import open_notes
from gatehouse.db.queries.notices import ending_notices
from gatehouse.db.queries.parked import parked_items
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.reckoning import (
    Span,
    causes_in,
    flows_by_day,
    passed_by_side,
    within,
)
from gatehouse.db.queries.standing import PASSED, passed, stands
from gatehouse.db.queries.stays import all_stays
from gatehouse.db.queries.tasks import open_tasks
from gatehouse.db.queries.zones import open_zones
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import pass_change
from gatehouse.db.tables.incident import incident_step
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.shift import shift
from gatehouse.db.tables.station import station
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, Flow, Outcome, SubjectClass
from gatehouse.domain.gate_pass import PassChange
from gatehouse.domain.incident import CLOSED
from gatehouse.domain.shift import ShiftCounts, ShiftHour, ShiftSummary

HOURS_SHOWN: Final = 24
_AN_HOUR: Final = timedelta(hours=1)
_HOUR_LETTERS: Final = 13

_present = select(station.c.id).where(station.c.active.is_(True)).scalar_subquery()
_SHIFT = Prebuilt(
    select(
        shift.c.id,
        shift.c.gate,
        shift.c.happened_at,
        shift.c.station_id,
        shift.c.sequence,
        operator.c.name,
        _present.label("last_station_id"),
    )
    .join(operator, operator.c.id == shift.c.operator_id)
    .where(shift.c.id == bindparam("shift_id"))
)
_STATIONS = Prebuilt(select(station.c.predecessor_id, station.c.id))


def _stand(facts: Table) -> ColumnElement[bool]:
    later = facts.alias("later")
    return ~exists().where(later.c.supersedes_id == facts.c.id)


def _driven(direction: Direction) -> ColumnElement[int]:
    passed_by = or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED))
    counted = select(func.count()).select_from(vehicle_entry)
    of_shift = and_(within(vehicle_entry), passed_by, _stand(vehicle_entry))
    return counted.where(vehicle_entry.c.direction == direction.value, of_shift).scalar_subquery()


def _of(outcome: Outcome) -> ColumnElement[int]:
    return func.count().filter(entry.c.outcome == outcome.value)


_PASSED = or_(*(entry.c.outcome == one for one in PASSED))
_ENTRIES = Prebuilt(
    select(
        entry.c.direction,
        entry.c.subject_class,
        func.count().label("all_of_them"),
        func.count().filter(_PASSED).label("admitted"),
        func.count().filter(and_(_PASSED, entry.c.person_id.is_not(None))).label("named"),
        _of(Outcome.TURNED_AWAY).label("turned_away"),
        _of(Outcome.REPORTED).label("reported"),
        func.count().filter(entry.c.fever).label("fever"),
        func.count().filter(entry.c.override_approval != "").label("overridden"),
        func.count().filter(entry.c.back_filled).label("back_filled"),
    )
    .where(within(entry), stands())
    .group_by(entry.c.direction, entry.c.subject_class)
)
_other_step = incident_step.alias("other_step")
_of_the_same = _other_step.c.incident_id == incident_step.c.incident_id
_earlier = exists().where(_of_the_same, _other_step.c.recorded_at < incident_step.c.recorded_at)
_noted = (
    select(func.count(distinct(incident_step.c.incident_id)))
    .where(within(incident_step), ~_earlier)
    .scalar_subquery()
)
_undone = exists().where(_other_step.c.supersedes_id == incident_step.c.id, _other_step.c.withdrawn)
_first_closed = and_(incident_step.c.code == CLOSED, incident_step.c.supersedes_id.is_(None))
_closed = (
    select(func.count())
    .select_from(incident_step)
    .where(within(incident_step), _first_closed, ~_undone)
    .scalar_subquery()
)
_hour = func.substr(entry.c.happened_at, 1, _HOUR_LETTERS)
_HOURS = Prebuilt(
    select(_hour.label("hour"), entry.c.direction, func.count().label("people"))
    .where(within(entry), entry.c.happened_at >= bindparam("since", type_=UtcText), passed())
    .group_by(_hour, entry.c.direction)
)
_others = select(
    select(func.count())
    .select_from(entry)
    .where(within(entry), entry.c.supersedes_id.is_not(None))
    .scalar_subquery()
    .label("corrections"),
    _driven(Direction.IN).label("driven_in"),
    _driven(Direction.OUT).label("driven_out"),
    select(func.count())
    .select_from(pass_change)
    .where(within(pass_change), pass_change.c.change == PassChange.ISSUED.value)
    .scalar_subquery()
    .label("passes_issued"),
    select(func.count())
    .select_from(itinerary)
    .where(within(itinerary), _stand(itinerary))
    .scalar_subquery()
    .label("itineraries"),
    _noted.label("incidents"),
    _closed.label("incidents_closed"),
)
_OTHERS = Prebuilt(_others)


def shift_summary(connection: Connection, shift_id: str, until: datetime) -> ShiftSummary:
    """Return the summary of the open shift as it stands *until* now."""
    found = _SHIFT.ask(connection, {"shift_id": shift_id}).one()
    spans = _spans(connection, found)
    stays = all_stays(connection, until)
    groups = [row for span in spans for row in _ENTRIES.ask(connection, span).all()]
    counts = _counts(connection, groups, spans)
    opened_at = datetime.fromisoformat(found.happened_at)
    return ShiftSummary(
        shift_id=found.id,
        gate=found.gate,
        operator=found.name,
        opened_at=opened_at,
        until=until,
        counts=counts,
        hours=_hours(connection, spans, opened_at, until),
        visitors=stays.visitors,
        vehicles=stays.vehicles,
        residents_out=stays.residents_out,
        causes=causes_in(connection, spans),
        open_items=(
            *open_items(connection),
            *open_incidents(connection),
            *open_tasks(connection, until),
            *ending_notices(connection, until),
            *open_notes(connection, until),
            *open_errands(connection),
            *parked_items(connection),
            *counting_items(connection),
            *open_zones(connection, until),
            *cards_out(connection),
            *late_absences(connection, local_day(until)),
            *rooms_waiting(connection),
            *open_check_ins(connection, local_day(until)),
        ),
    )


def _spans(connection: Connection, found: Row[*tuple[Any, ...]]) -> list[Span]:
    """Return where the shift's facts lie: one span, and one more for each change of station."""
    stations = _line(connection, found.station_id, found.last_station_id)
    return [
        {
            "shift_id": found.id,
            "station_id": station_id,
            "first": found.sequence if station_id == found.station_id else 0,
        }
        for station_id in stations
    ]


def _line(connection: Connection, first: str, last: str) -> list[str]:
    """Return the station *first* and those that continued it, up to *last*."""
    if first == last:
        return [first]
    after = {row.predecessor_id: row.id for row in _STATIONS.ask(connection, {})}
    line = [first]
    while line[-1] != last and line[-1] in after:
        line.append(after[line[-1]])
    return line


def _counts(
    connection: Connection, groups: list[Row[*tuple[Any, ...]]], spans: list[Span]
) -> ShiftCounts:
    others = [_OTHERS.ask(connection, span).one() for span in spans]
    vehicles = Flow(sum(row.driven_in for row in others), sum(row.driven_out for row in others))
    return ShiftCounts(
        entries=_flow((row.direction, row.all_of_them) for row in groups),
        admitted=_flow((row.direction, row.admitted) for row in groups),
        by_class=_by_class(groups),
        turned_away=sum(row.turned_away for row in groups),
        reported=sum(row.reported for row in groups),
        fever=sum(row.fever for row in groups),
        overridden=sum(row.overridden for row in groups),
        back_filled=sum(row.back_filled for row in groups),
        corrections=sum(row.corrections for row in others),
        vehicles=vehicles,
        passes_issued=sum(row.passes_issued for row in others),
        itineraries=sum(row.itineraries for row in others),
        incidents=sum(row.incidents for row in others),
        incidents_closed=sum(row.incidents_closed for row in others),
        counted=counted_in_spans(connection, spans),
        by_day=flows_by_day(connection, spans),
        passed=passed_by_side([*groups, *counted_holders(connection, spans)], vehicles),
    )


def _flow(people: Iterable[tuple[str, int]]) -> Flow:
    total: Counter[str] = Counter()
    for direction, count in people:
        total[direction] += count
    return Flow(total[Direction.IN.value], total[Direction.OUT.value])


def _by_class(groups: list[Row[*tuple[Any, ...]]]) -> Mapping[SubjectClass, Flow]:
    """Return the people of each class there was, in the order in which classes are listed."""
    met = {row.subject_class for row in groups}
    return {
        one: _flow((row.direction, row.all_of_them) for row in groups if row.subject_class == one)
        for one in SubjectClass
        if one.value in met
    }


def _hours(
    connection: Connection, spans: list[Span], opened_at: datetime, until: datetime
) -> tuple[ShiftHour, ...]:
    """Return the clock hours of the shift; of a long one the last `HOURS_SHOWN`."""
    last = _whole_hour(until)
    first = max(_whole_hour(opened_at), last - (HOURS_SHOWN - 1) * _AN_HOUR)
    people: Counter[tuple[str, str]] = Counter()
    for span in spans:
        for hour, direction, count in _HOURS.ask(
            connection, {**span, "since": utc_text(first)}
        ).all():
            people[hour, direction] += count
    return tuple(_hour_of(at, people) for at in _each_hour(first, last))


def _whole_hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _each_hour(first: datetime, last: datetime) -> Iterator[datetime]:
    while first <= last:
        yield first
        first += _AN_HOUR


def _hour_of(at: datetime, people: Mapping[tuple[str, str], int]) -> ShiftHour:
    hour = utc_text(at)[:_HOUR_LETTERS]
    inward, outward = ((hour, direction.value) for direction in (Direction.IN, Direction.OUT))
    return ShiftHour(at, Flow(people.get(inward, 0), people.get(outward, 0)))
