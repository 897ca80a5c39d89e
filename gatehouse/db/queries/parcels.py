# SPDX-License-Identifier: MIT
"""Parcels at the post: what waits to be carried, and what was carried a while ago."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.parcel import parcel
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.parcel import ParcelRow

_LISTED = (
    select(parcel, household.c.door)
    .join(household, household.c.id == parcel.c.household_id)
    .where(parcel.c.pieces > 0)
    .order_by(household.c.sort_key, parcel.c.taken_at, parcel.c.id)
)
_SINCE = _LISTED.where(
    or_(parcel.c.carried_at.is_(None), parcel.c.carried_at >= bindparam("since", type_=UtcText))
)
_BY_IDS = _LISTED.where(parcel.c.id.in_(bindparam("ids", expanding=True)))
_WAITING = Prebuilt(_LISTED.where(parcel.c.carried_at.is_(None)))
_STORED = select(parcel).where(parcel.c.id == bindparam("parcel_id"))


def parcels_since(connection: Connection, since: datetime) -> tuple[ParcelRow, ...]:
    """Return what waits, and what was carried *since* then, in the order of doors."""
    return tuple(map(_row, connection.execute(_SINCE, {"since": since})))


def parcels_with(connection: Connection, ids: Sequence[str]) -> tuple[ParcelRow, ...]:
    """Return the parcels with these *ids*, in the order of doors."""
    return tuple(map(_row, connection.execute(_BY_IDS, {"ids": ids})))


def stored_parcel(connection: Connection, parcel_id: str) -> dict[str, Any] | None:
    """Return all columns of parcels, or None when there are none."""
    found = connection.execute(_STORED, {"parcel_id": parcel_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def open_parcels(connection: Connection) -> tuple[OpenItem, ...]:
    """Return what waits to be carried, as the next shift takes it over."""
    return tuple(
        OpenItem(
            kind=OpenKind.PARCEL,
            entry_id=row.id,
            since=datetime.fromisoformat(row.taken_at),
            shown_name="",
            door=row.door,
            detail=row.note,
            count=row.pieces,
        )
        for row in _WAITING.ask(connection, {})
    )


def _row(row: Row[*tuple[Any, ...]]) -> ParcelRow:
    return ParcelRow(
        parcel_id=row.id,
        household_id=row.household_id,
        door=row.door,
        pieces=row.pieces,
        note=row.note,
        taken_at=row.taken_at,
        carried_at=row.carried_at,
    )
