# SPDX-License-Identifier: MIT
"""The rota: whose turn it is, across midnight and month ends, and when nobody's."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.rota import (
    Pattern,
    RotaException,
    RotaRule,
    Turn,
    next_up,
    on_now,
    turns,
    twice_in_a_row,
    unmanned,
    until_of,
)

FIRST = date(2022, 3, 1)
DAY = timedelta(days=1)
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
DAYS = st.dates(date(2022, 1, 1), date(2024, 12, 31))
RULES = st.builds(
    RotaRule,
    name=st.just("早班"),
    pattern=st.sampled_from(Pattern),
    begins=TIMES,
    ends=TIMES,
    teams=st.lists(
        st.sampled_from("甲乙丙丁").map(lambda name: (name,)), min_size=2, max_size=4
    ).map(tuple),
    first_day=st.just(date(2021, 1, 1)),
    turn_minutes=st.integers(30, 600),
    rule_id=st.just("r"),
)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """Return a moment by the clock of the gate."""
    return datetime.combine(day, time(hour, minute), LOCAL_ZONE)


def a_rule(
    pattern: Pattern, *teams: str, begins: int = 8, ends: int = 20, turn: int = 180
) -> RotaRule:
    """Return a rule of those hours; each letter of a team is somebody."""
    return RotaRule(
        name="白班",
        pattern=pattern,
        begins=time(begins % 24),
        ends=time(ends % 24),
        teams=tuple(tuple(team) for team in teams),
        first_day=FIRST,
        turn_minutes=turn,
        rule_id="r",
    )


def of_days(rule: RotaRule, first: date, days: int, *exceptions: RotaException) -> tuple[Turn, ...]:
    """Return the turns of so many days."""
    return turns([rule], exceptions, at(first, 0), at(first, 0) + days * DAY)


def names(served: tuple[Turn, ...]) -> list[str]:
    """Return who serves in each turn."""
    return ["".join(turn.names) for turn in served]


def test_the_same_people_serve_every_day() -> None:
    served = of_days(a_rule(Pattern.FIXED, "甲乙"), FIRST, 3)

    assert names(served) == ["甲乙"] * 3
    assert served[0].starts_at == at(FIRST, 8)
    assert served[0].ends_at == at(FIRST, 20)
    assert until_of(served[0]) == "–20:00"


def test_a_night_shift_runs_past_midnight_and_reaches_into_the_day() -> None:
    night = a_rule(Pattern.FIXED, "甲", begins=20, ends=8)

    served = of_days(night, FIRST + DAY, 1)

    assert [(turn.starts_at, turn.ends_at) for turn in served] == [
        (at(FIRST, 20), at(FIRST + DAY, 8)),
        (at(FIRST + DAY, 20), at(FIRST + 2 * DAY, 8)),
    ]


def test_the_same_time_twice_is_a_whole_day() -> None:
    (turn, *_) = of_days(a_rule(Pattern.FIXED, "甲", begins=8, ends=8), FIRST, 1)

    assert turn.ends_at - turn.starts_at == DAY


def test_odd_and_even_days_alternate_but_for_the_month_end() -> None:
    """After 31 March comes 1 April: the team of odd days serves twice, and it is said."""
    served = of_days(a_rule(Pattern.ODD_EVEN, "单", "双"), date(2022, 3, 30), 4)

    assert names(served) == ["双", "单", "单", "双"]
    assert [turn.again for turn in served] == [False, False, True, False]


@pytest.mark.parametrize(
    ("day", "twice"),
    [
        (date(2022, 4, 1), True),
        (date(2022, 5, 1), False),
        (date(2024, 3, 1), True),
        (date(2022, 3, 1), False),
        (date(2023, 1, 1), True),
    ],
)
def test_two_odd_days_follow_each_other_after_an_odd_month_end(day: date, *, twice: bool) -> None:
    assert twice_in_a_row(day) is twice


def test_three_hours_each_and_the_next_day_goes_on() -> None:
    rule = a_rule(Pattern.IN_TURN, "甲", "乙", "丙", begins=8, ends=20)

    served = of_days(rule, FIRST, 2)

    assert names(served) == ["甲", "乙", "丙", "甲", "乙", "丙", "甲", "乙"]
    assert {turn.ends_at - turn.starts_at for turn in served} == {timedelta(hours=3)}


def test_the_last_turn_of_the_hours_may_be_shorter() -> None:
    rule = a_rule(Pattern.IN_TURN, "甲", "乙", begins=8, ends=15)

    served = of_days(rule, FIRST, 1)

    assert [turn.ends_at.astimezone(LOCAL_ZONE).hour for turn in served] == [11, 14, 15]


def test_somebody_else_comes_and_it_is_said_instead_of_whom() -> None:
    rule = a_rule(Pattern.FIXED, "甲")
    other = RotaException(rule_id="r", starts_at=at(FIRST, 8), names=("丁",), why="家里有事")

    first, second = of_days(rule, FIRST, 2, other)

    assert (first.names, first.instead, first.why) == (("丁",), ("甲",), "家里有事")
    assert second.names == ("甲",)


def test_a_turn_of_its_own_needs_no_rule() -> None:
    extra = RotaException(starts_at=at(FIRST, 22), ends_at=at(FIRST, 23), names=("丁",), why="加班")

    served = of_days(a_rule(Pattern.FIXED, "甲"), FIRST, 1, extra)

    assert names(served) == ["甲", "丁"]


def test_nobody_in_a_turn_is_a_gap() -> None:
    rule = a_rule(Pattern.FIXED, "甲", begins=0, ends=0)
    ill = RotaException(rule_id="r", starts_at=at(FIRST, 0), names=(), why="生病")

    served = of_days(rule, FIRST, 2, ill)

    (gap,) = unmanned(served, at(FIRST, 0), at(FIRST, 0) + 2 * DAY)
    assert (gap.starts_at, gap.ends_at) == (at(FIRST, 0), at(FIRST + DAY, 0))


def test_who_serves_now_and_who_comes_next() -> None:
    served = of_days(a_rule(Pattern.IN_TURN, "甲", "乙", begins=8, ends=14), FIRST, 1)

    assert names(on_now(served, at(FIRST, 9))) == ["甲"]
    assert next_up(served, at(FIRST, 9)) == served[1]
    assert on_now(served, at(FIRST, 15)) == ()
    assert next_up(served, at(FIRST, 15)) is None


def test_a_rule_serves_on_its_days_alone() -> None:
    weekend = replace(a_rule(Pattern.FIXED, "甲"), weekdays=(6, 7))

    served = of_days(weekend, date(2022, 3, 7), 7)

    assert [turn.starts_at.astimezone(LOCAL_ZONE).day for turn in served] == [12, 13]


@given(rules=st.lists(RULES, max_size=3), first=DAYS, days=st.integers(1, 9))
def test_turns_and_gaps_cover_the_time_and_never_both(
    rules: list[RotaRule], first: date, days: int
) -> None:
    since, until = at(first, 0), at(first, 0) + days * DAY
    served = turns(rules, (), since, until)

    gaps = unmanned(served, since, until)

    for moment in (since + n * timedelta(minutes=30) for n in range(48 * days)):
        manned = bool(on_now(served, moment))
        gap = any(one.starts_at <= moment < one.ends_at for one in gaps)
        assert manned is not gap


@given(rule=RULES, first=DAYS)
def test_a_window_shows_the_same_turns_whatever_its_width(rule: RotaRule, first: date) -> None:
    since = at(first, 0)
    week = turns([rule], (), since, since + 7 * DAY)
    by_day = [
        turn for n in range(7) for turn in turns([rule], (), since + n * DAY, since + (n + 1) * DAY)
    ]

    assert set(week) == set(by_day)


@given(rule=RULES.filter(lambda rule: rule.pattern is Pattern.IN_TURN), first=DAYS)
def test_turns_are_shared_out_fairly(rule: RotaRule, first: date) -> None:
    """Over any days no place in the row comes up more than once more often than another."""
    alone = replace(rule, teams=tuple((str(n),) for n in range(len(rule.teams))))
    since = at(first, 0)
    begun = [
        turn
        for turn in turns([alone], (), since, since + 10 * DAY)
        if since <= turn.starts_at < since + 10 * DAY
    ]

    counts = [names(tuple(begun)).count(team[0]) for team in alone.teams]
    assert max(counts) - min(counts) <= 1
