# SPDX-License-Identifier: MIT
"""The sheet 通行证: what was done with passes on the day, from their issue to their end."""

from gatehouse.domain.gate_pass import (
    PASS_CHANGE_WORDS,
    PASS_CLASS_WORDS,
    PASS_STATE_WORDS,
    PassChangeRow,
    PassRow,
    holder_words,
)
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_TIME,
    CODED,
    COUNTED,
    ON_DAY,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_date,
    local_time,
)


def _term(row: PassRow) -> str:
    return f"{local_date(row.valid_from)} 至 {row.last_day}"


COLUMNS: tuple[Column[PassChangeRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("时间", 7, AT_TIME, lambda row: local_time(row.happened_at), previewed=True),
    Column("办理", 8, CODED, lambda row: PASS_CHANGE_WORDS[row.change].zh, previewed=True),
    Column("编号", 15, SAID, lambda row: row.gate_pass.number, previewed=True),
    Column("类别", 12, CODED, lambda row: PASS_CLASS_WORDS[row.gate_pass.pass_class].zh),
    Column("持证人", 10, SAID, lambda row: holder_words(row.gate_pass).zh, previewed=True),
    Column("住址", 13, SAID, lambda row: row.gate_pass.door, previewed=True),
    Column("签发", 13.5, ON_DAY, lambda row: local_date(row.gate_pass.issued_at)),
    Column("有效期", 29, CODED, lambda row: _term(row.gate_pass)),
    Column("状态", 10, CODED, lambda row: PASS_STATE_WORDS[row.gate_pass.state].zh, previewed=True),
    Column("作废原因", 34, SAID_LEFT, lambda row: row.reason),
)

PASSES = ListSheet(
    kind=RegisterSheet.PASSES,
    number=6,
    name="通行证",
    title="通行证登记表",
    nothing="无（零报告：当日没有办理通行证）",
    columns=COLUMNS,
    fixed=4,
    closing="截至当日 24 时，有效的通行证共 {count} 张。",
)
