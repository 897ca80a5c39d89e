# SPDX-License-Identifier: MIT
"""Visitors who stayed longer than their class, or their pass, allows."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.policy.case import NO_HISTORY, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.stay import Visit
from gatehouse.errors import GatehouseError
from tests.support.policies import VISITOR, local, rule_text, rules

CAME_IN = local("2022-04-15 14:00")
RULES = rules(
    rule_text(
        "longest_stay",
        "minutes = { visitor = 120, courier = 20 }\npass_minutes = { goods = 300 }",
        '{ classes = ["outsiders"], direction = "out" }',
    )
)


def leave(after: timedelta, pass_class: PassClass | None = None, overstays: int = 0) -> Verdict:
    """Let a visitor leave so long *after* they came in."""
    visit = Visit(
        person_id="zhou",
        came_in=CAME_IN,
        left_at=None,
        subject_class=SubjectClass.VISITOR,
        pass_class=pass_class,
    )
    crossing = replace(VISITOR, direction=Direction.OUT)
    subject = Subject(visit=visit, overstays=overstays)
    return evaluate(RULES, crossing, subject, NO_HISTORY, CAME_IN + after)


def test_whoever_leaves_in_time_is_told_nothing() -> None:
    verdict = leave(timedelta(minutes=120))

    assert verdict.admits
    assert verdict.results == ()


def test_a_stay_that_was_too_long_is_told_and_keeps_nobody_inside() -> None:
    verdict = leave(timedelta(minutes=160))

    assert verdict.admits
    assert verdict.headline.zh == "可以出门，提醒：停留超时 40 分钟"
    assert verdict.headline.en == "May go out, but note: 40 min over the stay"
    assert verdict.sentence.zh.startswith("您比规定多停留了 40 分钟")
    assert [one.key for one in verdict.results] == ["longest_stay"]


def test_it_is_told_how_often_somebody_stayed_too_long() -> None:
    verdict = leave(timedelta(minutes=160), overstays=2)

    assert verdict.headline.zh.endswith("停留超时 40 分钟，30 天内第 3 次")
    assert verdict.headline.en.endswith("40 min over the stay, 3 times in 30 days")


def test_the_pass_by_which_somebody_came_in_says_how_long_they_may_stay() -> None:
    assert leave(timedelta(minutes=160), PassClass.GOODS).nearest is None
    assert leave(timedelta(minutes=301), PassClass.GOODS).nearest is not None
    assert leave(timedelta(minutes=160), PassClass.WORKER).nearest is not None


def test_a_class_that_the_rule_does_not_name_may_stay_as_long_as_it_likes() -> None:
    assert RULES.longest_stay(SubjectClass.COURIER, None) == timedelta(minutes=20)
    assert RULES.longest_stay(SubjectClass.OFFICIAL, None) is None
    assert RULES.longest_stay(SubjectClass.RESIDENT, None) is None


def test_a_class_that_does_not_exist_is_named() -> None:
    with pytest.raises(GatehouseError, match=r"minutes\.visitors"):
        rules(rule_text("longest_stay", "minutes = { visitors = 120 }"))
