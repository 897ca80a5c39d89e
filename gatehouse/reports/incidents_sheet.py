# SPDX-License-Identifier: MIT
"""The sheet 事件: what went wrong on the day, step by step, and how it ended."""

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.incident import IncidentLine
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

_OPEN = "未了结"

COLUMNS: tuple[Column[IncidentLine], ...] = (
    Column("编号", 11, SAID, lambda row: row.incident_number, previewed=True),
    Column("时间", 13, AT_MOMENT, lambda row: local_moment(row.began_at), previewed=True),
    Column(
        "类型",
        11,
        CODED,
        lambda row: row.own_kind or row.kind,
        previewed=True,
        code_list=CodeList.INCIDENT,
    ),
    Column("卡点", 8, SAID, lambda row: row.gate),
    Column("地点", 12, SAID, lambda row: row.place),
    Column("人员", 16, SAID, lambda row: row.who, previewed=True),
    Column("经过", 52, SAID_LEFT, lambda row: row.course),
    Column("依据文号", 16, SAID, lambda row: row.document),
    Column("结果", 14, SAID, lambda row: row.result or _OPEN, previewed=True),
    Column(
        "了结时间",
        13,
        AT_MOMENT,
        lambda row: None if row.closed_at is None else local_moment(row.closed_at),
    ),
    Column("记录人", 10, SAID, lambda row: row.operator),
)

INCIDENTS = ListSheet(
    kind=RegisterSheet.INCIDENTS,
    number=9,
    name="事件",
    title="事件登记表",
    nothing="无（零报告：当日无事件）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
