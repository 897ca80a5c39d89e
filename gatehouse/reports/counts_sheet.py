# SPDX-License-Identifier: MIT
"""The sheet 计数: people whom nobody wrote down, beside the rows of 人员出入 and not among them."""

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import DIRECTION_WORDS
from gatehouse.domain.head_count import CountRow
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_TIME,
    CODED,
    COUNTED,
    SAID,
    Column,
    ListSheet,
    local_time,
)

COLUMNS: tuple[Column[CountRow], ...] = (
    Column("序号", 8, COUNTED, lambda row: row.number),
    Column("一小时内，自", 14, AT_TIME, lambda row: local_time(row.hour), previewed=True),
    Column("卡点", 16, SAID, lambda row: row.gate),
    Column("进/出", 10, CODED, lambda row: DIRECTION_WORDS[row.direction].zh, previewed=True),
    Column(
        "人员类别",
        16,
        CODED,
        lambda row: row.subject_class,
        previewed=True,
        code_list=CodeList.CLASS,
    ),
    Column("人数", 10, COUNTED, lambda row: row.people, previewed=True),
    Column("计数次数", 12, COUNTED, lambda row: row.presses),
    Column("客车车牌", 18, SAID, lambda row: row.plate, previewed=True),
    Column("计数人", 16, SAID, lambda row: row.operator),
)

COUNTS = ListSheet(
    kind=RegisterSheet.COUNTS,
    number=16,
    name="计数",
    title="只计数人次表",
    nothing="无（零报告：当日没有只计数的人次）",
    columns=COLUMNS,
    fixed=2,
    if_any=True,
)
