# SPDX-License-Identifier: MIT
"""What stands on the sheet that two people sign."""

from msgspec.structs import replace

from gatehouse.reports.handover_sheet import Bars, compose, sheet_text
from tests.support.handover_screen import FINGERPRINT, signed


def test_the_sheet_names_both_people_the_shift_and_the_fingerprint() -> None:
    text = sheet_text(compose(signed(3)))

    assert "交班人 周岚" in text
    assert "接班人 陈建国" in text
    assert "班次开始 2022年4月15日 13:42" in text
    assert "交接时间 2022年4月15日 21:42" in text
    assert "班次时长 8 小时 00" in text
    assert FINGERPRINT in text


def test_the_counts_stand_by_class_and_direction() -> None:
    text = sheet_text(compose(signed(3)))

    assert "合计 210 168" in text
    assert "访客 30 18" in text
    assert "车辆 3 3" in text


def test_the_own_count_stands_beside_the_record() -> None:
    text = sheet_text(compose(signed(3, missing=1)))

    assert "访客在内 3 2 −1" in text
    assert "车辆在内 3 3 相符" in text


def test_names_are_masked_and_come_after_the_signatures() -> None:
    text = sheet_text(compose(signed(3)))

    assert text.index("接班人 陈建国") < text.index("名单：访客在内") < text.index("周*安")
    assert "吉A***12" in text


def test_visitors_who_were_never_seen_to_leave_are_listed_apart() -> None:
    assert "两天前进来、没登记出去的访客" in sheet_text(compose(signed(60)))
    assert "两天前进来" not in sheet_text(compose(signed(3)))


def test_an_empty_shift_says_none_and_draws_no_bars() -> None:
    sheet = compose(signed(0))

    blocks = [block for section in sheet.sections for block in section.blocks]
    assert not any(isinstance(block, Bars) for block in blocks)
    assert sheet.names == ()
    assert "居民在外 无" in sheet_text(sheet)


def test_the_same_handover_always_makes_the_same_sheet() -> None:
    assert compose(signed(3)) == compose(signed(3))
    other = signed(3)
    assert compose(replace(other, row=replace(other.row, notes="别的"))) != compose(signed(3))
