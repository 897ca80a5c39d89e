# SPDX-License-Identifier: MIT
"""The sheet 健康监测: who was followed at home, with both readings of the day."""

from gatehouse.domain.observation import ObservedRow
from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.zone import LEVEL_WORDS
from gatehouse.reports.list_sheet import (
    CODED,
    MEASURED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    degrees,
)

COLUMNS: tuple[Column[ObservedRow], ...] = (
    Column("住址", 20, SAID, lambda row: row.place, previewed=True),
    Column("姓名", 14, SAID, lambda row: row.person, previewed=True),
    Column("电话", 18, SAID, lambda row: row.phone),
    Column("类型", 12, CODED, lambda row: LEVEL_WORDS[row.level].zh),
    Column("第几天", 20, CODED, lambda row: row.count.words.zh, previewed=True),
    Column("早体温", 10, MEASURED, lambda row: degrees(row.morning), previewed=True),
    Column("晚体温", 10, MEASURED, lambda row: degrees(row.evening), previewed=True),
    Column("异常", 14, CODED, lambda row: row.unusual),
    Column("没有体温", 10, CODED, lambda row: row.unread),
    Column("方式", 14, CODED, lambda row: row.way),
    Column("登记人", 14, SAID, lambda row: row.operator),
    Column("依据文号", 22, SAID, lambda row: row.document),
    Column("备注", 20, SAID_LEFT, lambda row: row.note),
)

OBSERVATION = ListSheet(
    kind=RegisterSheet.OBSERVATION,
    number=22,
    name="健康监测",
    title="居家健康监测登记表",
    nothing="无（零报告：当日没有居家隔离、居家监测的人）",
    columns=COLUMNS,
    fixed=2,
    if_any=True,
)
