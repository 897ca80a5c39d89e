# SPDX-License-Identifier: MIT
"""The sheet 督办: what was wanted by whom, by when, what was done so far, and what is late."""

from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.task import ISSUER_WORDS, TaskLine, TaskState
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    CODED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_moment,
)

_STATES = {TaskState.OPEN: "未办结", TaskState.DONE: "已办结", TaskState.DROPPED: "不用办了"}


def _standing(row: TaskLine) -> str:
    return f"{_STATES[row.state]}（超期）" if row.overdue else _STATES[row.state]


COLUMNS: tuple[Column[TaskLine], ...] = (
    Column("序号", 6, CODED, lambda row: row.number),
    Column("交办时间", 13, AT_MOMENT, lambda row: local_moment(row.given_at), previewed=True),
    Column("交办单位", 10, CODED, lambda row: ISSUER_WORDS[row.issuer].zh, previewed=True),
    Column("文号", 16, SAID, lambda row: row.document),
    Column("督办事项", 30, SAID_LEFT, lambda row: row.what, previewed=True),
    Column("负责人", 10, SAID, lambda row: row.owner),
    Column(
        "办结期限",
        13,
        AT_MOMENT,
        lambda row: None if row.due_at is None else local_moment(row.due_at),
        previewed=True,
    ),
    Column("进展", 14, CODED, _standing, previewed=True),
    Column("最近反馈", 30, SAID_LEFT, lambda row: row.feedback),
    Column(
        "办结时间",
        13,
        AT_MOMENT,
        lambda row: None if row.settled_at is None else local_moment(row.settled_at),
    ),
    Column("记录人", 10, SAID, lambda row: row.operator),
)

TASKS = ListSheet(
    kind=RegisterSheet.TASKS,
    number=20,
    name="督办",
    title="督办事项登记表",
    nothing="无（零报告：当日无督办事项）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
