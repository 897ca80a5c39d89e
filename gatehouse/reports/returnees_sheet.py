# SPDX-License-Identifier: MIT
"""The sheet 返回人员: one row for each person who came back, in the order of the ten facts."""

from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.returning import ANSWER_WORDS, ReturneeRow, facts_words
from gatehouse.reports.list_sheet import CODED, COUNTED, ON_DAY, SAID, Column, ListSheet

COLUMNS: tuple[Column[ReturneeRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("姓名", 9, SAID, lambda row: row.name, previewed=True),
    Column("证件", 20, SAID, lambda row: row.paper_number),
    Column("电话", 13, SAID, lambda row: row.phone),
    Column("住址", 12, SAID, lambda row: row.door, previewed=True),
    Column("返回日期", 12.5, ON_DAY, lambda row: row.returned_on, previewed=True),
    Column("来源地", 17, SAID, lambda row: row.origin, previewed=True),
    Column("交通班次", 16, SAID, lambda row: row.journey),
    Column("接触史", 8, CODED, lambda row: ANSWER_WORDS[row.told.met_cases].zh),
    Column("发热咳嗽", 9, CODED, lambda row: ANSWER_WORDS[row.told.unwell].zh),
    Column("说明", 13, SAID, lambda row: row.told.said),
    Column("管控措施", 18, SAID, lambda row: row.told.measures),
    Column("同住接触人", 14, SAID, lambda row: row.told.household),
    Column("同行", 6, COUNTED, lambda row: row.along),
    Column("十清未清", 18, SAID, lambda row: facts_words(row.unclear).zh, previewed=True),
    Column("登记人", 8.5, SAID, lambda row: row.operator),
)

RETURNEES = ListSheet(
    kind=RegisterSheet.RETURNEES,
    number=19,
    name="返回人员",
    title="来（返）人员十清登记表",
    nothing="无（零报告：当日无返回人员）",
    columns=COLUMNS,
    fixed=2,
)
