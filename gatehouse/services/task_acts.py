# SPDX-License-Identifier: MIT
"""Acts on supervised tasks and notices as data; see `gatehouse.services.acts`.

A task and a notice are of the errands room: what a line made is called as an errand is.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.notice import NoticeOrder, NoticeRecorded
from gatehouse.domain.task import TaskChange, TaskMove, TaskOrder, TaskRecorded
from gatehouse.services.notice import (
    end_notice_anew,
    notice_of_rules,
    publish_notice,
    withdraw_notice,
)
from gatehouse.services.task import give_task, move_task
from gatehouse.services.written_act import Written


class GiveTask(Written, frozen=True, kw_only=True, tag="give_task"):
    """The street office or somebody else wants something done."""

    order: TaskOrder


class MoveTask(Written, frozen=True, kw_only=True, tag="move_task"):
    """Something happened to a task."""

    task: str
    change: TaskChange
    said: str = ""


class PublishNotice(Written, frozen=True, kw_only=True, tag="publish_notice"):
    """A notice is published; without an *order* it is what the rules in force say."""

    order: NoticeOrder | None = None


class WithdrawNotice(Written, frozen=True, kw_only=True, tag="withdraw_notice"):
    """A notice comes down."""

    notice: str
    reason: str


class EndNoticeAnew(Written, frozen=True, kw_only=True, tag="end_notice_anew"):
    """A notice holds for longer or for less; without *ends_at* until it comes down."""

    notice: str
    ends_at: datetime | None = None


TaskAct: TypeAlias = GiveTask | MoveTask | PublishNotice | WithdrawNotice | EndNoticeAnew


def act_on_task(store: Store, duty: Duty, act: TaskAct) -> tuple[str, str, int]:
    """Do *act* through its service; return the task or the notice, its fact, and that's place."""
    done = _done(store, duty, act)
    made = done.row.notice_id if isinstance(done, NoticeRecorded) else done.row.task_id
    return made, done.fact_id, done.sequence


def with_tasks_called(act: TaskAct, made: Mapping[str, str]) -> TaskAct:
    """Return *act* with what has another name in *made* called by that name."""
    match act:
        case MoveTask():
            return replace(act, task=made.get(act.task, act.task))
        case WithdrawNotice() | EndNoticeAnew():
            return replace(act, notice=made.get(act.notice, act.notice))
        case _:
            return act


def _done(store: Store, duty: Duty, act: TaskAct) -> TaskRecorded | NoticeRecorded:
    match act:
        case GiveTask():
            return give_task(store, duty, act.order)
        case MoveTask():
            move = TaskMove(task_id=act.task, change=act.change, said=act.said)
            return move_task(store, duty, move)
        case PublishNotice():
            return publish_notice(store, duty, act.order or notice_of_rules(store, duty))
        case WithdrawNotice():
            return withdraw_notice(store, duty, act.notice, act.reason)
        case EndNoticeAnew():
            return end_notice_anew(store, duty, act.notice, act.ends_at)
