# SPDX-License-Identifier: MIT
"""Who stays too long is told once, then every half hour, and not for ever."""

from datetime import UTC, datetime, timedelta

import pytest

from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.overstay_reminder import REMINDS_AGAIN, REMINDS_FOR, OverstayReminder

NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def late(*minutes: int, kind: OpenKind = OpenKind.VISITOR_LATE) -> tuple[OpenItem, ...]:
    """Return one item for all who should have left so many minutes after noon."""
    if not minutes:
        return ()
    due = [NOON + minute * MINUTE for minute in minutes]
    item = OpenItem(
        kind=kind, entry_id="", since=min(due), shown_name="", door="", detail="", newest=max(due)
    )
    return (item,)


def reminded(reminder: OverstayReminder, *looks: tuple[int, tuple[OpenItem, ...]]) -> list[int]:
    """Return the minutes after noon at which it reminds, of those at which it looks."""
    return [minute for minute, items in looks if reminder.is_due(items, NOON + minute * MINUTE)]


@pytest.fixture
def reminder() -> OverstayReminder:
    """Return one that looked at noon, when nobody stayed too long."""
    made = OverstayReminder()
    assert not made.is_due((), NOON)
    return made


def test_one_more_is_told_at_once_and_one_fewer_is_not(reminder: OverstayReminder) -> None:
    looks = ((6, late(5)), (7, late(5)), (9, late(5, 8)), (10, late(5)), (11, late(5, 10)))
    assert reminded(reminder, *looks) == [6, 9, 11]


def test_one_who_takes_the_place_of_another_is_told(reminder: OverstayReminder) -> None:
    """As many stay too long as before, hours later, and somebody else."""
    assert reminded(reminder, (6, late(5)), (300, late(299))) == [6, 300]


def test_it_is_told_again_every_half_hour_for_three_hours(reminder: OverstayReminder) -> None:
    """Counted from the first time, however late in its minute it looks."""
    first = NOON + 6 * MINUTE
    assert reminder.is_due(late(5), first)

    looks = [first + n * timedelta(seconds=61) for n in range(1, 400)]
    again = [at - first for at in looks if reminder.is_due(late(5), at)]

    assert [one // REMINDS_AGAIN for one in again] == [1, 2, 3, 4, 5, 6]
    assert all(one % REMINDS_AGAIN < 2 * MINUTE for one in again)
    assert again[-1] >= REMINDS_FOR


def test_nobody_late_any_more_is_silence(reminder: OverstayReminder) -> None:
    assert reminded(reminder, (6, late(5)), (36, ()), (66, ())) == [6]


def test_those_of_before_it_looked_are_no_news() -> None:
    """The program was opened anew: whoever opened it reads them in the list."""
    before = late(-600, -90)
    looks = [(minute, before) for minute in range(0, 300, 15)]
    assert reminded(OverstayReminder(), *looks) == []
    assert reminded(OverstayReminder(), (0, before), (6, late(-600, -90, 5))) == [6]


def test_a_clock_that_is_set_back_takes_no_reminder_away(reminder: OverstayReminder) -> None:
    assert reminder.is_due(late(5), NOON + 6 * MINUTE)
    assert not reminder.is_due(late(5), NOON - DAY)
    assert reminder.is_due(late(5), NOON + 36 * MINUTE)


def test_vehicles_count_and_what_else_waits_does_not(reminder: OverstayReminder) -> None:
    van = late(7, kind=OpenKind.VEHICLE_LATE)
    assert not reminder.is_due(late(6, kind=OpenKind.FEVER), NOON + 7 * MINUTE)
    assert reminder.is_due((*late(6), *van), NOON + 8 * MINUTE)
    assert not reminder.is_due(van, NOON + 9 * MINUTE)
