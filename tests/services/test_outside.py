# SPDX-License-Identifier: MIT
"""Residents who are outside longer than the rules allow are listed, and called."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Decision, Direction, Reason
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.outside import CallOrder, CallResult, OutsideList
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.absence import note_absence
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from gatehouse.services.outside import outside_too_long, record_call, withdraw_call
from tests.services.test_entry import GREEN, out, under_changchun
from tests.support.post import FixedClock, PostInUse

TWO_HOURS = timedelta(hours=2)
A_DAY = timedelta(hours=24)


def goes_out(post: PostInUse, name: str = "林晓枫", reason: Reason = Reason.SHOPPING) -> None:
    """Let a resident out, whatever the rules still want to know."""
    crossing = out(post, name, reason, temperature=365, checks=GREEN)
    record_entry(post.store, post.duty, crossing, Decision.EMERGENCY)


def comes_home(post: PostInUse, name: str = "林晓枫") -> None:
    """Let the resident in again."""
    crossing = replace(out(post, name), direction=Direction.IN, reason=Reason.HOME)
    record_entry(post.store, post.duty, crossing, Decision.EMERGENCY)


def listed(post: PostInUse) -> OutsideList:
    """Return the list as the post tells it."""
    return outside_too_long(post.store, post.duty)


def names(post: PostInUse) -> list[str]:
    """Return who is listed."""
    return [row.shown_name for row in listed(post).rows]


def item(post: PostInUse) -> OpenItem | None:
    """Return what the handover tells of them."""
    items = summary(post.store, post.duty).open_items
    return next((one for one in items if one.kind is OpenKind.OUTSIDE_TOO_LONG), None)


def call(
    post: PostInUse, result: CallResult, name: str = "林晓枫", note: str = "", whom: str = ""
) -> str:
    """Write a call down and return its id."""
    order = CallOrder(person_id=post.id_of(name), result=result, note=note, whom=whom)
    return record_call(post.store, post.duty, order).call_id


def test_somebody_is_listed_once_the_time_of_the_quota_is_over(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)

    clock.forward(TWO_HOURS - timedelta(seconds=1))
    assert names(post) == []
    assert item(post) is None

    clock.forward(timedelta(seconds=1))
    (row,) = listed(post).rows
    assert (row.shown_name, row.door, row.allowed) == ("林*枫", "3-2-501", TWO_HOURS)
    assert row.late_at(clock() + timedelta(minutes=5)) == timedelta(minutes=5)


def test_for_a_reason_that_does_not_count_the_hours_for_everybody_hold(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post, reason=Reason.WORK)

    clock.forward(A_DAY - timedelta(seconds=1))
    assert names(post) == []
    clock.forward(timedelta(seconds=1))

    assert names(post) == ["林*枫"]
    assert listed(post).hours == 24


def test_a_rule_set_that_says_nothing_asks_after_nobody(post: PostInUse, clock: FixedClock) -> None:
    goes_out(post)
    clock.forward(3 * A_DAY)

    assert listed(post).rows == ()
    assert listed(post).hours is None


def test_who_comes_home_or_is_noted_as_away_is_not_asked_after(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)
    goes_out(post, "刘雪飞")
    clock.forward(TWO_HOURS)
    assert names(post) == ["林*枫", "刘*飞"]

    comes_home(post)
    order = AbsenceOrder(person_id=post.id_of("刘雪飞"), since=local_day(clock()))
    note_absence(post.store, post.duty, order)

    assert names(post) == []


def test_a_call_says_who_was_called_when_and_what_was_said(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)
    clock.forward(TWO_HOURS)
    call(post, CallResult.NO_ANSWER)
    clock.forward(timedelta(minutes=10))
    call(post, CallResult.ANSWERED, note="在路上，半小时到", whom="王丽芬")

    (row,) = listed(post).rows
    assert [one.result for one in row.calls] == [CallResult.ANSWERED, CallResult.NO_ANSWER]
    assert (row.calls[0].at, row.calls[0].whom, row.calls[0].note, row.calls[0].operator) == (
        clock(),
        "王丽芬",
        "在路上，半小时到",
        "周岚",
    )
    assert row.is_answered
    assert verify(post.store).sound


def test_whom_nobody_reached_stands_first_and_is_counted_for_the_next_shift(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)
    goes_out(post, "刘雪飞")
    clock.forward(TWO_HOURS)
    call(post, CallResult.ANSWERED)

    assert names(post) == ["刘*飞", "林*枫"]
    assert listed(post).to_call == 1
    left = item(post)
    assert left is not None
    words = left_open_words(left)
    assert words is not None
    assert words.zh == "2 人，1 人还没联系上"
    call(post, CallResult.ANSWERED, "刘雪飞")
    left = item(post)
    assert left is not None
    assert left_open_words(left) == Words("2 人，都联系上了", "people: 2, all reached")


@pytest.mark.parametrize("waited", [TWO_HOURS, A_DAY, 2 * A_DAY])
def test_the_count_is_of_those_who_are_listed_however_long_they_are_out(
    post: PostInUse, clock: FixedClock, waited: timedelta
) -> None:
    under_changchun(post)
    goes_out(post)
    first = clock()
    clock.forward(timedelta(minutes=1))
    goes_out(post, "刘雪飞")
    goes_out(post, "王丽芬")
    clock.forward(waited)
    call(post, CallResult.ANSWERED)
    order = AbsenceOrder(person_id=post.id_of("王丽芬"), since=local_day(clock()))
    note_absence(post.store, post.duty, order)

    left = item(post)
    assert left is not None
    assert (left.count, left.detail, left.since) == (2, "1", first)
    assert listed(post).more == 0


def test_a_call_that_was_ticked_by_mistake_is_taken_back(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)
    clock.forward(TWO_HOURS)
    call_id = call(post, CallResult.ANSWERED)

    withdraw_call(post.store, post.duty, call_id, "点错了")

    assert listed(post).rows[0].calls == ()
    with pytest.raises(Refused, match="withdrawn already"):
        withdraw_call(post.store, post.duty, call_id, "点错了")


def test_calls_of_an_earlier_time_out_are_not_told_again(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    goes_out(post)
    clock.forward(TWO_HOURS)
    call(post, CallResult.ANSWERED)
    comes_home(post)
    clock.forward(TWO_HOURS)
    goes_out(post)
    clock.forward(TWO_HOURS)

    assert listed(post).rows[0].calls == ()


def test_nobody_is_called_who_is_at_home(post: PostInUse) -> None:
    with pytest.raises(Refused, match="They are back"):
        call(post, CallResult.ANSWERED)


def test_no_call_is_written_down_as_withdrawn(post: PostInUse, clock: FixedClock) -> None:
    under_changchun(post)
    goes_out(post)
    clock.forward(TWO_HOURS)

    with pytest.raises(Refused, match="is not there"):
        call(post, CallResult.WITHDRAWN)
