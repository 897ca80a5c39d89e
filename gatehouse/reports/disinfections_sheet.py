# SPDX-License-Identifier: MIT
"""The sheet 消杀: areas, parcels, rooms and vehicles, with what and by whom (W62)."""

from gatehouse.domain.disinfection import KIND_WORDS, DisinfectionLine
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


def _where(row: DisinfectionLine) -> str:
    return f"{row.where}（{row.pieces} 件）" if row.pieces else row.where


COLUMNS: tuple[Column[DisinfectionLine], ...] = (
    Column("序号", 6, CODED, lambda row: row.number),
    Column("开始时间", 15.5, AT_MOMENT, lambda row: local_moment(row.happened_at), previewed=True),
    Column(
        "结束时间",
        15.5,
        AT_MOMENT,
        lambda row: None if row.ended_at is None else local_moment(row.ended_at),
    ),
    Column("对象", 12, CODED, lambda row: KIND_WORDS[row.kind].zh),
    Column("区域", 24, SAID_LEFT, _where, previewed=True),
    Column("消毒剂", 16, SAID, lambda row: row.agent, previewed=True),
    Column("浓度", 11, SAID, lambda row: row.strength, previewed=True),
    Column("消杀人员", 12, SAID, lambda row: row.done_by, previewed=True),
    Column("检查人", 12, SAID, lambda row: row.checked_by),
    Column("记录人", 10, SAID, lambda row: row.operator),
)

DISINFECTIONS = ListSheet(
    kind=RegisterSheet.DISINFECTIONS,
    number=10,
    name="消杀",
    title="消杀登记表",
    nothing="无（零报告：当日无消杀）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
