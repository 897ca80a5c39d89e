# SPDX-License-Identifier: MIT
"""Rooms of the isolation point: how they stand, and who gets which."""

from datetime import UTC, date, datetime, timedelta

import pytest

from gatehouse.domain.isolation_point import (
    Guest,
    PointSums,
    RoomState,
    RoomSums,
    day_of_stay,
    housed,
    room_state,
    room_sums,
)

THEN = datetime(2022, 4, 15, 8, 0, tzinfo=UTC)
LATER = THEN + timedelta(hours=1)


@pytest.mark.parametrize(
    ("people", "left_at", "done_at", "state"),
    [
        (0, None, None, RoomState.EMPTY),
        (2, None, None, RoomState.OCCUPIED),
        (1, THEN, None, RoomState.OCCUPIED),
        (0, THEN, None, RoomState.TO_DISINFECT),
        (0, LATER, THEN, RoomState.TO_DISINFECT),
        (0, THEN, LATER, RoomState.EMPTY),
    ],
)
def test_a_room_stands_by_who_stayed_and_what_was_done(
    people: int, left_at: datetime | None, done_at: datetime | None, state: RoomState
) -> None:
    assert room_state(people, left_at, done_at) is state


def test_who_names_a_room_gets_it_and_the_others_the_next_empty_one() -> None:
    guests = (Guest(name="甲"), Guest(name="乙", room="301"), Guest(name="丙"), Guest(name="丁"))

    rooms = [guest.room for guest in housed(guests, ("301", "302", "303"))]

    assert rooms == ["302", "301", "303", ""]


def test_days_are_counted_from_the_first_one() -> None:
    assert day_of_stay(THEN, THEN) == 1
    assert day_of_stay(THEN, THEN + timedelta(days=2)) == 3


def test_rooms_are_summed_by_how_they_stand() -> None:
    sums = room_sums([RoomState.EMPTY, RoomState.OCCUPIED, RoomState.OCCUPIED])

    assert (sums, sums.all_rooms) == (RoomSums(empty=1, occupied=2), 3)


def test_the_sums_of_a_floor_tell_who_changed_over() -> None:
    sums = PointSums(
        day=date(2022, 4, 15),
        floor="3",
        before=10,
        arrived=5,
        left=2,
        after=14,
        rooms=RoomSums(),
        disinfected=0,
    )

    assert sums.moved == 1
