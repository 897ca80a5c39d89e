# SPDX-License-Identifier: MIT
"""Parcels at the post: what waits to be carried, and what was carried a while ago."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.parcel import parcel
from gatehouse.domain.identity.masking import mask_text
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.parcel import ParcelRow, ParcelsHeld

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
_UNDISINFECTED = select(parcel).where(
    parcel.c.carried_at.is_(None), parcel.c.disinfected_at.is_(None), parcel.c.pieces > 0
)
_DISINFECTED_AT = select(parcel).where(
    parcel.c.carried_at.is_(None), parcel.c.disinfected_at == bindparam("at", type_=UtcText)
)
_STORED = select(parcel).where(parcel.c.id == bindparam("parcel_id"))


_HELD = Prebuilt(
    select(parcel.c.pieces, parcel.c.shelf, parcel.c.cold, parcel.c.urgent)
    .where(
        parcel.c.household_id == bindparam("household_id"),
        parcel.c.carried_at.is_(None),
        parcel.c.pieces > 0,
    )
    .order_by(parcel.c.taken_at)
)


def parcels_since(
    connection: Connection, since: datetime, kept: Collection[str] = ()
) -> tuple[ParcelRow, ...]:
    """Return what waits, and what went *since* then, in the order of doors.

    To the flats that are *kept* at home everything is carried.
    """
    return tuple(_row(row, kept) for row in connection.execute(_SINCE, {"since": since}))


def parcels_with(connection: Connection, ids: Sequence[str]) -> tuple[ParcelRow, ...]:
    """Return the parcels with these *ids*, in the order of doors."""
    return tuple(_row(row, ()) for row in connection.execute(_BY_IDS, {"ids": ids}))


def stored_parcel(connection: Connection, parcel_id: str) -> dict[str, Any] | None:
    """Return all columns of parcels, or None when there are none."""
    found = connection.execute(_STORED, {"parcel_id": parcel_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def undisinfected_parcels(connection: Connection) -> list[dict[str, Any]]:
    """Return all columns of the parcels on the shelf that were not disinfected yet."""
    return [dict(row) for row in connection.execute(_UNDISINFECTED).mappings()]


def parcels_disinfected_at(connection: Connection, at: datetime) -> list[dict[str, Any]]:
    """Return all columns of the parcels on the shelf that were disinfected *at* a moment."""
    return [dict(row) for row in connection.execute(_DISINFECTED_AT, {"at": at}).mappings()]


def parcels_held(connection: Connection, household_id: str) -> ParcelsHeld | None:
    """Return what waits at the post for a flat, or None."""
    rows = _HELD.ask(connection, {"household_id": household_id}).all()
    if not rows:
        return None
    return ParcelsHeld(
        pieces=sum(row.pieces for row in rows),
        shelves=tuple(dict.fromkeys(row.shelf for row in rows if row.shelf)),
        cold=any(row.cold for row in rows),
        urgent=any(row.urgent for row in rows),
    )


def open_parcels(connection: Connection, kept: Collection[str] = ()) -> tuple[OpenItem, ...]:
    """Return what waits, as the next shift takes it over: what is to be carried, one by one.

    What is fetched stands in one line, as old as the oldest of it.
    """
    waiting = _WAITING.ask(connection, {}).all()
    carried = [row for row in waiting if row.to_door or row.household_id in kept]
    fetched = [row for row in waiting if not (row.to_door or row.household_id in kept)]
    return (*map(_to_carry, carried), *_to_fetch(fetched))


def _to_carry(row: Row[*tuple[Any, ...]]) -> OpenItem:
    return OpenItem(
        kind=OpenKind.PARCEL,
        entry_id=row.id,
        since=datetime.fromisoformat(row.taken_at),
        shown_name="",
        door=row.door,
        detail=row.note,
        count=row.pieces,
    )


def _to_fetch(rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[OpenItem, ...]:
    if not rows:
        return ()
    return (
        OpenItem(
            kind=OpenKind.PARCELS_HELD,
            entry_id="",
            since=min(datetime.fromisoformat(row.taken_at) for row in rows),
            shown_name="",
            door="",
            detail=str(len({row.household_id for row in rows})),
            count=sum(row.pieces for row in rows),
        ),
    )


def _row(row: Row[*tuple[Any, ...]], kept: Collection[str]) -> ParcelRow:
    return ParcelRow(
        parcel_id=row.id,
        household_id=row.household_id,
        door=row.door,
        pieces=row.pieces,
        note=mask_text(row.note),
        taken_at=row.taken_at,
        carried_at=row.carried_at,
        collector=mask_text(row.collector),
        to_door=row.to_door,
        to_carry=row.to_door or row.household_id in kept,
        shelf=row.shelf,
        code=row.code,
        cold=row.cold,
        urgent=row.urgent,
        disinfected_at=row.disinfected_at,
    )
