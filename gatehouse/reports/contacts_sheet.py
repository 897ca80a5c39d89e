# SPDX-License-Identifier: MIT
"""The sheet 走访联系: who was reached on the day and who was not, by whom, in whose care."""

from gatehouse.domain.contact import RESULT_WORDS, WAY_WORDS, ContactRow
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import AT_TIME, CODED, SAID, Column, ListSheet, local_time

COLUMNS: tuple[Column[ContactRow], ...] = (
    Column("户", 20, SAID, lambda row: row.place, previewed=True),
    Column("对象", 25, SAID, lambda row: row.person, previewed=True),
    Column("包保人", 25, SAID, lambda row: row.carer, previewed=True),
    Column("结果", 22, CODED, lambda row: RESULT_WORDS[row.result].zh, previewed=True),
    Column("方式", 18, CODED, lambda row: WAY_WORDS[row.way].zh),
    Column("时间", 16, AT_TIME, lambda row: local_time(row.at), previewed=True),
    Column("登记人", 25, SAID, lambda row: row.operator),
)

CONTACTS = ListSheet(
    kind=RegisterSheet.CONTACTS,
    number=13,
    name="走访联系",
    title="走访联系登记表",
    nothing="无（零报告：当日无走访联系）",
    columns=COLUMNS,
    fixed=1,
)
