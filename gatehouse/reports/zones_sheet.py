# SPDX-License-Identifier: MIT
"""The sheet 隔离封控: what was sealed or isolated on the day, with its document and its release."""

from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.zone import LEVEL_WORDS, ZoneRow
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    CODED,
    ON_DAY,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_moment,
)

_UNDECIDED = "未定"


def _last_day(row: ZoneRow) -> str:
    """Return the last day that was decided; an end that is not is never told."""
    last = row.term.last_day
    return _UNDECIDED if last is None else last.isoformat()


def _state(row: ZoneRow) -> str:
    if not row.in_force:
        return "已解除"
    return "期满待解除" if row.is_due else "在管"


COLUMNS: tuple[Column[ZoneRow], ...] = (
    Column("范围（户）", 18, SAID, lambda row: row.place, previewed=True),
    Column("对象", 12, SAID, lambda row: row.person or "全部", previewed=True),
    Column("类型", 10, CODED, lambda row: LEVEL_WORDS[row.level].zh, previewed=True),
    Column("起", 13.5, ON_DAY, lambda row: row.term.first_day),
    Column("止", 13.5, CODED, _last_day),
    Column("第几天", 8, CODED, lambda row: f"第{row.count.n}天", previewed=True),
    Column("依据文号", 24, SAID_LEFT, lambda row: row.document),
    Column("责任人", 12, SAID, lambda row: row.contact),
    Column("状态", 12, CODED, _state, previewed=True),
    Column(
        "解除时间",
        15.5,
        AT_MOMENT,
        lambda row: None if row.released_at is None else local_moment(row.released_at),
    ),
    Column("解除文号", 24, SAID_LEFT, lambda row: row.release_document),
    Column("备注", 18, SAID_LEFT, lambda row: row.note),
)

ZONES = ListSheet(
    kind=RegisterSheet.ZONES,
    number=7,
    name="隔离封控",
    title="隔离封控登记表",
    nothing="无（零报告：当日无隔离、封控，也无解除）",
    columns=COLUMNS,
    fixed=1,
)
