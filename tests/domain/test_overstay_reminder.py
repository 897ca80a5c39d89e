# SPDX-License-Identifier: MIT
"""Who stays too long is told once, then every half hour, and not for ever."""

from datetime import UTC, datetime, timedelta

from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.overstay_reminder import REMINDS_AGAIN, REMINDS_FOR, OverstayReminder

NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def item(kind: OpenKind = OpenKind.VISITOR_LATE, count: int = 1) -> OpenItem:
    return OpenItem(
        kind=kind, entry_id="", since=NOON, shown_name="", door="", detail="", count=count
    )


def reminded(*late: int, every: timedelta = MINUTE) -> list[int]:
    """Return the readings at which it reminds; at each so many visitors stay too long."""
    reminder = OverstayReminder()
    days = [(item(count=count),) if count else () for count in late]
    return [
        place for place, items in enumerate(days) if reminder.is_due(items, NOON + place * every)
    ]


def test_one_more_is_told_at_once_and_one_fewer_is_not() -> None:
    assert reminded(0, 0, 1, 1, 2, 1, 1, 2) == [2, 4, 7]


def test_those_of_before_are_no_news() -> None:
    """The program was opened anew: whoever opened it reads them in the list."""
    assert reminded(2, 2, 2) == []
    assert reminded(2, 3) == [1]


def test_it_is_told_again_every_half_hour_for_three_hours() -> None:
    times = int(REMINDS_FOR / REMINDS_AGAIN)
    assert reminded(0, *[1] * 40, every=REMINDS_AGAIN) == [1, *range(2, 2 + times)]
    assert reminded(0, *[1] * 31) == [1, 31]


def test_nobody_late_any_more_is_silence() -> None:
    assert reminded(0, 1, 0, 0, 0, every=REMINDS_AGAIN) == [1]


def test_vehicles_count_each_and_other_things_do_not() -> None:
    reminder = OverstayReminder()
    van = item(OpenKind.VEHICLE_LATE, count=0)
    assert not reminder.is_due((), NOON)
    assert not reminder.is_due((item(OpenKind.FEVER),), NOON)
    assert reminder.is_due((van,), NOON)
    assert reminder.is_due((van, van), NOON)
