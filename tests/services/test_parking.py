# SPDX-License-Identifier: MIT
"""Unfinished records of the peak: kept, taken up, dropped; nothing of them is a fact."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.tables.every import draft, entry
from gatehouse.domain.entry import Decision, Flow, Outsider
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.parked import DropReason, ParkOrder
from gatehouse.errors import Refused
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import handover_desk
from gatehouse.services.parking import PARKED_DROPPED, drop, park, take_up
from tests.services.test_entry import out
from tests.support.policies import VISITOR
from tests.support.post import FixedClock, PostInUse


def test_what_is_known_is_kept_the_oldest_first(post: PostInUse, clock: FixedClock) -> None:
    park(post.store, post.duty, ParkOrder(text="3-2-501"))
    clock.forward(timedelta(minutes=2))
    park(post.store, post.duty, ParkOrder(crossing=out(post, "林晓枫"), let_through=True))

    first, second = desk_day(post.store, post.duty).peak.parked

    assert (first.shown_name, first.door, first.let_through) == ("3-2-501", "", False)
    assert (second.shown_name, second.door, second.let_through) == ("林*枫", "3-2-501", True)
    assert second.since - first.since == timedelta(minutes=2)
    assert desk_day(post.store, post.duty).summary.entries == Flow()


def test_other_hands_see_no_name_that_was_typed(post: PostInUse) -> None:
    outsider = Outsider(name="马建军")
    park(post.store, post.duty, ParkOrder(crossing=replace(VISITOR, outsider=outsider)))
    park(post.store, post.duty, ParkOrder(text="马建国"))
    other = replace(post.duty, operator=post.add_operator("钱多"))

    names = [row.shown_name for row in desk_day(post.store, other).peak.parked]
    items = handover_desk(post.store, post.duty).summary.open_items

    assert names == ["马*军", "马*国"]
    assert [(item.kind, item.shown_name) for item in items] == [
        (OpenKind.PARKED, "马*军"),
        (OpenKind.PARKED, "马*国"),
    ]
    own = [row.shown_name for row in desk_day(post.store, post.duty).peak.parked]
    assert own == ["马建军", "马建国"]


def test_whoever_was_let_through_is_recorded_with_the_time_at_which_they_passed(
    post: PostInUse, clock: FixedClock
) -> None:
    order = ParkOrder(crossing=out(post, "林晓枫"), let_through=True)
    passed_at = clock()
    parked = park(post.store, post.duty, order)
    clock.forward(timedelta(minutes=18))

    taken = take_up(post.store, post.duty, parked.parked_id)
    assert taken.person is not None
    crossing = replace(
        out(post, "林晓枫"), happened_at=taken.happened_at, parked_id=parked.parked_id
    )
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    with post.store.reader() as connection:
        row = connection.execute(select(entry.c.happened_at, entry.c.back_filled)).one()
        assert connection.execute(select(draft.c.id)).all() == []
    assert tuple(row) == (passed_at, True)
    with pytest.raises(Refused, match="finished or dropped"):
        take_up(post.store, post.duty, parked.parked_id)


def test_that_a_record_was_dropped_and_why_stays_on_record(post: PostInUse) -> None:
    parked = park(post.store, post.duty, ParkOrder(text="lxf"))

    drop(post.store, post.duty, parked.parked_id, DropReason.WENT_AWAY)

    assert desk_day(post.store, post.duty).peak.parked == ()
    (fact,) = post.audits(PARKED_DROPPED)
    assert fact["details"]["why"] == "went_away"
    with pytest.raises(Refused, match="finished or dropped"):
        drop(post.store, post.duty, parked.parked_id, DropReason.SLIP)


def test_there_is_nothing_to_keep_of_an_empty_box(post: PostInUse) -> None:
    with pytest.raises(Refused, match="nothing to keep"):
        park(post.store, post.duty, ParkOrder(text=" \t"))
