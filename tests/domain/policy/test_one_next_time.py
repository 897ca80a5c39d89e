# SPDX-License-Identifier: MIT
"""Where a quota, a pass and the gate each have their own hour, the desk says one time."""

from datetime import time

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Direction, Reason
from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.domain.pass_terms import PassTerms
from gatehouse.domain.policy.case import History, ShownPass, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Verdict
from tests.support.policies import RESIDENT, local, rule_text, rules, shipped, trip

THIS_MORNING = trip("2022-04-15 09:00", "2022-04-15 10:00")
FROM_SIX = ShownPass(
    pass_class=PassClass.HOUSEHOLD_SHOPPING,
    state=PassState.VALID,
    valid_from=local("2022-04-01 00:00"),
    valid_to=local("2022-05-01 00:00"),
    since=local("2022-04-01 00:00"),
    reason="",
    terms=PassTerms(hours=(time(6), time(21))),
)
ONE_A_DAY = (
    'unit = "household"\nmax = 1\nwindow = { type = "calendar_days", n = 2 }\n'
    'count_reasons = ["shopping"]'
)
SHUT_AT_NIGHT = rules(
    rule_text("exit_quota", ONE_A_DAY), rule_text("gate_hours", 'closed = ["23:00", "06:00"]')
)


def judged(
    at: str,
    shown: ShownPass | None = FROM_SIX,
    crossing: Crossing = RESIDENT,
    rule_set: RuleSet | None = None,
) -> Verdict:
    """Judge somebody of a flat that went shopping this morning."""
    history = History((THIS_MORNING,))
    chosen = rule_set or shipped("changchun-2022-03")
    return evaluate(chosen, crossing, Subject(40, shown), history, local(at))


def strip_says(verdict: Verdict) -> object:
    """Return the time on the strip of the household."""
    assert verdict.quota is not None
    return verdict.quota.next_allowed


@pytest.mark.parametrize(
    ("shown", "rule_set"), [(FROM_SIX, None), (None, SHUT_AT_NIGHT)], ids=["pass", "gate"]
)
def test_verdict_strip_and_sentence_tell_the_hour_at_which_the_way_is_open(
    shown: ShownPass | None, rule_set: RuleSet | None
) -> None:
    """A use that is free at midnight is of no good before pass and gate open."""
    verdict = judged("2022-04-15 16:42", shown, rule_set=rule_set)

    assert verdict.next_allowed == strip_says(verdict) == local("2022-04-17 06:00")
    assert "后天 6:00" in verdict.sentence.zh
    assert "0:00" not in verdict.sentence.zh


@pytest.mark.parametrize(
    ("direction", "reason"),
    [(Direction.IN, Reason.HOME), (Direction.OUT, Reason.MEDICAL)],
    ids=["home", "doctor"],
)
def test_whoever_does_not_use_the_quota_reads_the_time_of_the_next_trip(
    direction: Direction, reason: Reason
) -> None:
    """It is the time that will be told to them when they do."""
    verdict = judged(
        "2022-04-15 16:42", crossing=replace(RESIDENT, direction=direction, reason=reason)
    )

    assert verdict.next_allowed is None
    assert strip_says(verdict) == local("2022-04-17 06:00")


def test_of_two_rules_that_wait_the_one_that_opens_last_is_told() -> None:
    """Sent for six o'clock tomorrow they would be sent home once more."""
    verdict = judged("2022-04-15 22:00")

    assert verdict.next_allowed == strip_says(verdict) == local("2022-04-17 06:00")
    assert verdict.headline.zh.startswith("本户名额已用完")
    assert "后天 6:00" in verdict.sentence.zh


def test_a_use_that_is_left_waits_for_the_hours_of_the_pass() -> None:
    verdict = judged("2022-04-18 05:00")

    assert verdict.quota is not None
    assert verdict.quota.left == 1
    assert verdict.next_allowed == strip_says(verdict) == local("2022-04-18 06:00")


def test_hours_that_run_by_the_second_are_told_as_the_minute_in_which_one_may_go() -> None:
    values = ONE_A_DAY.replace('"calendar_days", n = 2', '"rolling_hours", n = 24')
    left = trip("2022-04-15 09:00:13", "2022-04-15 10:00")
    rule_set, history = rules(rule_text("exit_quota", values)), History((left,))

    def leaves(at: str) -> Verdict:
        return evaluate(rule_set, RESIDENT, Subject(40), history, local(at))

    early = leaves("2022-04-16 09:00:10")

    assert early.next_allowed == strip_says(early) == local("2022-04-16 09:01")
    assert "今天 9:01 以后" in early.sentence.zh
    assert leaves("2022-04-16 09:01").admits
