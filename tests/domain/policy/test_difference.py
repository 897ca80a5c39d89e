# SPDX-License-Identifier: MIT
"""What is different between two rule sets, in words."""

import pytest

from gatehouse.domain.policy.difference import RuleChange, difference
from tests.support.policies import SHIPPED, rule_text, rules, shipped

QUOTA = (
    'unit = "household"\nmax = {most}\nwindow = {{ type = "calendar_days", n = {days} }}\n'
    'count_reasons = ["shopping"]'
)
FEVER = 'op = "{op}"\ncelsius = {limit}\nretest = 1\nafter_min = 5'


def told(*changes: RuleChange) -> list[str]:
    """Return the sentences in Chinese."""
    return [change.words.zh for change in changes]


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_a_set_is_no_different_from_itself(rule_set_id: str) -> None:
    assert difference(shipped(rule_set_id), shipped(rule_set_id)) == ()


def test_a_limit_and_its_comparator_are_told_with_what_they_were() -> None:
    before = rules(rule_text("fever", FEVER.format(op=">", limit=37.3)))
    after = rules(rule_text("fever", FEVER.format(op=">=", limit=37.2)))

    (change,) = difference(before, after)

    assert change.words.zh == "体温·发热：原来 高于 37.3 ℃，现在 达到 37.2 ℃"
    assert change.words.en == "Temperature, a fever is: was above 37.3 °C, now from 37.2 °C"


def test_a_quota_is_paired_by_its_kind_where_its_id_is_another() -> None:
    before = rules(rule_text("exit_quota", QUOTA.format(most=1, days=2), rule_id="old"))
    after = rules(rule_text("exit_quota", QUOTA.format(most=2, days=3), rule_id="new"))

    assert told(*difference(before, after)) == [
        "出门限次·次数：原来 每户 2 天内 1 次，现在 每户 3 天内 2 次"
    ]


def test_a_rule_without_a_counterpart_is_told_by_its_text() -> None:
    before = rules(rule_text("fever", FEVER.format(op=">", limit=37.3)))
    after = rules(rule_text("gate_hours", 'closed = ["23:00", "06:00"]'))

    assert told(*difference(before, after)) == ["新增 开关门：条文", "取消 体温：条文"]
    gone, new = difference(after, before)
    assert (gone.is_new, gone.is_gone, new.is_new, new.is_gone) == (True, False, False, True)


def test_for_whom_a_rule_is_and_what_happens_if_it_is_not_met_are_told() -> None:
    hours = 'closed = ["23:00", "06:00"]'
    before = rules(rule_text("gate_hours", hours, '{ classes = ["residents"], direction = "out" }'))
    after = rules(rule_text("gate_hours", f'{hours}\nseverity = "warn"'))

    assert told(*difference(before, after)) == [
        "开关门·对谁：原来 住户、出，现在 所有人",
        "开关门·不符合时：原来 劝返，现在 提醒，仍放行",
    ]


def test_only_words_that_differ_are_told_where_nothing_else_does() -> None:
    closed = rule_text("gate_hours", 'closed = ["23:00", "06:00"]')
    before, after = rules(closed), rules(closed.replace("条文", "夜里关门"))

    assert told(*difference(before, after)) == ["开关门·条文：原来 条文，现在 夜里关门"]


@pytest.mark.parametrize(
    ("before", "after"), [(one, other) for one in SHIPPED for other in SHIPPED if one != other]
)
def test_every_two_sets_that_ship_differ_in_whole_sentences_of_both_languages(
    before: str, after: str
) -> None:
    changes = difference(shipped(before), shipped(after))

    assert changes
    for change in changes:
        assert change.words.zh
        assert "{" not in change.words.zh + change.words.en
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in change.words.en)


def numbered(*ids: str) -> tuple[str, ...]:
    """Return rules of the gate's hours, called so, in that order."""
    hours = 'closed = ["23:00", "06:00"]'
    return tuple(rule_text("gate_hours", hours, rule_id=one) for one in ids)


def test_a_rule_that_went_up_is_told_with_the_one_that_it_stands_before() -> None:
    fever = rule_text("fever", FEVER.format(op=">", limit=37.3))
    before, after = rules(*numbered("a", "b"), fever), rules(fever, *numbered("a", "b"))

    (change,) = difference(before, after)

    assert change.words.zh == "体温·次序：原来 第 3 条，现在 第 1 条，排在第 2 条「开关门」前面"
    assert (
        change.words.en == "Temperature, place: was rule 3, now rule 1, before rule 2 (gate hours)"
    )


def test_a_rule_that_went_to_the_end_is_told_alone() -> None:
    before, after = rules(*numbered("a", "b", "c", "d")), rules(*numbered("b", "c", "d", "a"))

    assert told(*difference(before, after)) == ["开关门·次序：原来 第 1 条，现在 第 4 条，排在最后"]


def test_a_rule_that_goes_moves_none_of_the_others() -> None:
    (change,) = difference(rules(*numbered("a", "b", "c")), rules(*numbered("b", "c")))

    assert change.is_gone
