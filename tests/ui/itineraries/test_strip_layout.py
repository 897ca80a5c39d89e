# SPDX-License-Identifier: MIT
"""Where the days of a strip lie, whatever the window's width and length."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import Leg, Place
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.ui.itineraries.strip_layout import FULL, LOW, StripLayout, shared_days

LAST = date(2022, 4, 14)


@pytest.mark.parametrize("length", [1, 7, 14, 21, 28, 60])
@pytest.mark.parametrize("width", [400, 681, 811, 1142])
def test_every_day_has_a_column_of_its_own_that_a_press_finds(length: int, width: int) -> None:
    window = DaySpan.ending(LAST, length)
    layout = StripLayout(window, 0, width, FULL)

    assert layout.column_width >= min(38, width)
    for day in window:
        middle = layout.stay_band(DaySpan(day, day)).center()
        assert layout.day_at(middle) == day
        assert middle.y() < layout.height


def test_rows_hold_all_days_once_in_order() -> None:
    window = DaySpan.ending(LAST, 28)
    layout = StripLayout(window, 0, 800, LOW)

    days = [day for _, span in layout.spans() for day in span]

    assert layout.rows == 2
    assert days == list(window)


def test_a_press_beside_the_days_finds_none() -> None:
    layout = StripLayout(DaySpan.ending(LAST, 14), 74, 1142, FULL)

    assert layout.day_at(QPointF(10, 30)) is None
    assert layout.day_at(QPointF(500, 10_000)) is None


def test_two_stays_that_meet_on_a_day_of_travel_share_its_column() -> None:
    travel = LAST - timedelta(days=7)
    window = DaySpan.ending(LAST, 14)
    legs = (
        Leg(first_day=window.first, last_day=travel, place=Place(text="样例村")),
        Leg(first_day=travel, last_day=LAST, place=Place(text="样例镇")),
    )
    strip = strip_of(window, legs)

    before, after = strip.bars

    assert shared_days(strip, before) == (False, True)
    assert shared_days(strip, after) == (True, False)


def test_a_place_that_was_only_passed_through_stands_between_the_two() -> None:
    travel = LAST - timedelta(days=7)
    window = DaySpan.ending(LAST, 14)
    ends = ((window.first, travel), (travel, travel), (travel, LAST))
    legs = [
        Leg(first_day=first, last_day=last, place=Place(text=f"{last}")) for first, last in ends
    ]
    strip = strip_of(window, legs)

    assert [shared_days(strip, bar) for bar in strip.bars] == [
        (False, True),
        (True, True),
        (True, False),
    ]
