# SPDX-License-Identifier: MIT
"""What a pass allows, to the minute, and how it is said."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.pass_terms import NO_TERMS, PassTerms, weekday_words
from tests.support.policies import local

WORKDAYS = PassTerms(weekdays=(1, 2, 3, 4, 5, 6), hours=(time(6), time(20)))
"""2022-04-15 is a Friday."""
moments = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - given its zone at once
    datetime(2024, 3, 3),  # noqa: DTZ001 - the same
    timezones=st.just(LOCAL_ZONE),
)
NIGHTS = PassTerms(weekdays=(1, 2, 3, 4, 5), hours=(time(20), time(6)))
hours = st.tuples(st.times(), st.times())
terms_of_times = st.builds(
    PassTerms,
    weekdays=st.sets(st.integers(1, 7)).map(lambda days: tuple(sorted(days))),
    hours=st.none() | hours,
)


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2022-04-15 06:00", "2022-04-15 06:00"),
        ("2022-04-15 19:59", "2022-04-15 19:59"),
        ("2022-04-15 05:59", "2022-04-15 06:00"),
        ("2022-04-15 20:00", "2022-04-16 06:00"),
        ("2022-04-16 20:00", "2022-04-18 06:00"),
        ("2022-04-17 12:00", "2022-04-18 06:00"),
    ],
)
def test_a_pass_opens_with_its_hours_on_its_days(at: str, opens: str) -> None:
    """From the first hour up to, but not at, the second; Sunday is none of the days."""
    assert WORKDAYS.opens_from(local(at)) == local(opens)


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2022-04-15 19:59", "2022-04-15 20:00"),
        ("2022-04-15 20:00", "2022-04-15 20:00"),
        ("2022-04-16 00:00", "2022-04-16 00:00"),
        ("2022-04-16 05:59", "2022-04-16 05:59"),
        ("2022-04-16 06:00", "2022-04-18 20:00"),
        ("2022-04-18 03:00", "2022-04-18 20:00"),
    ],
)
def test_hours_past_midnight_belong_to_the_day_on_which_they_begin(at: str, opens: str) -> None:
    """Friday's night goes on into Saturday; Monday's small hours are Sunday's, which has none."""
    assert NIGHTS.opens_from(local(at)) == local(opens)


@given(hours, moments)
def test_hours_turned_round_are_the_rest_of_the_day(
    ends: tuple[time, time], moment: datetime
) -> None:
    """Across midnight too, every moment is within the one or the other, and never within both."""
    begin, end = ends
    there, back = PassTerms(hours=(begin, end)), PassTerms(hours=(end, begin))

    is_there, is_back = (terms.opens_from(moment) == moment for terms in (there, back))

    if begin == end:
        assert is_there
        assert is_back
    else:
        assert is_there is not is_back


@given(terms_of_times, moments)
def test_a_pass_that_opens_is_open_then_and_at_no_minute_before(
    terms: PassTerms, moment: datetime
) -> None:
    opens = terms.opens_from(moment)

    assert opens >= moment
    assert terms.opens_from(opens) == opens
    if opens > moment:
        assert opens - moment <= timedelta(days=8)
        just_before = opens - timedelta(microseconds=1)
        assert terms.opens_from(just_before) == opens


@pytest.mark.parametrize(
    ("terms", "used", "free"),
    [
        (NO_TERMS, ["2022-04-15 08:12"], "2022-04-15 16:42"),
        (PassTerms(uses=1), [], "2022-04-15 16:42"),
        (PassTerms(uses=1), ["2022-04-15 08:12"], None),
        (PassTerms(uses=2), ["2022-04-01 08:12"], "2022-04-15 16:42"),
        (PassTerms(uses=1, per_days=1), ["2022-04-15 00:00"], "2022-04-16 00:00"),
        (PassTerms(uses=1, per_days=1), ["2022-04-14 23:59"], "2022-04-15 16:42"),
        (PassTerms(uses=1, per_days=2), ["2022-04-14 23:59"], "2022-04-16 00:00"),
        (
            PassTerms(uses=2, per_days=7),
            ["2022-04-10 08:00", "2022-04-12 08:00", "2022-04-14 08:00"],
            "2022-04-19 00:00",
        ),
    ],
)
def test_a_use_is_left_again_when_an_earlier_one_no_longer_counts(
    terms: PassTerms, used: list[str], free: str | None
) -> None:
    """Days are those of the calendar, at the gate."""
    expected = None if free is None else local(free)

    assert terms.free_from(list(map(local, used)), local("2022-04-15 16:42")) == expected


@given(st.integers(1, 4), st.integers(1, 10), moments, st.lists(st.integers(0, 20_000)))
def test_no_window_holds_more_uses_than_the_pass_allows(
    uses: int, per_days: int, moment: datetime, minutes: list[int]
) -> None:
    """Across month ends and leap days, whenever the pass was used before."""
    terms = PassTerms(uses=uses, per_days=per_days)
    used = [moment - timedelta(minutes=ago) for ago in minutes]

    free = terms.free_from(used, moment)

    assert free is not None
    assert free >= moment
    first = midnight(local_day(free) - timedelta(days=per_days - 1))
    assert sum(at >= first for at in used) < uses
    if free > moment:
        earlier = midnight(local_day(free) - timedelta(days=per_days))
        assert sum(at >= earlier for at in used) >= uses


@pytest.mark.parametrize(
    ("terms", "zh", "en"),
    [
        (WORKDAYS, "周一至周六 6:00–20:00", "Mon–Sat 6:00–20:00"),
        (PassTerms(hours=(time(7, 30), time(20))), "每天 7:30–20:00", "every day 7:30–20:00"),
        (NIGHTS, "周一至周五 20:00–次日 6:00", "Mon–Fri 20:00–6:00 next day"),
        (PassTerms(weekdays=(2, 4)), "周二、周四", "Tue, Thu"),
        (PassTerms(weekdays=(6, 7)), "周六、周日", "Sat, Sun"),
    ],
)
def test_days_and_hours_are_said_as_on_a_door(terms: PassTerms, zh: str, en: str) -> None:
    assert terms.times is not None
    assert (terms.times.zh, terms.times.en) == (zh, en)


@pytest.mark.parametrize(
    ("terms", "zh", "en"),
    [
        (PassTerms(uses=1), "只用 1 次", "once only"),
        (PassTerms(uses=2, per_days=1), "每天 2 次", "2 times a day"),
        (PassTerms(uses=1, per_days=2), "2 天内 1 次", "once in 2 days"),
    ],
)
def test_how_often_is_said_with_its_number(terms: PassTerms, zh: str, en: str) -> None:
    assert terms.often is not None
    assert (terms.often.zh, terms.often.en) == (zh, en)


def test_a_pass_without_limits_says_nothing_of_them() -> None:
    assert (NO_TERMS.times, NO_TERMS.often) == (None, None)
    assert weekday_words(local("2022-04-15 23:59")).zh == "周五"
