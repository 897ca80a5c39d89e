# SPDX-License-Identifier: MIT
"""Trying a rule set on a day: what would have come out otherwise, and nothing recorded."""

from collections import Counter
from datetime import timedelta

import pytest

from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.judged_entries import judged_entries
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.person_change import MoveOrder
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.crossing import situation_under
from gatehouse.services.entry import record_entry
from gatehouse.services.judged_crossing import judged_crossing
from gatehouse.services.policy import shipped_text
from gatehouse.services.resident import move_person
from gatehouse.services.rule_trial import try_rules
from tests.support.passes import flat, issue
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


def test_a_wrong_threshold_is_found_by_the_trial(post: PostInUse) -> None:
    """36.3 written for 37.3: whoever was well would have been measured again."""
    goes_out(post, "张薇", Reason.MEDICAL)
    wrong = STRICT.replace("celsius = 37.3", "celsius = 36.3")

    trial = try_rules(post.store, post.duty, wrong, TODAY)

    assert [one.why.zh for one in trial.differing] == ["体温 36.4 ℃ 偏高：5 分钟后复测"]
    assert trial.cases.broken


def test_the_numbers_are_those_of_judging_each_entry_by_hand(post: PostInUse) -> None:
    was = post.duty
    a_full_day(post)
    with post.store.reader() as connection:
        since, until = midnight(TODAY), midnight(TODAY + timedelta(days=1))
        entries = list(judged_entries(connection, since, until))
        judged = [
            situation_under(
                connection,
                read_rule_set(STRICT),
                judged_crossing(connection, one),
                Span(one["happened_at"], one["happened_at"], one["id"]),
            ).verdict.conclusion
            for one in entries
        ]

    trial = try_rules(post.store, was, STRICT, TODAY)

    others = {
        one["id"]: now for one, now in zip(entries, judged, strict=True) if one["verdict"] != now
    }
    assert others
    assert {one.entry_id: one.now for one in trial.differing} == others
    assert trial.counts == Counter(others.values())
    assert trial.tried == len(entries)


def test_a_day_on_which_nobody_came_has_nothing_to_tell(post: PostInUse) -> None:
    trial = try_rules(post.store, post.duty, STRICT, TODAY)

    assert (trial.tried, trial.differing, trial.lost) == (0, (), 0)
    assert trial.cases.count


def test_an_entry_whose_pass_is_not_theirs_any_more_does_not_end_the_trial(
    post: PostInUse,
) -> None:
    """She went out with the pass of the flat, and lives in another one since."""
    issued = issue(
        post, PassOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, household_id=flat(post, "3-2-501"))
    )
    shown = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of("王丽芬"),
        pass_id=issued.card.row.pass_id,
    )
    record_entry(post.store, post.duty, shown, Decision.ADMIT)
    stroller = goes_out(post, "刘雪飞", Reason.STROLL)
    order = MoveOrder(door="3-1-101", why="搬到单元隔壁")
    move_person(post.store, post.duty, post.id_of("王丽芬"), order)

    trial = try_rules(post.store, post.duty, STRICT, TODAY)

    assert [one.entry_id for one in trial.differing] == [stroller]
    assert (trial.tried, trial.lost) == (1, 1)
