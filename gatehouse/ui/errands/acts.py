# SPDX-License-Identifier: MIT
"""What the errands room asks of the post; `app` binds it to the services."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.errand import (
    ErrandList,
    ErrandMove,
    ErrandOrder,
    ErrandRecorded,
    ErrandTally,
    PurchaseOrder,
)
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.notice import NoticeOrder, NoticeRecorded, NoticeRow
from gatehouse.domain.task import TaskMove, TaskOrder, TaskRecorded, TaskRow
from gatehouse.reports.notice_poster import PosterPaper


class ErrandActs(Struct, frozen=True, kw_only=True):
    """The acts of the errands; *ask* and those after it run on the writer lane."""

    errands: Callable[[], ErrandList]
    tallies: Callable[[DaySpan], tuple[ErrandTally, ...]]
    find: Callable[[str], tuple[HouseholdRow, ...]]

    ask: Callable[[ErrandOrder], ErrandRecorded]
    order: Callable[[PurchaseOrder], ErrandRecorded]
    move: Callable[[ErrandMove], ErrandRecorded]


class TaskActs(Struct, frozen=True, kw_only=True):
    """The acts of the supervised tasks; *give* and those after it run on the writer lane."""

    tasks: Callable[[], tuple[TaskRow, ...]]

    give: Callable[[TaskOrder], TaskRecorded]
    amend: Callable[[str, TaskOrder], TaskRecorded]
    move: Callable[[TaskMove], TaskRecorded]


class NoticeActs(Struct, frozen=True, kw_only=True):
    """The acts of the notices; *of_rules* is what the rules in force say.

    *publish* and those after it run on the writer lane.
    """

    notices: Callable[[], tuple[NoticeRow, ...]]
    of_rules: Callable[[], NoticeOrder]
    poster: Callable[[str], PosterPaper]

    publish: Callable[[NoticeOrder], NoticeRecorded]
    withdraw: Callable[[str, str], NoticeRecorded]
    restore: Callable[[str], NoticeRecorded]


class ErrandRoomActs(Struct, frozen=True, kw_only=True):
    """The acts of each section of the room."""

    errands: ErrandActs
    tasks: TaskActs
    notices: NoticeActs
