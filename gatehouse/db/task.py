# SPDX-License-Identifier: MIT
"""Changing the current row of a supervised task, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.task import task
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.task import TaskChange

Columns = Mapping[str, Any]


def add_task(work: UnitOfWork, columns: Columns) -> FactId:
    """Add a task, and record that it was given."""
    work.connection.execute(insert(task), dict(columns))
    return _record(work, TaskChange.GIVEN, columns, "")


def change_task(work: UnitOfWork, change: TaskChange, columns: Columns, said: str) -> FactId:
    """Write down how a task stands now, and record the *change* that made it so."""
    work.connection.execute(update(task).where(task.c.id == columns["id"]).values(dict(columns)))
    return _record(work, change, columns, said)


def _record(work: UnitOfWork, change: TaskChange, columns: Columns, said: str) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "task_change",
        {
            "gate": work.duty.gate,
            "task_id": columns["id"],
            "change": change,
            "said": said,
            "details": {"task": told},
        },
    )
