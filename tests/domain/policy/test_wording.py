# SPDX-License-Identifier: MIT
"""Times as they are said at the gate."""

from datetime import timedelta

import pytest

from gatehouse.domain.duty import midnight
from gatehouse.domain.policy.wording import (
    celsius,
    clock,
    coming_moment,
    duration,
    next_time,
    past_moment,
)
from tests.support.policies import local

NOW = local("2022-04-15 16:42")


@pytest.mark.parametrize(
    ("moment", "zh", "en"),
    [
        (
            "2022-04-16 00:00",
            "4月16日（明天）0:00 起，还有 7 小时 18 分",
            "from 0:00 on 16 April (tomorrow), in 7 h 18 min",
        ),
        ("2022-04-17 09:05", "4月17日（后天）9:05 起", None),
        ("2022-04-20 00:00", "4月20日 0:00 起", "from 0:00 on 20 April"),
        ("2022-04-15 17:42", "4月15日（今天）17:42 起，还有 1 小时", None),
    ],
)
def test_a_next_time_is_a_date_and_an_hour_and_how_long_if_under_a_day(
    moment: str, zh: str, en: str | None
) -> None:
    words = next_time(local(moment), NOW)

    assert words.zh == zh
    assert en in (None, words.en)


@pytest.mark.parametrize(
    ("moment", "zh", "en"),
    [
        ("2022-04-15 08:00", "今天上午", "this morning"),
        ("2022-04-14 15:00", "昨天下午", "yesterday afternoon"),
        ("2022-04-13 23:00", "前天晚上", "the day before yesterday"),
        ("2022-04-11 03:00", "4月11日凌晨", "11 April"),
    ],
)
def test_a_past_time_is_what_a_neighbour_says(moment: str, zh: str, en: str) -> None:
    words = past_moment(local(moment), NOW)

    assert (words.zh, words.en) == (zh, en)


def test_a_begun_minute_counts() -> None:
    assert duration(timedelta(seconds=241)).zh == "5 分钟"
    assert duration(timedelta(hours=2)).en == "2 h"
    assert duration(timedelta(hours=8, minutes=30)).zh == "8 小时 30 分"


def test_clock_day_and_degrees() -> None:
    assert clock(local("2022-04-15 08:05")) == "8:05"
    assert coming_moment(local("2022-04-16 00:00"), NOW).en == "0:00 tomorrow"
    assert midnight(NOW.date()) == local("2022-04-15 00:00")
    assert celsius(365) == "36.5"
