# SPDX-License-Identifier: MIT
"""What holds for each of the three windows, across midnights, month ends and the leap day."""

import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.policy.windows import AlternateDay, CalendarDays, RollingHours, Window
from tests.support.policies import local

A_MOMENT = timedelta(microseconds=1)
WINDOWS = [
    CalendarDays(1),
    CalendarDays(2),
    CalendarDays(7),
    CalendarDays(31),
    RollingHours(1),
    RollingHours(24),
    RollingHours(48),
    RollingHours(31 * 24),
    AlternateDay(2),
]
EDGES = [
    local(text)
    for text in (
        "2020-02-28 00:00",
        "2020-02-29 00:00",
        "2020-03-01 00:00",
        "2021-03-01 00:00",
        "2020-04-01 00:00",
        "2020-05-01 00:00",
        "2021-01-01 00:00",
    )
]
"""The midnights at which a month, a year or the leap day begins at the gate."""
NEAR = st.integers(-90, 90).map(lambda minutes: timedelta(minutes=minutes)) | st.sampled_from(
    [timedelta(), -A_MOMENT, A_MOMENT, timedelta(seconds=-1)]
)
moments = st.builds(
    lambda edge, days, near: edge + timedelta(days=days) + near,
    st.sampled_from(EDGES),
    st.integers(-3, 3),
    NEAR,
)
windows = st.sampled_from(WINDOWS)


@st.composite
def trips_before(draw: st.DrawFn) -> tuple[list[datetime], datetime]:
    """Return when a household went out, oldest first, and a moment that is not before any."""
    at = draw(moments)
    ago = st.integers(0, 4 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
    went = draw(st.lists(ago | NEAR.map(abs), max_size=6))
    return sorted(at - before for before in went), at


def used(window: Window, leaving: list[datetime], moment: datetime) -> int:
    """Count the trips that count at *moment*."""
    return sum(window.counts(left_at, moment) for left_at in leaving)


@given(windows, moments)
def test_a_trip_counts_from_the_moment_it_began_to_its_end_without_a_gap(
    window: Window, left_at: datetime
) -> None:
    ends = window.expiry(left_at)

    assert not window.counts(left_at, left_at - A_MOMENT)
    assert window.counts(left_at, left_at)
    assert window.counts(left_at, left_at + (ends - left_at) / 2)
    assert window.counts(left_at, ends - A_MOMENT)
    assert not window.counts(left_at, ends)


@given(windows, moments)
def test_no_trip_counts_longer_than_is_looked_back_on(window: Window, left_at: datetime) -> None:
    assert left_at < window.expiry(left_at) <= left_at + window.lookback


@given(st.integers(1, 31), moments)
def test_calendar_days_count_the_day_itself_and_the_days_after_it_whole(
    length: int, left_at: datetime
) -> None:
    window, first = CalendarDays(length), local_day(left_at)
    ends = window.expiry(left_at).astimezone(LOCAL_ZONE)

    assert (ends.hour, ends.minute, ends.second, ends.microsecond) == (0, 0, 0, 0)
    assert (ends.date() - first).days == length
    assert local_day(ends - A_MOMENT) == first + timedelta(days=length - 1)


@given(st.integers(1, 31 * 24), moments)
def test_rolling_hours_are_as_long_whatever_the_calendar_does(
    length: int, left_at: datetime
) -> None:
    assert RollingHours(length).expiry(left_at) - left_at == timedelta(hours=length)


@given(moments, moments)
def test_on_alternate_days_exactly_the_day_after_a_trip_is_skipped(
    left_at: datetime, at: datetime
) -> None:
    days = (local_day(at) - local_day(left_at)).days

    assert AlternateDay(2).counts(left_at, at) is (left_at <= at and days in {0, 1})


@given(windows, st.integers(1, 4), trips_before())
def test_a_use_is_free_at_the_first_moment_at_which_fewer_than_the_most_count(
    window: Window, most: int, before: tuple[list[datetime], datetime]
) -> None:
    leaving, at = before

    free = window.free_from(leaving, most, at)

    assert free >= at
    assert used(window, leaving, free) < most
    if free > at:
        assert used(window, leaving, free - A_MOMENT) >= most
        ends = [end for one in leaving if at <= (end := window.expiry(one)) < free]
        assert all(used(window, leaving, moment) >= most for moment in (at, *ends))


@given(windows, st.integers(1, 4), trips_before(), st.randoms(use_true_random=False))
def test_the_order_in_which_trips_are_told_does_not_matter(
    window: Window,
    most: int,
    before: tuple[list[datetime], datetime],
    chance: random.Random,
) -> None:
    leaving, at = before
    shuffled = chance.sample(leaving, len(leaving))

    assert window.free_from(shuffled, most, at) == window.free_from(leaving, most, at)


@given(windows, st.integers(1, 4), trips_before(), st.data())
def test_one_trip_more_never_frees_a_use_earlier(
    window: Window,
    most: int,
    before: tuple[list[datetime], datetime],
    data: st.DataObject,
) -> None:
    leaving, at = before
    more = at - timedelta(minutes=data.draw(st.integers(0, 3 * 24 * 60)))

    assert window.free_from([*leaving, more], most, at) >= window.free_from(leaving, most, at)


@given(windows, st.integers(1, 3), trips_before())
def test_a_larger_quota_never_waits_longer(
    window: Window, most: int, before: tuple[list[datetime], datetime]
) -> None:
    leaving, at = before

    assert window.free_from(leaving, most + 1, at) <= window.free_from(leaving, most, at)


@given(windows, trips_before())
def test_waiting_alone_frees_every_use_in_the_end(
    window: Window, before: tuple[list[datetime], datetime]
) -> None:
    leaving, at = before

    assert used(window, leaving, at + window.lookback) == 0


@given(windows, moments)
def test_the_strip_begins_no_later_than_now_and_ends_after_it(window: Window, at: datetime) -> None:
    starts = window.start(at)

    assert starts <= at < window.expiry(starts)


@pytest.mark.parametrize(
    ("window", "left_at", "ends"),
    [
        (CalendarDays(2), "2020-02-28 23:59", "2020-03-01 00:00"),
        (CalendarDays(2), "2021-02-28 00:00", "2021-03-02 00:00"),
        (CalendarDays(1), "2020-12-31 23:59", "2021-01-01 00:00"),
        (RollingHours(48), "2020-02-28 12:00", "2020-03-01 12:00"),
        (RollingHours(48), "2021-02-27 12:00", "2021-03-01 12:00"),
        (AlternateDay(2), "2020-02-29 00:00", "2020-03-02 00:00"),
        (AlternateDay(2), "2020-04-30 23:59", "2020-05-02 00:00"),
    ],
)
def test_a_trip_at_the_edge_of_a_month_ends_counting_when_the_notice_says(
    window: Window, left_at: str, ends: str
) -> None:
    assert window.expiry(local(left_at)) == local(ends)
