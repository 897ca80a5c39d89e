# SPDX-License-Identifier: MIT
"""Supervised tasks (督办): what the street office or the community wants done, by when, by whom."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class TaskIssuer(StrEnum):
    """Who wants it done."""

    STREET_OFFICE = "street_office"
    COMMUNITY = "community"
    POLICE = "police"
    OTHER = "other"


ISSUER_WORDS: Final = {
    TaskIssuer.STREET_OFFICE: Words("街道办", "street office"),
    TaskIssuer.COMMUNITY: Words("社区", "community"),
    TaskIssuer.POLICE: Words("派出所", "police"),
    TaskIssuer.OTHER: Words("其他", "other"),
}


class TaskState(StrEnum):
    """How a task stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class TaskChange(StrEnum):
    """What a fact says happened to a task."""

    GIVEN = "given"
    FEEDBACK = "feedback"
    """What was done so far; it stays open."""
    DONE = "done"
    DROPPED = "dropped"
    """Whoever wanted it does not any more."""
    REOPENED = "reopened"
    """It was not done after all, or somebody's slip."""
    AMENDED = "amended"
    """What is wanted, by when or of whom is different from what was written."""


CHANGE_WORDS: Final = {
    TaskChange.GIVEN: Words("接到", "given"),
    TaskChange.FEEDBACK: Words("反馈", "feedback"),
    TaskChange.DONE: Words("办结", "done"),
    TaskChange.DROPPED: Words("不用办了", "not wanted any more"),
    TaskChange.REOPENED: Words("重新打开", "open again"),
    TaskChange.AMENDED: Words("改写", "written anew"),
}


class TaskOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is wanted: *document* is its number, *owner* who sees to it, *due_at* may be unknown."""

    issuer: TaskIssuer
    what: str
    document: str = ""
    owner: str = ""
    due_at: datetime | None = None


class TaskMove(Told, Discreet, frozen=True, kw_only=True):
    """What happened to a task, and what is *said* of it."""

    task_id: str
    change: TaskChange
    said: str = ""


class TaskStep(Discreet, frozen=True, kw_only=True):
    """One line of a task's course."""

    at: datetime
    change: TaskChange
    said: str
    operator: str


class TaskRow(Discreet, frozen=True, kw_only=True):
    """A task, masked, with what happened to it from the beginning."""

    task_id: str
    issuer: TaskIssuer
    document: str
    what: str
    owner: str
    given_at: datetime
    due_at: datetime | None
    state: TaskState
    settled_at: datetime | None
    steps: tuple[TaskStep, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is TaskState.OPEN

    def is_overdue(self, now: datetime) -> bool:
        """Whether it is open and was to be done before *now*."""
        return self.is_open and self.due_at is not None and self.due_at < now


class TaskRecorded(Struct, frozen=True, kw_only=True):
    """An act on a task that was committed."""

    row: TaskRow
    fact_id: str
    sequence: int
    changes: Changes


class TaskLine(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 督办: a task that was open on a day, as it stood when that ended.

    *feedback* is what was said of it last, *overdue* whether it was late then.
    """

    number: int
    given_at: datetime
    issuer: TaskIssuer
    document: str
    what: str
    owner: str
    due_at: datetime | None
    state: TaskState
    overdue: bool
    feedback: str
    settled_at: datetime | None
    operator: str
