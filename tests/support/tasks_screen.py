# SPDX-License-Identifier: MIT
"""Invented supervised tasks and notices behind the acts of their sections; orders are kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.notice import NoticeOrder, NoticePoster, NoticeRecorded, NoticeRow, notice_of
from gatehouse.domain.post import Post
from gatehouse.domain.task import (
    TaskChange,
    TaskIssuer,
    TaskMove,
    TaskOrder,
    TaskRecorded,
    TaskRow,
    TaskState,
    TaskStep,
)
from gatehouse.errors import GatehouseError
from gatehouse.reports.notice_poster import PosterPaper, compose_poster
from gatehouse.ui.errands.acts import NoticeActs, TaskActs
from tests.support.policies import shipped

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
POST = Post(
    compound="样例小区", community="样例街道样例社区", gate="北门", telephone="0000-8001101"
)
_WHAT = (
    "摸排 3 栋独居老人，名单今晚报街道办",
    "清理 5 栋楼道杂物，拍照反馈",
    "核对返回人员 14 天行程，差的补齐后报社区",
)
_STATES = {TaskChange.DONE: TaskState.DONE, TaskChange.DROPPED: TaskState.DROPPED}


def a_task(number: int = 1) -> TaskRow:
    """Return the task with that number: the first one is late, the third has no date."""
    due = None if number % 3 == 0 else NOW + timedelta(hours=3 * number - 5)
    given = NOW - timedelta(hours=number + 2)
    said = "走访了 12 户，还差 4 户没人在家，晚上再去一次"
    return TaskRow(
        task_id=f"task-{number}",
        issuer=list(TaskIssuer)[number % 4],
        document=f"样例督〔2022〕{number}号",
        what=_WHAT[(number - 1) % len(_WHAT)],
        owner="周岚",
        given_at=given,
        due_at=due,
        state=TaskState.OPEN,
        settled_at=None,
        steps=(
            TaskStep(at=given, change=TaskChange.GIVEN, said="", operator="周岚"),
            TaskStep(at=NOW, change=TaskChange.FEEDBACK, said=said, operator="吴宁"),
        ),
    )


@dataclass
class TasksFake:
    """A post with *count* supervised tasks."""

    count: int = 0
    failure: GatehouseError | None = None
    orders: list[Any] = field(default_factory=list)
    rows: dict[str, TaskRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rows = {row.task_id: row for row in map(a_task, range(1, self.count + 1))}

    def acts(self) -> TaskActs:
        """Return the acts of the section."""
        return TaskActs(
            tasks=lambda: tuple(self.rows.values()),
            give=self._give,
            amend=self._amend,
            move=self._move,
        )

    def _give(self, order: TaskOrder) -> TaskRecorded:
        self._keep(order)
        return self._now(replace(a_task(len(self.rows) + 1), what=order.what, due_at=order.due_at))

    def _amend(self, task_id: str, order: TaskOrder) -> TaskRecorded:
        self._keep((task_id, order))
        return self._now(replace(self.rows[task_id], what=order.what, due_at=order.due_at))

    def _move(self, move: TaskMove) -> TaskRecorded:
        self._keep(move)
        row = self.rows[move.task_id]
        state = _STATES.get(move.change, TaskState.OPEN)
        step = TaskStep(at=NOW, change=move.change, said=move.said, operator="周岚")
        settled = None if state is TaskState.OPEN else NOW
        steps = (*row.steps, step)
        return self._now(replace(row, state=state, settled_at=settled, steps=steps))

    def _keep(self, order: Any) -> None:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)

    def _now(self, row: TaskRow) -> TaskRecorded:
        self.rows[row.task_id] = row
        changes = Changes.of(Kind.TASK)
        return TaskRecorded(row=row, fact_id="fact", sequence=1, changes=changes)


def a_notice(number: int, order: NoticeOrder) -> NoticeRow:
    """Return *order* as it was published under that number."""
    return NoticeRow(
        notice_id=f"notice-{number}",
        number=number,
        issuer=order.issuer,
        audience=order.audience,
        title=order.title,
        text=order.text,
        policy_id=order.policy_id,
        published_at=NOW - timedelta(days=number),
        begins_at=order.begins_at,
        ends_at=order.ends_at,
        withdrawn_at=None,
        reason="",
        operator="周岚",
    )


@dataclass
class NoticesFake:
    """A post with *count* notices that hang, made from the rules; the first one *ends_at* then."""

    count: int = 0
    ends_at: datetime | None = None
    orders: list[Any] = field(default_factory=list)
    rows: dict[str, NoticeRow] = field(default_factory=dict)

    def __post_init__(self) -> None:
        made = (a_notice(number, self._of_rules()) for number in range(1, self.count + 1))
        self.rows = {row.notice_id: row for row in made}
        if self.rows:
            first = next(iter(self.rows))
            self.rows[first] = replace(self.rows[first], ends_at=self.ends_at)

    def acts(self) -> NoticeActs:
        """Return the acts of the section."""
        return NoticeActs(
            notices=lambda: tuple(self.rows.values()),
            of_rules=self._of_rules,
            poster=self._poster,
            publish=self._publish,
            withdraw=self._withdraw,
            restore=self._restore,
            end_anew=self._end_anew,
        )

    def _of_rules(self) -> NoticeOrder:
        return notice_of(shipped("changchun-2022-03"), POST)

    def _poster(self, notice_id: str) -> PosterPaper:
        row = self.rows[notice_id]
        return compose_poster(NoticePoster(post=POST, row=row, fingerprint=f"9:{'ab' * 32}"))

    def _publish(self, order: NoticeOrder) -> NoticeRecorded:
        self.orders.append(order)
        return self._now(a_notice(len(self.rows) + 1, order))

    def _withdraw(self, notice_id: str, reason: str) -> NoticeRecorded:
        self.orders.append((notice_id, reason))
        return self._now(replace(self.rows[notice_id], withdrawn_at=NOW, reason=reason))

    def _restore(self, notice_id: str) -> NoticeRecorded:
        self.orders.append(notice_id)
        return self._now(replace(self.rows[notice_id], withdrawn_at=None, reason=""))

    def _end_anew(self, notice_id: str, ends_at: datetime | None) -> NoticeRecorded:
        self.orders.append((notice_id, ends_at))
        return self._now(replace(self.rows[notice_id], ends_at=ends_at))

    def _now(self, row: NoticeRow) -> NoticeRecorded:
        self.rows[row.notice_id] = row
        changes = Changes.of(Kind.NOTICE)
        return NoticeRecorded(row=row, fact_id="fact", sequence=1, changes=changes)
