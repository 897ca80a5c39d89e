# SPDX-License-Identifier: MIT
"""What holds for every crossing, whatever the household did before."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.policy.case import NOBODY, History, Subject
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Conclusion, Trip
from tests.support.policies import RESIDENT, SHIPPED, local, rule_text, rules, shipped, with_checks

AT = local("2020-03-01 10:00")
ORDER = [Conclusion.ADMIT, Conclusion.INCOMPLETE, Conclusion.TURN_AWAY, Conclusion.REPORT]
SETS = [shipped(rule_set_id) for rule_set_id in SHIPPED]
PASSING = {
    code: [choice.code for choice in check.choices if choice.refusal is None]
    for code, check in CHECKS.items()
}
ANSWERS = {code: [choice.code for choice in check.choices] for code, check in CHECKS.items()}
QUOTA = (
    'unit = "{unit}"\nmax = {most}\nwindow = {window}\nmax_out_min = 120\n'
    'count_reasons = ["shopping"]'
)
WINDOWS = [
    '{ type = "calendar_days", n = 1 }',
    '{ type = "calendar_days", n = 3 }',
    '{ type = "rolling_hours", n = 48 }',
    '{ type = "alternate_day" }',
]

trips = st.lists(
    st.builds(
        Trip,
        person_id=st.sampled_from(["lin", "wu"]),
        left_at=st.integers(0, 5 * 24 * 60).map(lambda minutes: AT - timedelta(minutes=minutes)),
        returned_at=st.none(),
        reason=st.sampled_from(["shopping", "work"]),
    ),
    max_size=5,
).map(lambda found: tuple(sorted(found, key=lambda one: one.left_at)))
crossings = st.builds(
    Crossing,
    direction=st.sampled_from(Direction),
    subject_class=st.sampled_from(SubjectClass),
    reason=st.sampled_from(Reason),
    person_id=st.just("lin"),
    temperature=st.none() | st.integers(340, 390),
    retest=st.none() | st.integers(340, 390),
    checks=st.fixed_dictionaries(
        {}, optional={code: st.sampled_from(answers) for code, answers in ANSWERS.items()}
    ),
)


@given(st.sampled_from(SETS), crossings, trips)
def test_judging_twice_gives_the_same_verdict(
    rule_set: RuleSet, crossing: Crossing, history: tuple[Trip, ...]
) -> None:
    first = evaluate(rule_set, crossing, Subject(30), History(history), AT)

    assert first == evaluate(rule_set, crossing, Subject(30), History(history), AT)


@given(st.sampled_from(SETS), crossings, trips, st.data())
def test_a_passed_check_never_makes_it_worse(
    rule_set: RuleSet, crossing: Crossing, history: tuple[Trip, ...], data: st.DataObject
) -> None:
    code = data.draw(st.sampled_from(sorted(set(CHECKS) - set(crossing.checks)) or ["mask"]))
    better = with_checks(crossing, **{code: PASSING[code][0]})

    before = evaluate(rule_set, crossing, NOBODY, History(history), AT).conclusion
    after = evaluate(rule_set, better, NOBODY, History(history), AT).conclusion

    assert ORDER.index(after) <= ORDER.index(before)


@given(st.sampled_from(SETS), crossings, trips)
def test_a_verdict_admits_exactly_when_nothing_binding_failed_or_is_missing(
    rule_set: RuleSet, crossing: Crossing, history: tuple[Trip, ...]
) -> None:
    verdict = evaluate(rule_set, crossing, NOBODY, History(history), AT)
    binding = [
        one
        for one in verdict.results
        if one.result != "passed" and one.severity in {"stop", "report"}
    ]

    assert verdict.admits is not bool(binding)
    assert verdict.admits or verdict.nearest in binding
    assert not (verdict.admits and verdict.wants)


@pytest.mark.parametrize("window", WINDOWS)
@given(
    most=st.integers(1, 3),
    unit=st.sampled_from(["household", "person"]),
    history=trips,
    closed=st.sampled_from(['["00:00", "05:00"]', '["22:00", "06:30"]', '["09:00", "17:00"]']),
    percent=st.integers(0, 99),
)
def test_the_next_time_is_the_earliest_at_which_the_rules_admit(
    *, window: str, most: int, unit: str, history: tuple[Trip, ...], closed: str, percent: int
) -> None:
    most = 1 if "alternate" in window else most
    rule_set = rules(
        rule_text("exit_quota", QUOTA.format(unit=unit, most=most, window=window)),
        rule_text("gate_hours", f"closed = {closed}"),
    )

    def admits(moment: datetime) -> bool:
        return evaluate(rule_set, RESIDENT, NOBODY, History(history), moment).admits

    verdict = evaluate(rule_set, RESIDENT, NOBODY, History(history), AT)
    upcoming = verdict.next_allowed

    assert verdict.admits is (upcoming is None)
    if upcoming is not None:
        assert admits(upcoming)
        assert not admits(upcoming - timedelta(microseconds=1))
        assert not admits(AT + (upcoming - AT) * percent / 100)


@given(crossings)
def test_a_back_filled_crossing_ignores_what_came_after_it(crossing: Crossing) -> None:
    later = Trip(
        person_id="wu", left_at=AT + timedelta(hours=1), returned_at=None, reason="shopping"
    )
    rule_set = shipped("changchun-2022-03")
    crossing = replace(crossing, person_id="lin")

    with_later = evaluate(rule_set, crossing, NOBODY, History((later,)), AT)

    assert with_later == evaluate(rule_set, crossing, NOBODY, History(), AT)
