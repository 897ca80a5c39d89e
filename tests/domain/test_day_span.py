# SPDX-License-Identifier: MIT
"""Runs of calendar days."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.day_span import DaySpan, span_words, spans_of
from gatehouse.domain.words import Words

FIRST = date(2020, 2, 21)


def test_both_ends_belong_to_a_span() -> None:
    span = DaySpan(FIRST, FIRST + timedelta(days=2))

    assert [day.day for day in span] == [21, 22, 23]
    assert len(span) == 3
    assert FIRST in span
    assert FIRST - timedelta(days=1) not in span


def test_a_span_that_ends_before_it_begins_cannot_be() -> None:
    with pytest.raises(ValueError, match="cannot end on 2020-02-20 before 2020-02-21"):
        DaySpan(FIRST, date(2020, 2, 20))


def test_what_two_spans_share_is_a_span_or_nothing() -> None:
    february = DaySpan(FIRST, date(2020, 2, 29))

    assert february.within(DaySpan(date(2020, 2, 28), date(2020, 3, 9))) == DaySpan(
        date(2020, 2, 28), date(2020, 2, 29)
    )
    assert february.within(DaySpan(date(2020, 3, 1), date(2020, 3, 9))) is None


@given(st.sets(st.integers(0, 40)))
def test_runs_hold_exactly_the_days_they_were_made_of(numbers: set[int]) -> None:
    days = [FIRST + timedelta(days=number) for number in sorted(numbers)]
    runs = spans_of(days)

    assert [day for run in runs for day in run] == days
    assert all(later.first - earlier.last > timedelta(days=1) for earlier, later in pairwise(runs))


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2020, 2, 21), Words("2月21日", "21 February")),
        (date(2020, 2, 29), Words("2月21–29日", "21–29 February")),
        (date(2020, 3, 5), Words("2月21日–3月5日", "21 February–5 March")),
    ],
)
def test_a_run_of_days_names_its_month_once(last: date, words: Words) -> None:
    assert span_words(DaySpan(FIRST, last)) == words
