# SPDX-License-Identifier: MIT
"""The sheet 服务检测: test rounds with who is missing, and what was done at sealed flats."""

from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.service_list import ServedRow
from gatehouse.reports.list_sheet import (
    AT_TIME,
    CODED,
    COUNTED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_time,
)

COLUMNS: tuple[Column[ServedRow], ...] = (
    Column("范围（户）", 20, SAID, lambda row: row.place, previewed=True),
    Column("事项", 24, SAID, lambda row: row.matter, previewed=True),
    Column("结果", 22, CODED, lambda row: row.result, previewed=True),
    Column("件数或未检人数", 16, COUNTED, lambda row: row.count, previewed=True),
    Column("时间", 12, AT_TIME, lambda row: local_time(row.at), previewed=True),
    Column("登记人", 16, SAID, lambda row: row.operator),
    Column("备注", 24, SAID_LEFT, lambda row: row.note),
)

SERVICES = ListSheet(
    kind=RegisterSheet.SERVICES,
    number=14,
    name="服务检测",
    title="封控隔离户服务、检测登记表",
    nothing="无（零报告：当日没有封控隔离户的服务，也没有检测）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
