# SPDX-License-Identifier: MIT
"""When a thermometer is doubted, as a rule file says it."""

import pytest

from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.thermometer_doubt import USUAL_LIMITS, DoubtLimits
from gatehouse.errors import GatehouseError
from tests.support.policies import SHIPPED, rule_text, rules, shipped

FREE = rule_text("free_passage", 'why = { zh = "放行", en = "free" }')


def told(text: str) -> RuleSet:
    """Return a rule set that says *text* of thermometers."""
    return rules(text, FREE)


def test_a_file_that_is_silent_means_what_is_usual() -> None:
    assert told("").doubts == USUAL_LIMITS
    assert told("[thermometers]\n").doubts == USUAL_LIMITS


def test_a_file_says_its_own_limits() -> None:
    text = "[thermometers]\nlast = 8\nalike = 6\nwithin = 0.2\nhigh_from = 37.5\nlow_below = 35.0\n"
    text += "high_in_a_row = 2\nlow_in_a_row = 3\nminutes = 60\n"

    assert told(text).doubts == DoubtLimits(
        last=8,
        alike=6,
        within=2,
        high_from=375,
        high_in_a_row=2,
        low_below=350,
        low_in_a_row=3,
        minutes=60,
    )


def test_as_many_as_are_looked_at_may_be_alike_and_no_more() -> None:
    assert told("[thermometers]\nlast = 5\n").doubts.alike == 5
    with pytest.raises(GatehouseError, match=r"thermometers\.alike"):
        told("[thermometers]\nlast = 5\nalike = 6\n")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("within = 1.1", "within"),
        ("low_below = 37.3", "low_below"),
        ("high_from = 37.35", "high_from"),
        ("lasting = 3", "lasting"),
    ],
)
def test_a_limit_that_makes_no_sense_is_named(line: str, named: str) -> None:
    with pytest.raises(GatehouseError, match=rf"thermometers\.{named}"):
        told(f"[thermometers]\n{line}\n")


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_what_ships_looks_at_readings_as_usual(rule_set_id: str) -> None:
    assert shipped(rule_set_id).doubts == USUAL_LIMITS
