# SPDX-License-Identifier: MIT
"""The sheets behind the summary, and the chart on it, as another library finds them."""

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.entry import Flow
from gatehouse.domain.register import RegisterSheet, SheetRows
from gatehouse.reports.list_sheet import ListSheet
from gatehouse.reports.register import write_register
from gatehouse.reports.register_preview import preview_of
from gatehouse.reports.register_sheets import LISTS
from gatehouse.reports.visitors_sheet import VISITORS
from tests.support.post import quiet
from tests.support.register_rows import correction_row, every_sheet, visitor_row
from tests.support.workbooks import FINGERPRINT, heading, people, register_row, summary

NAMES = ["人员出入", "来访及外来人员", "14天行程", "车辆", "通行证", "隔离封控", "代办", "事件"]
NAMES += ["消杀", "值班交接", "更正", "走访联系", "服务检测", "隔离点", "计数", "物资"]
NAMES += ["巡查", "返回人员", "督办", "通告", "健康监测"]
HEADINGS = {
    "来访及外来人员": ["单位", "被访人", "被访人确认", "离开时间", "承诺", "备注"],
    "14天行程": [
        *("序号", "姓名", "证件", "段序", "起日", "止日", "省", "市", "区县"),
        *("具体地点", "交通", "班次", "核验方式", "风险区", "处置要求", "结论", "核验人"),
    ],
    "车辆": [
        *("序号", "时间", "进/出", "车牌", "颜色", "驾驶人", "电话", "随车人数"),
        *("来自", "去向", "货物", "体温", "处置", "类别", "消毒", "备注"),
    ],
    "通行证": ["编号", "类别", "持证人", "住址", "签发", "有效期", "状态", "作废原因"],
    "隔离封控": [
        *("范围（户）", "对象", "类型", "起", "止", "第几天", "依据文号", "责任人", "状态"),
        *("解除时间", "解除文号", "备注"),
    ],
    "走访联系": ["户", "对象", "包保人", "结果", "方式", "时间", "登记人"],
    "隔离点": [
        *("楼层", "房间数", "前夜在住人数", "当日进", "当日出", "换房（净）", "当夜在住人数"),
        *("空房", "在住房", "待消杀", "当日消杀（间）"),
    ],
}
NUMBERS_AND_PHONES = {"证件号码", "证件", "电话", "通行证号", "编号", "车牌", "班次", "台账指纹"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a workbook with something on every sheet."""
    sheets = every_sheet(60)
    rows = list(sheets[RegisterSheet.ENTRIES].rows)
    write_register(tmp_path / "r.xlsx", heading(), summary(rows), sheets, quiet)
    return tmp_path / "r.xlsx"


def _page(path: Path, name: str) -> Worksheet:
    found = load_workbook(path)[name]
    assert isinstance(found, Worksheet)
    return found


def _headings(page: Worksheet) -> list[Any]:
    return [cell.value for cell in page[3]]


COUNTS_FROM = 5
"""The column before the other counts."""


def test_the_sheets_stand_in_the_order_of_the_office(book: Path) -> None:
    assert load_workbook(book).sheetnames == ["日报汇总", *NAMES]
    assert [sheet.number for sheet in LISTS] == list(range(2, 2 + len(LISTS)))
    assert [sheet.kind for sheet in LISTS] == list(RegisterSheet)


@pytest.mark.parametrize("name", HEADINGS)
def test_the_columns_are_those_of_the_office(book: Path, name: str) -> None:
    asked = HEADINGS[name]

    assert _headings(_page(book, name))[-len(asked) :] == asked


def test_a_visitors_row_begins_as_in_the_sheet_of_people(book: Path) -> None:
    people_columns = _headings(_page(book, "人员出入"))

    assert _headings(_page(book, "来访及外来人员"))[:20] == people_columns[:-1]


@pytest.mark.parametrize("sheet", LISTS, ids=lambda sheet: sheet.kind.value)
def test_papers_phones_plates_and_pass_numbers_are_text_on_every_sheet(
    book: Path, sheet: ListSheet[Any]
) -> None:
    cells = [
        cell
        for heading_cell, cell in zip(
            _page(book, sheet.name)[3], _page(book, sheet.name)[4], strict=True
        )
        if heading_cell.value in NUMBERS_AND_PHONES
    ]

    assert {(cell.number_format, cell.data_type) for cell in cells} <= {("@", "s"), ("@", "n")}
    assert "f" not in {cell.data_type for row in _page(book, sheet.name) for cell in row}


@pytest.mark.parametrize("sheet", LISTS, ids=lambda sheet: sheet.kind.value)
def test_every_sheet_prints_like_the_first(book: Path, sheet: ListSheet[Any]) -> None:
    page = _page(book, sheet.name)

    assert page.oddHeader is not None
    assert page.oddFooter is not None
    assert page.oddHeader.center.text == f"表{sheet.number} {sheet.name}"
    assert page.oddFooter.left.text == f"台账指纹 {FINGERPRINT[:21]}"
    assert (page.page_setup.orientation, page.page_setup.fitToWidth) == ("landscape", 1)
    assert page.print_title_rows == "$1:$3"


def test_hostile_text_in_any_column_stays_text(tmp_path: Path) -> None:
    wild = '=HYPERLINK("x")'
    row = replace(correction_row(1), name=wild, was=wild, reason=wild, operator=wild)
    sheets = {RegisterSheet.CORRECTIONS: SheetRows(1, [row])}
    write_register(tmp_path / "r.xlsx", heading(), summary(), sheets, quiet)

    cells = _page(tmp_path / "r.xlsx", "更正")[4]

    assert [cell.data_type for cell in cells if cell.value == wild] == ["s"] * 4


def test_the_hourly_flow_is_drawn_from_its_cells(tmp_path: Path) -> None:
    rows = [register_row(number) for number in range(1, 6)]
    hours = tuple(Flow(hour, 2 * hour) for hour in range(24))
    path = tmp_path / "r.xlsx"
    write_register(path, heading(), replace(summary(rows), hours=hours), people(rows), quiet)

    page = _page(path, "日报汇总")
    with zipfile.ZipFile(path) as archive:
        drawn = archive.read("xl/charts/chart1.xml").decode()

    shown = [[cell.value for cell in line] for line in page["K4:N28"]]
    assert shown[0] == ["时段（放行）", "进", "出", "合计"]
    assert shown[8] == ["7时", 7, 14, 21]
    for reference in ("$K$5:$K$28", "$L$5:$L$28", "$M$5:$M$28", "L4", "M4"):
        assert f"'日报汇总'!{reference}</" in drawn


def test_the_hours_add_up_to_what_was_admitted(book: Path) -> None:
    *hours, total = (
        [cell.value for cell in line[1:]] for line in _page(book, "日报汇总")["K5:N29"]
    )

    assert total == [sum(column) for column in zip(*hours, strict=True)]


def test_the_summary_names_every_sheet_with_its_rows(book: Path, tmp_path: Path) -> None:
    nil = tmp_path / "nil.xlsx"
    write_register(nil, heading(), summary(), {}, quiet)

    said, of_nil = (
        next(str(cell.value) for (cell,) in _page(path, "日报汇总")["A1:A40"] if _names(cell.value))
        for path in (book, nil)
    )

    assert said.startswith(
        "本簿各表：表2 人员出入 60 行；表3 来访及外来人员 6 行；表4 14天行程 6 行"
    )
    assert (
        "表12 更正 6 行；表13 走访联系 6 行；表14 服务检测 6 行；表15 隔离点 3 行；表16 计数 6 行；"
        "表17 物资 6 行"
    ) in said
    assert of_nil.count("无") == sum(not sheet.if_any for sheet in LISTS)


def _names(value: object) -> bool:
    return str(value).startswith("本簿各表")


def test_a_preview_has_a_few_columns_of_its_sheet(book: Path) -> None:
    rows = list(every_sheet(60)[RegisterSheet.ENTRIES].rows)

    shown = preview_of(RegisterSheet.ENTRIES, rows, 5)

    assert shown.headings == (
        *("序号", "时间", "进/出", "姓名", "楼栋单元室", "证件号码", "体温", "复测", "处置"),
    )
    assert [line[0] for line in shown.lines] == ["1", "2", "58", "59", "60"]
    assert shown.lines[0][1] == "06:30"
    assert shown.total == 60


def test_a_preview_takes_no_workbook_library() -> None:
    """It takes 0.2 s to import, while somebody waits for a screen."""
    asked = "import sys, gatehouse.services.register; sys.exit('openpyxl' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@pytest.mark.parametrize("sheet", LISTS, ids=lambda sheet: sheet.name)
def test_every_sheet_is_printed_in_letters_that_can_be_read(sheet: ListSheet[Any]) -> None:
    """Of eight points at least, on A4 across, where a digit of the columns' font is half an em."""
    points_of_a_digit = 11 * 0.5 * 0.98
    paper = (297 / 25.4 - 2 * 0.4) * 72

    whole = sum(column.width for column in sheet.columns) * points_of_a_digit

    assert 11 * min(1, paper / whole) >= 8


def test_a_cell_is_as_high_as_its_text_needs(tmp_path: Path) -> None:
    """A line ends before a character that does not fit whole."""
    rows = [visitor_row(1)]
    sheets = {RegisterSheet.VISITORS: SheetRows(1, rows)}
    path = tmp_path / "v.xlsx"
    write_register(path, heading(), summary(), sheets, quiet)

    page = _page(path, "来访及外来人员")

    # 长春市朝阳区样例路 stands in three lines of four
    assert page.row_dimensions[4].height == 3 * 16 + 2


def test_the_chart_hides_no_count(book: Path) -> None:
    page = _page(book, "日报汇总")
    (chart,) = vars(page)["_charts"]

    last = max(row for row in range(5, 30) if page[f"A{row}"].value and page[f"B{row}"].value)

    assert chart.anchor._from.row + 1 > last, "below the classes"
    assert chart.anchor.to.col + 1 <= COUNTS_FROM, "beside the other counts"


def test_no_telephone_and_no_pass_number_is_cut_among_the_visitors() -> None:
    widths = {column.heading: column.width for column in VISITORS.columns}
    assert widths["电话"] >= len("139****9876")
    assert widths["通行证号"] >= len("5574927195")
