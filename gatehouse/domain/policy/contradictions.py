# SPDX-License-Identifier: MIT
"""What reads as a rule set and still cannot be meant: nobody would pass, or nobody be asked.

Nor is more meant than a desk can bear. It is asked of a set that is written, comes in a file or is
adopted; what was adopted once is read as it stands.
"""

from typing import Final

from gatehouse.domain.policy.reading import complain
from gatehouse.domain.policy.rule import Rule
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.rules.fever import Fever

MOST_RULES: Final = 60
"""At each key that is pressed a crossing is laid before all of them; a notice has ten or so."""


def refuse_contradictions(rules: RuleSet) -> None:
    """Raise the sentence of the first thing in *rules* that cannot be meant, by its key."""
    refuse_too_many(rules)
    for rule in rules.rules:
        _refuse_ages(rule)
        if isinstance(rule, Fever):
            _refuse_low_limits(rule)


def refuse_too_many(rules: RuleSet) -> None:
    """Raise the sentence that says how many rules a desk can bear, where there are more."""
    if len(rules.rules) > MOST_RULES:
        complain(
            "rules",
            f"are {len(rules.rules)}, and at most {MOST_RULES} can be: each entry is laid before "
            "all of them",
            f"有 {len(rules.rules)} 条，最多 {MOST_RULES} 条：每一笔登记都要一条条判",
        )


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
