# SPDX-License-Identifier: MIT
from datetime import UTC, date, datetime, timedelta

import pytest

from gatehouse.domain.words import Language
from gatehouse.ui.shell.formats import Formats

CHINESE = Formats(Language.CHINESE)
ENGLISH = Formats(Language.ENGLISH)
DAY = date(2022, 4, 15)


def test_days() -> None:
    assert CHINESE.day(DAY) == "4月15日 周五"
    assert ENGLISH.day(DAY) == "Fri 15 April"
    assert CHINESE.long_day(DAY) == "2022年4月15日 周五"
    assert ENGLISH.long_day(DAY) == "Fri 15 April 2022"


def test_a_moment_is_shown_as_it_is_at_the_gate() -> None:
    midnight_at_the_gate = datetime(2022, 4, 15, 16, 0, tzinfo=UTC)

    assert CHINESE.moment(midnight_at_the_gate) == "4月16日 0:00"
    assert ENGLISH.moment(midnight_at_the_gate) == "Sat 16 April 0:00"
    assert CHINESE.time(midnight_at_the_gate) == "00:00"


def test_since_when_names_the_day_unless_it_is_today() -> None:
    yesterday = datetime(2022, 4, 14, 3, 15, tzinfo=UTC)

    assert CHINESE.since(yesterday, date(2022, 4, 14)) == "11:15"
    assert CHINESE.since(yesterday, DAY) == "4月14日 11:15"
    assert ENGLISH.since(yesterday, DAY) == "14 Apr 11:15"


def test_numbers_have_units_and_signs() -> None:
    assert CHINESE.temperature(365) == "36.5 ℃"
    assert ENGLISH.temperature(400) == "40.0 ℃"
    assert CHINESE.number(1394) == "1,394"
    assert [ENGLISH.difference(value) for value in (3, -3, 0)] == ["+3", "−3", "0"]


@pytest.mark.parametrize(
    ("length", "chinese", "english"),
    [
        (timedelta(hours=-4), "0 分钟", "0 min"),
        (timedelta(minutes=45), "45 分钟", "45 min"),
        (timedelta(hours=8), "8 小时", "8 h"),
        (timedelta(hours=8, minutes=5), "8 小时 05", "8 h 05"),
        (timedelta(hours=47), "47 小时", "47 h"),
        (timedelta(days=3, hours=5), "3 天", "3 d"),
    ],
)
def test_spans(length: timedelta, chinese: str, english: str) -> None:
    assert CHINESE.span(length) == chinese
    assert ENGLISH.span(length) == english
