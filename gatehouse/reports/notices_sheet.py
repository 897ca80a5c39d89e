# SPDX-License-Identifier: MIT
"""The sheet 通告: what was published to residents and hung at the gate."""

from gatehouse.domain.notice import STANDING_WORDS, NoticeLine
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

COLUMNS: tuple[Column[NoticeLine], ...] = (
    Column("通告号", 8, CODED, lambda row: row.number),
    Column("发布时间", 13, AT_MOMENT, lambda row: local_moment(row.published_at), previewed=True),
    Column("落款", 16, SAID, lambda row: row.issuer),
    Column("对象", 14, SAID, lambda row: row.audience, previewed=True),
    Column("标题", 24, SAID_LEFT, lambda row: row.title, previewed=True),
    Column("正文", 46, SAID_LEFT, lambda row: row.text),
    Column("生效时间", 13, AT_MOMENT, lambda row: local_moment(row.begins_at)),
    Column(
        "到期时间",
        13,
        AT_MOMENT,
        lambda row: None if row.ends_at is None else local_moment(row.ends_at),
    ),
    Column("情况", 13, SAID, lambda row: STANDING_WORDS[row.standing].zh, previewed=True),
    Column(
        "撤下时间",
        13,
        AT_MOMENT,
        lambda row: None if row.withdrawn_at is None else local_moment(row.withdrawn_at),
    ),
    Column("撤下原因", 16, SAID_LEFT, lambda row: row.reason),
    Column("发布人", 10, SAID, lambda row: row.operator, previewed=True),
)

NOTICES = ListSheet(
    kind=RegisterSheet.NOTICES,
    number=21,
    name="通告",
    title="通告登记表",
    nothing="无（零报告：当日没有通告）",
    columns=COLUMNS,
    fixed=1,
    if_any=True,
)
