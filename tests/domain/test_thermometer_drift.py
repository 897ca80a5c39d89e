# SPDX-License-Identifier: MIT
"""How far a thermometer lies from the others, by hours and by days."""

from collections import Counter
from datetime import timedelta
from statistics import median_low

from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.thermometer_drift import (
    FEWEST,
    Drift,
    DriftPoint,
    Shown,
    Span,
    Spread,
    drift_words,
    drifts,
    spread_of,
)
from tests.support.policies import local

NIGHT = local("2022-04-15 23:00")
READINGS = st.lists(st.integers(min_value=320, max_value=439), min_size=1, max_size=200)


def shown(label: str, *tenths: int, hours: int = 0) -> list[Shown]:
    """Return how often a thermometer showed what, *hours* after eleven at night."""
    at = NIGHT + timedelta(hours=hours)
    return [Shown(label, at, one, count) for one, count in Counter(tenths).items()]


@given(READINGS)
def test_the_middle_is_the_median_and_the_ends_hold_nine_in_ten(readings: list[int]) -> None:
    spread = spread_of(Counter(readings))

    assert spread is not None
    assert spread.median == median_low(readings)
    assert spread.count == len(readings)
    assert sum(one > spread.high for one in readings) * 10 <= len(readings)
    assert sum(one < spread.low for one in readings) * 10 <= len(readings)


def test_nothing_is_said_of_no_readings() -> None:
    assert spread_of({}) is None


def test_a_thermometer_stands_beside_all_the_others() -> None:
    told = [*shown("1", *(361,) * 9), *shown("2", *(364,) * 9), *shown("3", *(366,) * 8)]

    first, second, _ = drifts(told, Span.HOUR)

    assert first.points == (DriftPoint(NIGHT, Spread(361, 361, 361, 9), Spread(364, 364, 366, 17)),)
    assert (first.deviation, second.deviation) == (-3, 3)


def test_a_day_is_the_gates_own_and_holds_its_hours() -> None:
    """Eleven at night and one in the morning are two hours apart, and two days."""
    told = [*shown("1", 364), *shown("1", 365, hours=2), *shown("1", 366, hours=3)]

    (by_hour,), (by_day,) = drifts(told, Span.HOUR), drifts(told, Span.DAY)

    assert [point.since for point in by_hour.points] == [
        NIGHT + timedelta(hours=hours) for hours in (0, 2, 3)
    ]
    assert [(point.since, point.own and point.own.count) for point in by_day.points] == [
        (local("2022-04-15 00:00"), 1),
        (local("2022-04-16 00:00"), 2),
    ]


def test_an_hour_in_which_it_lay_in_the_drawer_is_a_gap() -> None:
    told = [*shown("1", 364), *shown("2", 366, hours=1)]

    first, _ = drifts(told, Span.HOUR)

    assert [point.own is None for point in first.points] == [False, True]


def test_a_few_readings_say_nothing_of_a_thermometer() -> None:
    few = (360,) * (FEWEST - 1)
    drift, _ = drifts([*shown("1", *few), *shown("2", *(366,) * 9)], Span.DAY)

    assert drift.deviation is None
    assert "nothing to compare yet" in drift_words(drift.deviation).en


def test_a_deviation_is_said_with_its_side() -> None:
    assert drift_words(-3).zh == "比其他的低 0.3 ℃"
    assert drift_words(12).en == "1.2 °C above the others"
    assert drift_words(0).zh == "和其他的一样"
    assert Drift("1", ()).deviation is None
