# SPDX-License-Identifier: MIT
"""Layouts as they are met: whatever the shape of the file, the same people come out of it."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from openpyxl import Workbook

from gatehouse.domain.roster import RosterFile
from gatehouse.domain.roster_layout import Field
from gatehouse.errors import Refused
from gatehouse.reports.roster_file import read_roster
from tests.support.roster_books import (
    CARDS,
    EXPECTED,
    PEOPLE,
    TODAY,
    Cells,
    book,
    ditto,
    empty_for_the_same,
    full,
    hidden_columns,
    merged_flats,
    no_headings,
    one_cell,
    other_order,
    rows_that_head_a_stair,
    sheet_for_each_building,
    split_words,
    strange_words,
    tall_headings,
    text,
    titled,
    told,
    two_rows,
    wrong_words,
)
from tests.support.workbooks import write_sheet

STORED = Path(__file__).parent / "stored"

LAYOUTS: dict[str, Callable[[Path], Path]] = {
    "titles and notes above, totals and signatures below": titled,
    "two rows of headings": two_rows,
    "headings over one and two rows": tall_headings,
    "words that two rows share": split_words,
    "flats merged over their people": merged_flats,
    "a flat in one cell": one_cell,
    "another order": other_order,
    "headings that say nothing": strange_words,
    "no headings": no_headings,
    "headings that say something else": wrong_words,
    "hidden columns, one of them a second telephone": hidden_columns,
    "a sheet for each building": sheet_for_each_building,
    "rows of their own for building and unit": rows_that_head_a_stair,
    "text in GB18030, empty cells for the same flat": empty_for_the_same,
    "the same as above in words": ditto,
    "text in UTF-8": lambda path: text(path.with_suffix(".csv"), full(), "utf-8"),
    "text in UTF-8 with its mark": lambda path: text(path.with_suffix(".csv"), full(), "utf-8-sig"),
    "text in UTF-16 with tabs": lambda path: text(path.with_suffix(".txt"), full(), "utf-16", "\t"),
    "text that calls itself a workbook": lambda path: text(
        path.with_suffix(".xls"), full(), "gb18030", "\t"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_people_come_out_of_every_layout(tmp_path: Path, layout: str) -> None:
    read = read_roster(LAYOUTS[layout](tmp_path / "roster.xlsx"), TODAY)

    assert told(read.people) == EXPECTED
    assert read.rejected == ()


SYNONYMS: dict[Field, tuple[str, ...]] = {
    Field.BUILDING: ("楼栋", "楼号", "栋", "幢号", "楼 栋"),
    Field.UNIT: ("单元", "单元号", "门洞", "所在单元"),
    Field.ROOM: ("房号", "室", "房间号", "门牌号", "房号*"),
    Field.NAME: ("姓名", "住户姓名", "人员姓名", "姓　名", "业主姓名"),
    Field.SEX: ("性别", "性别（男/女）"),
    Field.PAPER: ("身份证号码", "身份证", "证件号码", "公民身份号码：", "本人身份证号"),
    Field.PHONE: ("联系电话", "手机", "手机号码(必填)", "联系方式", "本人电话"),
    Field.RELATION: ("与户主关系", "关系", "家庭关系"),
}


@st.composite
def layouts(draw: st.DrawFn) -> tuple[list[list[object]], list[str]]:
    """Draw rows and merges: words, order, titles, a family's merged flat, what is not kept."""
    fields = draw(st.permutations(tuple(SYNONYMS)))
    names: list[object] = [draw(st.sampled_from(SYNONYMS[field])) for field in fields]
    titles = draw(st.integers(0, 3))
    above: list[list[object]] = [["样例小区台账"], ["日期：2022年4月"], []]
    rows = above[:titles]
    order = [tuple(SYNONYMS).index(field) for field in fields]
    body: list[list[object]] = [[person[place] for place in order] for person in PEOPLE]
    extra = draw(st.sampled_from(("籍贯", "户籍所在地", "民族", "")))
    if extra:
        at = draw(st.integers(0, len(names)))
        names.insert(at, extra)
        for row in body:
            row.insert(at, "样例省")
    merges = []
    if draw(st.booleans()):
        for field in (Field.BUILDING, Field.UNIT, Field.ROOM):
            column = names.index(next(n for n in names if n in SYNONYMS[field]))
            body[1][column] = None
            letter = chr(ord("A") + column)
            merges.append(f"{letter}{len(rows) + 2}:{letter}{len(rows) + 3}")
    below: list[list[object]] = [["合计", 4]] if draw(st.booleans()) else []
    return [*rows, names, *body, *below], merges


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawn=layouts())
def test_words_order_titles_and_merges_do_not_matter(
    tmp_path: Path, drawn: tuple[list[list[object]], list[str]]
) -> None:
    rows, merges = drawn

    read = read_roster(book(tmp_path / "roster.xlsx", rows, *merges), TODAY)

    assert told(read.people) == EXPECTED
    assert read.rejected == ()
    assert "样例省" not in str(to_builtins(read.people))
    assert len(read.dropped) == ("样例省" in repr(rows))


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_workbooks_old_and_open_read_like_new_ones(suffix: str) -> None:
    read = read_roster(STORED / f"shared-flats.{suffix}", TODAY)

    assert [(one.door.label, one.name) for one in read.people] == [
        ("1-1-101", "林晓枫"),
        ("1-1-101", "林大海"),
        ("1-2-201", "王一一"),
        ("1-2-202", "欧阳明明"),
    ]
    assert (read.rejected, read.dropped) == ((), ("籍贯",))
    assert read.people[2].phone == "13800138001"
    named = {(found.row, found.reason.en) for found in read.warnings}
    assert (4, "2 numbers in one cell; all taken") in named
    assert (1, "a hidden sheet; not read") in named
    formula = (5, "a formula; taken as last calculated")
    assert (formula in named) is (suffix != "xls"), "an old workbook does not tell formulas"


