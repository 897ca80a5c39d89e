# SPDX-License-Identifier: MIT
"""Plates are told by their shape, and nothing else passes for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.identity.plates import PlateDoubt, PlateKind, plate_tail, read_plate


@pytest.mark.parametrize(
    ("text", "display", "kind"),
    [
        ("粤B12345", "粤B·12345", PlateKind.ORDINARY),
        ("粤b·12345", "粤B·12345", PlateKind.ORDINARY),
        ("吉Ａ 0178０", "吉A·01780", PlateKind.ORDINARY),
        ("粤BD12345", "粤B·D12345", PlateKind.NEW_ENERGY_SMALL),
        ("粤BFA2345", "粤B·FA2345", PlateKind.NEW_ENERGY_SMALL),
        ("粤B12345D", "粤B·12345D", PlateKind.NEW_ENERGY_LARGE),
        ("京A1234警", "京A·1234警", PlateKind.POLICE),
        ("粤B1234挂", "粤B·1234挂", PlateKind.TRAILER),
        ("粤B1234学", "粤B·1234学", PlateKind.LEARNER),
        ("沪A0023领", "沪A·0023领", PlateKind.CONSULATE),
        ("123456使", "123456使", PlateKind.EMBASSY),
        ("粤Z1234港", "粤Z·1234港", PlateKind.HK_MACAU),
        ("粤Z12H4澳", "粤Z·12H4澳", PlateKind.HK_MACAU),
        ("VA12345", "VA·12345", PlateKind.MILITARY),
        ("WJ京12345", "WJ京·12345", PlateKind.ARMED_POLICE),
        ("WJ粤1234X", "WJ粤·1234X", PlateKind.ARMED_POLICE),
        ("京X1234应急", "京X·1234应急", PlateKind.RESCUE),
        ("粤B12345临", "粤B·12345临", PlateKind.TEMPORARY),
        ("临粤B12345", "临粤B·12345", PlateKind.TEMPORARY),
        ("无牌", "", PlateKind.NONE),
        ("", "", PlateKind.NONE),
    ],
)
def test_each_kind_is_recognised(text: str, display: str, kind: PlateKind) -> None:
    reading = read_plate(text)

    assert (display, kind, None) == (reading.display, reading.kind, reading.doubt)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("粤B1O345", PlateDoubt.LETTER_I_OR_O),
        ("粤BI2345", PlateDoubt.LETTER_I_OR_O),
        ("粤I12345", PlateDoubt.UNKNOWN),
        ("粤B123", PlateDoubt.UNKNOWN),
        ("B12345", PlateDoubt.UNKNOWN),
        ("临时", PlateDoubt.UNKNOWN),
        ("电动车 红色", PlateDoubt.UNKNOWN),
    ],
)
def test_free_text_is_kept_and_never_counts_as_a_plate(text: str, doubt: PlateDoubt) -> None:
    reading = read_plate(text)

    assert (text, PlateKind.FREE_TEXT, doubt) == (reading.display, reading.kind, reading.doubt)


@given(st.text())
def test_what_is_shown_reads_as_the_same_plate(text: str) -> None:
    reading = read_plate(text)

    assert (reading.doubt is None) == (reading.kind is not PlateKind.FREE_TEXT)
    assert reading.doubt or read_plate(reading.display) == reading


def test_the_tail_is_what_can_be_typed() -> None:
    assert plate_tail("粤B12345") == "2345"
    assert plate_tail("粤B12345D") == "345d"
    assert plate_tail("京A1234警") == "1234"
    assert not plate_tail("三轮车")
