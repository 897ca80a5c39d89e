# SPDX-License-Identifier: MIT
"""The sheet 巡查: which list was walked when and by whom, what was found, and what became of it."""

from gatehouse.domain.patrol import PatrolLine
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    CODED,
    COUNTED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_moment,
)

COLUMNS: tuple[Column[PatrolLine], ...] = (
    Column("序号", 6, CODED, lambda row: row.number),
    Column("清单", 16, SAID, lambda row: row.name, previewed=True),
    Column("开始时间", 15.5, AT_MOMENT, lambda row: local_moment(row.begun_at), previewed=True),
    Column(
        "结束时间",
        15.5,
        AT_MOMENT,
        lambda row: None if row.ended_at is None else local_moment(row.ended_at),
    ),
    Column("巡查人", 12, SAID, lambda row: row.walker, previewed=True),
    Column("已看项", 8, COUNTED, lambda row: row.seen),
    Column("问题数", 8, COUNTED, lambda row: row.found, previewed=True),
    Column("发现的问题", 36, SAID_LEFT, lambda row: row.findings, previewed=True),
    Column("已跟进", 8, COUNTED, lambda row: row.followed),
    Column("记录人", 10, SAID, lambda row: row.operator),
)

PATROLS = ListSheet(
    kind=RegisterSheet.PATROLS,
    number=18,
    name="巡查",
    title="巡查登记表",
    nothing="无（零报告：当日无巡查）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
