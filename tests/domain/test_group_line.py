# SPDX-License-Identifier: MIT
"""What the lines of a pasted list tell, in whatever order their parts stand."""

from datetime import date, time

import pytest

from gatehouse.domain.group_line import LineDoubt, ToldPerson, read_people

TODAY = date(2022, 4, 15)
CARD = "220199199001011234"


def told(text: str) -> list[dict[str, object]]:
    """Return what is told of each, without the text itself and what is not told."""
    return [_said(person) for person in read_people(text, TODAY)]


def _said(person: ToldPerson) -> dict[str, object]:
    said = {name: getattr(person, name) for name in ToldPerson.__struct_fields__ if name != "text"}
    return {name: value for name, value in said.items() if value}


@pytest.mark.parametrize(
    "line",
    [
        "王小明 13800001234 武汉 36.5",
        "36.5 王小明 13800001234 武汉",
        "1、王小明，13800001234，36.5℃，来自武汉",
        "12\t武汉\t王小明\t138-0000-1234\t36.5",
        "姓名：王小明 电话：13800001234 体温：36.5 来自：武汉",
    ],
)
def test_parts_stand_in_any_order_behind_blanks_commas_or_tabs(line: str) -> None:
    assert told(line) == [
        {"who": "王小明", "phone": "13800001234", "origin": "武汉", "digits": "365"}
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("林晓枫 365\n王丽芬 366", ["林晓枫", "王丽芬"]),
        ("林晓枫，王丽芬；刘雪飞", ["林晓枫", "王丽芬", "刘雪飞"]),
        ("林晓枫 王丽芬 刘雪飞", ["林晓枫", "王丽芬", "刘雪飞"]),
        ("lxf 365, wlf 366", ["lxf", "wlf"]),
        ("3-2-501", ["3-2-501"]),
        ("John Smith E12345678", ["John Smith"]),
        ("姓名\t电话\t体温", []),
        ("序号\t姓名\t性别\t楼栋单元室\t体温\n1\t林晓枫\t女\t3-2-501\t36.5", ["林晓枫"]),
        ("门牌\t姓名\t人员类别\t进/出\n3-2-501\t林晓枫", ["林晓枫"]),
        ("", []),
    ],
)
def test_a_line_break_or_another_name_ends_a_person(text: str, names: list[str]) -> None:
    assert [one["who"] for one in told(text)] == names


def test_a_reading_behind_a_comma_is_of_the_name_before_it() -> None:
    assert told("王丽芬，刘雪飞\t36.4;  马建国 36.6") == [
        {"who": "王丽芬"},
        {"who": "刘雪飞", "digits": "364"},
        {"who": "马建国", "digits": "366"},
    ]


@pytest.mark.parametrize(
    "line",
    [
        "李强\t3-2-501\t36.6",
        "3\t3-2-501\t李强\t36.6",
        "李强，3-2-501，36.6",
        "36.6, 3-2-501, 李强",
        "5、李强 36.6 3-2-501",
    ],
)
def test_the_flat_in_a_line_of_one_name_is_theirs(line: str) -> None:
    """In another column or behind a comma, too: else everybody who lives there came along."""
    assert told(line) == [{"who": "李强", "door": "3-2-501", "digits": "366"}]


def test_a_flat_among_several_is_a_line_of_its_own() -> None:
    assert told("lxf 365, 3-2-501") == [{"who": "lxf", "digits": "365"}, {"who": "3-2-501"}]
    assert told("林晓枫，王丽芬，3-2-502")[-1] == {"who": "3-2-502"}


def test_a_flat_beside_a_name_and_a_time_are_read_too() -> None:
    (before,) = told("3-2-501 李强 36.6 23:58")
    (behind,) = told("李强 36.6 3-2-501 23：58")

    assert (
        before == behind == {"who": "李强", "door": "3-2-501", "digits": "366", "at": time(23, 58)}
    )


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        (f"王小明 {CARD}", LineDoubt.PAPER),
        ("王小明 1380000123", LineDoubt.PHONE),
        ("王小明 阿勒泰", LineDoubt.ORIGIN),
        ("王小明 E12345678", None),
    ],
)
def test_what_looks_mistyped_is_taken_and_doubted(line: str, doubt: LineDoubt | None) -> None:
    (person,) = read_people(line, TODAY)

    assert person.who == "王小明"
    assert person.doubts == (() if doubt is None else (doubt,))
