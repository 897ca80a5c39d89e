# SPDX-License-Identifier: MIT
"""A day is typed with as few keys as it takes."""

from datetime import date

import pytest

from gatehouse.ui.itineraries.typed_day import typed_day

TODAY = date(2022, 4, 15)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("401", date(2022, 4, 1)),
        ("0401", date(2022, 4, 1)),
        ("1231", date(2021, 12, 31)),
        ("5", date(2022, 4, 5)),
        ("20", date(2022, 3, 20)),
        ("31", date(2022, 3, 31)),
        ("4.1", date(2022, 4, 1)),
        ("4/1", date(2022, 4, 1)),
        ("4月1日", date(2022, 4, 1)),
        ("2022-03-09", date(2022, 3, 9)),
        ("20220309", date(2022, 3, 9)),
        ("229", date(2020, 2, 29)),
        ("４０１", date(2022, 4, 1)),
        ("t", TODAY),
        ("T", TODAY),
        ("今天", TODAY),
        ("-1", date(2022, 4, 14)),
        ("−13", date(2022, 4, 2)),
    ],
)
def test_a_day_is_the_latest_that_the_text_can_mean(text: str, day: date) -> None:
    assert typed_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "  ", "431", "1301", "99", "x", "4月", "40101", "-", "4-"])
def test_what_is_no_day_means_none(text: str) -> None:
    assert typed_day(text, TODAY) is None


def test_two_digits_reach_over_short_months_at_the_end_of_a_month() -> None:
    assert typed_day("31", date(2022, 3, 30)) == date(2022, 1, 31)
    assert typed_day("20", date(2022, 3, 10)) == date(2022, 2, 20)
    assert typed_day("20", date(2022, 1, 10)) == date(2021, 12, 20)
