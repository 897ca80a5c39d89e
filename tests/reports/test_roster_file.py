# SPDX-License-Identifier: MIT
"""Rosters as compounds keep them: everybody arrives, and every damaged cell is named."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from msgspec import to_builtins
from openpyxl import Workbook

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster import RosterFile
from gatehouse.errors import DiskTrouble, Refused
from gatehouse.paths import sample_roster
from gatehouse.reports.roster_file import read_roster
from tests.support.workbooks import write_sheet

SAMPLE = sample_roster()
TODAY = date(2022, 4, 15)
CARD = "220199195612159006"
HEADINGS = ("序号", "楼栋", "单元", "房号", "姓名", "身份证号码", "联系电话", "备注")


def _read(path: Path, *rows: Sequence[object]) -> RosterFile:
    return read_roster(write_sheet(path / "roster.xlsx", rows), TODAY)


def _person(path: Path, **cells: object) -> tuple[RosterPerson, list[tuple[str, str]]]:
    """Read one person with a name and a flat besides *cells*, and the warnings about them."""
    row = {"楼栋": "3栋", "单元": "2单元", "房号": "501", "姓名": "林晓枫", **cells}
    read = _read(path, list(row), list(row.values()))
    assert read.rejected == ()
    return read.people[0], [(found.column, found.reason.en) for found in read.warnings]


def test_everybody_of_the_sample_arrives() -> None:
    read = read_roster(SAMPLE, TODAY)

    assert (len(read.people), len({person.door for person in read.people})) == (1394, 634)
    assert (read.rejected, read.dropped, read.file_name) == ((), (), "roster.xlsx")
    assert len(read.sha256) == 64


def test_each_damaged_cell_of_the_sample_is_a_warning_with_row_and_column() -> None:
    read = read_roster(SAMPLE, TODAY)

    assert [(found.row, found.column, found.value, found.reason.zh) for found in read.warnings] == [
        (
            11,
            "G 身份证号码",
            "2.201992008082574E+17",
            "被 Excel 改成了数字，末几位已丢；见到证件时补正",
        ),
        (13, "H 联系电话", "１３８００１３８０００", "数字是全角的，已按半角收下"),
        (16, "H 联系电话", "0431-8888 6666", "是固定电话，不是手机号，照样收下"),
        (18, "G 身份证号码", "220199194301065441", "校验码对不上，可能抄错一位，照样收下"),
    ]


def test_strange_cells_of_the_sample_are_taken_in_their_normal_form() -> None:
    people = {person.name: person for person in read_roster(SAMPLE, TODAY).people[:13]}

    assert people["赵雷"].phone == "13930953778"
    assert people["古建"].paper_number == "220199200808257000"
    assert people["古建"].birth_date == date(2008, 8, 25)
    assert people["古建"].sex == "male"
    assert people["万艳"].door == Door(building="1", unit="1", room="202")
    assert people["尹超"].phone == "13800138000"
    assert people["尹超"].plates == ("吉A01780",)
    assert people["尹帅"].door.room == "301"
    assert people["黄晨"].phone == "043188886666"


def test_classes_and_tags_of_the_sample_are_read_from_its_words() -> None:
    people = read_roster(SAMPLE, TODAY).people

    assert Counter(person.subject_class for person in people) == {
        SubjectClass.RESIDENT: 1159,
        SubjectClass.TENANT: 177,
        SubjectClass.FOREIGNER: 58,
    }
    assert Counter(tag for person in people for tag in person.tags) == {
        "lives_alone": 62,
        "low_income": 59,
        "maternity": 50,
        "ill": 47,
        "disabled": 37,
    }


def test_headings_in_other_words_and_order_are_found_below_title_lines(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        ["样例小区居民花名册"],
        ["填报单位：样例社区", None, None, None, "2022年4月"],
        [],
        ["手机号码（必填）", "与业主关系", "住户 姓名*", "公民身份号码", "门牌号"],
        ["13800138000", "户主", "林晓枫", CARD, "3-2-501"],
    )

    person = read.people[0]
    assert (person.name, person.phone, person.paper_number) == ("林晓枫", "13800138000", CARD)
    assert person.door == Door(building="3", unit="2", room="501")
    assert read.warnings == ()


@pytest.mark.parametrize(
    ("headings", "cells", "door"),
    [
        (("地址",), ("样例小区3栋2单元501室",), Door(building="3", unit="2", room="501")),
        (("房号",), ("3-2-501",), Door(building="3", unit="2", room="501")),
        (("幢", "室"), (3, 501), Door(building="3", room="501")),
        (("期", "楼栋", "单元", "房号"), (2, "5栋", 2, 301), Door("2", "5", "2", "301")),
        (
            ("区", "楼号", "门", "室"),
            ("东区", "5号楼", "1门", "12B"),
            Door("东区", "5", "1", "12B"),
        ),
        (("地址",), ("门卫老张家隔壁",), Door(room="门卫老张家隔壁")),
    ],
)
def test_a_flat_stands_in_one_cell_or_several(
    tmp_path: Path, headings: Sequence[str], cells: Sequence[object], door: Door
) -> None:
    read = _read(tmp_path, [*headings, "姓名"], [*cells, "林晓枫"])

    assert [person.door for person in read.people] == [door]


def test_a_merged_flat_counts_for_all_its_people(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["楼栋", "房号", "姓名"],
        ["3栋", "501", "林晓枫"],
        [None, None, "林大海"],
        [None, "502", "王一一"],
        [None, None, None],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A5")
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("B4:B5")
    book.save(tmp_path / "roster.xlsx")

    read = read_roster(tmp_path / "roster.xlsx", TODAY)

    assert [person.door.label for person in read.people] == ["3-501", "3-501", "3-502"]
    assert read.rejected == ()


def test_totals_signatures_blank_rows_and_repeated_headings_are_no_people(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        HEADINGS,
        [1, "3栋", "2", 501, "林晓枫"],
        [],
        [2],
        HEADINGS,
        [3, "3栋", "2", 502, "林大海"],
        ["小计", None, None, None, 2],
        [None, None, None, "合 计", 2],
        ["制表人：", None, None, None, "周样例", None, "13800138000"],
    )

    assert [person.name for person in read.people] == ["林晓枫", "林大海"]
    assert (read.warnings, read.rejected) == ((), ())


def test_only_who_has_no_name_or_no_flat_is_rejected(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        HEADINGS,
        [1, "3栋", "2", 501, None, CARD],
        [2, None, None, None, "林大海"],
        [3, "3栋", "2", 501, "林晓枫", "垃圾", "垃圾"],
    )

    assert [person.name for person in read.people] == ["林晓枫"]
    assert [(found.row, found.column, found.reason.en) for found in read.rejected] == [
        (2, "E 姓名", "no name; not taken"),
        (3, "D 房号", "no flat; not taken"),
    ]


@pytest.mark.parametrize(
    ("heading", "value", "words"),
    [
        ("身份证号", "220199195602309006", "holds a birth date that does not exist"),
        ("身份证号", "220199209912159006", "holds a birth date in the future"),
        ("身份证号", 220199195612159006.0, "Excel made a number of it"),
        ("身份证号", "4.4E+17", "Excel made a number of it"),
        ("身份证号", "22019919561215900", "has a wrong number of places"),
        ("身份证号", "２２０１９９１９５６１２１５９００６", "in full-width digits"),
        ("手机", "1380013800", "not like a number"),
        ("手机", "88886666", "has no area code"),
        ("手机", "1.38E+10", "Excel made a number of it"),
        ("手机", "13800138000(女儿)", "has other words too"),
        ("车牌", "吉AO1780", "plates have no letter I or O"),
        ("性别", "不详", "not a sex"),
        ("出生日期", "很久以前", "not a date"),
        ("备注", "长" * 10_000, "its first 200 characters were kept"),
    ],
)
def test_a_strange_cell_is_a_warning_and_no_refusal(
    tmp_path: Path, heading: str, value: object, words: str
) -> None:
    _, warnings = _person(tmp_path, **{heading: value})

    assert [column for column, _ in warnings] == [f"E {heading}"]
    assert words in warnings[0][1]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("手机", 13800138000.0),
        ("手机", "+86 138-0013-8000"),
        ("身份证号", ""),
        ("身份证号", f"{CARD[:6]} {CARD[6:14]} {CARD[14:]}"),
        ("车牌", "吉A·01780、无"),
        ("性别", " 女 "),
        ("出生日期", datetime(1990, 1, 2)),  # noqa: DTZ001 -- a workbook has no zones
        ("备注", "1+1 不是公式"),
    ],
)
def test_what_reads_as_it_stands_is_no_warning(tmp_path: Path, heading: str, value: object) -> None:
    _, warnings = _person(tmp_path, **{heading: value})

    assert warnings == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("王　伟", "王伟"),
        ("  万艳 ", "万艳"),
        ("John  Smith", "John Smith"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("@SUM(A1)", "@SUM(A1)"),
    ],
)
def test_a_name_is_made_harmless(tmp_path: Path, name: str, kept: str) -> None:
    person, warnings = _person(tmp_path, 姓名=name)

    assert (person.name, warnings) == (kept, [])


@pytest.mark.parametrize("name", ["张\x07三", "张\u202e三", "\u200b张三", "张\ufeff三"])
def test_characters_that_nobody_sees_are_taken_out_and_named(tmp_path: Path, name: str) -> None:
    # openpyxl refuses to write control characters, so that they come as their escape
    person, warnings = _person(tmp_path, 姓名=name.replace("\x07", "_x0007_"))

    assert person.name == "张三"
    assert [column for column, _ in warnings] == ["D 姓名"]
    assert "characters that nobody sees" in warnings[0][1]


def test_a_name_of_ten_thousand_characters_is_cut_with_a_warning(tmp_path: Path) -> None:
    person, warnings = _person(tmp_path, 姓名="长" * 10_000)

    assert person.name == "长" * 60
    assert warnings == [("D 姓名", "far too long; its first 60 characters were kept")]


def test_a_warning_shows_only_the_beginning_of_a_long_value(tmp_path: Path) -> None:
    row = ["3栋", "501", "长" * 10_000]

    warning = _read(tmp_path, ["楼栋", "房号", "姓名"], row).warnings[0]

    assert warning.value == "长" * 40 + "…"


def test_what_is_no_known_word_stays_in_the_note(tmp_path: Path) -> None:
    person, warnings = _person(tmp_path, 人员类别="租户、独居老人", 备注="糖尿病，女儿常来")

    assert person.subject_class is SubjectClass.TENANT
    assert person.tags == ("lives_alone", "ill")
    assert (person.note, warnings) == ("女儿常来", [])


def test_a_relation_may_say_that_somebody_is_a_tenant(tmp_path: Path) -> None:
    person, _ = _person(tmp_path, 与户主关系="租户")

    assert (person.subject_class, person.relation) == (SubjectClass.TENANT, "租户")


def test_several_phones_and_plates_of_one_cell_are_kept_and_named(tmp_path: Path) -> None:
    person, warnings = _person(
        tmp_path, 电话="13800138000/13900139000", 车牌号="吉A01780，吉AD12345"
    )

    assert person.phone == "13800138000/13900139000"
    assert person.plates == ("吉A01780", "吉AD12345")
    assert warnings == [("E 电话", "2 numbers in one cell; all taken")]


def test_the_problems_of_a_row_stand_in_the_order_of_its_columns(tmp_path: Path) -> None:
    cells = {"联系电话": "1390001", "身份证号码": "220199194301065441"}

    _, warnings = _person(tmp_path, **cells)

    assert [column for column, _ in warnings] == ["E 联系电话", "F 身份证号码"]


def test_columns_that_must_not_be_stored_are_dropped_and_named(tmp_path: Path) -> None:
    row = {
        "房号": "3-2-501",
        "姓名": "林晓枫",
        "民族": "汉",
        "籍贯": "长春",
        "户籍地址": "某地",
        "指纹": "x",
    }

    read = _read(tmp_path, list(row), list(row.values()))

    assert read.dropped == ("民族", "籍贯", "户籍地址", "指纹")
    assert "某地" not in str(to_builtins(read.people))
    assert read.warnings == ()


def test_a_column_of_unknown_meaning_is_named_once_if_it_holds_anything(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        ["房号", "姓名", "工作单位", "爱好"],
        ["3-2-501", "林晓枫", "样例公司", None],
        ["3-2-501", "林大海", "样例公司", None],
    )

    assert [(found.row, found.column) for found in read.warnings] == [(1, "C 工作单位")]


def test_the_same_person_twice_is_taken_once_with_a_warning(tmp_path: Path) -> None:
    row = ["3-2-501", "林晓枫", CARD]

    read = _read(tmp_path, ["房号", "姓名", "身份证"], row, row)

    assert len(read.people) == 1
    assert [(found.row, found.reason.en) for found in read.warnings] == [
        (3, "the same person as in row 2; taken once")
    ]


def test_two_people_with_one_paper_are_both_taken_with_a_warning(tmp_path: Path) -> None:
    read = _read(
        tmp_path,
        ["房号", "姓名", "身份证"],
        ["3-2-501", "林晓枫", CARD],
        ["3-2-501", "林大海", CARD],
    )

    assert len(read.people) == 2
    assert [found.reason.en for found in read.warnings] == [
        "the same number as in row 2; taken as it is"
    ]


def test_every_shown_sheet_with_a_roster_is_read_and_a_hidden_one_is_named(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["填表说明"])
    for name in ("1栋", "2栋", "旧表"):
        sheet = book.create_sheet(name)
        sheet.append(["房号", "姓名", "电话"])
        sheet.append([f"{name}101", "林晓枫", "12"])
    book["旧表"].sheet_state = "hidden"
    book.save(tmp_path / "roster.xlsx")

    read = read_roster(tmp_path / "roster.xlsx", TODAY)

    assert [person.door.label for person in read.people] == ["1-101", "2-101"]
    assert [(found.row, found.column) for found in read.warnings] == [
        (1, "旧表"),
        (2, "1栋 C 电话"),
        (2, "2栋 C 电话"),
    ]


def test_a_workbook_without_a_roster_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no sheet in it has a column for names and one for flats"):
        _read(tmp_path, ["日期", "天气"], ["2022-04-15", "晴"])


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="cannot be read"):
        read_roster(tmp_path / "no.xlsx", TODAY)