def _formulas(tmp_path: Path, *cells: Any, errors: Sequence[str] = ()) -> RosterFile:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(["房号", "姓名", "电话"])
    for number, cell in enumerate(cells, 1):
        sheet.append([f"3-2-50{number}", f"林晓{'一二三四'[number - 1]}", cell])
    for place in errors:
        sheet[place] = "#REF!"
        sheet[place].data_type = "e"
    made.save(tmp_path / "roster.xlsx")
    return read_roster(tmp_path / "roster.xlsx", TODAY)


def test_a_formula_without_a_result_and_an_error_are_named(tmp_path: Path) -> None:
    read = _formulas(tmp_path, '="138"&"00138000"', "13900139000", errors=["C3"])

    assert [(found.row, found.column, found.reason.zh) for found in read.warnings] == [
        (2, "C 电话", "是公式，还没有算出结果，没有收；请在 Excel 里打开存一次"),
        (3, "C 电话", "是错误值（像 #REF!），没有收"),
    ]
    assert [person.phone for person in read.people] == ["", ""]


def test_a_name_that_a_formula_did_not_give_is_the_reason_of_its_row(tmp_path: Path) -> None:
    path = write_sheet(
        tmp_path / "roster.xlsx", [["房号", "姓名"], ["501", "林一"], ["502", "=A1"]]
    )

    read = read_roster(path, TODAY)

    assert [found.row for found in read.rejected] == [3]
    assert "a formula without a result" in read.rejected[0].reason.en
    assert read.warnings == ()


def test_a_group_that_tells_of_origin_drops_all_its_columns(tmp_path: Path) -> None:
    top = ["姓名", "房号", "户籍所在地", None]
    sub = [None, None, "地址", "派出所"]
    rows: list[Cells] = [
        top,
        sub,
        ["林一", "3-2-501", "样例省", "某所"],
        ["林二", "3-2-502", "样例省", "某所"],
    ]

    read = read_roster(book(tmp_path / "roster.xlsx", rows, "A1:A2", "B1:B2", "C1:D1"), TODAY)

    assert [person.door.label for person in read.people] == ["3-2-501", "3-2-502"]
    assert read.dropped == ("户籍所在地 地址", "户籍所在地 派出所")
    assert "样例省" not in str(to_builtins(read.people))


def test_a_layout_that_was_corrected_is_read_as_it_was_corrected(tmp_path: Path) -> None:
    path = write_sheet(
        tmp_path / "roster.xlsx",
        [["房号", "姓名", "甲"], ["501", "林一", "常出差"], ["502", "林二", "有狗"]],
    )
    guessed = read_roster(path, TODAY)
    ((signature, fields),) = guessed.layouts.items()

    read = read_roster(path, TODAY, {signature: {**fields, 2: Field.NOTE}})

    assert [person.note for person in guessed.people] == ["", ""]
    assert [person.note for person in read.people] == ["常出差", "有狗"]
    assert read.layouts == {signature: {0: Field.ROOM, 1: Field.NAME, 2: Field.NOTE}}


def test_a_title_names_the_building_of_rooms_that_do_not(tmp_path: Path) -> None:
    rows: list[Cells] = [["3栋住户登记表"], ["房号", "姓名"], ["501", "林一"], ["502", "林二"]]

    read = read_roster(book(tmp_path / "roster.xlsx", rows, "A1:B1"), TODAY)

    assert [person.door.label for person in read.people] == ["3-501", "3-502"]


