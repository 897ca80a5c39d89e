# SPDX-License-Identifier: MIT
"""The rows of the sheet 督办: the tasks that were open on a day, as they stood when it ended."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, literal_column, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.task import task, task_change
from gatehouse.domain.register import Disclosure
from gatehouse.domain.task import TaskChange, TaskIssuer, TaskLine, TaskState

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_COUNT = (
    select(func.count())
    .select_from(task)
    .where(task.c.given_at < _ends, or_(task.c.settled_at.is_(None), task.c.settled_at >= _starts))
)
_earlier, _spoken = task_change.alias("earlier"), task_change.alias("spoken")
# rows are numbered as they are recorded, whatever the clock said
_last = (
    select(func.max(literal_column("earlier.rowid")))
    .select_from(_earlier)
    .where(_earlier.c.task_id == task.c.id, _earlier.c.recorded_at < _ends)
    .correlate(task)
    .scalar_subquery()
)
_said = (
    select(_spoken.c.said)
    .where(
        _spoken.c.task_id == task.c.id,
        _spoken.c.recorded_at < _ends,
        _spoken.c.said != "",
        _spoken.c.change != TaskChange.AMENDED.value,
    )
    .order_by(literal_column("spoken.rowid").desc())
    .limit(1)
    .correlate(task)
    .scalar_subquery()
)
_TASKS = (
    select(task.c.id, task.c.given_at, task_change.c.details, operator.c.name.label("operator"))
    .add_columns(_said.label("said"))
    .select_from(task)
    .join(task_change, literal_column("task_change.rowid") == _last)
    .join(operator, operator.c.id == task_change.c.operator_id)
    .where(task.c.given_at < _ends, or_(task.c.settled_at.is_(None), task.c.settled_at >= _starts))
    .order_by(task.c.given_at, task.c.id)
)


def count_tasks(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def tasks_of_day(connection: Connection, day: date, disclosure: Disclosure) -> Iterator[TaskLine]:
    """Yield the tasks that were open on a day or settled on it, in the order they were given."""
    ends = day_bounds(day)[1]
    for number, row in enumerate(connection.execute(_TASKS, _bounds(day)), 1):
        yield _line(number, row, ends, disclosure)


def _line(number: int, row: Row[Any], ends: datetime, disclosure: Disclosure) -> TaskLine:
    told = row.details["task"]
    due, settled = _moment(told["due_at"]), _moment(told["settled_at"])
    state = TaskState(told["state"])
    return TaskLine(
        number=number,
        given_at=row.given_at,
        issuer=TaskIssuer(told["issuer"]),
        document=told["document"],
        what=disclosure.text(told["what"]),
        owner=disclosure.text(told["owner"]),
        due_at=due,
        state=state,
        overdue=due is not None and due < (settled or ends),
        feedback=disclosure.text(row.said or ""),
        settled_at=settled,
        operator=row.operator,
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
