# SPDX-License-Identifier: MIT
"""Who goes the same way twice is let through, marked, and listed until the gap is typed in."""

from datetime import timedelta

from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason
from gatehouse.domain.handover_record import recorded_items, shift_record
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.reports.open_items import OPEN_WORDS
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import summary
from tests.services.test_entry import flat, out, visitor
from tests.support.post import FixedClock, PostInUse

HOUR = timedelta(hours=1)


def home(post: PostInUse, name: str) -> Crossing:
    """Return a resident on the way home."""
    return replace(out(post, name), direction=Direction.IN, reason=Reason.HOME)


def gaps(post: PostInUse) -> list[OpenItem]:
    """Return the ways that are listed to be typed in."""
    items = summary(post.store, post.duty).open_items
    return [item for item in items if item.kind is OpenKind.UNLOGGED]


def go(post: PostInUse, clock: FixedClock, *crossings: Crossing) -> list[str]:
    """Record *crossings*, an hour apart; return their ids."""
    ids = []
    for crossing in crossings:
        clock.forward(HOUR)
        ids.append(record_entry(post.store, post.duty, crossing, Decision.ADMIT).entry.id)
    return ids


def test_who_comes_home_twice_is_let_in_marked_and_listed(
    post: PostInUse, clock: FixedClock
) -> None:
    leaves, returns = out(post, "林晓枫"), home(post, "林晓枫")

    ids = go(post, clock, leaves, returns, returns)

    (item,) = gaps(post)
    assert (item.entry_id, item.since, item.door) == (ids[2], clock(), "3-2-501")
    assert [entry.unlogged for entry in desk_day(post.store, post.duty).recent] == [
        True,
        False,
        False,
    ]
    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.ENTRIES, local_day(clock()), MASKED))
    assert [row.note for row in rows] == ["", "", "上次出门漏登"]
    assert verify(post.store).sound


def test_a_way_that_is_typed_in_later_closes_the_gap(post: PostInUse, clock: FixedClock) -> None:
    leaves, returns = out(post, "林晓枫"), home(post, "林晓枫")
    go(post, clock, leaves, returns, returns)
    between = replace(leaves, happened_at=clock() - HOUR / 2)

    done = record_entry(post.store, post.duty, between, Decision.ADMIT)

    assert gaps(post) == []
    assert not done.entry.unlogged
    assert post.person(post.id_of("林晓枫"))["presence"] == "inside"


def test_a_gap_whose_entry_was_withdrawn_is_none(post: PostInUse, clock: FixedClock) -> None:
    leaves = out(post, "林晓枫")
    ids = go(post, clock, leaves, leaves)
    assert len(gaps(post)) == 1

    withdraw_entry(post.store, post.duty, ids[0], "选错了人")

    assert gaps(post) == []


def test_who_was_never_seen_before_has_no_gap(post: PostInUse, clock: FixedClock) -> None:
    """Everybody counts as at home until the gate has seen them go."""
    go(post, clock, home(post, "林晓枫"))

    assert gaps(post) == []


def test_who_does_not_go_through_leaves_no_gap(post: PostInUse, clock: FixedClock) -> None:
    leaves = out(post, "林晓枫")
    go(post, clock, leaves)

    record_entry(post.store, post.duty, leaves, Decision.TURN_AWAY)

    assert gaps(post) == []


def test_a_visitor_of_long_ago_begins_anew(post: PostInUse, clock: FixedClock) -> None:
    first = visitor(flat(post, "3-2-501"))
    go(post, clock, first)
    again = replace(first, person_id=post.id_of("周小安"))

    clock.forward(timedelta(days=5))
    go(post, clock, again)
    assert gaps(post) == []

    go(post, clock, again)
    assert len(gaps(post)) == 1


def test_a_gap_of_weeks_ago_is_listed_no_more(post: PostInUse, clock: FixedClock) -> None:
    leaves = out(post, "林晓枫")
    go(post, clock, leaves, leaves)

    clock.forward(timedelta(days=8))

    assert gaps(post) == []


def test_a_handover_keeps_the_gaps_that_were_listed(post: PostInUse, clock: FixedClock) -> None:
    leaves = out(post, "林晓枫")
    go(post, clock, leaves, leaves)

    kept = recorded_items(shift_record(summary(post.store, post.duty)).open_items)

    assert [item for item in kept if item.kind is OpenKind.UNLOGGED] == gaps(post)
    assert set(OPEN_WORDS) == set(OpenKind)
