# SPDX-License-Identifier: MIT
"""A moment as it is typed: a time of day, with the day where it is needed."""

from datetime import date, datetime

import pytest

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.said_moment import read_due_moment, read_said_day, read_said_moment

NOW = datetime(2022, 4, 15, 0, 30, tzinfo=LOCAL_ZONE)


def local(month: int, day: int, hour: int, minute: int, year: int = 2022) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LOCAL_ZONE)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("23:50", local(4, 14, 23, 50)),
        ("2350", local(4, 14, 23, 50)),
        ("0:10", local(4, 15, 0, 10)),
        ("0:30", local(4, 15, 0, 30)),
        ("4-13 8:05", local(4, 13, 8, 5)),
        ("4月13日 8点05", local(4, 13, 8, 5)),
        ("12-31 23：00", local(12, 31, 23, 0, 2021)),
    ],
)
def test_a_time_is_the_last_one_of_its_kind(text: str, moment: datetime) -> None:
    """At half past midnight, ten to twelve is yesterday's."""
    assert read_said_moment(text, NOW) == moment


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("4-10", False, date(2022, 4, 10)),
        ("4月15日", False, date(2022, 4, 15)),
        ("12-31", False, date(2021, 12, 31)),
        ("3", False, date(2022, 4, 12)),
        ("4-20", True, date(2022, 4, 20)),
        ("1-5", True, date(2023, 1, 5)),
        ("14", True, date(2022, 4, 29)),
        ("2-30", True, None),
        ("", False, None),
        ("x", True, None),
    ],
)
def test_a_day_is_the_last_or_the_next_one(text: str, ahead: bool, day: date | None) -> None:
    assert read_said_day(text, NOW.date(), ahead=ahead) == day


@pytest.mark.parametrize(
    "text", ["", "x", "25:00", "4-13", "4-13 8:05 9:00", "2-30 8:00", "13-1 8:00"]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert read_said_moment(text, NOW) is None


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("18:00", "2022-04-15T18:00"),
        ("1600", "2022-04-16T16:00"),
        ("4-16 9:30", "2022-04-16T09:30"),
        ("4月20日", "2022-04-20T23:59"),
        ("3", "2022-04-18T23:59"),
        ("1-2", "2023-01-02T23:59"),
    ],
)
def test_what_is_due_is_still_to_come(typed: str, due: str) -> None:
    now = datetime.fromisoformat("2022-04-15T16:42").replace(tzinfo=LOCAL_ZONE)

    assert read_due_moment(typed, now) == datetime.fromisoformat(due).replace(tzinfo=LOCAL_ZONE)


@pytest.mark.parametrize("typed", ["", "明天", "4-16 周六", "4-16 4-17 9:00", "25:00"])
def test_what_is_no_time_is_not_due(typed: str) -> None:
    now = datetime.fromisoformat("2022-04-15T16:42").replace(tzinfo=LOCAL_ZONE)

    assert read_due_moment(typed, now) is None
