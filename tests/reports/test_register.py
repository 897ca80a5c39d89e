# SPDX-License-Identifier: MIT
"""The workbook is read back with two libraries, cell by cell."""

import resource
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from gatehouse.domain.entry import Flow, Outcome, Reason, SubjectClass
from gatehouse.domain.register import RegisterRow, RegisterSheet, SheetRows
from gatehouse.errors import Cancelled, DiskTrouble
from gatehouse.reports.register import write_register
from tests.support.workbooks import FINGERPRINT, busy_rows, heading, people, register_row, summary

HEADINGS = [
    *("序号", "日期", "时间", "卡点", "进/出", "人员类别", "姓名", "楼栋单元室"),
    *("证件类型", "证件号码", "电话", "体温", "复测", "健康码", "行程核验", "通行证号"),
    *("事由", "去向/来自", "处置", "登记人", "备注"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    path = tmp_path / "stick"
    path.mkdir()
    return path


def _nothing(_done: int, _total: int) -> None:
    """Report to nobody."""


def _written(path: Path, rows: list[RegisterRow]) -> Path:
    write_register(path, heading(), summary(rows), people(rows), _nothing)
    return path


def _calamine(path: Path, sheet: str) -> list[list[object]]:
    rows = (
        CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    )
    return [list(row) for row in rows]


def _openpyxl(path: Path, sheet: str) -> Worksheet:
    found = load_workbook(path)[sheet]
    assert isinstance(found, Worksheet)
    return found


def _words(path: Path, sheet: str) -> str:
    return "\n".join(str(cell) for row in _calamine(path, sheet) for cell in row)


VISITOR = register_row(
    2,
    happened_at=datetime(2022, 4, 14, 16, 5, 9, tzinfo=UTC),
    subject_class=SubjectClass.VISITOR,
    name="欧阳**",
    paper_kind="passport",
    paper_number="E****5678",
    temperature=374,
    retest=368,
    itinerary="已核验",
    pass_number="00041234",
    reason=Reason.VISIT,
    where="市区",
    outcome=Outcome.TURNED_AWAY,
    note="已告知",
)
AS_READ = [
    2,
    date(2022, 4, 15),
    time(0, 5, 9),
    "北门",
    "进",
    "访客",
    "欧阳**",
    "3-2-301",
    "护照",
    "E****5678",
    "138****5678",
    37.4,
    36.8,
    "绿码",
    "已核验",
    "00041234",
    "探访",
    "市区",
    "劝返",
    "周样例",
    "已告知",
]


def test_each_cell_reads_back_with_calamine(tmp_path: Path) -> None:
    rows = _calamine(_written(tmp_path / "r.xlsx", [register_row(1), VISITOR]), "人员出入")

    assert rows[2] == HEADINGS
    assert rows[3][0] == 1
    assert rows[4] == AS_READ


def test_each_cell_reads_back_with_openpyxl(tmp_path: Path) -> None:
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", [register_row(1), VISITOR]), "人员出入")

    values = [cell.value for cell in sheet[5]]

    assert values[1] == datetime(2022, 4, 15)  # noqa: DTZ001 -- a workbook has no zones
    assert [values[0], *values[2:]] == [AS_READ[0], *AS_READ[2:]]


def test_papers_phones_and_pass_numbers_are_text_cells(tmp_path: Path) -> None:
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", [VISITOR]), "人员出入")

    formats = {sheet[f"{letter}4"].number_format for letter in "GHJKPRU"}
    kinds = {sheet[f"{letter}4"].data_type for letter in "GHJKPRU"}

    assert (formats, kinds) == ({"@"}, {"s"})
    assert sheet["L4"].number_format == "0.0"
    assert sheet["B4"].is_date


def test_an_empty_cell_keeps_its_border(tmp_path: Path) -> None:
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", [register_row(1)]), "人员出入")

    assert sheet["M4"].value is None
    assert sheet["M4"].border.left.style == "thin"


def test_a_sheet_prints_on_a4_landscape_one_page_wide_with_repeated_headings(
    tmp_path: Path,
) -> None:
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", [register_row(1)]), "人员出入")

    setup, properties = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    assert (setup.orientation, setup.paperSize, setup.fitToWidth) == ("landscape", 9, 1)
    assert setup.fitToHeight == 0
    assert properties is not None
    assert properties.fitToPage
    assert sheet.print_title_rows == "$1:$3"
    assert sheet.freeze_panes == "H4"
    assert sheet.auto_filter.ref == "A3:U4"


def test_header_and_footer_name_secrecy_purpose_page_and_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    asked = heading(masked=False, purpose="流调 A&B", recipient="样例街道办")
    write_register(path, asked, summary(), {}, _nothing)

    for name in ("日报汇总", "人员出入"):
        sheet = _openpyxl(path, name)
        header, footer = sheet.oddHeader, sheet.oddFooter
        assert header is not None
        assert footer is not None
        assert header.left.text == "密级:敏感个人信息  未脱敏"
        assert header.right.text == "用途:流调 A&&B  接收:样例街道办"
        assert footer.center.text == "第&P页 共&N页"
        assert footer.left.text == f"台账指纹 {FINGERPRINT[:21]}"


def test_the_title_and_the_line_below_it_are_merged_over_the_table(tmp_path: Path) -> None:
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", [register_row(1)]), "人员出入")

    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A1:U1", "A2:U2"} <= merged
    assert sheet["A1"].value == "样例街道样例社区样例小区人员出入登记表"
    line = str(sheet["A2"].value)
    for words in ("填报单位(盖章):样例街道样例社区", "卡点:北门", "日期:2022年4月15日 星期五"):
        assert words in line


def test_the_summary_counts_by_class_and_in_total(tmp_path: Path) -> None:
    rows = list(busy_rows(300))
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", rows), "日报汇总")

    lines = {
        cells[at].value: [cell.value for cell in cells[at + 1 : at + 4]]
        for cells in sheet.iter_rows(min_row=5, max_row=17)
        for at in (0, 5)
    }

    assert lines["合计"] == lines["登记人次"] == [150, 150, 300]
    assert lines["常住居民"] == [25, 0, 25]
    assert lines["其中放行"] == [137, 136, 273]
    assert lines["其中劝返"] == ["—", "—", 27]
    assert lines["车辆放行"] == [2, 1, 3]


def test_the_summary_carries_the_sentence_the_fingerprint_and_the_signatures(
    tmp_path: Path,
) -> None:
    words = _words(_written(tmp_path / "r.xlsx", list(busy_rows(300))), "日报汇总")

    assert (
        "北门登记进 150 人次、出 150 人次，其中放行进 137 人次、出 136 人次，劝返 27 人次" in words
    )
    assert "最忙的是 6 时至 7 时，放行 273 人次。" in words
    assert f"台账指纹：{FINGERPRINT}" in words
    assert "gatehouse verify --anchor" in words
    assert "值班人员(签名):" in words
    assert "填报时间:2022-04-15 22:05" in words


def test_a_day_on_which_people_were_only_counted_is_no_nil_report(tmp_path: Path) -> None:
    counted = replace(summary(), counted={SubjectClass.RESIDENT: Flow(40, 2)})
    path = tmp_path / "r.xlsx"

    write_register(path, heading(), counted, people([]), _nothing)

    words = _words(path, "日报汇总")
    assert "零报告" not in words
    assert "另有只计数、未逐人登记的进 40 人次、出 2 人次（常住居民进 40、出 2）。" in words


def test_a_day_without_entries_gives_a_nil_report(tmp_path: Path) -> None:
    path = _written(tmp_path / "r.xlsx", [])

    assert "零报告。2022年4月15日 星期五 0 时至 24 时，北门无人员出入登记。" in _words(
        path, "日报汇总"
    )
    rows = _calamine(path, "人员出入")
    assert rows[3][1] == "无（零报告：当日无人员出入登记）"
    assert [row[0] for row in rows[3:]] == ["", ""]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://example.com","点我")',
        "+86 138",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "'=1+1",
        "<b>&amp;</b>",
        " 两头有空格 ",
        "第一行\n第二行",
        "]]><!--",
        "𠮷野",
    ],
)
def test_hostile_text_is_never_a_formula_and_reads_back_as_it_is(tmp_path: Path, text: str) -> None:
    path = _written(tmp_path / "r.xlsx", [register_row(1, name=text, note=text)])

    sheet = _openpyxl(path, "人员出入")
    assert [sheet[place].data_type for place in ("G4", "U4")] == ["s", "s"]
    assert sheet["G4"].value == text
    assert _calamine(path, "人员出入")[3][6] == text