def test_a_title_says_nothing_where_the_flats_are_whole_or_it_names_two(tmp_path: Path) -> None:
    whole: list[Cells] = [["3栋登记表"], ["房号", "姓名"], ["5-1-501", "林一"], ["5-1-502", "林二"]]
    two: list[Cells] = [["3栋、5栋登记表"], ["房号", "姓名"], ["501", "林一"], ["502", "林二"]]

    read = [
        read_roster(book(tmp_path / "roster.xlsx", rows, "A1:B1"), TODAY) for rows in (whole, two)
    ]

    assert [[one.door.label for one in each.people] for each in read] == [
        ["5-1-501", "5-1-502"],
        ["501", "502"],
    ]


def _families(*flats: Cells) -> list[Cells]:
    names = ("楼栋", "单元", "房号", "姓名")
    given = "一二三四五六七八九十甲乙丙丁戊己庚辛"
    return [names, *([*flat, f"林{given[number]}"] for number, flat in enumerate(flats))]


def test_a_family_below_its_flat_lives_there_where_a_workbook_merges_nothing(
    tmp_path: Path,
) -> None:
    """An empty flat that comes again and again is the flat above, and is named once."""
    empty: Cells = ["", "", ""]
    flats: list[Cells] = [["3", "2", "501"], empty, empty, ["3", "2", "502"], empty]

    read = read_roster(book(tmp_path / "roster.xlsx", _families(*flats)), TODAY)

    assert [one.door.room for one in read.people] == ["501", "501", "501", "502", "502"]
    assert [(one.row, one.value, one.reason.en) for one in read.warnings] == [
        (3, "", "empty; taken as in the row above, 3 rows in all")
    ]


def test_a_flat_that_was_forgotten_once_is_not_guessed(tmp_path: Path) -> None:
    flats: list[Cells] = [["3", "2", f"{room}"] for room in range(501, 514)]
    flats[5] = ["", "", ""]

    read = read_roster(book(tmp_path / "roster.xlsx", _families(*flats)), TODAY)

    assert len(read.people) == 12
    assert [(one.row, one.reason.en) for one in read.rejected] == [(7, "no flat; not taken")]


def test_a_flat_without_its_building_or_its_room_is_named(tmp_path: Path) -> None:
    flats: list[Cells] = [["3", "2", "501"], ["3", "2", ""], ["", "", "502"], ["商铺3", "", ""]]

    read = read_roster(book(tmp_path / "roster.xlsx", _families(*flats)), TODAY)

    assert [one.door.label for one in read.people] == ["3-2-501", "3栋2单元", "502", "商铺3"]
    assert [(one.row, one.column, one.reason.en) for one in read.warnings] == [
        (3, "C 房号", "empty; the flat is kept as '3栋2单元' only, check it"),
        (4, "A 楼栋", "empty; the flat is kept as '502' only, check it"),
    ]


def test_hidden_columns_are_said_to_be_hidden(tmp_path: Path) -> None:
    read = read_roster(hidden_columns(tmp_path / "roster.xlsx"), TODAY)

    assert [column.label for column in read.columns if column.hidden] == [
        "F 身份证号码",
        "G 电话",
    ]


def test_another_month_of_the_same_file_is_the_same_layout(tmp_path: Path) -> None:
    march = read_roster(book(tmp_path / "3.xlsx", [["三月"], *full()]), TODAY)
    april = read_roster(book(tmp_path / "4.xlsx", [["四月"], [], *full()[:3]]), TODAY)

    assert march.layouts.keys() == april.layouts.keys()


def test_an_open_document_with_a_password_says_how_to_save_it_anew(tmp_path: Path) -> None:
    path = tmp_path / "roster.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x01\x02")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")

    with pytest.raises(Refused, match="empty the password") as refused:
        read_roster(path, TODAY)

    assert "另存为" in refused.value.zh


def test_an_open_document_that_repeats_itself_without_end_is_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    content = (
        f'<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">{cell}'
        "<text:p>a</text:p></table:table-cell></table:table-row></table:table>"
    )
    path = tmp_path / "roster.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)

    with pytest.raises(Refused, match="far too large"):
        read_roster(path, TODAY)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\xd8", b"a\x00b,c\nd,e\n", b"<html>,\n<td>,"])
def test_what_is_no_table_in_text_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(content)

    with pytest.raises(Refused, match="not an Excel workbook"):
        read_roster(path, TODAY)


def test_a_number_that_was_kept_as_text_comes_out_of_its_wrapping(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(f'房号,姓名,身份证\n501,林一,"=""{CARDS[0]}"""\n502,林二,4.4E+17\n')

    read = read_roster(path, TODAY)

    assert [person.paper_number for person in read.people] == [CARDS[0], "4.4E+17"]
    assert "Excel made a number of it" in read.warnings[0].reason.en
