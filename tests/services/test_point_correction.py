# SPDX-License-Identifier: MIT
"""Corrections at the isolation point: what was written wrongly is superseded, and both stay."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import point_stay_change
from gatehouse.domain.isolation_point import Destination, RoomState, StayCorrection
from gatehouse.errors import Refused
from gatehouse.services.point_correction import correct_stay, withdraw_disinfection
from tests.support.isolation_point import add_rooms, arrive, depart, disinfect, point, room, states
from tests.support.post import BEGINS, PostInUse

EMPTY, OCCUPIED, WAITS = RoomState.EMPTY, RoomState.OCCUPIED, RoomState.TO_DISINFECT


def one_stay(post: PostInUse, name: str = "") -> str:
    """Let one person arrive in room 301 of two, and return the stay."""
    add_rooms(post, "301-302")
    arrive(post, *([name] if name else []), count=1)
    return room(post, "301").people[0].stay_id


def test_a_name_that_comes_later_is_written_down(post: PostInUse) -> None:
    stay = one_stay(post)

    correct_stay(
        post.store,
        post.duty,
        stay,
        StayCorrection(name="赵样例", phone="13900001111", why="补姓名"),
    )

    (person,) = room(post, "301").people
    assert (person.person, person.phone) == ("赵*例", "139****1111")
    with post.store.reader() as connection:
        old, new = connection.execute(select(point_stay_change)).mappings()
    assert (new["supersedes_id"], new["supersedes_reason"]) == (old["id"], "补姓名")
    assert verify(post.store).sound


def test_a_wrong_room_is_put_right_and_needs_no_disinfection(post: PostInUse) -> None:
    stay = one_stay(post, "赵样例")

    correct_stay(post.store, post.duty, stay, StayCorrection(room="302", why="看错房号"))

    assert states(post) == {"301": EMPTY, "302": OCCUPIED}
    assert verify(post.store).sound


def test_a_departure_is_taken_back(post: PostInUse) -> None:
    stay = one_stay(post, "赵样例")
    post.clock.forward(timedelta(hours=1))
    depart(post, "301")

    correct_stay(post.store, post.duty, stay, StayCorrection(still_here=True, why="没走"))

    assert states(post)["301"] is OCCUPIED
    assert (point(post).sums.left, point(post).left) == (0, ())
    assert verify(post.store).sound


def test_a_departure_is_put_right(post: PostInUse) -> None:
    stay = one_stay(post, "赵样例")
    post.clock.forward(timedelta(hours=2))
    depart(post, "301")
    at = BEGINS + timedelta(hours=1)

    correct_stay(
        post.store,
        post.duty,
        stay,
        StayCorrection(
            destination=Destination.HOSPITAL, place="样例医院", left_at=at, why="去向写错"
        ),
    )

    (gone,) = point(post).left
    assert (gone.destination, gone.place, gone.left_at) == (Destination.HOSPITAL, "样例医院", at)
    assert verify(post.store).sound


def test_an_arrival_that_never_was_is_taken_back(post: PostInUse) -> None:
    stay = one_stay(post, "赵样例")

    correct_stay(post.store, post.duty, stay, StayCorrection(withdrawn=True, why="没来"))

    assert states(post)["301"] is EMPTY
    assert (point(post).sums.arrived, point(post).sums.after) == (0, 0)
    assert verify(post.store).sound
    with pytest.raises(Refused, match="nothing to correct"):
        correct_stay(post.store, post.duty, stay, StayCorrection(name="钱样例", why="再改"))


def test_an_arrival_belongs_to_the_day_on_which_it_was(post: PostInUse) -> None:
    stay = one_stay(post, "赵样例")
    post.clock.forward(timedelta(days=1))
    assert point(post).sums.before == 1

    correct_stay(
        post.store, post.duty, stay, StayCorrection(arrived_at=post.clock.now, why="是今天来的")
    )

    sums = point(post).sums
    assert (sums.before, sums.arrived, sums.after) == (0, 1, 1)
    assert verify(post.store).sound


def test_a_disinfection_is_taken_back(post: PostInUse) -> None:
    one_stay(post)
    post.clock.forward(timedelta(hours=1))
    depart(post, "301")
    post.clock.forward(timedelta(hours=1))
    disinfect(post, "301")

    withdraw_disinfection(post.store, post.duty, room(post, "301").room_id, "还没做")

    assert states(post)["301"] is WAITS
    assert point(post).sums.disinfected == 0
    assert verify(post.store).sound
    with pytest.raises(Refused, match="nothing to correct"):
        withdraw_disinfection(post.store, post.duty, room(post, "302").room_id, "没有")


@pytest.mark.parametrize(
    ("correction", "complaint"),
    [
        (StayCorrection(name="钱样例", why=" "), "needs a reason"),
        (StayCorrection(room="999", why="改"), "no such room"),
        (StayCorrection(arrived_at=BEGINS + timedelta(days=2), why="改"), "no register"),
        (StayCorrection(left_at=BEGINS - timedelta(hours=1), why="改"), "before they have arrived"),
    ],
)
def test_what_cannot_be_is_refused(
    post: PostInUse, correction: StayCorrection, complaint: str
) -> None:
    stay = one_stay(post, "赵样例")
    post.clock.forward(timedelta(hours=1))
    depart(post, "301")

    with pytest.raises(Refused, match=complaint):
        correct_stay(post.store, post.duty, stay, correction)
