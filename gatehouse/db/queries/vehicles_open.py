# SPDX-License-Identifier: MIT
"""What waits of vehicles: who stays longer than was said, and ways that nobody logged (漏登)."""

from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, bindparam, exists, literal_column, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import PASSED
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.household import household
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.person import Presence
from gatehouse.domain.shift import counted_since

_DAYS: Final = 7
_MOST: Final = 10

_later = vehicle_entry.alias("later")
_earlier = vehicle_entry.alias("earlier")
_superseding = vehicle_entry.alias("superseding")
_stands = ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id)
_ways_before = (
    select(_earlier.c.direction)
    .where(
        _earlier.c.vehicle_id == vehicle_entry.c.vehicle_id,
        or_(
            _earlier.c.happened_at < vehicle_entry.c.happened_at,
            and_(
                _earlier.c.happened_at == vehicle_entry.c.happened_at,
                _earlier.c.sequence < vehicle_entry.c.sequence,
            ),
        ),
        or_(*(_earlier.c.outcome == outcome for outcome in PASSED)),
        ~exists().where(_superseding.c.supersedes_id == _earlier.c.id),
    )
    .order_by(_earlier.c.happened_at.desc(), _earlier.c.sequence.desc())
    .limit(1)
)
_way_before = _ways_before.scalar_subquery()
_BEFORE = (
    select(_ways_before.with_only_columns(_earlier.c.happened_at).scalar_subquery())
    .select_from(vehicle_entry)
    .where(vehicle_entry.c.id == bindparam("way_id"))
)
_SHOWN = select(
    vehicle_entry.c.id,
    vehicle_entry.c.happened_at,
    vehicle_entry.c.leave_by,
    vehicle_entry.c.direction,
    vehicle.c.plate,
    household.c.door,
)
_LATE = Prebuilt(
    _SHOWN.join_from(vehicle_entry, vehicle, vehicle.c.last_vehicle_entry_id == vehicle_entry.c.id)
    .outerjoin(household, household.c.id == vehicle_entry.c.household_id)
    .where(
        vehicle_entry.c.leave_by < bindparam("now", type_=UtcText),
        vehicle_entry.c.leave_by >= bindparam("since", type_=UtcText),
        vehicle.c.presence == Presence.INSIDE.value,
        vehicle.c.id == vehicle_entry.c.vehicle_id,
    )
    .order_by(vehicle_entry.c.leave_by)
)
_MISSED = Prebuilt(
    _SHOWN.join_from(vehicle_entry, vehicle, vehicle.c.id == vehicle_entry.c.vehicle_id)
    .outerjoin(household, household.c.id == vehicle_entry.c.household_id)
    .where(
        # as the partial index has it
        vehicle_entry.c.missed == literal_column("1"),
        vehicle_entry.c.happened_at >= bindparam("since", type_=UtcText),
        or_(*(vehicle_entry.c.outcome == outcome for outcome in PASSED)),
        _stands,
        # a way that was written down meanwhile lies between, and nothing is missing any more
        _way_before == vehicle_entry.c.direction,
    )
    .order_by(vehicle_entry.c.happened_at.desc())
    .limit(_MOST)
)


def late_vehicles(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return the vehicles inside that should have left by now, the latest of all first.

    Each waits since it should have left. One that came in before `LONGEST_VISIT` left otherwise.
    """
    asked = {"now": utc_text(now), "since": utc_text(counted_since(now))}
    return tuple(
        _item(OpenKind.VEHICLE_LATE, row, row.leave_by) for row in _LATE.ask(connection, asked)
    )


def missed_ways(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return the ways of the last days that nobody logged, the newest first.

    Each names the way after which it was noticed; its *detail* is the direction of that one.
    """
    asked = {"since": utc_text(now - timedelta(days=_DAYS))}
    return tuple(
        _item(OpenKind.VEHICLE_MISSED, row, row.happened_at)
        for row in _MISSED.ask(connection, asked)
    )


def way_before(connection: Connection, way_id: str) -> datetime:
    """Return when the vehicle of a way that has one before it went that one."""
    before: datetime = connection.execute(_BEFORE, {"way_id": way_id}).scalar_one()
    return before


def _item(kind: OpenKind, row: Row[*tuple[Any, ...]], since: str) -> OpenItem:
    return OpenItem(
        kind=kind,
        entry_id=row.id,
        since=datetime.fromisoformat(since),
        shown_name=mask_plate(row.plate),
        door=row.door or "",
        detail=row.direction,
    )
