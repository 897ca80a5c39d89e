# SPDX-License-Identifier: MIT
"""What a person can be found by, and what a typed text asks for."""

import pytest

from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.search_key import (
    KeyKind,
    Searchable,
    SearchKey,
    beginnings,
    door_beginning,
    keys_of,
    temperature_splits,
)


def _texts(name: str, door: str | None = None, **said: object) -> dict[KeyKind, set[str]]:
    where = None if door is None else read_door(door)
    keys = keys_of(Searchable(name=name, door=where, **said))  # type: ignore[arg-type]
    kinds = {key.kind for key in keys}
    return {kind: {key.text for key in keys if key.kind is kind} for kind in kinds}


def test_a_resident_is_found_by_name_door_phone_plate_and_paper() -> None:
    found = _texts(
        "林晓枫",
        "3栋2单元501",
        phones=("13800001234", "043180001111"),
        plates=("吉A12345",),
        paper_number="22019919840309011X",
    )

    assert found == {
        KeyKind.INITIALS: {"lxf501"},
        KeyKind.PINYIN: {"linxiaofeng"},
        KeyKind.NAME: {"林晓枫"},
        KeyKind.DOOR: {"3-2-501", "32501", "3-501", "501"},
        KeyKind.PHONE: {"1234", "1111"},
        KeyKind.PLATE: {"吉a12345", "2345"},
        KeyKind.PAPER: {"22019919840309011x"},
    }


def test_an_outsider_has_no_door() -> None:
    assert _texts("张三") == {
        KeyKind.INITIALS: {"zs"},
        KeyKind.PINYIN: {"zhangsan"},
        KeyKind.NAME: {"张三"},
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", []),
        (" ", []),
        ("-", []),
        ("l", ["i:l"]),
        ("LXF", ["i:lxf", "p:lxf"]),
        ("ｌｘｆ５", ["i:lxf5", "v:lxf5"]),
        ("lx5", ["i:lx5", "d:lx5", "v:lx5"]),
        ("5", ["d:5"]),
        ("501", ["d:501", "t:501", "v:501"]),
        ("3-2-5", ["d:3-2-5", "v:3-2-5"]),
        ("3#2-501", ["d:3-2-501", "v:3#2-501"]),
        ("3栋2单元501", ["d:3-2-501", "n:3栋2单元501"]),
        ("3栋2单元", ["d:3-2-", "n:3栋2单元"]),
        ("A座12B", ["d:a-12b", "n:a座12b"]),
        ("林", ["n:林"]),
        ("吉A123", ["n:吉a123", "v:吉a123"]),
        ("22019919840309011x", ["v:22019919840309011x", "s:22019919840309011x"]),
    ],
)
def test_a_text_asks_for_these_beginnings(text: str, asked: list[str]) -> None:
    found = [f"{key.kind.value}:{key.text}" for key in beginnings(text)]

    assert [key for key in found if not key.startswith("v:") or key in asked] == asked


@pytest.mark.parametrize("text", ["12345678", "a1234567", "h123456a", "33333333"])
def test_no_text_asks_for_more_than_four_beginnings(text: str) -> None:
    assert len(beginnings(text)) <= 4


@pytest.mark.parametrize(
    ("text", "door"),
    [
        ("3-2", "3-2"),
        ("3#501", "3-501"),
        ("3栋", "3-"),
        ("2期5栋2单元", "2期5-2-"),
        ("商铺3", "商铺3"),
        ("501", "501"),
        ("a12b", "a12b"),
        ("lxf", ""),
        ("林晓枫", ""),
        ("", ""),
    ],
)
def test_a_door_begins_as_its_keys_do(text: str, door: str) -> None:
    assert door_beginning(text) == door


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("lxf365", ["365"]),
        ("lxf36", ["36"]),
        ("lxf3", ["3"]),
        ("lxf3365", ["365"]),
        ("lxf4", ["4"]),
        ("lxf43", ["43", "3"]),
        ("lxf5", []),
        ("lxf999", []),
        ("lxf", []),
        ("365", []),
        ("3", []),
        ("9357365", ["365"]),
        ("4816209357365", ["365"]),
        ("481620933", ["33"]),
        ("481620935436", ["36"]),
    ],
)
def test_a_temperature_is_cut_off_the_end(text: str, cuts: list[str]) -> None:
    assert [digits for _, digits in temperature_splits(text)] == cuts


def test_what_a_temperature_leaves_is_never_the_beginning_of_a_paper() -> None:
    (rest, _), *_ = temperature_splits("220199198403091365")

    assert KeyKind.PAPER not in {key.kind for key in rest}
    assert SearchKey(KeyKind.PHONE, "220199198403091") in rest
