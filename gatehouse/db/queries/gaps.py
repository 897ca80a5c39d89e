# SPDX-License-Identifier: MIT
"""Gaps of the book: ways that nobody logged and stays that a rule closed, until they are mended."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, exists, func, or_
from sqlalchemy import select as asked

from gatehouse.db.queries.closings import CLOSING_STANDS
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import PASSED, passed
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gap import gap_acceptance
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.entry import Direction
from gatehouse.domain.gap import GapKind, GapRow
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.stay import Staying

_OPPOSITE: Final = {Direction.IN: Direction.OUT, Direction.OUT: Direction.IN}
_since = bindparam("since", type_=UtcText)
_later = gap_acceptance.alias("later_acceptance")
ACCEPTANCE_STANDS: Final = and_(
    gap_acceptance.c.why != "", ~exists().where(_later.c.supersedes_id == gap_acceptance.c.id)
)
"""The gap was left as it is, and that was not taken back."""


def accepted(gap_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that somebody left the gap with *gap_id* as it is."""
    return exists().where(gap_acceptance.c.gap_id == gap_id, ACCEPTANCE_STANDS)


_earlier = entry.alias("earlier")
_BEFORE = (
    asked(_earlier)
    .where(
        _earlier.c.person_id == entry.c.person_id,
        or_(
            _earlier.c.happened_at < entry.c.happened_at,
            and_(
                _earlier.c.happened_at == entry.c.happened_at,
                _earlier.c.sequence < entry.c.sequence,
            ),
        ),
        passed(_earlier),
    )
    .order_by(_earlier.c.happened_at.desc(), _earlier.c.sequence.desc())
    .limit(1)
)
"""The way through the gate before an entry of the same person."""
IS_UNLOGGED: Final = and_(
    entry.c.unlogged.is_not(None),
    entry.c.happened_at >= _since,
    passed(),
    # a way that was typed in meanwhile lies between, and nothing is missing any more
    _BEFORE.with_only_columns(_earlier.c.direction).scalar_subquery() == entry.c.direction,
    ~accepted(entry.c.id),
)
"""The way before the entry was not logged, and nobody has typed it in or left it so."""
_UNLOGGED: Final[Select[Any]] = (
    asked(
        entry.c.id,
        entry.c.happened_at,
        entry.c.direction,
        entry.c.person_id,
        person.c.shown_name,
        household.c.door,
        _BEFORE.with_only_columns(_earlier.c.happened_at).scalar_subquery().label("after"),
    )
    .join_from(entry, person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .where(IS_UNLOGGED)
)
_next, _next_drive = entry.alias("next_way"), vehicle_entry.alias("next_drive")
_later_drive = vehicle_entry.alias("later_drive")
_NEXT = (
    asked(_next)
    .where(
        _next.c.person_id == stay_closing.c.person_id,
        _next.c.happened_at > stay_closing.c.since,
        passed(_next),
    )
    .order_by(_next.c.happened_at, _next.c.sequence)
    .limit(1)
)
_NEXT_DRIVE = (
    asked(_next_drive)
    .where(
        _next_drive.c.vehicle_id == stay_closing.c.vehicle_id,
        _next_drive.c.happened_at > stay_closing.c.since,
        or_(*(_next_drive.c.outcome == outcome for outcome in PASSED)),
        ~exists().where(_later_drive.c.supersedes_id == _next_drive.c.id),
    )
    .order_by(_next_drive.c.happened_at, _next_drive.c.sequence)
    .limit(1)
)
_CLOSED: Final[Select[Any]] = (
    asked(
        stay_closing.c.id,
        stay_closing.c.happened_at,
        stay_closing.c.staying,
        stay_closing.c.since,
        stay_closing.c.rule,
        stay_closing.c.person_id,
        stay_closing.c.vehicle_id,
        person.c.shown_name,
        vehicle.c.plate,
        household.c.door,
        func.coalesce(
            _NEXT.with_only_columns(_next.c.direction).scalar_subquery(),
            _NEXT_DRIVE.with_only_columns(_next_drive.c.direction).scalar_subquery(),
        ).label("next_direction"),
        func.coalesce(
            _NEXT.with_only_columns(_next.c.happened_at).scalar_subquery(),
            _NEXT_DRIVE.with_only_columns(_next_drive.c.happened_at).scalar_subquery(),
        ).label("next_at"),
    )
    .outerjoin_from(stay_closing, person, person.c.id == stay_closing.c.person_id)
    .outerjoin(vehicle, vehicle.c.id == stay_closing.c.vehicle_id)
    .outerjoin(
        household,
        household.c.id == func.coalesce(person.c.household_id, vehicle.c.household_id),
    )
    .where(stay_closing.c.happened_at >= _since, CLOSING_STANDS, ~accepted(stay_closing.c.id))
)
_ALL_UNLOGGED = Prebuilt(_UNLOGGED.order_by(entry.c.happened_at.desc()))
_ALL_CLOSED = Prebuilt(_CLOSED.order_by(stay_closing.c.happened_at.desc()))
_ACCEPTANCE = asked(gap_acceptance).where(
    gap_acceptance.c.gap_id == bindparam("gap_id"), ACCEPTANCE_STANDS
)


def open_gaps(connection: Connection, since: datetime) -> tuple[GapRow, ...]:
    """Return the gaps noticed from *since* on that nobody has mended, the newest first."""
    window = {"since": utc_text(since)}
    unlogged = [_unlogged(row) for row in _ALL_UNLOGGED.ask(connection, window)]
    closed = [
        gap for row in _ALL_CLOSED.ask(connection, window) if (gap := _closed(row)) is not None
    ]
    return tuple(sorted((*unlogged, *closed), key=lambda gap: gap.noticed_at, reverse=True))


def stored_acceptance(connection: Connection, gap_id: str) -> dict[str, Any] | None:
    """Return all columns of the fact by which a gap was left as it is, or None."""
    row = connection.execute(_ACCEPTANCE, {"gap_id": gap_id}).mappings().one_or_none()
    return None if row is None else dict(row)


def _unlogged(row: Row[*tuple[Any, ...]]) -> GapRow:
    at = datetime.fromisoformat(row.happened_at)
    return GapRow(
        gap_id=row.id,
        kind=GapKind.UNLOGGED,
        person_id=row.person_id,
        vehicle_id=None,
        shown_name=row.shown_name,
        door=row.door or "",
        missing=_OPPOSITE[Direction(row.direction)],
        after=datetime.fromisoformat(row.after),
        before=at,
        noticed_at=at,
    )


def _closed(row: Row[*tuple[Any, ...]]) -> GapRow | None:
    """Return a closing as a gap, unless the way that was missing is there by now."""
    staying = Staying(row.staying)
    missing = Direction.IN if staying is Staying.RESIDENTS else Direction.OUT
    if row.next_direction == missing.value:
        return None
    return GapRow(
        gap_id=row.id,
        kind=GapKind.CLOSED,
        person_id=row.person_id,
        vehicle_id=row.vehicle_id,
        shown_name=row.shown_name or mask_plate(row.plate or ""),
        door=row.door or "",
        missing=missing,
        after=datetime.fromisoformat(row.since),
        before=None if row.next_at is None else datetime.fromisoformat(row.next_at),
        noticed_at=datetime.fromisoformat(row.happened_at),
        staying=staying,
        rule=row.rule,
    )
