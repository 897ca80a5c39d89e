# SPDX-License-Identifier: MIT
"""Every sheet of the workbook, read back cell by cell and held against the queries behind it."""

from datetime import date, timedelta
from pathlib import Path

from python_calamine import CalamineWorkbook

from gatehouse.db.queries.register import sheet_rows
from gatehouse.db.queries.register_zones import count_zones
from gatehouse.domain.code_list import AS_SHIPPED
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Correction, Flow, Outsider
from gatehouse.domain.register import MASKED, FullValues, RegisterSheet
from gatehouse.reports.register_sheets import LISTS
from gatehouse.services.correction import correct_entry
from gatehouse.services.day import summary_of
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.operator import operators_with
from gatehouse.services.register import preview, sheets
from tests.support.exported import TODAY, cells, export, table
from tests.support.itineraries import a_form, a_leg, april, signed
from tests.support.passes import a_residents_order, issue
from tests.support.post import PIN, PostInUse
from tests.support.register_day import COMPANY, NUMBER, a_day_of_numbers, a_full_day
from tests.support.shift import visit
from tests.support.zones import (
    DOCUMENT,
    RELEASE_DOCUMENT,
    an_order,
    isolated,
    released,
    sealed,
)

COUNTS = {
    RegisterSheet.ENTRIES: 4,
    RegisterSheet.VISITORS: 3,
    RegisterSheet.ITINERARIES: 4,
    RegisterSheet.VEHICLES: 1,
    RegisterSheet.PASSES: 3,
    RegisterSheet.ZONES: 2,
    RegisterSheet.ERRANDS: 1,
    RegisterSheet.INCIDENTS: 1,
    RegisterSheet.DISINFECTIONS: 1,
    RegisterSheet.HANDOVERS: 1,
    RegisterSheet.CORRECTIONS: 2,
    RegisterSheet.CONTACTS: 2,
    RegisterSheet.SERVICES: 4,
    RegisterSheet.ISOLATION_POINT: 3,
    RegisterSheet.COUNTS: 1,
    RegisterSheet.SUPPLIES: 2,
    RegisterSheet.PATROLS: 1,
    RegisterSheet.RETURNEES: 1,
    RegisterSheet.TASKS: 1,
    RegisterSheet.NOTICES: 1,
    RegisterSheet.OBSERVATION: 1,
}

ALWAYS = [sheet for sheet in LISTS if not sheet.if_any]


