# SPDX-License-Identifier: MIT
"""The points of a notice out of what was pasted, without the numbers that stood before them."""

from datetime import timedelta

import pytest

from gatehouse.domain.rule_point import (
    LARGEST_PASTE,
    LONGEST_POINT,
    MOST_POINTS,
    kept_points,
    points_of,
    read_points,
)
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from tests.support.policies import local, shipped

NINE = local("2022-04-15 09:00")


@pytest.mark.parametrize(
    "line",
    [
        "1. 门口测温",
        "1、门口测温",
        "12) 门口测温",
        "（3）门口测温",
        "一、门口测温",
        "（二）门口测温",
        "第三条 门口测温",
        "第 4 项：门口测温",
        "① 门口测温",
        "⑴门口测温",
        "１．门口测温",
        "a) 门口测温",
        "- 门口测温",
        "• 门口测温",
        "☐ 门口测温",
        "\u200b 门口测温 \ufeff",
    ],
)
def test_a_number_before_a_point_is_no_part_of_it(line: str) -> None:
    assert [one.zh for one in read_points(line)] == ["门口测温"]


@pytest.mark.parametrize(
    "line", ["37.3 ℃ 以上的复测", "2 天内 1 次", "24小时值守", "十四天内的行程", "1.2 米线"]
)
def test_a_number_that_belongs_to_a_point_stays(line: str) -> None:
    assert [one.zh for one in read_points(line)] == [line]


def test_empty_lines_and_what_stands_there_twice_are_passed_over() -> None:
    assert [one.zh for one in read_points("1. 甲\n\n  \n2. 乙\n3. 甲")] == ["甲", "乙"]


def test_a_line_of_the_set_itself_is_known_in_both_languages() -> None:
    known = points_of(shipped("changchun-2022-03"))

    (in_chinese,) = read_points(f"1. {known[0].zh}", known)
    (in_english,) = read_points(f"1) {known[0].en}", known)
    (own,) = read_points("门口放口罩", known)

    assert in_chinese == in_english == known[0]
    assert own == Words("门口放口罩", "门口放口罩")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "一行写一条"),
        (" \n\t\n", "一行写一条"),
        ("甲" * (LARGEST_PASTE + 1), "只复制要点"),
        ("\n".join(f"第{n}件事" for n in range(MOST_POINTS + 1)), "只复制要点"),
        ("甲" * (LONGEST_POINT + 1), "只复制要点"),
        ("查码\u202e反着写", "看不见的字符"),
        ("查码\x1b[31m", "看不见的字符"),
    ],
)
def test_what_nobody_could_check_point_by_point_is_refused(text: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        read_points(text)

    assert told in refused.value.zh
    assert "没有登记" in refused.value.zh


def test_a_point_that_was_there_keeps_its_name_and_its_age() -> None:
    first = kept_points(read_points("甲\n乙"), (), iter("ab"), NINE)

    later = kept_points(read_points("丙\n乙"), first, iter("c"), NINE + timedelta(hours=2))

    assert [(one.point_id, one.number) for one in later] == [("c", 1), ("b", 2)]
    assert [one.since for one in later] == [NINE + timedelta(hours=2), NINE]
