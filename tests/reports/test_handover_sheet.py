# SPDX-License-Identifier: MIT
"""What stands on the sheet that two people sign."""

from msgspec.structs import replace

from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.reports.sheet_block import Bars
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


def test_who_was_only_counted_stands_beside_the_entries_and_says_so() -> None:
    told = signed(3)
    counted = {SubjectClass.COURIER: Flow(4, 1)}
    counts = replace(told.summary.counts, counted=counted)
    text = sheet_text(compose(replace(told, summary=replace(told.summary, counts=counts))))

    assert "另有只计数：快递外卖 4 1" in text
    assert "合计 210 168" in text
    assert "只计数" not in sheet_text(compose(told))


def test_an_unfinished_record_is_told_with_whether_they_passed() -> None:
    told = signed(3)
    item = OpenItem(
        kind=OpenKind.PARKED,
        entry_id="p",
        since=told.row.signed_at,
        shown_name="林*枫",
        door="3-2-501",
        detail="let_through",
    )
    text = sheet_text(compose(replace(told, summary=replace(told.summary, open_items=(item,)))))

    assert "高峰待补记 林*枫 3-2-501 已放行，还没登记" in text


def test_the_own_count_stands_beside_the_record() -> None:
    text = sheet_text(compose(signed(3, missing=1)))

    assert "访客在内 3 2 −1" in text
    assert "车辆在内 3 3 相符" in text


def test_names_are_masked_and_come_after_the_signatures() -> None:
    text = sheet_text(compose(signed(3)))

    assert text.index("接班人 陈建国") < text.index("名单：访客在内") < text.index("周*安")
    assert "吉A***12" in text


def test_a_list_that_does_not_name_everybody_says_so() -> None:
    told = signed(40)
    visitors = replace(told.summary.visitors, longest=told.summary.visitors.longest[:30])
    text = sheet_text(compose(replace(told, summary=replace(told.summary, visitors=visitors))))

    assert "名单：访客在内 Visitors inside 共 40，列出最久的 30" in text
    assert "名单：车辆在内 Vehicles inside 共 40" in text.splitlines()


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


def test_a_number_that_somebody_wrote_into_a_sentence_is_masked() -> None:
    """In the explanation, in the notes, and in what is open; all else stays as it was written."""
    known = signed(3)
    item = replace(known.summary.open_items[0], detail="队长 13800131001")
    known = replace(
        known,
        row=replace(
            known.row,
            explanation="问过13800131002",
            notes="220199194801021234 要回访\n3-2-501 漏水",
        ),
        summary=replace(known.summary, open_items=(item,)),
    )

    text = sheet_text(compose(known))

    assert "队长 138****1001" in text
    assert "问过138****1002" in text
    assert "220199********1234 要回访\n3-2-501 漏水" in text
    assert "1380013" not in text
    assert "19480102" not in text
