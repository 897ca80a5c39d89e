# SPDX-License-Identifier: MIT
"""Lists of risk areas in the shapes in which offices pass them on."""

from datetime import date
from pathlib import Path

import pytest

from gatehouse.domain.risk_area import GivenEdition
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.errors import Refused
from gatehouse.reports.area_cells import day_of, level_in, level_of, version_in
from tests.support.area_books import (
    EXPECTED,
    HEADINGS,
    ROWS,
    as_text,
    by_groups,
    one_list,
    read,
    titled,
    told,
)
from tests.support.roster_books import book


def test_a_list_with_a_title_and_merged_provinces_is_read_whole(tmp_path: Path) -> None:
    file = read(titled(tmp_path / "名单.xlsx"))

    assert told(file) == EXPECTED
    assert (file.list_day, file.version) == (date(2022, 4, 14), "15时")
    assert (file.warnings, file.rejected) == ((), ())


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-16"])
def test_a_list_as_text_gives_the_same_with_empty_cells_as_above(
    tmp_path: Path, encoding: str
) -> None:
    assert told(read(as_text(tmp_path / "名单.csv", encoding))) == EXPECTED


def test_levels_may_head_groups_and_places_stand_in_one_cell(tmp_path: Path) -> None:
    file = read(by_groups(tmp_path / "名单.xlsx"))

    assert [(code, beside, level) for code, beside, level, _, _ in told(file)] == [
        ("220106", "", "high"),
        ("310115", "北蔡镇", "high"),
        ("220103", "样例街道样例小区", "medium"),
    ]
    assert file.rejected == ()


def test_columns_of_codes_days_and_versions_are_understood(tmp_path: Path) -> None:
    headings = ("行政区划代码", "名称", "级别", "更新时间", "版本")
    rows = [("220106001", "样例社区", "低风险区", "2022-04-13 08:00", "第12版")]
    file = read(book(tmp_path / "名单.xlsx", [headings, *rows]))

    assert told(file) == (("220106", "样例社区", "low", None, None),)
    assert (file.list_day, file.version) == (date(2022, 4, 13), "第12版")


def test_the_name_of_the_file_or_whoever_reads_it_says_the_day(tmp_path: Path) -> None:
    named = book(tmp_path / "风险区20220413.xlsx", [HEADINGS, ROWS[0]])
    bare = book(tmp_path / "名单.xlsx", [HEADINGS, ROWS[0]])

    assert read(named).list_day == date(2022, 4, 13)
    given = read(bare, GivenEdition(date(2022, 4, 12), "早报"))
    assert (given.list_day, given.version) == (date(2022, 4, 12), "早报")
    with pytest.raises(Refused, match="of which day"):
        read(bare)


def test_every_cell_that_is_not_right_is_named_with_its_row_and_column(tmp_path: Path) -> None:
    file = read(
        one_list(
            tmp_path / "名单.xlsx",
            ("吉林省", "长春市", "样例区", "样例街道", "高风险", "", ""),
            ("", "", "", "样例地", "高风险", "", ""),
            ("火星省", "", "", "样例地", "高", "昨天", ""),
            ("吉林省", "长春市", "绿园区", "", "中高风险", "", ""),
            ("吉林省", "长春市", "绿园区", "", "", "", ""),
            ("吉林省", "长春市", "绿园区", "", "高", "2022-04-10", "2022-04-01"),
            ROWS[0],
            ROWS[0],
        )
    )

    assert [(one.row, one.column, one.value) for one in file.rejected] == [
        (6, "E 风险等级", "中高风险"),
        (7, "E 风险等级", ""),
        (8, "G 截止日期", "2022-04-01"),
    ]
    warned = [(one.row, one.column, one.reason.zh[:8]) for one in file.warnings]
    assert (3, "C 县（市、区）", "代码表里没有这个") in warned
    assert (5, "F 起始日期", "不是日期，没有收") in warned
    assert (5, "D 风险地区（街道、小区）", "找不到区划代码，") in warned
    assert (10, "D 风险地区（街道、小区）", "和第 9 行相同") in warned
    assert told(file)[-1] == EXPECTED[0]


def test_a_file_without_a_list_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(book(tmp_path / "x.xlsx", [("姓名", "房号"), ("林晓枫", "501")]))

    assert "没有一张表有地区" in refused.value.zh


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        ("高", RiskLevel.HIGH),
        ("中风险区", RiskLevel.MEDIUM),
        (" 低风险地区 ", RiskLevel.LOW),
        ("High", RiskLevel.HIGH),
        ("中高风险", None),
        ("其他", None),
        (3.0, None),
    ],
)
def test_a_level_is_read_as_lists_word_it(cell: str | float, level: RiskLevel | None) -> None:
    assert level_of(cell) is level


def test_a_title_that_speaks_of_several_levels_says_none() -> None:
    assert level_in("全国中高风险地区名单") is None
    assert level_in("高、中风险地区") is None
    assert level_in("高风险区（12 个）") is RiskLevel.HIGH


@pytest.mark.parametrize(
    "cell", ["2022年4月14日15时", "2022/4/14", "2022.04.14", 44665.0, 20220414.0]
)
def test_a_day_is_read_as_spreadsheets_write_it(cell: str | float) -> None:
    assert day_of(cell) == date(2022, 4, 14)


def test_what_is_no_day_is_none_and_versions_are_told_apart() -> None:
    assert day_of("2022年13月40日") is None
    assert day_of("2022年4月") is None
    assert version_in("风险地区名单（第12版）") == "第12版"
    assert version_in("更新时间范围") == ""
