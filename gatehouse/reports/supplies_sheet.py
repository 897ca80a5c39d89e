# SPDX-License-Identifier: MIT
"""The sheet 物资: what was received, given out, counted and spoilt, and what was left."""

from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.supply import SUPPLY_CHANGE_WORDS, SupplyLine
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


def _note(row: SupplyLine) -> str:
    return f"更正：{row.reason}" if row.corrected else ""


COLUMNS: tuple[Column[SupplyLine], ...] = (
    Column("序号", 6, CODED, lambda row: row.number),
    Column("时间", 15.5, AT_MOMENT, lambda row: local_moment(row.at), previewed=True),
    Column("物资", 16, SAID, lambda row: row.name, previewed=True),
    Column("事由", 9, CODED, lambda row: SUPPLY_CHANGE_WORDS[row.change].zh, previewed=True),
    Column("数量", 8, COUNTED, lambda row: row.amount, previewed=True),
    Column("单位", 7, CODED, lambda row: row.unit),
    Column("结存", 8, COUNTED, lambda row: row.left, previewed=True),
    Column("领用或来源", 18, SAID_LEFT, lambda row: row.whose),
    Column("记录人", 10, SAID, lambda row: row.operator, previewed=True),
    Column("备注", 24, SAID_LEFT, _note),
)

SUPPLIES = ListSheet(
    kind=RegisterSheet.SUPPLIES,
    number=17,
    name="物资",
    title="物资登记表",
    nothing="无（零报告：当日无物资收发）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
