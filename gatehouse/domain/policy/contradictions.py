# SPDX-License-Identifier: MIT
"""What reads as a rule set and still cannot be meant: nobody would pass, or nobody be asked.

It is asked of a set that is written, comes in a file or is adopted; what was adopted once is read
as it stands.
"""

from gatehouse.domain.policy.reading import complain
from gatehouse.domain.policy.rule import Rule
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.rules.fever import Fever


def refuse_contradictions(rules: RuleSet) -> None:
    """Raise the sentence of the first thing in *rules* that cannot be meant, by its key."""
    for rule in rules.rules:
        _refuse_ages(rule)
        if isinstance(rule, Fever):
            _refuse_low_limits(rule)


def _refuse_ages(rule: Rule) -> None:
    whom = rule.head.applies_to
    if whom.age_from is not None and whom.age_to is not None and whom.age_from > whom.age_to:
        complain(
            f"{_place(rule)}.applies_to.age_to",
            f"must not be below the first age, {whom.age_from}",
            f"不能比从几岁起的 {whom.age_from} 岁小",
        )


def _refuse_low_limits(rule: Fever) -> None:
    """Let a reading be too low, well or a fever, and not two of them at once."""
    low = {"low_retest_below": rule.low_below, "low_warn_below": rule.warn_below}
    for key, tenths in low.items():
        if tenths is not None and tenths >= rule.limit:
            complain(
                f"{_place(rule)}.{key}",
                "must be below the limit of a fever",
                "要低于算发热的度数",
            )


def _place(rule: Rule) -> str:
    return f"rules[{rule.head.number}]"
