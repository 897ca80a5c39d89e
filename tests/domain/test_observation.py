# SPDX-License-Identifier: MIT
"""The halves of days at home: which there are, which are missed, and day n across the calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatehouse.domain.contact import ContactWay
from gatehouse.domain.duty import local_day
from gatehouse.domain.observation import (
    Half,
    HomeReading,
    ReadingResult,
    Slot,
    missed_slots,
    slot_at,
    slots_between,
)
from gatehouse.domain.zone import Term

AM, PM = Half.MORNING, Half.EVENING
BEGAN = datetime(2024, 2, 27, 1, 30, tzinfo=UTC)
"""The 27th of February of a leap year, 9:30 at the gate."""
MOMENTS = st.integers(0, 7 * 366 * 24 * 60).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def a_reading(slot: Slot, result: ReadingResult = ReadingResult.MEASURED) -> HomeReading:
    """Return what stands for a half."""
    measured = result is ReadingResult.MEASURED
    return HomeReading(
        reading_id=str(slot),
        slot=slot,
        result=result,
        tenths=365 if measured else None,
        way=ContactWay.TELEPHONE,
        unwell=False,
        fever=False,
        note="",
        at=BEGAN,
        operator="周岚",
    )


def readings(*slots: Slot) -> dict[Slot, HomeReading]:
    return {slot: a_reading(slot) for slot in slots}


@pytest.mark.parametrize(
    ("moment", "slot"),
    [
        (datetime(2022, 4, 15, 3, 59, tzinfo=UTC), Slot(date(2022, 4, 15), AM)),
        (datetime(2022, 4, 15, 4, 0, tzinfo=UTC), Slot(date(2022, 4, 15), PM)),
        (datetime(2022, 4, 15, 15, 59, tzinfo=UTC), Slot(date(2022, 4, 15), PM)),
        (datetime(2022, 4, 15, 16, 0, tzinfo=UTC), Slot(date(2022, 4, 16), AM)),
        (datetime(2024, 2, 28, 16, 0, tzinfo=UTC), Slot(date(2024, 2, 29), AM)),
        (datetime(2021, 12, 31, 16, 0, tzinfo=UTC), Slot(date(2022, 1, 1), AM)),
    ],
)
def test_a_day_has_two_halves_that_meet_at_noon_at_the_gate(moment: datetime, slot: Slot) -> None:
    assert slot_at(moment) == slot


def test_nothing_is_missed_in_the_half_in_which_it_began() -> None:
    """Whoever is recorded at half past nine has until noon to be measured."""
    assert missed_slots(BEGAN, slot_at(BEGAN), {}) == ()


def test_missed_halves_run_over_the_leap_day_and_the_end_of_the_month() -> None:
    now = Slot(date(2024, 3, 1), PM)
    known = readings(Slot(date(2024, 2, 27), AM), Slot(date(2024, 2, 28), PM))

    assert missed_slots(BEGAN, now, known) == (
        Slot(date(2024, 2, 27), PM),
        Slot(date(2024, 2, 28), AM),
        Slot(date(2024, 2, 29), AM),
        Slot(date(2024, 2, 29), PM),
        Slot(date(2024, 3, 1), AM),
    )


def test_a_year_without_a_leap_day_goes_from_the_28th_to_the_first() -> None:
    began = datetime(2022, 2, 28, 1, 0, tzinfo=UTC)

    missed = missed_slots(began, Slot(date(2022, 3, 1), AM), {})

    assert missed == (Slot(date(2022, 2, 28), AM), Slot(date(2022, 2, 28), PM))


def test_being_tried_and_not_reached_is_missed_all_the_same() -> None:
    slot = slot_at(BEGAN)
    tried = {slot: a_reading(slot, ReadingResult.NOT_REACHED)}

    assert missed_slots(BEGAN, slot.following, tried) == (slot,)


@pytest.mark.parametrize(
    ("first", "days", "last"),
    [
        (date(2024, 2, 16), 14, date(2024, 2, 29)),
        (date(2024, 2, 23), 7, date(2024, 2, 29)),
        (date(2022, 2, 22), 7, date(2022, 2, 28)),
        (date(2022, 2, 23), 7, date(2022, 3, 1)),
        (date(2021, 12, 25), 14, date(2022, 1, 7)),
        (date(2022, 4, 30), 3, date(2022, 5, 2)),
        (date(2022, 3, 31), 1, date(2022, 3, 31)),
    ],
)
def test_day_n_of_n_is_the_last_day_and_the_next_one_is_over(
    first: date, days: int, last: date
) -> None:
    """Golden days of 14 d, 7 d, 3 d and 1 d over month ends, the leap day and the new year."""
    term = Term(first, days)

    assert term.last_day == last
    assert (term.count_on(last).n, term.count_on(last).is_due) == (days, False)
    assert term.count_on(last + timedelta(days=1)).is_due


@given(began=MOMENTS, halves=st.integers(0, 60), data=st.data())
def test_every_half_is_read_or_missed_or_now(
    began: datetime, halves: int, data: st.DataObject
) -> None:
    """Readings and missed halves are complementary, whatever days they run over."""
    slots = [slot_at(began)]
    for _ in range(halves):
        slots.append(slots[-1].following)
    read = data.draw(st.sets(st.sampled_from(slots)))

    missed = missed_slots(began, slots[-1], readings(*read))

    assert set(missed) == set(slots[:-1]) - read
    assert list(missed) == sorted(missed)


@given(began=MOMENTS, later=st.integers(0, 40))
def test_halves_are_as_many_as_the_days_between_them(began: datetime, later: int) -> None:
    first = slot_at(began)
    last = Slot(local_day(began) + timedelta(days=later), PM)

    count = len(list(slots_between(first, last)))

    assert count == 2 * later + (2 if first.half is AM else 1)


@given(began=MOMENTS, days=st.integers(1, 99), after=st.integers(0, 120))
def test_day_n_counts_the_days_from_the_first(began: datetime, days: int, after: int) -> None:
    first = local_day(began)

    count = Term(first, days).count_at(began + timedelta(days=after))

    assert count.n == after + 1
    assert count.is_due is (after >= days)
