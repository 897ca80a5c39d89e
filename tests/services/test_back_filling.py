# SPDX-License-Identifier: MIT
"""What is written down later than it happened (补录)."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import entry
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.weighed import Whereabouts
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.day import desk_day
from gatehouse.services.entry import record_entry
from tests.services.test_entry import out
from tests.support.post import FixedClock, PostInUse


def test_a_back_filled_entry_does_not_move_somebody_who_was_seen_later(
    post: PostInUse, clock: FixedClock
) -> None:
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.ADMIT)
    earlier = clock() - timedelta(hours=2)
    came_in = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.HOME,
        person_id=post.id_of("林晓枫"),
        happened_at=earlier,
    )

    record_entry(post.store, post.duty, came_in, Decision.ADMIT)

    assert post.person(post.id_of("林晓枫"))["presence"] == "outside"
    assert desk_day(post.store, post.duty).summary.back_filled == 1


def test_what_is_written_down_later_says_on_which_sheet_it_stood(
    post: PostInUse, clock: FixedClock
) -> None:
    crossing = replace(out(post, "林晓枫"), happened_at=clock() - timedelta(hours=1), sheet=12)

    done = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    with post.store.reader() as connection:
        row = connection.execute(select(entry.c.sheet, entry.c.back_filled)).one()
    assert tuple(row) == (12, True)
    assert done.entry.back_filled
    assert desk_day(post.store, post.duty).recent[0].back_filled
    assert verify(post.store).sound


def test_who_is_written_down_later_goes_on_from_where_they_were_then(
    post: PostInUse, clock: FixedClock
) -> None:
    """Out at ten and back at twelve: at eleven they were outside, at nine at home."""
    now = clock()
    ten, noon = now - timedelta(hours=4), now - timedelta(hours=2)
    leaves = replace(out(post, "林晓枫"), happened_at=ten)
    record_entry(post.store, post.duty, leaves, Decision.ADMIT)
    returns = replace(leaves, direction=Direction.IN, reason=Reason.HOME, happened_at=noon)
    record_entry(post.store, post.duty, returns, Decision.ADMIT)

    def was(at: datetime) -> Whereabouts | None:
        return weigh(post.store, post.duty, replace(leaves, happened_at=at)).was

    assert was(ten + timedelta(hours=1)) == Whereabouts(Presence.OUTSIDE, ten)
    assert was(ten - timedelta(hours=1)) == Whereabouts(Presence.INSIDE, None)
    assert was(now) == Whereabouts(Presence.INSIDE, noon)
    assert weigh(post.store, post.duty, out(post, "林晓枫")).was is None


def test_what_was_found_later_says_nothing_of_an_earlier_crossing(
    post: PostInUse, clock: FixedClock
) -> None:
    measured = replace(out(post, "林晓枫"), temperature=364)
    record_entry(post.store, post.duty, measured, Decision.ADMIT)
    earlier = replace(measured, happened_at=clock() - timedelta(hours=1))

    assert weigh(post.store, post.duty, measured).last_checked is not None
    assert weigh(post.store, post.duty, earlier).last_checked is None


@pytest.mark.parametrize("by", [timedelta(seconds=1), timedelta(days=-1)])
def test_nobody_is_written_down_for_a_time_to_come_or_before_the_post_began(
    post: PostInUse, clock: FixedClock, by: timedelta
) -> None:
    crossing = replace(out(post, "林晓枫"), happened_at=clock() + by)

    with pytest.raises(Refused):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert post.person(post.id_of("林晓枫"))["presence"] == "inside"


def test_the_latest_entries_are_those_of_the_page_that_is_typed_in(
    post: PostInUse, clock: FixedClock
) -> None:
    noon = clock()
    clock.forward(timedelta(days=1))
    record_entry(post.store, post.duty, out(post, "张薇"), Decision.ADMIT)
    lines = [
        replace(out(post, name), happened_at=noon + timedelta(minutes=minute))
        for name, minute in (("林晓枫", 1), ("王丽芬", 2), ("单明", 30))
    ]
    for line in lines:
        record_entry(post.store, post.duty, line, Decision.ADMIT)

    page = desk_day(post.store, post.duty, lines[1].happened_at)
    present = desk_day(post.store, post.duty)

    assert [entry.happened_at for entry in page.recent] == [
        lines[1].happened_at,
        lines[0].happened_at,
    ]
    assert [entry.happened_at for entry in present.recent] == [clock()]
    assert page.summary == present.summary
