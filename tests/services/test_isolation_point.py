# SPDX-License-Identifier: MIT
"""The isolation point: rooms and people in bulk, disinfection, the sums across midnight."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.isolation_point import (
    ArrivalOrder,
    DepartureOrder,
    Destination,
    DisinfectionOrder,
    Guest,
    RoomState,
    RoomSums,
)
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services import isolation_point as acts
from gatehouse.services.handover import summary
from gatehouse.services.isolation_point_lookup import sums_of
from tests.support.isolation_point import (
    add_rooms,
    arrive,
    depart,
    disinfect,
    point,
    room,
    states,
)
from tests.support.post import BEGINS, PostInUse

EMPTY, OCCUPIED, WAITS = RoomState.EMPTY, RoomState.OCCUPIED, RoomState.TO_DISINFECT
TODAY = local_day(BEGINS)
NIGHT = midnight(TODAY + timedelta(days=1))


def test_rooms_are_made_in_bulk_and_stand_empty(post: PostInUse) -> None:
    done = add_rooms(post, "3F 301-320, 4F 401-403")

    assert done.count == 23
    assert list(states(post).values()) == [EMPTY] * 23
    assert point(post).sums.rooms == RoomSums(empty=23)
    assert verify(post.store).sound


def test_a_room_is_there_once(post: PostInUse) -> None:
    """All or none: of numbers of which one is there already, none is added."""
    add_rooms(post, "301-303")

    with pytest.raises(Refused, match="303 is there already"):
        add_rooms(post, "303-305")

    assert len(states(post)) == 3


def test_who_arrives_gets_the_next_empty_room_unless_one_is_named(post: PostInUse) -> None:
    add_rooms(post, "301-305")
    guests = (Guest(name="赵样例"), Guest(name="钱样例", room="301"), Guest(), Guest(room="301"))

    done = acts.arrive(post.store, post.duty, ArrivalOrder(guests=guests))

    assert done.rooms == ("302", "301", "303")
    assert [one.person for one in room(post, "301").people] == ["钱*例", ""]
    assert states(post) == {
        "301": OCCUPIED,
        "302": OCCUPIED,
        "303": OCCUPIED,
        "304": EMPTY,
        "305": EMPTY,
    }
    assert verify(post.store).sound


def test_nobody_arrives_where_rooms_are_too_few(post: PostInUse) -> None:
    add_rooms(post, "301-303")

    with pytest.raises(Refused, match="Rooms that are lacking: 2"):
        arrive(post, count=5)

    assert point(post).sums.after == 0


def test_a_resident_is_known_by_name_and_flat_or_telephone(post: PostInUse) -> None:
    """The flat is shown, and nobody is in twice; a name alone says nothing."""
    add_rooms(post)
    by_flat = Guest(name="王丽芬", door="3-2-501")
    by_phone = Guest(name="刘雪飞", phone="13900002345")
    guests = (by_flat, by_phone, Guest(name="单明"))
    acts.arrive(post.store, post.duty, ArrivalOrder(guests=guests))

    doors = [one.door for row in point(post).rooms for one in row.people]
    assert doors == ["3-2-501", "3-2-301", ""]
    with pytest.raises(Refused, match="already"):
        acts.arrive(post.store, post.duty, ArrivalOrder(guests=(by_flat,)))


def test_sixteen_go_and_seventy_come_until_midnight(post: PostInUse) -> None:
    """The day's sums hold across midnight, whenever the last ones are written down."""
    add_rooms(post, "301-320, 401-420, 501-520, 601-630")
    arrive(post, count=16)
    post.clock.forward(timedelta(days=1))
    depart(post, *(f"{number}" for number in range(301, 317)))
    arrive(post, count=60)
    post.clock.now = NIGHT + timedelta(days=1, minutes=30)
    arrive(post, count=10, happened_at=NIGHT + timedelta(days=1) - timedelta(minutes=5))

    first, second, third = (
        sums_of(post.store, post.duty, TODAY + timedelta(days=day)) for day in range(3)
    )
    assert (first.before, first.arrived, first.left, first.after) == (0, 16, 0, 16)
    assert (second.before, second.arrived, second.left, second.after) == (16, 70, 16, 70)
    assert (third.before, third.arrived, third.left, third.after) == (70, 0, 0, 70)
    assert first.rooms == RoomSums(empty=74, occupied=16)
    assert second.rooms == RoomSums(empty=4, occupied=70, to_disinfect=16)
    assert verify(post.store).sound