def as_read(value: object) -> object:
    """Return a value as it reads back from a workbook."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return float(value)
    return "" if value is None else value


def test_the_summary_counts_vehicles_passes_and_itineraries(post: PostInUse) -> None:
    a_full_day(post)

    summary = summary_of(post.store, post.duty, TODAY)

    assert summary.vehicles == Flow(inward=1)
    assert summary.passes_issued == 2
    assert summary.itineraries == 2


def test_every_sheet_is_counted(post: PostInUse) -> None:
    a_full_day(post)

    assert sheets(post.store, post.duty, TODAY) == COUNTS
    assert list(COUNTS) == list(RegisterSheet)


def test_every_cell_is_what_its_query_says(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)
    path = export(post, tmp_path / "day.xlsx")
    for sheet in (one.worded(AS_SHIPPED) for one in LISTS):
        with post.store.reader() as connection:
            rows = list(sheet_rows(connection, sheet.kind, TODAY, MASKED))

        title, _, headings, *lines = cells(path, sheet.name)

        assert title[0] == f"样例街道样例社区样例小区{sheet.title}"
        assert headings == [column.heading for column in sheet.columns]
        assert len(rows) == COUNTS[sheet.kind]
        for row, line in zip(rows, lines[: len(rows)], strict=True):
            assert line == [as_read(column.value(row)) for column in sheet.columns]


def test_the_preview_says_what_the_workbook_says(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)
    path = export(post, tmp_path / "day.xlsx")
    for sheet, rows in COUNTS.items():
        shown = preview(post.store, post.duty, TODAY, sheet, 10)

        assert shown.total == len(shown.lines) == rows
        assert set(shown.headings) <= set(table(path, sheet, 1)[0])


def test_a_visitors_row_says_whom_they_visit_by_which_pass_and_when_they_left(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)

    came, left, courier = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.VISITORS, 3)

    assert (came["序号"], came["姓名"], came["进/出"]) == (1, "周**", "进")
    assert (came["被访人"], came["被访人确认"], came["承诺"]) == ("林**户", "电话同意", "已承诺")
    assert came["离开时间"] == left["离开时间"] == "16:47"
    assert len(came["通行证号"]) == len(left["通行证号"]) == 10
    assert (courier["单位"], courier["离开时间"], courier["承诺"]) == (COMPANY, "在内", "")


def test_an_itinerary_has_a_row_for_each_leg(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)

    first, second = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.ITINERARIES, 2)

    assert (first["省"], first["市"], first["区县"]) == ("吉林省", "长春市", "朝阳区")
    assert (first["起日"], first["止日"]) == (date(2022, 4, 1), date(2022, 4, 9))
    assert (second["段序"], second["交通"], second["班次"]) == (2, "自驾", "吉A***45")
    assert (second["证件"], second["具体地点"]) == ("E****7766", "样例宾馆")
    assert (second["核验方式"], second["结论"], second["核验人"]) == ("行程卡", "已发证", "周岚")


def test_legs_are_numbered_by_their_days_not_as_they_were_typed(
    post: PostInUse, tmp_path: Path
) -> None:
    """The days that were missing first are told last, and still stand between the others."""
    note = signed(post, a_form(post, a_leg(1, 5), a_leg(9, 14), a_leg(6, 8))).note

    rows = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.ITINERARIES, 3)

    days = [(1, 5), (6, 8), (9, 14)]
    assert [(row["段序"], row["起日"].day, row["止日"].day) for row in rows] == [
        (number, *span) for number, span in enumerate(days, 1)
    ]
    assert [leg.days for leg in note.legs] == [DaySpan(april(a), april(b)) for a, b in days]


def test_a_vehicles_row_says_who_is_in_it(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)

    (row,) = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.VEHICLES, 1)

    assert (row["车牌"], row["颜色"]) == ("粤B***5D", "黄绿")
    assert (row["随车人数"], row["体温"]) == (2, "—、36.6")
    assert (row["来自"], row["去向"], row["货物"]) == ("长春市区", "3-2-501", "蔬菜")


def test_a_pass_that_was_made_void_stays_on_the_sheet_with_its_reason(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)

    issued, void, valid = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.PASSES, 3)

    assert (issued["办理"], issued["持证人"], issued["状态"]) == ("签发", "王**", "已作废")
    assert (void["办理"], void["编号"], void["作废原因"]) == ("作废", issued["编号"], "遗失")
    assert (valid["办理"], valid["类别"], valid["状态"]) == ("签发", "访客当日证", "有效")
    assert (valid["有效期"], valid["作废原因"]) == ("2022-04-15 至 2022-04-15", "")


def test_a_contact_says_whom_in_whose_care_how_and_by_whom(post: PostInUse, tmp_path: Path) -> None:
    """And nothing of why somebody is called."""
    a_full_day(post)

    tried, reached = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.CONTACTS, 2)

    assert (tried["户"], tried["对象"], tried["包保人"]) == ("3栋2单元301", "刘**", "赵样例")
    assert (tried["结果"], tried["方式"]) == ("没联系上", "电话")
    assert (reached["结果"], reached["方式"], reached["登记人"]) == ("已联系上", "上门", "周岚")
    assert set(tried) == {"户", "对象", "包保人", "结果", "方式", "时间", "登记人"}


def test_the_passes_issued_are_the_rows_that_say_so(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)

    rows = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.PASSES, 3)

    issued = [row for row in rows if row["办理"] == "签发"]
    assert len(issued) == summary_of(post.store, post.duty, TODAY).passes_issued


def test_a_pass_stands_on_the_days_on_which_something_was_done_with_it(post: PostInUse) -> None:
    """Suspended by an isolation, restored by its release, then void: each on its own day.

    Each row says how the pass stood when its day ended, whatever was done with it since.
    """
    issue(post, a_residents_order(post))
    post.clock.forward(timedelta(days=2))
    recorded = isolated(post, "3-2-501", "王丽芬")
    post.clock.forward(timedelta(days=1))
    released(post, recorded)
    post.clock.forward(timedelta(days=1))
    again = issue(post, a_residents_order(post, "张薇")).card.row
    void_pass(post.store, post.duty, again.pass_id, "搬走")

    days = [TODAY + timedelta(days=days) for days in range(5)]
    shown = [preview(post.store, post.duty, day, RegisterSheet.PASSES, 10) for day in days]

    assert [[(line[2], line[-1]) for line in each.lines] for each in shown] == [
        [("签发", "有效")],
        [],
        [("暂停", "已暂停")],
        [("恢复", "有效")],
        [("签发", "已作废"), ("作废", "已作废")],
    ]
    assert [each.closing for each in shown] == [
        f"截至当日 24 时，有效的通行证共 {number} 张。" for number in (1, 1, 0, 1, 1)
    ]


def test_the_passes_that_held_as_the_day_ended_stand_below_its_rows(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)

    *_, below, _signatures = cells(export(post, tmp_path / "day.xlsx"), "通行证")

    assert below[:2] == ["", "截至当日 24 时，有效的通行证共 1 张。"]


def test_a_correction_says_what_was_what_is_why_and_by_whom(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)

    mended, taken_back = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.CORRECTIONS, 2)

    assert (mended["姓名"], mended["原为"], mended["更正为"]) == ("林**", "体温：空", "体温：36.5")
    assert (mended["更正理由"], mended["更正人"]) == ("补体温", "周岚")
    assert (taken_back["原为"], taken_back["更正为"]) == ("处置：放行", "处置：已撤销")
    assert mended["更正时间"] > mended["登记时间"]


def test_names_that_look_alike_when_masked_are_still_said_to_differ(post: PostInUse) -> None:
    came = visit(post, "周小安")
    told = Correction(why="写错字", outsider=Outsider(name="周小平"))
    correct_entry(post.store, post.duty, came.entry.id, told)

    ((*_, was, now, _),) = preview(post.store, post.duty, TODAY, RegisterSheet.CORRECTIONS, 2).lines

    assert was == now == "姓名：周**"


def test_a_handover_is_on_the_sheet_of_its_day(post: PostInUse, tmp_path: Path) -> None:
    a_full_day(post)

    (row,) = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.HANDOVERS, 1)

    assert (row["交班人"], row["接班人"]) == ("周岚", "陈建国")
    assert row["签字（交／接）"] == "PIN／凭姓名"
    assert (row["登记进"], row["登记出"], row["车辆进"]) == (2, 2, 1)
    assert (row["来访在内"], row["清点来访"], row["差异说明"]) == (1, 1, "登记和清点一致")


def test_no_sheet_tells_a_masked_value_and_full_ones_are_told_by_leave(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)
    (administrator,) = operators_with(post.store, post.duty, Role.ADMINISTRATOR)
    leave = FullValues(
        operator_id=administrator.operator_id, pin=PIN, purpose="流调", recipient="样例街道"
    )
    values = ("周小安", "林晓枫", "王丽芬", "13911112222", NUMBER, "粤B12345D", "吉A12345")

    masked, full = (
        "\n".join(str(cell) for sheet in LISTS for line in cells(path, sheet.name) for cell in line)
        for path in (
            export(post, tmp_path / "masked.xlsx"),
            export(post, tmp_path / "full.xlsx", leave),
        )
    )

    assert [value for value in values if value in masked] == []
    assert [value for value in values if value not in full] == []
    assert "=1+1" in full


def test_no_sheet_tells_a_number_that_somebody_wrote_into_a_sentence(
    post: PostInUse, tmp_path: Path
) -> None:
    """Into whichever text of the day: each is looked for under its own end."""
    written = a_day_of_numbers(post)

    path = export(post, tmp_path / "day.xlsx")
    told = "\n".join(
        str(cell) for sheet in ALWAYS for line in cells(path, sheet.name) for cell in line
    )

    assert [number for number in written if number in told] == []
    assert [number for number in written if f"138****{number[-4:]}" not in told] == []
    assert "宾馆220199********1234" in told
    assert "220199194801021234" not in told


def test_the_preview_masks_what_somebody_wrote_into_a_sentence(post: PostInUse) -> None:
    a_day_of_numbers(post)

    (correction,) = preview(post.store, post.duty, TODAY, RegisterSheet.CORRECTIONS, 2).lines

    assert correction[-1] == "本人138****1003来电"


def test_a_sheet_without_rows_is_a_nil_report(post: PostInUse, tmp_path: Path) -> None:
    path = export(post, tmp_path / "nil.xlsx")

    for sheet in ALWAYS:
        nothing = cells(path, sheet.name)[3]
        assert nothing[:2] == ["", sheet.nothing]
        assert sheet.nothing.startswith("无（零报告")


def test_a_zones_row_says_since_when_by_which_document_and_no_end_that_is_not_decided(
    post: PostInUse, tmp_path: Path
) -> None:
    a_full_day(post)

    building, person = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.ZONES, 2)

    assert (building["范围（户）"], building["对象"], building["类型"]) == ("1栋", "全部", "管控")
    assert (building["止"], building["第几天"], building["状态"]) == ("2022-04-18", "第1天", "在管")
    assert (building["依据文号"], building["解除文号"]) == (DOCUMENT, "")
    assert (person["范围（户）"], person["对象"], person["止"]) == ("10栋1单元1203", "陈**", "未定")
    assert (person["状态"], person["解除文号"]) == ("已解除", RELEASE_DOCUMENT)


def test_a_zone_stands_in_the_sheet_of_each_day_as_it_ended(post: PostInUse) -> None:
    """Also of the days before its release, which do not know of it yet."""
    recorded = sealed(post, an_order())
    post.clock.forward(timedelta(days=2))
    released(post, recorded)
    days = [TODAY + timedelta(days=days) for days in range(4)]

    said = [preview(post.store, post.duty, day, RegisterSheet.ZONES, 10).lines for day in days[:3]]

    assert [lines[0][-1] for lines in said] == ["在管", "在管", "已解除"]
    with post.store.reader() as connection:
        assert count_zones(connection, days[3]) == 0


def test_the_isolation_point_is_summed_by_floor_and_in_all(post: PostInUse, tmp_path: Path) -> None:
    """And a post without one has no such sheet."""
    without = export(post, tmp_path / "without.xlsx")
    assert "隔离点" not in CalamineWorkbook.from_path(without).sheet_names

    a_full_day(post)
    third, fourth, whole = table(
        export(post, tmp_path / "day.xlsx"), RegisterSheet.ISOLATION_POINT, 3
    )

    assert [row["楼层"] for row in (third, fourth, whole)] == ["3层", "4层", "合计"]
    assert (whole["前夜在住人数"], whole["当日进"], whole["当日出"]) == (0, 3, 1)
    assert (whole["当夜在住人数"], whole["在住房"], whole["待消杀"]) == (2, 2, 1)
    assert third["当夜在住人数"] + fourth["当夜在住人数"] == whole["当夜在住人数"]


def test_services_and_rounds_stand_in_one_sheet(post: PostInUse, tmp_path: Path) -> None:
    """Rounds with who is missing, then each flat; what was taken back is not there."""
    without = export(post, tmp_path / "without.xlsx")
    assert "服务检测" not in CalamineWorkbook.from_path(without).sheet_names

    a_full_day(post)
    rows = table(export(post, tmp_path / "day.xlsx"), RegisterSheet.SERVICES, 4)

    said = [(row["范围（户）"], row["事项"], row["结果"], row["件数或未检人数"]) for row in rows]
    assert said == [
        ("3栋2单元", "检测 4月15日第 1 轮", "4 人已办 1 人", 3),
        ("1栋1单元101", "送餐", "办了", ""),
        ("1栋1单元201", "上门", "没办成", ""),
        ("1栋1单元101", "转送", "办了", 2),
    ]
