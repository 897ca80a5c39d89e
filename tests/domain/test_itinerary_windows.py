# SPDX-License-Identifier: MIT
"""Which days are asked about: over leap days, month ends, and each date on which the rules changed.

The dates of the rules are those of domain.md 3.1; what a set asks holds from local midnight.
"""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.itinerary import USUAL_DAYS, window_at
from gatehouse.domain.policy.rule_set import RuleSet
from tests.support.policies import SHIPPED, shipped

SETS = {name: shipped(name) for name in SHIPPED}


def local(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), LOCAL_ZONE)


def in_force(moment: datetime) -> RuleSet:
    """Return the newest set of the epidemic that holds at *moment*, as a post would adopt it."""
    held = [
        rules
        for name, rules in SETS.items()
        if name not in {"everyday", "lanzhou-2022-03", "wuhan-2020-02"} and rules.holds_at(moment)
    ]
    return max(held, key=lambda rules: rules.valid_from)


@pytest.mark.parametrize(
    ("rule_set", "day", "first", "last"),
    [
        # over the leap day, and without one
        ("shenzhen-2020-02", "2020-02-29", "2020-02-15", "2020-02-28"),
        ("shenzhen-2020-02", "2020-03-01", "2020-02-16", "2020-02-29"),
        ("shenzhen-2020-02", "2020-03-06", "2020-02-21", "2020-03-05"),
        ("shenzhen-2020-02", "2020-03-14", "2020-02-29", "2020-03-13"),
        ("shenzhen-2020-02", "2020-03-15", "2020-03-01", "2020-03-14"),
        ("changchun-2022-03", "2022-03-01", "2022-02-15", "2022-02-28"),
        # over the ends of months and of a year
        ("changchun-2022-03", "2022-01-01", "2021-12-18", "2021-12-31"),
        ("changchun-2022-03", "2022-04-30", "2022-04-16", "2022-04-29"),
        ("changchun-2022-03", "2022-05-01", "2022-04-17", "2022-04-30"),
        ("changchun-2022-03", "2022-06-01", "2022-05-18", "2022-05-31"),
        ("ninth-edition-2022-06", "2022-08-01", "2022-07-25", "2022-07-31"),
        ("ninth-edition-2022-06", "2022-10-03", "2022-09-26", "2022-10-02"),
        ("twenty-measures-2022-11", "2022-12-01", "2022-11-24", "2022-11-30"),
    ],
)
def test_the_window_ends_yesterday_whatever_month_it_begins_in(
    rule_set: str, day: str, first: str, last: str
) -> None:
    window = window_at(SETS[rule_set], local(date.fromisoformat(day)))

    assert window == DaySpan(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("day", "rule_set", "days"),
    [
        (date(2020, 3, 6), "shenzhen-2020-02", 14),
        (date(2022, 4, 15), "changchun-2022-03", 14),
        (date(2022, 6, 27), "changchun-2022-03", 14),
        (date(2022, 6, 28), "ninth-edition-2022-06", 7),
        (date(2022, 7, 8), "ninth-edition-2022-06", 7),
        (date(2022, 7, 10), "ninth-edition-2022-06", 7),
        (date(2022, 11, 10), "ninth-edition-2022-06", 7),
        (date(2022, 11, 11), "twenty-measures-2022-11", 7),
        (date(2022, 12, 6), "twenty-measures-2022-11", 7),
        (date(2022, 12, 7), "ten-measures-2022-12", None),
        (date(2022, 12, 13), "ten-measures-2022-12", None),
        (date(2023, 1, 7), "ten-measures-2022-12", None),
        (date(2023, 1, 8), "end-2023-01", None),
    ],
)
def test_each_date_on_which_the_rules_changed_has_its_window(
    day: date, rule_set: str, days: int | None
) -> None:
    rules = in_force(local(day))

    assert rules.id == rule_set
    asked = rules.itinerary_window(local(day))
    assert (asked and len(DaySpan(*asked))) == days
    if days is None:
        assert len(window_at(rules, local(day))) == USUAL_DAYS


@pytest.mark.parametrize("first", [date(2022, 6, 28), date(2022, 11, 11), date(2022, 12, 7)])
def test_the_new_rules_hold_from_local_midnight(first: date) -> None:
    eve = date.fromordinal(first.toordinal() - 1)

    assert in_force(local(eve, 23, 59)) != in_force(local(first, 0, 0))
    assert in_force(local(first, 0, 0)) == in_force(local(first, 23, 59))


@given(st.sampled_from(SHIPPED), st.dates(date(2020, 1, 1), date(2024, 12, 31)), st.integers(0, 23))
def test_the_window_is_the_same_all_day_and_moves_by_one_at_midnight(
    rule_set: str, day: date, hour: int
) -> None:
    rules = SETS[rule_set]
    today, tomorrow = local(day, hour), local(date.fromordinal(day.toordinal() + 1))

    window, later = window_at(rules, today), window_at(rules, tomorrow)

    assert window == window_at(rules, local(day, 0))
    assert (later.first - window.first).days == (later.last - window.last).days == 1
    assert (day - window.last).days == 1
