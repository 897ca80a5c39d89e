# SPDX-License-Identifier: MIT
"""Stays that a rule closed (自动关闭): which are due, which stand, and where they left somebody."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Exists,
    Row,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from gatehouse.db.queries.head_counts import STANDS as COUNT_STANDS
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import records_of
from gatehouse.db.queries.standing import PASSED, passed
from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.head_count import head_count
from gatehouse.db.tables.household import household
from gatehouse.db.tables.isolation_point import point_stay
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.entry import Direction
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.person import PRESENCE_AFTER, Presence
from gatehouse.domain.stay import ClosingChange, Staying, StayTerms, closing_detail

MOST_AT_ONCE: Final = 200
_MOST_LISTED: Final = 10

_later = stay_closing.alias("later_closing")
CLOSING_STANDS: Final = and_(
    stay_closing.c.change == ClosingChange.CLOSED.value,
    ~exists().where(_later.c.supersedes_id == stay_closing.c.id),
)
"""The stay was closed, and that was not taken back."""
# as literals, so that SQLite sees that a partial index will do
_INSIDE: ColumnElement[str] = literal_column("'inside'")
_OUTSIDE: ColumnElement[str] = literal_column("'outside'")
_away = exists().where(absence.c.person_id == person.c.id, absence.c.ended_at.is_(None))
# as a literal again; those who are there are few
_at_the_point = person.c.id.in_(
    select(point_stay.c.person_id).where(
        point_stay.c.ending == literal_column("''"), point_stay.c.person_id.is_not(None)
    )
)
_reopened = stay_closing.alias("reopened")


def _kept_open(of: Any) -> ColumnElement[bool]:
    """Return the condition that somebody took the closing of this very stay back."""
    whose = _reopened.c.vehicle_id if of is vehicle else _reopened.c.person_id
    return exists().where(
        whose == of.c.id,
        _reopened.c.since == of.c.presence_since,
        _reopened.c.change == ClosingChange.REOPENED.value,
    )


def _due(of: Any, *there: ColumnElement[bool]) -> Prebuilt:
    return Prebuilt(
        select(of.c.id, of.c.presence_since)
        .where(
            *there,
            of.c.presence_since <= bindparam("latest", type_=UtcText),
            ~_kept_open(of),
        )
        .order_by(of.c.presence_since)
        .limit(MOST_AT_ONCE)
    )


_DUE: Final = {
    Staying.VISITORS: _due(person, person.c.rostered.is_(False), person.c.presence == _INSIDE),
    Staying.VEHICLES: _due(vehicle, vehicle.c.presence == _INSIDE),
    Staying.RESIDENTS: _due(
        person,
        person.c.rostered.is_(True),
        person.c.living.is_(True),
        person.c.presence == _OUTSIDE,
        ~_away,
        ~_at_the_point,
    ),
}
_taken_to_be: ColumnElement[str] = case(
    (stay_closing.c.staying == Staying.RESIDENTS.value, Direction.IN.value),
    else_=Direction.OUT.value,
)
_LAST_OF_PERSON = union_all(
    *(
        select(one.subquery())
        for one in (
            select(entry.c.id, entry.c.direction, entry.c.happened_at, entry.c.sequence)
            .where(entry.c.person_id.in_(records_of()), entry.c.person_id.is_not(None), passed())
            .order_by(entry.c.happened_at.desc(), entry.c.sequence.desc())
            .limit(1),
            select(
                head_count.c.id,
                head_count.c.direction,
                head_count.c.happened_at,
                head_count.c.sequence,
            )
            .where(
                head_count.c.person_id.in_(records_of()),
                head_count.c.person_id.is_not(None),
                COUNT_STANDS,
            )
            .order_by(head_count.c.happened_at.desc(), head_count.c.sequence.desc())
            .limit(1),
            select(
                stay_closing.c.id,
                _taken_to_be.label("direction"),
                stay_closing.c.happened_at,
                stay_closing.c.sequence,
            )
            .where(
                stay_closing.c.person_id.in_(records_of()),
                stay_closing.c.person_id.is_not(None),
                CLOSING_STANDS,
            )
            .order_by(stay_closing.c.happened_at.desc(), stay_closing.c.sequence.desc())
            .limit(1),
        )
    )
)
_later_drive = vehicle_entry.alias("later_drive")
_LAST_OF_VEHICLE = union_all(
    *(
        select(one.subquery())
        for one in (
            select(
                vehicle_entry.c.id,
                vehicle_entry.c.direction,
                vehicle_entry.c.happened_at,
                vehicle_entry.c.sequence,
            )
            .where(
                vehicle_entry.c.vehicle_id == bindparam("vehicle_id"),
                or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED)),
                ~exists().where(_later_drive.c.supersedes_id == vehicle_entry.c.id),
            )
            .order_by(vehicle_entry.c.happened_at.desc(), vehicle_entry.c.sequence.desc())
            .limit(1),
            select(
                stay_closing.c.id,
                _taken_to_be.label("direction"),
                stay_closing.c.happened_at,
                stay_closing.c.sequence,
            )
            .where(
                stay_closing.c.vehicle_id == bindparam("vehicle_id"),
                stay_closing.c.vehicle_id.is_not(None),
                CLOSING_STANDS,
            )
            .order_by(stay_closing.c.happened_at.desc(), stay_closing.c.sequence.desc())
            .limit(1),
        )
    )
)
_STORED = select(stay_closing).where(stay_closing.c.id == bindparam("closing_id"), CLOSING_STANDS)
_CLOSED_LATELY: Final[Select[Any]] = (
    select(
        stay_closing.c.id,
        stay_closing.c.since,
        stay_closing.c.happened_at,
        stay_closing.c.staying,
        stay_closing.c.rule,
        person.c.shown_name,
        vehicle.c.plate,
        household.c.door,
    )
    .outerjoin(person, person.c.id == stay_closing.c.person_id)
    .outerjoin(vehicle, vehicle.c.id == stay_closing.c.vehicle_id)
    .outerjoin(
        household,
        household.c.id == func.coalesce(person.c.household_id, vehicle.c.household_id),
    )
    .where(
        stay_closing.c.happened_at >= bindparam("opened_at", type_=UtcText),
        stay_closing.c.shift_id == bindparam("shift_id"),
        CLOSING_STANDS,
    )
    .order_by(stay_closing.c.happened_at.desc(), stay_closing.c.sequence)
)
_OF_SHIFT = Prebuilt(_CLOSED_LATELY)


def closed_stay(whose: ColumnElement[Any], since: ColumnElement[datetime]) -> Exists:
    """Return the condition that a rule closed the stay of a person that began at *since*."""
    return exists().where(
        stay_closing.c.person_id == whose,
        stay_closing.c.person_id.is_not(None),
        stay_closing.c.since == since,
        CLOSING_STANDS,
    )


def closed_at(
    whose: ColumnElement[Any], of: Column[Any], since: ColumnElement[datetime]
) -> ScalarSelect[datetime]:
    """Return when the stay that began at *since* was closed, for a statement.

    *of* is the column of the closing by which *whose* it is.
    """
    return _of_closing(stay_closing.c.happened_at, whose, of, since)


def closed_by(
    whose: ColumnElement[Any], of: Column[Any], since: ColumnElement[datetime]
) -> ScalarSelect[str]:
    """Return by which rule that was; see `closed_at`."""
    return _of_closing(stay_closing.c.rule, whose, of, since)


def _of_closing(
    told: Column[Any], whose: ColumnElement[Any], of: Column[Any], since: ColumnElement[datetime]
) -> ScalarSelect[Any]:
    return (
        select(told)
        .where(of == whose, of.is_not(None), stay_closing.c.since == since, CLOSING_STANDS)
        .limit(1)
        .scalar_subquery()
    )


class DueStay(Struct, frozen=True):
    """A stay that its rule closes: of whom or of which vehicle, and when it had begun."""

    staying: Staying
    whose: str
    since: datetime
    rule: str


class LastWay(Struct, frozen=True):
    """What says where somebody is: their last way through the gate, or the closing after it."""

    fact_id: str
    presence: Presence
    at: datetime


def due_stays(connection: Connection, terms: StayTerms, now: datetime) -> tuple[DueStay, ...]:
    """Return the stays that are to be closed at *now*, at most `MOST_AT_ONCE` of each kind.

    Whoever was noted as away, or is at the isolation point, is not taken to be at home again; and
    a stay whose closing was taken back is left to those who did so.
    """
    return tuple(_due_by(connection, terms, now))


def _due_by(connection: Connection, terms: StayTerms, now: datetime) -> Iterator[DueStay]:
    for staying, closing in terms.closing.items():
        latest = {"latest": utc_text(closing.latest(now))}
        for row in _DUE[staying].ask(connection, latest).all():
            since = datetime.fromisoformat(row.presence_since)
            yield DueStay(staying, row.id, since, closing.code)


def last_way(connection: Connection, person_id: str) -> LastWay | None:
    """Return what says where a person is now; None before any way through the gate."""
    return _last(connection.execute(_LAST_OF_PERSON, {"person_id": person_id}))


def last_way_of_vehicle(connection: Connection, vehicle_id: str) -> LastWay | None:
    """Return, as `last_way`, what says where a vehicle is now."""
    return _last(connection.execute(_LAST_OF_VEHICLE, {"vehicle_id": vehicle_id}))


def stored_closing(connection: Connection, closing_id: str) -> dict[str, Any] | None:
    """Return all columns of a closing that stands, or None."""
    row = connection.execute(_STORED, {"closing_id": closing_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def closed_in_shift(
    connection: Connection, shift_id: str, opened_at: datetime
) -> tuple[OpenItem, ...]:
    """Return the stays that a rule closed in the shift, the latest first; of many, how many more.

    The *detail* of each says whose stay it was, and by which rule.
    """
    asked: Mapping[str, Any] = {"shift_id": shift_id, "opened_at": utc_text(opened_at)}
    rows = _OF_SHIFT.ask(connection, dict(asked)).all()
    listed = tuple(_item(row) for row in rows[:_MOST_LISTED])
    if len(rows) <= _MOST_LISTED:
        return listed
    rest = rows[_MOST_LISTED:]
    since = min(datetime.fromisoformat(row.since) for row in rest)
    more = OpenItem(
        kind=OpenKind.AUTO_CLOSED,
        entry_id="",
        since=since,
        shown_name="",
        door="",
        detail="",
        count=len(rest),
    )
    return (*listed, more)


def _item(row: Row[*tuple[Any, ...]]) -> OpenItem:
    return OpenItem(
        kind=OpenKind.AUTO_CLOSED,
        entry_id=row.id,
        since=datetime.fromisoformat(row.since),
        shown_name=row.shown_name or mask_plate(row.plate or ""),
        door=row.door or "",
        detail=closing_detail(Staying(row.staying), row.rule),
    )


def _last(rows: Iterable[Row[*tuple[Any, ...]]]) -> LastWay | None:
    found = max(rows, key=lambda row: (row.happened_at, row.sequence), default=None)
    if found is None:
        return None
    presence = PRESENCE_AFTER[Direction(found.direction)]
    return LastWay(found.id, presence, found.happened_at)