def test_hostile_text_in_a_heading_is_never_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    write_register(path, heading(purpose="=1+1", recipient="&P\x07\n&L"), summary(), {}, _nothing)

    for name in ("日报汇总", "人员出入"):
        cells = [cell for row in _openpyxl(path, name).iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}


def test_what_xml_forbids_and_what_turns_text_round_is_left_out(tmp_path: Path) -> None:
    dirty = "张\x00\x07\x1b\u202e三\ufffe\ud800"
    path = _written(tmp_path / "r.xlsx", [register_row(1, name=dirty)])

    assert _calamine(path, "人员出入")[3][6] == "张三"


def test_text_that_looks_like_an_escape_reads_back_as_it_is(tmp_path: Path) -> None:
    path = _written(tmp_path / "r.xlsx", [register_row(1, name="_x000D_")])

    assert _calamine(path, "人员出入")[3][6] == "_x000D_"


def test_a_text_of_a_hundred_thousand_characters_is_cut_to_what_a_cell_holds(
    tmp_path: Path,
) -> None:
    path = _written(tmp_path / "r.xlsx", [register_row(1, note="长" * 100_000)])

    assert _calamine(path, "人员出入")[3][20] == "长" * 32_767


def test_a_long_note_makes_its_row_higher(tmp_path: Path) -> None:
    rows = [register_row(1), register_row(2, note="说" * 40), register_row(3, note="说" * 9999)]
    sheet = _openpyxl(_written(tmp_path / "r.xlsx", rows), "人员出入")

    heights = [sheet.row_dimensions[row].height or 0 for row in (4, 5, 6)]

    assert heights[0] < heights[1] < heights[2] <= 409


