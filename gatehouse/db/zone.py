# SPDX-License-Identifier: MIT
"""Changing the current row of a zone, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.zone import zone
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.zone import ZoneChange


def add_zone(work: UnitOfWork, columns: Mapping[str, Any], approved_by: str = "") -> FactId:
    """Add a zone and record that it was sealed, and who gave leave by their PIN."""
    work.connection.execute(insert(zone), dict(columns))
    return _record(work, ZoneChange.SEALED, columns, approved_by)


def change_zone(
    work: UnitOfWork, change: ZoneChange, columns: Mapping[str, Any], approved_by: str = ""
) -> FactId:
    """Write down what a zone is now, and record the *change* that made it so, by whose leave."""
    work.connection.execute(update(zone).where(zone.c.id == columns["id"]).values(columns))
    return _record(work, change, columns, approved_by)


def _record(
    work: UnitOfWork, change: ZoneChange, columns: Mapping[str, Any], approved_by: str
) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    leave = {"approved_by": approved_by} if approved_by else {}
    return work.record(
        "zone_change",
        {
            "gate": work.duty.gate,
            "zone_id": columns["id"],
            "change": change,
            "details": {"zone": told, **leave},
        },
    )