def test_a_room_that_was_left_waits_until_it_is_disinfected(post: PostInUse) -> None:
    """Nobody gets it before that; shared, it waits only when the last one has left."""
    add_rooms(post, "301-302")
    guests = (Guest(room="301"), Guest(room="301"))
    acts.arrive(post.store, post.duty, ArrivalOrder(guests=guests))
    first, second = room(post, "301").people
    post.clock.forward(timedelta(hours=1))
    order = DepartureOrder(stay_ids=(first.stay_id,), destination=Destination.HOSPITAL)
    acts.depart(post.store, post.duty, order)
    assert states(post)["301"] is OCCUPIED
    acts.depart(
        post.store,
        post.duty,
        DepartureOrder(stay_ids=(second.stay_id,), destination=Destination.HOME),
    )
    assert states(post)["301"] is WAITS
    assert arrive(post, "孙样例").rooms == ("302",)
    with pytest.raises(Refused, match="waits to be disinfected"):
        acts.arrive(post.store, post.duty, ArrivalOrder(guests=(Guest(room="301"),)))

    post.clock.forward(timedelta(hours=1))
    disinfect(post, "301")

    assert states(post)["301"] is EMPTY
    assert point(post).sums.disinfected == 1
    assert {one.destination for one in point(post).left} == {Destination.HOSPITAL, Destination.HOME}
    assert verify(post.store).sound


def test_an_occupied_room_is_not_disinfected(post: PostInUse) -> None:
    add_rooms(post, "301")
    arrive(post, "赵样例")

    with pytest.raises(Refused, match="301 is not empty"):
        disinfect(post, "301")


@pytest.mark.parametrize(("agent", "done_by"), [("", "周样例"), ("酒精", " ")])
def test_a_disinfection_says_what_was_used_and_by_whom(
    post: PostInUse, agent: str, done_by: str
) -> None:
    add_rooms(post, "301")
    order = DisinfectionOrder(room_ids=(room(post, "301").room_id,), agent=agent, done_by=done_by)

    with pytest.raises(Refused, match="What was used and who did it"):
        acts.disinfect(post.store, post.duty, order)


def test_who_changes_rooms_neither_comes_nor_goes(post: PostInUse) -> None:
    """The old room waits for disinfection; the days are counted from the arrival."""
    add_rooms(post, "301, 402")
    arrive(post, "赵样例")
    (stay,) = room(post, "301").people
    post.clock.forward(timedelta(days=1))

    acts.move(post.store, post.duty, stay.stay_id, "402")

    assert states(post) == {"301": WAITS, "402": OCCUPIED}
    assert room(post, "402").people[0].day == 2
    sums = point(post).sums
    assert (sums.before, sums.arrived, sums.left, sums.after, sums.moved) == (1, 0, 0, 1, 0)
    assert point(post).left == ()
    assert verify(post.store).sound


def test_nobody_leaves_twice_or_before_they_came(post: PostInUse) -> None:
    add_rooms(post, "301")
    arrive(post, "赵样例")
    (stay,) = room(post, "301").people
    order = DepartureOrder(stay_ids=(stay.stay_id,), destination=Destination.HOME)

    with pytest.raises(Refused, match="before they have arrived"):
        depart(post, "301", happened_at=BEGINS - timedelta(hours=1))
    acts.depart(post.store, post.duty, order)
    with pytest.raises(Refused, match="left already"):
        acts.depart(post.store, post.duty, order)


def test_a_room_is_taken_out_when_it_is_empty(post: PostInUse) -> None:
    add_rooms(post, "301-302")
    arrive(post, "赵样例")
    ids = [row.room_id for row in point(post).rooms]

    with pytest.raises(Refused, match="301 is not empty"):
        acts.remove_rooms(post.store, post.duty, tuple(ids))
    acts.remove_rooms(post.store, post.duty, (ids[1],))

    assert list(states(post)) == ["301"]
    add_rooms(post, "302")
    assert verify(post.store).sound


def test_a_volunteer_runs_the_point_but_makes_no_rooms(post: PostInUse) -> None:
    with pytest.raises(NotAllowed, match="a shift leader or an administrator"):
        acts.add_rooms(post.store, post.as_volunteer(), ("301",))
    assert not acts.may_add_rooms(post.store, post.as_volunteer())
    assert acts.may_add_rooms(post.store, post.duty)
    add_rooms(post, "301")

    acts.arrive(post.store, post.as_volunteer(), ArrivalOrder(guests=(Guest(),)))

    assert states(post) == {"301": OCCUPIED}


@pytest.mark.parametrize(
    "act",
    [
        lambda post: add_rooms(post, ""),
        arrive,
        depart,
        lambda post: arrive(post, count=501),
    ],
)
def test_an_act_is_for_one_at_least_and_for_no_more_than_a_screen_can_check(
    post: PostInUse, act: Callable[[PostInUse], object]
) -> None:
    with pytest.raises(Refused, match="1 to 500"):
        act(post)


def test_nothing_is_recorded_of_a_time_still_to_come(post: PostInUse) -> None:
    add_rooms(post, "301")
    later: datetime = BEGINS + timedelta(hours=1)

    with pytest.raises(Refused, match="still to come"):
        arrive(post, "赵样例", happened_at=later)


def test_rooms_that_wait_are_handed_over_as_a_number(post: PostInUse) -> None:
    add_rooms(post, "301-303")
    arrive(post, count=3)
    post.clock.forward(timedelta(hours=2))
    depart(post, "301", "302")
    (item,) = summary(post.store, post.duty).open_items

    assert (item.kind, item.detail, item.since) == (OpenKind.TO_DISINFECT, "2", post.clock.now)
    post.clock.forward(timedelta(hours=2))
    disinfect(post, "301", "302")
    assert summary(post.store, post.duty).open_items == ()
