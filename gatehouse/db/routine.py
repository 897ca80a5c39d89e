# SPDX-License-Identifier: MIT
"""Changing the current row of a routine, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.routine import routine
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.routine import RoutineChange

Columns = Mapping[str, Any]


def add_routine(work: UnitOfWork, columns: Columns) -> FactId:
    """Add a routine and record that."""
    work.connection.execute(insert(routine), dict(columns))
    return _record(work, RoutineChange.ADDED, columns)


def change_routine(
    work: UnitOfWork, change: RoutineChange, columns: Columns, *, reason: str = ""
) -> FactId:
    """Write down how a routine is now, and record the *change* that made it so."""
    work.connection.execute(
        update(routine).where(routine.c.id == columns["id"]).values(dict(columns))
    )
    return _record(work, change, columns, reason)


def _record(work: UnitOfWork, change: RoutineChange, columns: Columns, reason: str = "") -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "routine_change",
        {
            "gate": work.duty.gate,
            "routine_id": columns["id"],
            "change": change,
            "details": {"routine": told},
        },
        reason=reason,
    )
