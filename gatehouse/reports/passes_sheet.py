# SPDX-License-Identifier: MIT
"""The sheet 通行证: the passes that were issued, voided or valid on the day."""

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PASS_STATE_WORDS, PassRow
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    CODED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_date,
    local_moment,
)

COLUMNS: tuple[Column[PassRow], ...] = (
    Column("编号", 15, SAID, lambda row: row.number, previewed=True),
    Column("类别", 14, CODED, lambda row: PASS_CLASS_WORDS[row.pass_class].zh, previewed=True),
    Column("持证人", 12, SAID, lambda row: row.holder, previewed=True),
    Column("住址", 16, SAID, lambda row: row.door, previewed=True),
    Column("签发", 18, AT_MOMENT, lambda row: local_moment(row.issued_at), previewed=True),
    Column("有效期", 26, CODED, lambda row: f"{local_date(row.valid_from)} 至 {row.last_day}"),
    Column("状态", 10, CODED, lambda row: PASS_STATE_WORDS[row.state].zh, previewed=True),
    Column("作废原因", 34, SAID_LEFT, lambda row: row.reason),
)

PASSES = ListSheet(
    kind=RegisterSheet.PASSES,
    number=6,
    name="通行证",
    title="通行证登记表",
    nothing="无（零报告：当日无签发、作废或有效的通行证）",
    columns=COLUMNS,
    fixed=1,
)
