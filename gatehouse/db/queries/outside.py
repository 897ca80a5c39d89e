# SPDX-License-Identifier: MIT
"""Residents who are outside too long, and the calls that were made after them; masked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeAlias

from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Text,
    and_,
    bindparam,
    exists,
    func,
    literal,
    literal_column,
    select,
    union,
)

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.columns import UtcText, json_text, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.isolation_point import point_stay
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.outside_call import outside_call
from gatehouse.db.tables.person import person
from gatehouse.domain.entry import LIVING_HERE, Reason, SubjectClass
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.outside import CallResult, CallRow, OutsideRow
from gatehouse.domain.person import Presence

Limits: TypeAlias = Mapping[tuple[SubjectClass, Reason], timedelta]
"""After how long outside people of a class, for a reason, are asked after."""

# as a literal, so that SQLite sees that the partial index will do
_OUTSIDE: ColumnElement[str] = literal_column("'outside'")
_away = exists().where(absence.c.person_id == person.c.id, absence.c.ended_at.is_(None))
# as a literal again; those who are there are few
_at_the_point = person.c.id.in_(
    select(point_stay.c.person_id).where(
        point_stay.c.ending == literal_column("''"), point_stay.c.person_id.is_not(None)
    )
)
_later = outside_call.alias("later_call")
CALL_STANDS: Final = (outside_call.c.result != CallResult.WITHDRAWN.value) & ~exists().where(
    _later.c.supersedes_id == outside_call.c.id
)
"""The call was not taken back."""


_reason = func.coalesce(entry.c.reason, Reason.OTHER.value)
_latest = bindparam("latest", type_=Text)
"""Since when at the latest people of a class are out too long for a reason, as a JSON object."""
_is_out = and_(
    person.c.rostered.is_(True), person.c.living.is_(True), person.c.presence == _OUTSIDE
)
_too_long = and_(
    _is_out,
    person.c.presence_since <= bindparam("shortest", type_=UtcText),
    person.c.presence_since
    <= func.json_extract(_latest, literal("$.") + person.c.subject_class + literal("_") + _reason),
    ~_away,
    ~_at_the_point,
)
_from = person.outerjoin(entry, entry.c.id == person.c.last_entry_id)
_OUT: Final = Prebuilt(
    select(person.c.id, person.c.presence_since, person.c.subject_class, _reason.label("reason"))
    .select_from(_from)
    .where(_too_long)
    .order_by(person.c.presence_since)
    .limit(bindparam("most"))
)
_reached = exists().where(
    outside_call.c.person_id == person.c.id,
    outside_call.c.since == person.c.presence_since,
    outside_call.c.result == CallResult.ANSWERED.value,
    CALL_STANDS,
)
_COUNT: Final = Prebuilt(
    select(
        func.count().label("people"),
        func.count().filter(_reached).label("reached"),
        func.min(person.c.presence_since).label("oldest"),
    )
    .select_from(_from)
    .where(_too_long, person.c.presence_since > bindparam("surest", type_=Text))
)
_long_gone = and_(_is_out, person.c.presence_since <= bindparam("surest", type_=Text))
# few: so that those who are out are counted from their index, without a look at their rows
_excused = union(
    select(absence.c.person_id).where(absence.c.ended_at.is_(None)),
    select(point_stay.c.person_id).where(
        point_stay.c.ending == literal_column("''"), point_stay.c.person_id.is_not(None)
    ),
)
_called = select(outside_call.c.person_id)
_COUNT_LONG_GONE: Final = Prebuilt(
    select(
        (
            select(func.count()).select_from(person).where(_long_gone).scalar_subquery()
            - select(func.count())
            .select_from(person)
            .where(_long_gone, person.c.id.in_(_excused))
            .scalar_subquery()
        ).label("people"),
        select(func.count())
        .select_from(person)
        .where(_long_gone, person.c.id.in_(_called), _reached, ~_away, ~_at_the_point)
        .scalar_subquery()
        .label("reached"),
        select(person.c.presence_since)
        .where(_long_gone, ~_away, ~_at_the_point)
        .order_by(person.c.presence_since)
        .limit(1)
        .scalar_subquery()
        .label("oldest"),
    )
)
_SHOWN: Final = Prebuilt(
    select(person.c.id, person.c.shown_name, person.c.phone_shown, household.c.door)
    .outerjoin_from(person, household, household.c.id == person.c.household_id)
    .where(
        person.c.id.in_(
            select(func.json_each(bindparam("people", type_=Text)).table_valued("value").c.value)
        )
    )
)
_CALLS: Final = Prebuilt(
    select(
        outside_call.c.id,
        outside_call.c.person_id,
        outside_call.c.since,
        outside_call.c.happened_at,
        outside_call.c.result,
        outside_call.c.whom,
        outside_call.c.said,
        operator.c.name,
    )
    .join_from(outside_call, operator, operator.c.id == outside_call.c.operator_id)
    .where(
        outside_call.c.person_id.in_(
            select(func.json_each(bindparam("people", type_=Text)).table_valued("value").c.value)
        ),
        CALL_STANDS,
    )
    .order_by(outside_call.c.happened_at.desc(), outside_call.c.sequence.desc())
)
_STORED = select(outside_call).where(outside_call.c.id == bindparam("call_id"), CALL_STANDS)
_WHO_IS_OUT = select(person.c.id, person.c.household_id, person.c.presence_since).where(
    person.c.id == bindparam("person_id"),
    person.c.rostered.is_(True),
    person.c.living.is_(True),
    person.c.presence == Presence.OUTSIDE.value,
)


class LongOut(Struct, frozen=True):
    """Somebody who is outside longer than they may be."""

    person_id: str
    since: datetime
    reason: Reason
    allowed: timedelta


class OutCount(Struct, frozen=True):
    """How many are outside too long, how many of them were reached, and since when the first is."""

    people: int = 0
    reached: int = 0
    oldest: datetime | None = None


def long_out(
    connection: Connection, limits: Limits, now: datetime, most: int
) -> tuple[LongOut, ...]:
    """Return who is outside longer than *limits* allow, who is out longest first."""
    if not limits:
        return ()
    rows = _OUT.ask(connection, {**_asked(limits, now), "most": most})
    return tuple(_long_out(row, limits) for row in rows)


def count_long_out(connection: Connection, limits: Limits, now: datetime) -> OutCount:
    """Count those whom `long_out` would return."""
    if not limits:
        return OutCount()
    surest = {"surest": _surest(limits, now)}
    gone = _COUNT_LONG_GONE.ask(connection, surest).one()
    rest = _COUNT.ask(connection, {**_asked(limits, now), **surest}).one()
    oldest = gone.oldest or rest.oldest
    return OutCount(
        people=gone.people + rest.people,
        reached=gone.reached + rest.reached,
        oldest=None if oldest is None else datetime.fromisoformat(oldest),
    )


def outside_rows(connection: Connection, people: Iterable[LongOut]) -> tuple[OutsideRow, ...]:
    """Return *people* as the list shows them, with the calls of this time, in their order."""
    asked = tuple(people)
    ids = {"people": json_text([one.person_id for one in asked])}
    shown = {row.id: row for row in _SHOWN.ask(connection, ids)}
    calls = _calls_by_time(_CALLS.ask(connection, ids))
    return tuple(
        OutsideRow(
            person_id=one.person_id,
            shown_name=shown[one.person_id].shown_name,
            door=shown[one.person_id].door or "",
            phone=shown[one.person_id].phone_shown,
            reason=one.reason,
            since=one.since,
            allowed=one.allowed,
            calls=tuple(calls[one.person_id, one.since]),
        )
        for one in asked
    )


def outside_item(count: OutCount) -> tuple[OpenItem, ...]:
    """Return who is outside too long as the next shift takes it over: how many, nobody by name.

    The *detail* is how many of them nobody has reached.
    """
    if count.oldest is None:
        return ()
    return (
        OpenItem(
            kind=OpenKind.OUTSIDE_TOO_LONG,
            entry_id="",
            since=count.oldest,
            shown_name="",
            door="",
            detail=str(count.people - count.reached),
            count=count.people,
        ),
    )


def who_is_out(connection: Connection, person_id: str) -> tuple[str | None, datetime] | None:
    """Return the flat of a resident who is outside, and since when; None of anybody else."""
    found = connection.execute(_WHO_IS_OUT, {"person_id": person_id}).one_or_none()
    if found is None or found.presence_since is None:
        return None
    return found.household_id, found.presence_since


def stored_call(connection: Connection, call_id: str) -> dict[str, Any] | None:
    """Return all columns of a call that stands, or None."""
    row = connection.execute(_STORED, {"call_id": call_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def _surest(limits: Limits, now: datetime) -> str:
    """Return since when at the latest every resident is out too long, whatever for; or "".

    Whoever is on the roster is of a class that lives here.
    """
    everybody = len(limits) == len(LIVING_HERE) * len(Reason)
    return utc_text(now - max(limits.values())) if everybody else ""


def _asked(limits: Limits, now: datetime) -> dict[str, Any]:
    """Return since when at the latest each is out too long, as the statements take it."""
    moments = {limit: utc_text(now - limit) for limit in frozenset(limits.values())}
    latest = {
        f"{subject_class.value}_{reason.value}": moments[limit]
        for (subject_class, reason), limit in limits.items()
    }
    return {"latest": json_text(latest), "shortest": moments[min(moments)]}


def _long_out(row: Row[*tuple[Any, ...]], limits: Limits) -> LongOut:
    reason = Reason(row.reason)
    since = datetime.fromisoformat(row.presence_since)
    return LongOut(row.id, since, reason, limits[SubjectClass(row.subject_class), reason])


def _calls_by_time(
    rows: Iterable[Row[*tuple[Any, ...]]],
) -> defaultdict[tuple[str, datetime], list[CallRow]]:
    """Return the calls after somebody by the time they went out, the newest first."""
    calls: defaultdict[tuple[str, datetime], list[CallRow]] = defaultdict(list)
    for row in rows:
        calls[row.person_id, datetime.fromisoformat(row.since)].append(
            CallRow(
                call_id=row.id,
                at=datetime.fromisoformat(row.happened_at),
                result=CallResult(row.result),
                whom=row.whom,
                note=row.said,
                operator=row.name,
            )
        )
    return calls
