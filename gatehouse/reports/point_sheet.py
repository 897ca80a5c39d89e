# SPDX-License-Identifier: MIT
"""The sheet 隔离点: the sums of the day by floor and in all, where there is an isolation point."""

from gatehouse.domain.isolation_point import PointSums
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import CODED, COUNTED, Column, ListSheet

_WHOLE = "合计"

COLUMNS: tuple[Column[PointSums], ...] = (
    Column(
        "楼层", 10, CODED, lambda sums: f"{sums.floor}层" if sums.floor else _WHOLE, previewed=True
    ),
    Column("房间数", 10, COUNTED, lambda sums: sums.rooms.all_rooms),
    Column("前夜在住人数", 14, COUNTED, lambda sums: sums.before, previewed=True),
    Column("当日进", 10, COUNTED, lambda sums: sums.arrived, previewed=True),
    Column("当日出", 10, COUNTED, lambda sums: sums.left, previewed=True),
    Column("换房（净）", 12, COUNTED, lambda sums: sums.moved),
    Column("当夜在住人数", 14, COUNTED, lambda sums: sums.after, previewed=True),
    Column("空房", 8, COUNTED, lambda sums: sums.rooms.empty),
    Column("在住房", 10, COUNTED, lambda sums: sums.rooms.occupied),
    Column("待消杀", 10, COUNTED, lambda sums: sums.rooms.to_disinfect, previewed=True),
    Column("当日消杀（间）", 14, COUNTED, lambda sums: sums.disinfected),
)

ISOLATION_POINT = ListSheet(
    kind=RegisterSheet.ISOLATION_POINT,
    number=15,
    name="隔离点",
    title="隔离点日统计表",
    nothing="无（零报告：当日没有隔离点）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
