# SPDX-License-Identifier: MIT
"""Gaps of the book are listed for repair: typed in later, left with a reason, or taken back."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.register import sheet_rows
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason
from gatehouse.domain.gap import GapFilling, GapKind, GapRow
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.register import MASKED, RegisterSheet
from gatehouse.errors import Refused
from gatehouse.services.entry import record_entry
from gatehouse.services.gap import accept_gap, empty_gap, fill_gap, gaps, open_gap_again
from gatehouse.services.handover import summary
from gatehouse.services.stay import close_stays, reopen_stay
from tests.services.test_entry import GREEN, out, under_changchun
from tests.services.test_stay import drives_in, leaving, the_vehicle
from tests.support.post import FixedClock, PostInUse
from tests.support.shift import visit

HOUR = timedelta(hours=1)
TWO_DAYS = timedelta(hours=48)
WHY = "从东门走的"


def home(post: PostInUse, name: str = "林晓枫") -> Crossing:
    """Return a resident on the way home."""
    return replace(out(post, name), direction=Direction.IN, reason=Reason.HOME)


def go(post: PostInUse, clock: FixedClock, *crossings: Crossing) -> None:
    """Record *crossings*, an hour apart."""
    for crossing in crossings:
        clock.forward(HOUR)
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def came_home_twice(post: PostInUse, clock: FixedClock) -> GapRow:
    """Let a resident come home twice in a row, and return the gap."""
    go(post, clock, out(post, "林晓枫"), home(post), home(post))
    (gap,) = gaps(post.store, post.duty).rows
    return gap


def closed_visit(post: PostInUse, clock: FixedClock) -> GapRow:
    """Let a rule close the stay of a visitor, and return the gap."""
    visit(post, "赵一宁")
    clock.forward(TWO_DAYS)
    close_stays(post.store, post.duty)
    (gap,) = gaps(post.store, post.duty).rows
    return gap


def listed(post: PostInUse) -> list[GapKind]:
    """Return the kinds of what waits."""
    return [gap.kind for gap in gaps(post.store, post.duty).rows]


def test_a_way_that_nobody_logged_is_listed_with_the_times_between_which_it_lies(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = came_home_twice(post, clock)

    assert (gap.kind, gap.missing) == (GapKind.UNLOGGED, Direction.OUT)
    assert (gap.shown_name, gap.door) == ("林*枫", "3-2-501")
    assert (gap.after, gap.before) == (clock() - HOUR, clock())


def test_a_missing_way_is_typed_in_later_and_the_person_stays_where_they_are(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = came_home_twice(post, clock)
    filling = GapFilling(gap_id=gap.gap_id, happened_at=clock() - HOUR / 2, reason=Reason.SHOPPING)

    fill_gap(post.store, post.duty, filling)

    assert listed(post) == []
    assert post.person(post.id_of("林晓枫"))["presence"] == "inside"
    with post.store.reader() as connection:
        rows = list(sheet_rows(connection, RegisterSheet.ENTRIES, local_day(clock()), MASKED))
    assert [row.note for row in rows] == ["", "", "漏登补录；补录", "上次出门漏登"]
    assert verify(post.store).sound


def test_a_missing_way_is_typed_in_whatever_nobody_looked_at_then(
    post: PostInUse, clock: FixedClock
) -> None:
    under_changchun(post)
    clock.forward(HOUR)
    seen = {"temperature": 365, "checks": GREEN}
    for crossing in (home(post), home(post)):
        record_entry(post.store, post.duty, replace(crossing, **seen), Decision.ADMIT)
        clock.forward(HOUR)
    (gap,) = gaps(post.store, post.duty).rows

    done = fill_gap(
        post.store, post.duty, GapFilling(gap_id=gap.gap_id, happened_at=gap.after + HOUR / 2)
    )

    assert done.fact_id
    assert listed(post) == []


@pytest.mark.parametrize("after", [timedelta(), HOUR, 3 * HOUR])
def test_a_time_that_does_not_lie_between_is_refused(
    post: PostInUse, clock: FixedClock, after: timedelta
) -> None:
    gap = came_home_twice(post, clock)

    with pytest.raises(Refused, match="lies between"):
        fill_gap(
            post.store, post.duty, GapFilling(gap_id=gap.gap_id, happened_at=gap.after + after)
        )

    assert listed(post) == [GapKind.UNLOGGED]


def test_a_gap_is_left_as_it_is_with_a_reason_and_waits_no_longer(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = came_home_twice(post, clock)
    assert OpenKind.UNLOGGED in [one.kind for one in summary(post.store, post.duty).open_items]

    accept_gap(post.store, post.duty, gap.gap_id, WHY)

    assert listed(post) == []
    assert OpenKind.UNLOGGED not in [one.kind for one in summary(post.store, post.duty).open_items]
    assert verify(post.store).sound


def test_that_a_gap_was_left_is_taken_back(post: PostInUse, clock: FixedClock) -> None:
    gap = came_home_twice(post, clock)
    accept_gap(post.store, post.duty, gap.gap_id, WHY)

    open_gap_again(post.store, post.duty, gap.gap_id, "点错了")

    assert listed(post) == [GapKind.UNLOGGED]
    with pytest.raises(Refused, match="mended already"):
        open_gap_again(post.store, post.duty, gap.gap_id, "点错了")


def test_leaving_a_gap_needs_a_reason(post: PostInUse, clock: FixedClock) -> None:
    gap = came_home_twice(post, clock)

    with pytest.raises(Refused, match="needs a reason"):
        accept_gap(post.store, post.duty, gap.gap_id, " ")


def test_a_gap_is_mended_once(post: PostInUse, clock: FixedClock) -> None:
    gap = came_home_twice(post, clock)
    accept_gap(post.store, post.duty, gap.gap_id, WHY)

    with pytest.raises(Refused, match="mended already"):
        accept_gap(post.store, post.duty, gap.gap_id, WHY)


def test_a_stay_that_a_rule_closed_is_listed_too(post: PostInUse, clock: FixedClock) -> None:
    gap = closed_visit(post, clock)

    assert (gap.kind, gap.missing, gap.rule) == (GapKind.CLOSED, Direction.OUT, "48 h")
    assert (gap.after, gap.before) == (clock() - TWO_DAYS, None)
    assert gap.can_reopen


def test_the_real_way_out_of_a_closed_stay_is_typed_in_later(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = closed_visit(post, clock)

    fill_gap(post.store, post.duty, GapFilling(gap_id=gap.gap_id, happened_at=gap.after + HOUR))

    assert listed(post) == []
    assert post.person(post.id_of("赵一宁"))["presence"] == "outside"
    with post.store.reader() as connection:
        day = local_day(gap.after)
        rows = list(sheet_rows(connection, RegisterSheet.VISITORS, day, MASKED))
    assert rows[0].left_at == gap.after + HOUR
    assert verify(post.store).sound


def test_a_later_real_way_out_mends_a_closed_stay(post: PostInUse, clock: FixedClock) -> None:
    closed_visit(post, clock)
    clock.forward(HOUR)

    record_entry(post.store, post.duty, leaving(post), Decision.ADMIT)

    assert listed(post) == []


def test_who_comes_again_after_a_closing_leaves_the_gap_open_until_then(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = closed_visit(post, clock)
    clock.forward(HOUR)
    again = replace(
        leaving(post), direction=Direction.IN, reason=Reason.VISIT, checks={"consent": "in_person"}
    )
    record_entry(post.store, post.duty, again, Decision.ADMIT)

    (still,) = gaps(post.store, post.duty).rows

    assert (still.gap_id, still.before, still.can_reopen) == (gap.gap_id, clock(), False)


def test_a_closing_that_was_taken_back_is_no_gap(post: PostInUse, clock: FixedClock) -> None:
    gap = closed_visit(post, clock)

    reopen_stay(post.store, post.duty, gap.gap_id, "人还在")

    assert listed(post) == []


def closed_drive(post: PostInUse, clock: FixedClock) -> GapRow:
    """Let a rule close the stay of a vehicle, and return the gap."""
    drives_in(post)
    clock.forward(TWO_DAYS)
    close_stays(post.store, post.duty)
    (gap,) = [one for one in gaps(post.store, post.duty).rows if one.is_of_a_vehicle]
    return gap


def test_the_way_out_of_a_vehicle_whose_stay_a_rule_closed_is_typed_in_later(
    post: PostInUse, clock: FixedClock
) -> None:
    gap = closed_drive(post, clock)
    assert (gap.shown_name, gap.missing) == ("粤B***5D", Direction.OUT)

    fill_gap(post.store, post.duty, GapFilling(gap_id=gap.gap_id, happened_at=gap.after + HOUR))

    assert gap.gap_id not in [one.gap_id for one in gaps(post.store, post.duty).rows]
    assert the_vehicle(post)["presence"] == "outside"
    with post.store.reader() as connection:
        day = local_day(gap.after + HOUR)
        *_, last = sheet_rows(connection, RegisterSheet.VEHICLES, day, MASKED)
    assert (last.happened_at, last.direction) == (gap.after + HOUR, Direction.OUT)
    assert verify(post.store).sound


@pytest.mark.parametrize("of_vehicle", [True, False])
def test_a_way_that_was_typed_in_is_taken_back_and_is_missing_again(
    post: PostInUse, clock: FixedClock, *, of_vehicle: bool
) -> None:
    gap = closed_drive(post, clock) if of_vehicle else closed_visit(post, clock)
    filling = GapFilling(gap_id=gap.gap_id, happened_at=gap.after + HOUR)
    done = fill_gap(post.store, post.duty, filling)

    empty_gap(post.store, post.duty, done.fact_id, "点错了")

    assert gap.gap_id in [one.gap_id for one in gaps(post.store, post.duty).rows]
    assert verify(post.store).sound


def test_a_vehicles_gap_can_be_left_as_it_is(post: PostInUse, clock: FixedClock) -> None:
    gap = closed_drive(post, clock)

    accept_gap(post.store, post.duty, gap.gap_id, WHY)

    assert len(listed(post)) == 1
