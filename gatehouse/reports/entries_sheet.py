# SPDX-License-Identifier: MIT
"""The sheet 人员出入: one row for each person who crossed the gate, whatever the outcome."""

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import way_words
from gatehouse.domain.register import RegisterRow, RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_TIME,
    CODED,
    COUNTED,
    MEASURED,
    ON_DAY_OF_YEAR,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    degrees,
    local_date,
    local_time,
)

_PAPER_HEADS = {
    "resident_id": "身份证",
    "hk_macau_taiwan_residence": "港澳台居住证",
    "hk_macau_permit": "回乡证",
    "taiwan_permit": "台胞证",
    "foreign_permanent_residence": "永居证",
    "passport": "护照",
    "officer_or_other": "其他证件",
    "none": "",
}


def _way(row: RegisterRow) -> str:
    return way_words(row.direction, row.outcome).zh


COLUMNS: tuple[Column[RegisterRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("日期", 7, ON_DAY_OF_YEAR, lambda row: local_date(row.happened_at)),
    Column("时间", 7, AT_TIME, lambda row: local_time(row.happened_at), previewed=True),
    Column("卡点", 6.5, SAID, lambda row: row.gate),
    Column("进/出", 5, CODED, _way, previewed=True),
    Column(
        "人员类别",
        9.5,
        CODED,
        lambda row: row.own_class or row.subject_class,
        code_list=CodeList.CLASS,
    ),
    Column("姓名", 8.5, SAID, lambda row: row.name, previewed=True),
    Column("楼栋单元室", 11, SAID, lambda row: row.door, previewed=True),
    Column("证件类型", 8, CODED, lambda row: _PAPER_HEADS.get(row.paper_kind, row.paper_kind)),
    Column("证件号码", 24, SAID, lambda row: row.paper_number, previewed=True),
    Column("电话", 14.5, SAID, lambda row: row.phone),
    Column("体温", 6, MEASURED, lambda row: degrees(row.temperature), previewed=True),
    Column("复测", 6, MEASURED, lambda row: degrees(row.retest), previewed=True),
    Column("健康码", 7, SAID, lambda row: row.health_code, asks="code"),
    Column("行程核验", 8.5, SAID, lambda row: row.itinerary, asks="itinerary"),
    Column("通行证号", 14, SAID, lambda row: row.pass_number),
    Column("事由", 9.5, CODED, lambda row: row.own_reason or row.reason, code_list=CodeList.REASON),
    Column("去向/来自", 11, SAID, lambda row: row.where),
    Column("处置", 7, CODED, lambda row: row.outcome, previewed=True, code_list=CodeList.OUTCOME),
    Column("登记人", 8, SAID, lambda row: row.operator),
    Column("备注", 14.5, SAID_LEFT, lambda row: row.note),
)

ENTRIES = ListSheet(
    kind=RegisterSheet.ENTRIES,
    number=2,
    name="人员出入",
    title="人员出入登记表",
    nothing="无（零报告：当日无人员出入登记）",
    columns=COLUMNS,
    fixed=7,
)
