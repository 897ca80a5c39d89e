# SPDX-License-Identifier: MIT
"""The sheet 更正: what the day's entries said first, what they say now, why, by whom and when.

What was put right in the roster on that day follows.
"""

from gatehouse.domain.entry import DIRECTION_WORDS
from gatehouse.domain.register import CorrectionRow, RegisterSheet
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

_ROSTER = "台账"


def _way(row: CorrectionRow) -> str:
    return _ROSTER if row.direction is None else DIRECTION_WORDS[row.direction].zh


COLUMNS: tuple[Column[CorrectionRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("登记时间", 15.5, AT_MOMENT, lambda row: local_moment(row.happened_at), previewed=True),
    Column("卡点", 7, SAID, lambda row: row.gate),
    Column("进/出", 5, CODED, _way),
    Column("姓名", 9, SAID, lambda row: row.name, previewed=True),
    Column("楼栋单元室", 11, SAID, lambda row: row.door),
    Column("原为", 26, SAID_LEFT, lambda row: row.was, previewed=True),
    Column("更正为", 26, SAID_LEFT, lambda row: row.now, previewed=True),
    Column("更正理由", 20, SAID_LEFT, lambda row: row.reason, previewed=True),
    Column("更正人", 9, SAID, lambda row: row.operator),
    Column("更正时间", 15.5, AT_MOMENT, lambda row: local_moment(row.corrected_at)),
)

CORRECTIONS = ListSheet(
    kind=RegisterSheet.CORRECTIONS,
    number=12,
    name="更正",
    title="登记更正表",
    nothing="无（零报告：当日无更正）",
    columns=COLUMNS,
    fixed=2,
)
