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
    Select,
    Text,
    bindparam,
    exists,
    func,
    literal_column,
    select,
)

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.columns import UtcText, json_text, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.isolation_point import point_stay
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import outside_call
from gatehouse.domain.entry import OpenItem, OpenKind, Reason, SubjectClass
from gatehouse.domain.outside import CallResult, CallRow, OutsideRow
from gatehouse.domain.person import Presence

Limits: TypeAlias = Mapping[tuple[SubjectClass, Reason], timedelta]
"""After how long outside people of a class, for a reason, are asked after."""

# as a literal, so that SQLite sees that the partial index will do
_OUTSIDE: ColumnElement[str] = literal_column("'outside'")
_away = exists().where(absence.c.person_id == person.c.id, absence.c.ended_at.is_(None))
_at_the_point = exists().where(
    point_stay.c.person_id == person.c.id, point_stay.c.left_at.is_(None)
)
_later = outside_call.alias("later_call")
CALL_STANDS: Final = (outside_call.c.result != CallResult.WITHDRAWN.value) & ~exists().where(
    _later.c.supersedes_id == outside_call.c.id
)
"""The call was not taken back."""


def _out(*columns: ColumnElement[Any]) -> Select[Any]:
    """Return who is outside, and what for, without whom the post knows to be away."""
    return (
        select(person.c.id, person.c.presence_since, person.c.subject_class, entry.c.reason)
        .add_columns(*columns)
        .outerjoin_from(person, entry, entry.c.id == person.c.last_entry_id)
        .where(
            person.c.rostered.is_(True),
            person.c.living.is_(True),
            person.c.presence == _OUTSIDE,
            person.c.presence_since <= bindparam("latest", type_=UtcText),
            ~_away,
            ~_at_the_point,
        )
        .order_by(person.c.presence_since)
    )


_OUT: Final = Prebuilt(_out())
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
_REACHED: Final = Prebuilt(
    select(outside_call.c.person_id, outside_call.c.since).where(
        outside_call.c.since >= bindparam("oldest", type_=UtcText),
        outside_call.c.result == CallResult.ANSWERED.value,
        CALL_STANDS,
    )
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


def long_out(connection: Connection, limits: Limits, now: datetime) -> tuple[LongOut, ...]:
    """Return who is outside longer than *limits* allow, who is out longest first."""
    if not limits:
        return ()
    latest = {"latest": utc_text(now - min(limits.values()))}
    return tuple(_too_long(_OUT.ask(connection, latest), limits, now))


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


def outside_item(connection: Connection, people: tuple[LongOut, ...]) -> tuple[OpenItem, ...]:
    """Return who is outside too long as the next shift takes it over: how many, nobody by name.

    The *detail* is how many of them nobody has reached.
    """
    if not people:
        return ()
    oldest = utc_text(people[0].since)
    reached = {
        (row.person_id, datetime.fromisoformat(row.since))
        for row in _REACHED.ask(connection, {"oldest": oldest})
    }
    answered = sum((one.person_id, one.since) in reached for one in people)
    return (
        OpenItem(
            kind=OpenKind.OUTSIDE_TOO_LONG,
            entry_id="",
            since=people[0].since,
            shown_name="",
            door="",
            detail=str(len(people) - answered),
            count=len(people),
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


def _too_long(
    rows: Iterable[Row[*tuple[Any, ...]]], limits: Limits, now: datetime
) -> Iterable[LongOut]:
    for row in rows:
        reason = Reason(row.reason) if row.reason else Reason.OTHER
        allowed = limits.get((SubjectClass(row.subject_class), reason))
        since = datetime.fromisoformat(row.presence_since)
        if allowed is not None and since + allowed <= now:
            yield LongOut(row.id, since, reason, allowed)


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
