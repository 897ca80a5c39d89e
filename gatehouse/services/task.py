# SPDX-License-Identifier: MIT
"""Supervised tasks (督办): given with a date, answered step by step, and settled."""

from datetime import timedelta
from typing import Any, Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.tasks import stored_task, task_with, tasks_since
from gatehouse.db.task import add_task, change_task
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.task import (
    TaskChange,
    TaskMove,
    TaskOrder,
    TaskRecorded,
    TaskRow,
    TaskState,
)
from gatehouse.errors import Refused

_SHOWN: Final = timedelta(days=30)
"""How long the list shows what is settled."""
_OPEN: Final = frozenset({TaskState.OPEN})
_FROM: Final = {
    TaskChange.FEEDBACK: _OPEN,
    TaskChange.DONE: _OPEN,
    TaskChange.DROPPED: _OPEN,
    TaskChange.REOPENED: frozenset({TaskState.DONE, TaskState.DROPPED}),
}
"""How a task must have stood before each change."""
_TO: Final = {TaskChange.DONE: TaskState.DONE, TaskChange.DROPPED: TaskState.DROPPED}
_IN_WORDS: Final = frozenset({TaskChange.FEEDBACK, TaskChange.DROPPED, TaskChange.REOPENED})


def tasks(store: Store, duty: Duty) -> tuple[TaskRow, ...]:
    """Return the tasks that are open, what is due first, and those settled in the last days."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return tasks_since(connection, duty.now() - _SHOWN)


def give_task(store: Store, duty: Duty, order: TaskOrder) -> TaskRecorded:
    """Note what the street office or somebody else wants done."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        columns = _wanted(order) | {
            "id": new_id(),
            "given_at": work.now,
            "state": TaskState.OPEN.value,
            "settled_at": None,
        }
        recorded = _recorded(work, columns["id"], add_task(work, columns))
        work.commit()
    return recorded


def move_task(store: Store, duty: Duty, move: TaskMove) -> TaskRecorded:
    """Record what happened to a task: a feedback, that it is done or not wanted, or open again.

    A feedback is words; why it is not wanted, or open again, is too.
    """
    duty.require(Role.VOLUNTEER)
    said = _line(move.said)
    if move.change in _IN_WORDS and not said:
        raise Refused(
            "Nothing is said. Nothing was recorded. Write in a few words what was done, or why.",
            "没写内容。没有登记。请用几个字写明办到哪一步，或为什么。",
        )
    with store.unit_of_work(duty) as work:
        known = _known(work, move.task_id)
        if known["state"] not in _FROM.get(move.change, frozenset()):
            raise _changed_already()
        state = _TO.get(move.change, TaskState.OPEN)
        settled = None if state is TaskState.OPEN else work.now
        columns = {**known, "state": state.value, "settled_at": settled}
        fact = change_task(work, move.change, columns, said)
        recorded = _recorded(work, move.task_id, fact)
        work.commit()
    return recorded


def amend_task(store: Store, duty: Duty, task_id: str, order: TaskOrder) -> TaskRecorded:
    """Write anew what an open task wants, by when and of whom; what stood there stays told."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = _known(work, task_id)
        if known["state"] not in _OPEN:
            raise _changed_already()
        columns = {**known, **_wanted(order)}
        if columns == known:
            raise Refused(
                "It stands so already. Nothing was changed. Write what is to be different.",
                "本来就是这样。什么都没有改动。请先改内容再保存。",
            )
        fact = change_task(work, TaskChange.AMENDED, columns, _stood(known, columns))
        recorded = _recorded(work, task_id, fact)
        work.commit()
    return recorded


def _wanted(order: TaskOrder) -> dict[str, Any]:
    what = _line(order.what)
    if not what:
        raise Refused(
            "Nothing is wanted. Nothing was recorded. Write in a few words what is to be done.",
            "没写要办什么。没有登记。请用几个字写明。",
        )
    return {
        "issuer": order.issuer.value,
        "document": _line(order.document),
        "what": what,
        "owner": _line(order.owner),
        "due_at": order.due_at,
    }


def _stood(known: dict[str, Any], columns: dict[str, Any]) -> str:
    """Return the words that stood there and do not any more."""
    words = (name for name in ("document", "what", "owner") if known[name] != columns[name])
    stood = "；".join(known[name] for name in words if known[name])
    return f"原：{stood}" if stood else ""


def _known(work: UnitOfWork, task_id: str) -> dict[str, Any]:
    known = stored_task(work.connection, task_id)
    if known is None:
        raise _changed_already()
    return known


def _line(text: str) -> str:
    return clean(text, LONGEST_LINE).text


def _changed_already() -> Refused:
    return Refused(
        "Somebody has changed this task already. Nothing was changed. Look at the list again.",
        "这一件别人已经处理过了。什么都没有改动。请再看一眼列表。",
    )


def _recorded(work: UnitOfWork, task_id: str, fact: FactId) -> TaskRecorded:
    return TaskRecorded(
        row=task_with(work.connection, task_id),
        fact_id=fact.id,
        sequence=fact.sequence,
        changes=Changes.of(Kind.TASK),
    )
