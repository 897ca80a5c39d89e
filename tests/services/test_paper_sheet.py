# SPDX-License-Identifier: MIT
"""Blank sheets: printing is on record, a typed sheet is done, a lost one is closed and says why."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.paper_sheets import SHEETS_CLOSED, SHEETS_PRINTED
from gatehouse.domain.entry import Decision
from gatehouse.domain.handover_record import recorded_items, shift_record
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.paper_sheet import Begun, Numbers, PaperSheets, SheetEnd, SheetsClosed
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.reports.open_items import OPEN_WORDS
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.paper_sheet import (
    blank_sheets,
    close_sheets,
    record_printed,
    sheets_now,
)
from tests.services.test_entry import out
from tests.support.post import FixedClock, PostInUse


def out_now(post: PostInUse) -> tuple[Numbers, ...]:
    """Return which sheets are out."""
    return sheets_now(post.store, post.duty).out


def waiting(post: PostInUse) -> list[OpenItem]:
    """Return what the handover says of paper."""
    items = summary(post.store, post.duty).open_items
    return [item for item in items if item.kind is OpenKind.SHEETS_OUT]


def test_printing_is_on_record_with_its_numbers(post: PostInUse) -> None:
    record_printed(post.store, post.as_volunteer(), Numbers(1, 5))
    record_printed(post.store, post.as_volunteer(), Numbers(6, 6))

    told = [fact["details"] for fact in post.audits(SHEETS_PRINTED)]
    assert told == [{"first": 1, "last": 5}, {"first": 6, "last": 6}]
    assert sheets_now(post.store, post.duty).following == 7
    assert verify(post.store).sound


@pytest.mark.parametrize("numbers", [Numbers(1, 3), Numbers(5, 6), Numbers(4, 3), Numbers(4, 400)])
def test_no_number_is_printed_twice_or_left_out(post: PostInUse, numbers: Numbers) -> None:
    record_printed(post.store, post.duty, Numbers(1, 3))

    with pytest.raises(Refused, match="number 4"):
        record_printed(post.store, post.duty, numbers)

    assert out_now(post) == (Numbers(1, 3),)


def test_a_sheet_left_after_its_first_line_waits_until_it_is_said_to_be_finished(
    post: PostInUse, clock: FixedClock
) -> None:
    record_printed(post.store, post.duty, Numbers(1, 3))
    crossing = replace(out(post, "林晓枫"), happened_at=clock() - timedelta(hours=1), sheet=2)

    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    sheets = sheets_now(post.store, post.duty)
    assert (sheets.out, sheets.begun) == ((Numbers(1, 1), Numbers(3, 3)), (Begun(2, 1),))
    (item,) = waiting(post)
    assert (item.count, item.since) == (3, clock())
    assert left_open_words(item) == Words(
        "2 张：1、3 号；2 号：已录 1 行", "sheets 1、3; sheet 2: 1 line typed in"
    )
    finished = SheetsClosed(numbers=Numbers(2, 2), why=SheetEnd.FINISHED)
    close_sheets(post.store, post.as_volunteer(), finished)
    assert sheets_now(post.store, post.duty).begun == ()
    assert verify(post.store).sound


def test_a_line_that_was_withdrawn_begins_no_sheet(post: PostInUse, clock: FixedClock) -> None:
    record_printed(post.store, post.duty, Numbers(1, 1))
    crossing = replace(out(post, "林晓枫"), happened_at=clock() - timedelta(hours=1), sheet=1)
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    withdraw_entry(post.store, post.duty, recorded.entry.id, "不是这张纸")

    assert sheets_now(post.store, post.duty).begun == ()
    assert out_now(post) == (Numbers(1, 1),)


def test_only_what_is_begun_is_finished_and_it_is_not_blank(
    post: PostInUse, clock: FixedClock
) -> None:
    record_printed(post.store, post.duty, Numbers(1, 2))
    crossing = replace(out(post, "林晓枫"), happened_at=clock() - timedelta(hours=1), sheet=1)
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    for number, why in ((2, SheetEnd.FINISHED), (1, SheetEnd.BLANK), (1, SheetEnd.RESERVE)):
        closed = SheetsClosed(numbers=Numbers(number, number), why=why)
        with pytest.raises(Refused, match="are sheets that wait"):
            close_sheets(post.store, post.duty, closed)


def test_what_is_lost_or_blank_is_closed_with_its_reason(post: PostInUse) -> None:
    record_printed(post.store, post.duty, Numbers(1, 3))

    closed = SheetsClosed(numbers=Numbers(1, 2), why=SheetEnd.LOST, note="淋湿了\t")
    close_sheets(post.store, post.as_volunteer(), closed)
    close_sheets(post.store, post.duty, SheetsClosed(numbers=Numbers(3, 3), why=SheetEnd.BLANK))

    assert sheets_now(post.store, post.duty) == PaperSheets(4)
    assert waiting(post) == []
    first = post.audits(SHEETS_CLOSED)[0]
    assert first["details"] == {"first": 1, "last": 2, "why": "lost", "note": "淋湿了"}
    assert verify(post.store).sound


def test_sheets_in_reserve_are_not_asked_about_at_every_handover(post: PostInUse) -> None:
    """They can be used, and then they are done; or lost, and then that is said."""
    record_printed(post.store, post.duty, Numbers(1, 20))
    kept = SheetsClosed(numbers=Numbers(2, 20), why=SheetEnd.RESERVE)

    close_sheets(post.store, post.duty, kept)

    sheets = sheets_now(post.store, post.duty)
    assert (sheets.said, sheets.reserve, sheets.following) == ("1", (Numbers(2, 20),), 21)
    close_sheets(post.store, post.duty, replace(kept, numbers=Numbers(5, 5), why=SheetEnd.LOST))
    assert sheets_now(post.store, post.duty).reserve == (Numbers(2, 4), Numbers(6, 20))
    with pytest.raises(Refused):
        close_sheets(post.store, post.duty, kept)


def test_only_what_is_out_is_closed(post: PostInUse) -> None:
    record_printed(post.store, post.duty, Numbers(1, 3))
    blank = SheetsClosed(numbers=Numbers(2, 2), why=SheetEnd.BLANK)
    close_sheets(post.store, post.duty, blank)

    for numbers in (Numbers(2, 2), Numbers(1, 3), Numbers(3, 1), Numbers(4, 4)):
        with pytest.raises(Refused, match="are sheets that wait"):
            close_sheets(post.store, post.duty, replace(blank, numbers=numbers))

    assert out_now(post) == (Numbers(1, 1), Numbers(3, 3))


def test_a_handover_keeps_what_was_out_when_it_was_signed(post: PostInUse) -> None:
    record_printed(post.store, post.duty, Numbers(1, 3))

    kept = recorded_items(shift_record(summary(post.store, post.duty)).open_items)

    assert [item for item in kept if item.kind is OpenKind.SHEETS_OUT] == waiting(post)
    assert set(OPEN_WORDS) == set(OpenKind)


def test_a_blank_sheet_names_the_gate_and_has_room_for_what_the_register_asks(
    post: PostInUse,
) -> None:
    first, second = blank_sheets(post.store, post.duty, Numbers(7, 8))

    assert (first.number, second.number, first.lines) == (7, 8, 25)
    assert "样例小区 北门" in first.place
    heads = {words.zh for words, _ in first.columns}
    assert {"时间", "姓名", "楼栋单元室", "体温", "健康码", "通行证号", "处置"} <= heads
    assert all(words.en for words, _ in first.columns)
