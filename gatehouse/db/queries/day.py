# SPDX-License-Identifier: MIT
"""The counts of one calendar day: one query for the desk, the workbook and `summary`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    Table,
    Text,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    type_coerce,
)

from gatehouse.db.queries.closings import closed_stay
from gatehouse.db.queries.counted_visitors import COUNTED_INSIDE, counted_later
from gatehouse.db.queries.head_counts import counted_between
from gatehouse.db.queries.standing import PASSED, passed, stands
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import pass_change
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.vehicle import vehicle_entry
from gatehouse.domain.duty import midnight
from gatehouse.domain.entry import LIVING_HERE, DaySummary, Direction, Flow, Outcome, SubjectClass
from gatehouse.domain.gate_pass import PassChange
from gatehouse.domain.shift import counted_since

_HOURS_AHEAD_OF_UTC = 8
_LIVING_HERE = tuple(living.value for living in LIVING_HERE)

_starts = bindparam("starts", type_=UtcText)
_ends = bindparam("ends", type_=UtcText)
_within = and_(entry.c.happened_at >= _starts, entry.c.happened_at < _ends)
_hour = func.substr(entry.c.happened_at, 12, 2)

_COUNTS = (
    select(
        entry.c.direction,
        entry.c.subject_class,
        entry.c.outcome,
        entry.c.fever,
        entry.c.back_filled,
        _hour,
        func.count(),
    )
    .where(_within, stands())
    .group_by(
        entry.c.direction,
        entry.c.subject_class,
        entry.c.outcome,
        entry.c.fever,
        entry.c.back_filled,
        _hour,
    )
)
_moment = type_coerce(entry.c.happened_at, Text) + func.printf("%012d", entry.c.sequence)
# SQLite takes the other columns of a group from the row that holds its max()
_person = func.coalesce(person.c.merged_into_id, person.c.id)
_last_passages = (
    select(entry.c.direction, entry.c.happened_at, _person.label("person_id"), func.max(_moment))
    .join_from(entry, person, person.c.id == entry.c.person_id)
    .where(
        _within,
        entry.c.subject_class.not_in(_LIVING_HERE),
        entry.c.person_id.is_not(None),
        passed(),
    )
    .group_by(_person)
    .subquery()
)
# Whoever can be followed: an outsider who was written down. Somebody of the roster may have crossed
# as a courier and is at home; who nobody wrote down in an emergency could never be seen to leave.
_VISITORS_INSIDE = (
    select(func.count())
    .join_from(_last_passages, person, person.c.id == _last_passages.c.person_id)
    .where(
        _last_passages.c.direction == Direction.IN.value,
        person.c.rostered.is_(False),
        ~closed_stay(person.c.id, _last_passages.c.happened_at).where(
            stay_closing.c.happened_at < _ends
        ),
        ~counted_later(_last_passages.c.person_id, _last_passages.c.happened_at),
    )
)
_ALL_INSIDE = select(_VISITORS_INSIDE.scalar_subquery() + COUNTED_INSIDE.scalar_subquery())
_later_drive, _later_note = vehicle_entry.alias("later_drive"), itinerary.alias("later_note")


def _during(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
    return and_(moment >= _starts, moment < _ends)


def _number(of: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(of).where(*conditions).scalar_subquery()


def _driven(direction: Direction) -> ScalarSelect[int]:
    """Count the vehicles that went through; the sheet 车辆 has those that did not, too."""
    return _number(
        vehicle_entry,
        _during(vehicle_entry.c.happened_at),
        vehicle_entry.c.direction == direction.value,
        or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED)),
        ~exists().where(_later_drive.c.supersedes_id == vehicle_entry.c.id),
    )


_OTHERS = select(
    _number(entry, _within, entry.c.supersedes_id.is_not(None)).label("corrections"),
    _driven(Direction.IN).label("driven_in"),
    _driven(Direction.OUT).label("driven_out"),
    _number(
        pass_change,
        _during(pass_change.c.happened_at),
        pass_change.c.change == PassChange.ISSUED.value,
    ).label("passes_issued"),
    _number(
        itinerary,
        _during(itinerary.c.happened_at),
        ~exists().where(_later_note.c.supersedes_id == itinerary.c.id),
    ).label("itineraries"),
)


class _Count(Struct, frozen=True):
    """How many standing entries of the day share all of these."""

    direction: Direction
    subject_class: SubjectClass
    outcome: Outcome
    fever: bool
    back_filled: bool
    hour: int
    people: int


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """Return the moments at which the local calendar *day* begins and ends."""
    return midnight(day), midnight(day + timedelta(days=1))


def day_summary(connection: Connection, day: date, now: datetime) -> DaySummary:
    """Count the standing entries of the local calendar *day*.

    Visitors are inside as of its end; of the day that is not over, as of *now*.
    """
    starts, ends = day_bounds(day)
    window = {"starts": starts, "ends": ends}
    counts = [_count(row) for row in connection.execute(_COUNTS, window)]
    went = [count for count in counts if count.outcome.passed]
    others = connection.execute(_OTHERS, window).one()
    return DaySummary(
        day=day,
        entries=_flow(counts),
        admitted=_flow(went),
        by_class=_by_class(counts),
        vehicles=Flow(others.driven_in, others.driven_out),
        visitors_inside=connection.execute(
            _ALL_INSIDE, {"starts": counted_since(min(now, ends)), "ends": ends}
        ).scalar_one(),
        turned_away=_sum(c for c in counts if c.outcome is Outcome.TURNED_AWAY),
        reported=_sum(c for c in counts if c.outcome is Outcome.REPORTED),
        fever=_sum(c for c in counts if c.fever),
        passes_issued=others.passes_issued,
        itineraries=others.itineraries,
        corrections=others.corrections,
        back_filled=_sum(c for c in counts if c.back_filled),
        hours=_hours(went),
        handed_over=_sum(c for c in counts if c.outcome is Outcome.HANDED_OVER),
        counted=counted_between(connection, starts, ends),
    )


def _count(row: Row[str, str, str, bool, bool, str, int]) -> _Count:
    direction, subject_class, outcome, fever, back_filled, hour, people = row
    return _Count(
        Direction(direction),
        SubjectClass(subject_class),
        Outcome(outcome),
        fever,
        back_filled,
        (int(hour) + _HOURS_AHEAD_OF_UTC) % 24,
        people,
    )


def _sum(counts: Iterable[_Count]) -> int:
    return sum(count.people for count in counts)


def _flow(counts: Iterable[_Count]) -> Flow:
    people: Counter[Direction] = Counter()
    for count in counts:
        people[count.direction] += count.people
    return Flow(people[Direction.IN], people[Direction.OUT])


def _by_class(counts: list[_Count]) -> Mapping[SubjectClass, Flow]:
    flows = {
        subject_class: _flow(c for c in counts if c.subject_class is subject_class)
        for subject_class in SubjectClass
    }
    return {subject_class: flow for subject_class, flow in flows.items() if flow != Flow()}


def _hours(went: list[_Count]) -> tuple[Flow, ...]:
    return tuple(_flow(c for c in went if c.hour == hour) for hour in range(24))
