# SPDX-License-Identifier: MIT
"""The sheet 来访及外来人员: who of 人员出入 does not live here, with what more is asked of them."""

from gatehouse.domain.register import RegisterRow, RegisterSheet, VisitorRow
from gatehouse.reports.entries_sheet import COLUMNS as ENTRY_COLUMNS
from gatehouse.reports.list_sheet import CODED, SAID, Column, ListSheet, local_moment

_PREVIEWED = {"序号", "时间", "进/出", "姓名", "楼栋单元室"}
# Five columns more on the same paper: words that may stand in two or three lines do, so that the
# whole is printed in letters that can be read, and no telephone or pass is cut.
_WIDTHS = {
    "序号": 5,
    "日期": 6.5,
    "时间": 6.5,
    "卡点": 5,
    "人员类别": 5.5,
    "楼栋单元室": 9.5,
    "证件类型": 7,
    "证件号码": 11.5,
    "电话": 14.5,
    "体温": 5.5,
    "复测": 5.5,
    "行程核验": 7,
    "通行证号": 13.5,
    "事由": 5.5,
    "去向/来自": 8.5,
    "处置": 5.5,
    "登记人": 7,
    "备注": 12,
}
_INSIDE = "在内"
_UNNAMED = "未记名"
_CLOSED = "自动关闭"


def _of_entry(column: Column[RegisterRow]) -> Column[VisitorRow]:
    """Return a column of 人员出入 for the entry that a visitor's row repeats."""
    return Column(
        column.heading,
        _WIDTHS.get(column.heading, column.width),
        column.look,
        lambda row: column.value(row.entry),
        previewed=column.heading in _PREVIEWED,
        code_list=column.code_list,
        asks=column.asks,
    )


def _left(row: VisitorRow) -> str:
    """Say when they went out: the time of the same day, or with the day of another."""
    if row.left_at is None:
        told = ((row.inside, _INSIDE), (row.closed, _CLOSED), (row.unnamed, _UNNAMED))
        return next((words for holds, words in told if holds), "")
    left, came = local_moment(row.left_at), local_moment(row.entry.happened_at)
    return f"{left:%H:%M}" if left.date() == came.date() else f"{left:%m-%d %H:%M}"


_NOTE = ENTRY_COLUMNS[-1]

VISITORS = ListSheet(
    kind=RegisterSheet.VISITORS,
    number=3,
    name="来访及外来人员",
    title="来访及外来人员登记表",
    nothing="无（零报告：当日无来访及外来人员登记）",
    columns=(
        *map(_of_entry, ENTRY_COLUMNS[:-1]),
        Column("单位", 8, SAID, lambda row: row.company),
        Column("被访人", 8.5, SAID, lambda row: row.host, previewed=True),
        Column("被访人确认", 8, CODED, lambda row: row.consent, previewed=True, asks="consent"),
        Column("离开时间", 7, SAID, _left, previewed=True),
        Column("承诺", 6, CODED, lambda row: "已承诺" if row.declared else ""),
        _of_entry(_NOTE),
    ),
    fixed=7,
)
