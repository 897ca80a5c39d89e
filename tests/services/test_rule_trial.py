# SPDX-License-Identifier: MIT
"""Trying a rule set on a day: what would have come out otherwise, and nothing recorded."""

from datetime import timedelta

import pytest

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.policy import shipped_text
from gatehouse.services.rule_trial import try_rules
from tests.support.post import BEGINS, PostInUse
from tests.support.register_day import a_full_day
from tests.support.shift import goes_out

STRICT = shipped_text("changchun-2022-03")
TODAY = local_day(BEGINS)


def test_whom_another_set_would_have_stopped_is_told_with_the_reason(post: PostInUse) -> None:
    goes_out(post, "张薇", Reason.MEDICAL)
    stroller = goes_out(post, "刘雪飞", Reason.STROLL)

    trial = try_rules(post.store, post.duty, STRICT, TODAY)

    assert trial.tried == 2
    (one,) = trial.differing
    assert (one.entry_id, one.was, one.now) == (stroller, Conclusion.ADMIT, Conclusion.TURN_AWAY)
    assert one.shown_name == "刘*飞"
    assert "散步" in one.why.zh
    assert trial.counts == {Conclusion.TURN_AWAY: 1}


def test_each_entry_is_tried_with_those_before_it(post: PostInUse) -> None:
    """One of a household goes shopping in two days: the second of the day would not have gone."""
    first = goes_out(post, "林晓枫", Reason.SHOPPING)
    second = goes_out(post, "王丽芬", Reason.SHOPPING)

    found = [one.entry_id for one in try_rules(post.store, post.duty, STRICT, TODAY).differing]

    assert second in found
    assert first not in found


def test_the_set_in_force_says_what_it_said(post: PostInUse) -> None:
    was = post.duty
    a_full_day(post)

    trial = try_rules(post.store, was, shipped_text("everyday"), TODAY)

    assert trial.tried
    assert trial.differing == ()


def test_nothing_is_recorded(post: PostInUse) -> None:
    goes_out(post, "刘雪飞", Reason.STROLL)
    with post.store.reader() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one()

    try_rules(post.store, post.duty, STRICT, TODAY)

    with post.store.reader() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one() == before


def test_a_day_that_the_post_has_not_is_refused(post: PostInUse) -> None:
    with pytest.raises(Refused):
        try_rules(post.store, post.duty, STRICT, TODAY + timedelta(days=1))


def test_a_volunteer_tries_nothing(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        try_rules(post.store, post.as_volunteer(), STRICT, TODAY)
