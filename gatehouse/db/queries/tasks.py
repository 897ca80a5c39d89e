# SPDX-License-Identifier: MIT
"""Supervised tasks as the list and the handover show them, masked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal_column, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.task import task, task_change
from gatehouse.domain.identity.masking import mask_text
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.task import TaskChange, TaskIssuer, TaskRow, TaskState, TaskStep

_LISTED = (
    select(task)
    .where(or_(task.c.settled_at.is_(None), task.c.settled_at >= bindparam("since", type_=UtcText)))
    .order_by(task.c.due_at.is_(None), task.c.due_at, task.c.given_at, task.c.id)
)
_ONE = select(task).where(task.c.id == bindparam("task_id"))
_STEPS = (
    select(task_change, operator.c.name.label("operator"))
    .join(operator, operator.c.id == task_change.c.operator_id)
    .where(task_change.c.task_id.in_(bindparam("ids", expanding=True)))
    .order_by(task_change.c.happened_at, literal_column("task_change.rowid"))
)
_OPEN = Prebuilt(
    select(task.c.id, task.c.issuer, task.c.what, task.c.owner, task.c.given_at, task.c.due_at)
    .where(task.c.settled_at.is_(None))
    .order_by(task.c.due_at.is_(None), task.c.due_at, task.c.given_at)
)


def tasks_since(connection: Connection, since: datetime) -> tuple[TaskRow, ...]:
    """Return the tasks that are open, and those settled *since* then; what is due first."""
    return _rows(connection, connection.execute(_LISTED, {"since": since}).all())


def task_with(connection: Connection, task_id: str) -> TaskRow:
    """Return the task with that id; there must be one."""
    (row,) = _rows(connection, connection.execute(_ONE, {"task_id": task_id}).all())
    return row


def stored_task(connection: Connection, task_id: str) -> dict[str, Any] | None:
    """Return all columns of a task, or None when there is none."""
    found = connection.execute(_ONE, {"task_id": task_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def open_tasks(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return what is still to be done, as the next shift takes it over; what is due first.

    What was to be done before *now* waits since then.
    """
    return tuple(_open(row, now) for row in _OPEN.ask(connection, {}))


def _open(row: Row[*tuple[Any, ...]], now: datetime) -> OpenItem:
    due = None if row.due_at is None else datetime.fromisoformat(row.due_at)
    late = due is not None and due < now
    return OpenItem(
        kind=OpenKind.TASK_LATE if late else OpenKind.TASK,
        entry_id=row.id,
        since=due if due is not None and late else datetime.fromisoformat(row.given_at),
        shown_name=mask_text(row.what),
        door="",
        detail=row.due_at or "",
    )


def _rows(connection: Connection, found: Sequence[Row[Any]]) -> tuple[TaskRow, ...]:
    steps = _steps(connection, [row.id for row in found])
    return tuple(_row(row, steps[row.id]) for row in found)


def _steps(connection: Connection, ids: Sequence[str]) -> dict[str, list[TaskStep]]:
    told = defaultdict(list)
    for row in connection.execute(_STEPS, {"ids": ids}):
        told[row.task_id].append(
            TaskStep(
                at=row.happened_at,
                change=TaskChange(row.change),
                said=mask_text(row.said),
                operator=row.operator,
            )
        )
    return told


def _row(row: Row[Any], steps: Iterable[TaskStep]) -> TaskRow:
    return TaskRow(
        task_id=row.id,
        issuer=TaskIssuer(row.issuer),
        document=row.document,
        what=mask_text(row.what),
        owner=mask_text(row.owner),
        given_at=row.given_at,
        due_at=row.due_at,
        state=TaskState(row.state),
        settled_at=row.settled_at,
        steps=tuple(steps),
    )
