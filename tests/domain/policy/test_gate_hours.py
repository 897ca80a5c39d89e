# SPDX-License-Identifier: MIT
"""Closed hours, within a day and across midnight."""

import pytest

from gatehouse.domain.policy.case import NO_HISTORY, NOBODY
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.verdict import Verdict
from tests.support.policies import RESIDENT, local, rule_text, rules


def judge(closed: str, at: str) -> Verdict:
    rule_set = rules(rule_text("gate_hours", f"closed = {closed}"))
    return evaluate(rule_set, RESIDENT, NOBODY, NO_HISTORY, local(at))


@pytest.mark.parametrize(
    ("closed", "at", "opens"),
    [
        ('["00:00", "05:00"]', "2022-04-14 23:59:59", None),
        ('["00:00", "05:00"]', "2022-04-15 00:00", "2022-04-15 05:00"),
        ('["00:00", "05:00"]', "2022-04-15 04:59:59", "2022-04-15 05:00"),
        ('["00:00", "05:00"]', "2022-04-15 05:00", None),
        ('["23:00", "05:00"]', "2022-04-15 22:59:59", None),
        ('["23:00", "05:00"]', "2022-04-15 23:00", "2022-04-16 05:00"),
        ('["23:00", "05:00"]', "2022-04-16 00:30", "2022-04-16 05:00"),
        ('["23:00", "05:00"]', "2020-02-28 23:30", "2020-02-29 05:00"),
        ('["22:00", "00:00"]', "2022-04-15 22:30", "2022-04-16 00:00"),
    ],
)
def test_the_gate_is_closed_from_the_first_time_up_to_the_second(
    closed: str, at: str, opens: str | None
) -> None:
    verdict = judge(closed, at)

    assert verdict.admits is (opens is None)
    assert verdict.next_allowed == (None if opens is None else local(opens))


def test_the_sentence_names_the_hour_and_leaves_a_way_for_the_urgent() -> None:
    verdict = judge('["23:00", "05:00"]', "2022-04-15 23:30")

    assert verdict.headline.zh == "关门时间：明天 5:00 开门"
    assert "急事" in verdict.sentence.zh
