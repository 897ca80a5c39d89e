# SPDX-License-Identifier: MIT
"""A stay that nobody was seen to end is closed by its rule, with a mark, and never silently."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import RowMapping, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import stay_closing, vehicle
from gatehouse.domain.absence import AbsenceOrder
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason
from gatehouse.domain.person import Presence
from gatehouse.domain.stay import Staying, StaysClosed
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.errors import Refused
from gatehouse.services.absence import note_absence
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.person_pair import merge, tell_apart
from gatehouse.services.stay import close_stays, reopen_stay
from tests.services.test_entry import flat, out, visitor
from tests.support.post import FixedClock, PostInUse
from tests.support.shift import visit

TWO_DAYS = timedelta(hours=48)
A_FORTNIGHT = timedelta(hours=336)
A_MOMENT = timedelta(milliseconds=1)
CAR = VehicleCrossing(plate="粤B12345D")


def closings(post: PostInUse) -> list[RowMapping]:
    """Return every closing, and what was taken back, in the order of the facts."""
    with post.store.reader() as connection:
        asked = select(stay_closing).order_by(stay_closing.c.sequence)
        return list(connection.execute(asked).mappings())


def close(post: PostInUse) -> StaysClosed:
    """Let the rules close what is due."""
    return close_stays(post.store, post.duty)


def leaving(post: PostInUse, name: str = "赵一宁") -> Crossing:
    """Return a visitor on the way out."""
    return replace(
        visitor(None),
        direction=Direction.OUT,
        person_id=post.id_of(name),
        outsider=None,
        reason=Reason.HOME,
        checks={},
    )


def drives_in(post: PostInUse) -> None:
    """Let a visitor drive in."""
    crossing = replace(visitor(flat(post, "3-2-501")), vehicle=CAR)
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def the_vehicle(post: PostInUse) -> RowMapping:
    """Return the only vehicle that the post knows."""
    with post.store.reader() as connection:
        return connection.execute(select(vehicle)).mappings().one()


def test_a_visitor_is_closed_at_the_moment_that_the_rule_says(
    post: PostInUse, clock: FixedClock
) -> None:
    came = visit(post, "赵一宁").entry.happened_at

    clock.forward(TWO_DAYS - A_MOMENT)
    assert close(post).count == 0
    assert closings(post) == []

    clock.forward(A_MOMENT)
    done = close(post)

    assert done.counts == {Staying.VISITORS: 1}
    assert done.changes.concern(Kind.PERSON)
    (fact,) = closings(post)
    assert (fact["since"], fact["rule"], fact["change"]) == (came, "48 h", "closed")
    known = post.person(post.id_of("赵一宁"))
    assert (known["presence"], known["presence_since"]) == (Presence.OUTSIDE, clock())
    assert known["last_entry_id"] == fact["id"]
    assert verify(post.store).sound


def test_no_way_through_the_gate_is_made_up(post: PostInUse, clock: FixedClock) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)

    close(post)

    assert desk_day(post.store, post.duty).recent == ()
    assert desk_day(post.store, post.duty).summary.entries.outward == 0


def test_a_vehicle_and_its_driver_are_closed_each_by_their_own_rule(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)

    assert close(post).counts == {Staying.VISITORS: 1, Staying.VEHICLES: 1}
    assert the_vehicle(post)["presence"] == Presence.OUTSIDE
    assert verify(post.store).sound


def test_a_resident_who_never_came_back_is_taken_to_be_at_home(
    post: PostInUse, clock: FixedClock
) -> None:
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    clock.forward(A_FORTNIGHT)

    assert close(post).counts == {Staying.RESIDENTS: 1}
    assert post.person(post.id_of("林晓枫"))["presence"] == Presence.INSIDE
    assert verify(post.store).sound


def test_whoever_was_noted_as_away_is_not_closed(post: PostInUse, clock: FixedClock) -> None:
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    order = AbsenceOrder(person_id=post.id_of("林晓枫"), since=local_day(clock()))
    note_absence(post.store, post.duty, order)
    clock.forward(A_FORTNIGHT)

    assert close(post).count == 0


def test_closing_twice_closes_nobody_twice(post: PostInUse, clock: FixedClock) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)

    close(post)

    assert close(post).count == 0
    assert len(closings(post)) == 1


def test_a_real_way_out_after_a_closing_is_accepted_and_marks_no_gap(
    post: PostInUse, clock: FixedClock
) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)
    clock.forward(timedelta(hours=1))

    done = record_entry(post.store, post.duty, leaving(post), Decision.ADMIT)

    assert not done.entry.unlogged
    known = post.person(post.id_of("赵一宁"))
    assert (known["presence"], known["last_entry_id"]) == (Presence.OUTSIDE, done.entry.id)
    assert verify(post.store).sound


def test_a_real_way_out_that_is_withdrawn_leaves_the_closing(
    post: PostInUse, clock: FixedClock
) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)
    clock.forward(timedelta(hours=1))
    done = record_entry(post.store, post.duty, leaving(post), Decision.ADMIT)

    withdraw_entry(post.store, post.duty, done.entry.id, "认错人")

    (fact,) = closings(post)
    assert post.person(post.id_of("赵一宁"))["last_entry_id"] == fact["id"]
    assert verify(post.store).sound


def test_a_vehicle_that_leaves_after_its_closing_was_not_missed(
    post: PostInUse, clock: FixedClock
) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)
    close(post)
    clock.forward(timedelta(hours=1))

    crossing = replace(leaving(post, "周小安"), vehicle=CAR)
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert the_vehicle(post)["presence"] == Presence.OUTSIDE
    assert verify(post.store).sound


def test_a_closing_that_was_wrong_is_taken_back_for_good(
    post: PostInUse, clock: FixedClock
) -> None:
    came = visit(post, "赵一宁").entry
    clock.forward(TWO_DAYS)
    close(post)
    (fact,) = closings(post)

    reopen_stay(post.store, post.duty, fact["id"], "人还在 501")

    known = post.person(post.id_of("赵一宁"))
    assert (known["presence"], known["presence_since"]) == (Presence.INSIDE, came.happened_at)
    assert [one["change"] for one in closings(post)] == ["closed", "reopened"]
    clock.forward(TWO_DAYS)
    assert close(post).count == 0
    assert verify(post.store).sound


def test_the_closing_of_a_vehicle_is_taken_back(post: PostInUse, clock: FixedClock) -> None:
    drives_in(post)
    clock.forward(TWO_DAYS)
    close(post)
    of_vehicle = next(one for one in closings(post) if one["vehicle_id"])

    reopen_stay(post.store, post.duty, of_vehicle["id"], "车还停着")

    assert the_vehicle(post)["presence"] == Presence.INSIDE
    assert verify(post.store).sound


@pytest.mark.parametrize("why", ["", "  "])
def test_taking_a_closing_back_needs_a_reason(post: PostInUse, clock: FixedClock, why: str) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)

    with pytest.raises(Refused, match="needs a reason"):
        reopen_stay(post.store, post.duty, closings(post)[0]["id"], why)


def test_a_closing_is_taken_back_once(post: PostInUse, clock: FixedClock) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)
    (fact,) = closings(post)
    reopen_stay(post.store, post.duty, fact["id"], "人还在")

    with pytest.raises(Refused, match="taken back already"):
        reopen_stay(post.store, post.duty, fact["id"], "人还在")


def test_a_visitor_who_comes_again_after_a_closing_is_simply_inside(
    post: PostInUse, clock: FixedClock
) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)
    clock.forward(timedelta(hours=1))
    again = replace(
        leaving(post), direction=Direction.IN, reason=Reason.VISIT, checks={"consent": "in_person"}
    )

    done = record_entry(post.store, post.duty, again, Decision.ADMIT)

    assert not done.entry.unlogged
    assert post.person(post.id_of("赵一宁"))["presence"] == Presence.INSIDE


def test_a_closing_holds_for_two_records_that_become_one_and_are_parted_again(
    post: PostInUse, clock: FixedClock
) -> None:
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close(post)
    clock.forward(timedelta(hours=1))
    visit(post, "赵一凝")
    one, two = post.id_of("赵一宁"), post.id_of("赵一凝")

    merge(post.store, post.duty, one, two, "同一人")
    assert post.person(one)["presence"] == Presence.INSIDE
    assert verify(post.store).sound

    tell_apart(post.store, post.duty, one, two, "不是同一人")
    assert post.person(one)["presence"] == Presence.OUTSIDE
    assert post.person(two)["presence"] == Presence.INSIDE
    assert verify(post.store).sound
