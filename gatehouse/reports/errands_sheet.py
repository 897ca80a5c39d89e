# SPDX-License-Identifier: MIT
"""The sheet 代办: what flats asked for, group purchases flat by flat, and what became of them."""

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.errand import ErrandLine, ErrandState
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    CODED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_moment,
)

_STATES = {
    ErrandState.WAITING: "待办",
    ErrandState.IN_HAND: "在办",
    ErrandState.DONE: "办完",
    ErrandState.DROPPED: "办不了",
}

COLUMNS: tuple[Column[ErrandLine], ...] = (
    Column("序号", 6, CODED, lambda row: row.number),
    Column("提出时间", 13, AT_MOMENT, lambda row: local_moment(row.asked_at), previewed=True),
    Column(
        "类型",
        11,
        CODED,
        lambda row: row.own_kind or row.kind,
        previewed=True,
        code_list=CodeList.ERRAND,
    ),
    Column("门牌", 12, SAID, lambda row: row.door, previewed=True),
    Column("内容", 30, SAID_LEFT, lambda row: row.what),
    Column("份数", 7, CODED, lambda row: row.portions),
    Column("结果", 9, CODED, lambda row: _STATES[row.state], previewed=True),
    Column(
        "办结时间",
        13,
        AT_MOMENT,
        lambda row: None if row.settled_at is None else local_moment(row.settled_at),
    ),
    Column("经办", 10, SAID, lambda row: row.carrier, previewed=True),
    Column("没办成的原因", 24, SAID_LEFT, lambda row: row.reason),
    Column("来自事件", 11, SAID, lambda row: row.incident_number),
    Column("记录人", 10, SAID, lambda row: row.operator),
)

ERRANDS = ListSheet(
    kind=RegisterSheet.ERRANDS,
    number=8,
    name="代办",
    title="代办登记表",
    nothing="无（零报告：当日无代办）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
