# SPDX-License-Identifier: MIT
"""Changing the current row of a flat's parcels, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.parcel import parcel
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.parcel import ParcelChange


def add_parcel(work: UnitOfWork, columns: Mapping[str, Any]) -> FactId:
    """Add parcels and record that they were taken in."""
    work.connection.execute(insert(parcel), dict(columns))
    return _record(work, ParcelChange.TAKEN_IN, columns)


def change_parcel(
    work: UnitOfWork, change: ParcelChange, columns: Mapping[str, Any], *, reason: str = ""
) -> FactId:
    """Write down how parcels are now, and record the *change* that made them so."""
    work.connection.execute(update(parcel).where(parcel.c.id == columns["id"]).values(columns))
    return _record(work, change, columns, reason)


def _record(
    work: UnitOfWork, change: ParcelChange, columns: Mapping[str, Any], reason: str = ""
) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "parcel_change",
        {
            "gate": work.duty.gate,
            "parcel_id": columns["id"],
            "change": change,
            "details": {"parcel": told},
        },
        reason=reason,
    )
