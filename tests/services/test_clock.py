# SPDX-License-Identifier: MIT
"""A clock that was set back is told once, is on record, and stops nobody for good."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.clock import CLOCK_SET_BACK
from gatehouse.domain.entry import Crossing, Decision, Direction, Outcome, Reason, SubjectClass
from gatehouse.errors import Refused
from gatehouse.services.clock import TOLERANCE, record_now
from gatehouse.services.correction import withdraw_entry
from tests.services.test_entry import out
from tests.support.post import FixedClock, PostInUse

YEARS = timedelta(days=3000)
AMBULANCE = Crossing(
    direction=Direction.IN, subject_class=SubjectClass.UNKNOWN, reason=Reason.MEDICAL, note="急救车"
)


def test_an_empty_battery_is_told_before_anything_is_recorded(
    post: PostInUse, clock: FixedClock
) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(-YEARS)

    with pytest.raises(Refused, match="2022-04-15 16:42") as told:
        record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)

    assert "请先把日期和时间调准" in told.value.zh
    assert post.person(post.id_of("张薇"))["presence"] == "inside"
    assert len(post.audits(CLOCK_SET_BACK)) == 1


def test_who_goes_on_after_the_sentence_is_not_stopped_again(
    post: PostInUse, clock: FixedClock
) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(-timedelta(hours=3))
    with pytest.raises(Refused):
        record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)

    record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)
    record_now(post.store, post.duty, out(post, "刘雪飞"), Decision.ADMIT)

    assert post.person(post.id_of("刘雪飞"))["presence"] == "outside"
    assert len(post.audits(CLOCK_SET_BACK)) == 1
    assert verify(post.store).sound


def test_a_clock_that_falls_back_further_is_told_again(post: PostInUse, clock: FixedClock) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    for back in (timedelta(hours=3), YEARS):
        clock.forward(-back)
        with pytest.raises(Refused):
            record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)

    assert len(post.audits(CLOCK_SET_BACK)) == 2


@pytest.mark.parametrize("by", [timedelta(days=30), timedelta(0), -TOLERANCE])
def test_a_clock_that_runs_on_or_is_put_right_by_little_is_believed(
    post: PostInUse, clock: FixedClock, by: timedelta
) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(by)

    record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)

    assert post.audits(CLOCK_SET_BACK) == []


def test_what_is_written_down_with_its_own_time_asks_no_clock(
    post: PostInUse, clock: FixedClock
) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(-timedelta(hours=3))
    then = clock() - timedelta(hours=1)

    record_now(post.store, post.duty, out(post, "张薇", happened_at=then), Decision.ADMIT)

    assert post.audits(CLOCK_SET_BACK) == []


def test_an_emergency_never_waits_for_the_clock_and_does_not_make_it_right(
    post: PostInUse, clock: FixedClock
) -> None:
    record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(-YEARS)

    recorded = record_now(post.store, post.duty, AMBULANCE, Decision.EMERGENCY)

    assert recorded.entry.outcome is Outcome.EMERGENCY
    with pytest.raises(Refused):
        record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)


def test_taking_the_last_entry_back_does_not_make_the_clock_right(
    post: PostInUse, clock: FixedClock
) -> None:
    recorded = record_now(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(-YEARS)
    withdraw_entry(post.store, post.duty, recorded.entry.id, "选错了人")

    with pytest.raises(Refused):
        record_now(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)