def test_the_same_register_gives_the_same_bytes(tmp_path: Path) -> None:
    rows = list(busy_rows(50))

    first, second = _written(tmp_path / "a.xlsx", rows), _written(tmp_path / "b.xlsx", rows)

    assert first.read_bytes() == second.read_bytes()


def test_no_part_of_the_workbook_carries_another_date_than_the_heading(tmp_path: Path) -> None:
    with zipfile.ZipFile(_written(tmp_path / "r.xlsx", [])) as archive:
        dates = {part.date_time for part in archive.infolist()}
        core = archive.read("docProps/core.xml").decode()

    assert dates == {(2022, 4, 15, 22, 5, 0)}
    assert core.count("2022-04-15T14:05:00Z") == 2


def test_progress_is_told_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    rows = list(busy_rows(250))

    write_register(
        tmp_path / "r.xlsx", heading(), summary(rows), people(rows), lambda *done: told.append(done)
    )

    assert sorted(set(told)) == told[told.count((0, 250)) - 1 :]
    assert told[-1] == (250, 250)
    assert len(set(told)) == 14


def test_a_cancelled_export_leaves_the_older_workbook_and_nothing_else(folder: Path) -> None:
    path = folder / "r.xlsx"
    path.write_bytes(b"PK older")
    rows = list(busy_rows(250))

    def stop(done: int, _total: int) -> None:
        if done == 200:
            raise Cancelled("stopped", "停了")

    with pytest.raises(Cancelled):
        write_register(path, heading(), summary(rows), people(rows), stop)

    assert path.read_bytes() == b"PK older"
    assert list(folder.iterdir()) == [path]


def test_rows_that_are_not_as_many_as_announced_are_a_fault(folder: Path) -> None:
    wrong = {RegisterSheet.ENTRIES: SheetRows(0, busy_rows(1))}

    with pytest.raises(ValueError, match="0 rows were announced"):
        write_register(folder / "r.xlsx", heading(), summary(), wrong, _nothing)

    assert list(folder.iterdir()) == []


@contextmanager
def _files_of_at_most(size: int) -> Iterator[None]:
    """Let no file grow beyond *size*: what a full disk looks like to a program."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_a_sentence_and_leaves_nothing(folder: Path) -> None:
    rows = list(busy_rows(3000))

    with _files_of_at_most(8192), pytest.raises(DiskTrouble, match="the disk is full") as trouble:
        write_register(folder / "r.xlsx", heading(), summary(rows), people(rows), _nothing)

    assert trouble.value.zh.startswith("登记都已存好")
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="the folder is gone"):
        write_register(tmp_path / "no" / "r.xlsx", heading(), summary(), {}, _nothing)


def test_a_folder_of_the_workbooks_name_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").mkdir()

    with pytest.raises(DiskTrouble, match="a folder has that name"):
        write_register(tmp_path / "r.xlsx", heading(), summary(), {}, _nothing)


def test_importing_the_writer_does_not_import_openpyxl() -> None:
    source = Path(write_register.__code__.co_filename).read_text(encoding="utf-8")

    assert "\nimport openpyxl" not in source
    assert "\nfrom openpyxl" not in source
