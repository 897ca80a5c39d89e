# SPDX-License-Identifier: MIT
"""Telephone numbers are read as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.phones import (
    PhoneDoubt,
    PhoneKind,
    may_be_phone,
    phone_tail,
    read_phone,
    read_phones,
)


@pytest.mark.parametrize(
    ("text", "normal", "kind"),
    [
        ("13800138000", "13800138000", PhoneKind.MOBILE),
        ("+86 138-0013-8000", "13800138000", PhoneKind.MOBILE),
        ("0086 13800138000", "13800138000", PhoneKind.MOBILE),
        ("8613800138000", "13800138000", PhoneKind.MOBILE),
        ("１３８００１３８０００", "13800138000", PhoneKind.MOBILE),
        ("13800138000.0", "13800138000", PhoneKind.MOBILE),
        ("\u202d13800138000\u202c", "13800138000", PhoneKind.MOBILE),
        ("17038013800", "17038013800", PhoneKind.MOBILE),
        ("19238013800", "19238013800", PhoneKind.MOBILE),
        ("0431-8888 6666", "043188886666", PhoneKind.LANDLINE),
        ("0431-8888-6666", "043188886666", PhoneKind.LANDLINE),
        ("(0431)88886666", "043188886666", PhoneKind.LANDLINE),
        ("+86 431 88886666", "043188886666", PhoneKind.LANDLINE),
        ("010-66667777-801", "01066667777-801", PhoneKind.LANDLINE),
        ("043188886666转12", "043188886666-12", PhoneKind.LANDLINE),
        ("400-123-4567", "4001234567", PhoneKind.LANDLINE),
        ("+852 9123 4567", "+85291234567", PhoneKind.FOREIGN),
        ("0085291234567", "+85291234567", PhoneKind.FOREIGN),
        ("+1 (202) 555-0123", "+12025550123", PhoneKind.FOREIGN),
        ("", "", PhoneKind.UNKNOWN),
    ],
)
def test_usual_ways_of_writing_raise_no_doubt(text: str, normal: str, kind: PhoneKind) -> None:
    reading = read_phone(text)

    assert (normal, kind, ()) == (reading.normal, reading.kind, reading.doubts)


@pytest.mark.parametrize(
    ("text", "normal", "kind", "doubt"),
    [
        ("88886666", "88886666", PhoneKind.LANDLINE, PhoneDoubt.NO_AREA_CODE),
        ("张三13800138000", "13800138000", PhoneKind.MOBILE, PhoneDoubt.EXTRA_TEXT),
        ("1.38E+10", "1.38E+10", PhoneKind.UNKNOWN, PhoneDoubt.DAMAGED_BY_EXCEL),
        ("138001380001", "138001380001", PhoneKind.UNKNOWN, PhoneDoubt.UNKNOWN),
        ("110", "110", PhoneKind.UNKNOWN, PhoneDoubt.UNKNOWN),
        ("没有", "没有", PhoneKind.UNKNOWN, PhoneDoubt.UNKNOWN),
    ],
)
def test_the_rest_is_kept_with_a_doubt(
    text: str, normal: str, kind: PhoneKind, doubt: PhoneDoubt
) -> None:
    reading = read_phone(text)

    assert (normal, kind, (doubt,)) == (reading.normal, reading.kind, reading.doubts)


@pytest.mark.parametrize(
    ("text", "normals"),
    [
        ("13800138000/13900139000", ("13800138000", "13900139000")),
        ("13800138000 13900139000", ("13800138000", "13900139000")),
        ("13800138000、0431-8888 6666", ("13800138000", "043188886666")),
        ("13800138000；13800138000", ("13800138000",)),
        ("138 0013 8000", ("13800138000",)),
        ("", ()),
        (" / ", ()),
    ],
)
def test_a_cell_may_hold_several_numbers(text: str, normals: tuple[str, ...]) -> None:
    assert tuple(reading.normal for reading in read_phones(text)) == normals


def test_the_tail_leaves_an_extension_aside() -> None:
    assert phone_tail("13800138217") == "8217"
    assert phone_tail("01066667777-801") == "7777"
    assert not phone_tail("")


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    for reading in (read_phone(text), *read_phones(text)):
        assert reading.kind is not PhoneKind.UNKNOWN or reading.doubts or not reading.normal


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", " ", "-"]))
def test_every_mobile_number_is_read_however_it_is_grouped(number: str, gap: str) -> None:
    grouped = gap.join((number[:3], number[3:7], number[7:]))

    assert read_phone(grouped).normal == number
    assert read_phone(grouped).kind is PhoneKind.MOBILE


@pytest.mark.parametrize(
    ("text", "callable_"),
    [
        ("13800138000", True),
        ("138 0013 8000", True),
        ("0431-8888 6666", True),
        ("400-123-4567", True),
        ("8888-6666", True),
        ("+44 20 0000 1234", True),
        ("86-13800138000", True),
        ("138001380001", True),
        ("13800138000/13900139000", True),
        ("", False),
        ("1390", False),
        ("-", False),
        ("1-1-102365", False),
        ("4-1-101353", False),
        ("3-2-501", False),
        ("没有", False),
        ("220199198403091", False),
    ],
)
def test_a_whole_number_is_told_from_a_part_and_from_a_flat(text: str, callable_: bool) -> None:
    assert may_be_phone(text) is callable_
