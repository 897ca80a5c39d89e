# SPDX-License-Identifier: MIT
"""Changing the current row of an absence, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.absence import absence
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.absence import AbsenceChange


def add_absence(work: UnitOfWork, columns: Mapping[str, Any]) -> FactId:
    """Add an absence and record that it was noted."""
    work.connection.execute(insert(absence), dict(columns))
    return _record(work, AbsenceChange.NOTED, columns)


def change_absence(work: UnitOfWork, change: AbsenceChange, columns: Mapping[str, Any]) -> FactId:
    """Write down what an absence is now, and record the *change* that made it so."""
    work.connection.execute(update(absence).where(absence.c.id == columns["id"]).values(columns))
    return _record(work, change, columns)


def _record(work: UnitOfWork, change: AbsenceChange, columns: Mapping[str, Any]) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "absence_change",
        {
            "gate": work.duty.gate,
            "absence_id": columns["id"],
            "change": change,
            "details": {"absence": told},
        },
    )
