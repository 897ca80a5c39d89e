# SPDX-License-Identifier: MIT
"""Today's check-ins: who is missing, who was reached, and whom nobody has reached for days."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import contact
from gatehouse.domain.contact import (
    SILENCES,
    CheckInFilter,
    ContactOrder,
    ContactResult,
    ContactWay,
)
from gatehouse.domain.duty import local_day
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.tag import Tag
from gatehouse.errors import Refused
from gatehouse.services.contact import record_contact, withdraw_contact
from gatehouse.services.handover import summary
from gatehouse.services.person_pair import merge
from gatehouse.services.roster import import_roster
from tests.support.care import CARER, check_ins, contacted, in_care, names, tagged
from tests.support.post import BEGINS, RESIDENTS, FixedClock, PostInUse, a_roster_file, quiet
from tests.support.shift import an_order, hand

A_DAY = timedelta(days=1)
MISSING, REACHED = CheckInFilter.MISSING, CheckInFilter.REACHED
SILENT = CheckInFilter.SILENT


def open_people(post: PostInUse) -> dict[OpenKind, int]:
    """Return how many people the handover says are not reached."""
    items = summary(post.store, post.duty).open_items
    kinds = (OpenKind.SILENT, OpenKind.NOT_REACHED)
    return {item.kind: int(item.detail) for item in items if item.kind in kinds}


def test_who_has_a_tag_that_asks_for_it_is_to_be_reached(post: PostInUse) -> None:
    """Low income alone asks for nobody's call."""
    assert check_ins(post).rows == ()
    tagged(post, "刘雪飞", Tag.ILL)
    tagged(post, "王丽芬", Tag.LIVES_ALONE)

    found = check_ins(post, MISSING)

    assert names(found) == ["刘*飞", "王*芬"]
    assert (found.counts.missing, found.counts.reached, found.counts.all) == (2, 0, 2)


def test_a_tick_takes_somebody_off_the_list_of_the_missing(post: PostInUse) -> None:
    tagged(post, "刘雪飞")
    tagged(post, "王丽芬")
    in_care(post, "3-2-301")

    contacted(post, "刘雪飞", way=ContactWay.TELEPHONE)
    contacted(post, "王丽芬", ContactResult.NOT_REACHED)

    (missing,), (reached,) = check_ins(post, MISSING).rows, check_ins(post, REACHED).rows
    assert missing.today is not None
    assert (missing.shown_name, missing.today.result) == ("王*芬", ContactResult.NOT_REACHED)
    assert reached.today is not None
    assert (reached.shown_name, reached.today.way) == ("刘*飞", ContactWay.TELEPHONE)
    assert reached.today.operator == "周岚"
    with post.store.reader() as connection:
        told = connection.execute(select(contact.c.carer).order_by(contact.c.sequence)).scalars()
        assert list(told) == [CARER.name, ""]
    assert verify(post.store).sound


def test_who_was_reached_says_nothing_of_anybody_else(post: PostInUse) -> None:
    tagged(post, "刘雪飞")
    tagged(post, "王丽芬")

    contacted(post, "刘雪飞")

    reached = {row.shown_name: row.reached_on for row in check_ins(post).rows}
    assert reached == {"刘*飞": local_day(BEGINS), "王*芬": None}


def test_a_contact_with_either_record_is_one_with_the_person(post: PostInUse) -> None:
    tagged(post, "刘雪飞")
    contacted(post, "刘雪飞")

    merge(post.store, post.duty, post.id_of("林晓枫"), post.id_of("刘雪飞"), "同一个人")

    (row,) = check_ins(post).rows
    assert (row.shown_name, row.is_reached, row.reached_on) == ("林*枫", True, local_day(BEGINS))


def test_a_try_after_somebody_was_reached_changes_nothing(post: PostInUse) -> None:
    """And one that reaches them after a try that did not is what counts."""
    tagged(post, "刘雪飞")
    for result in (ContactResult.NOT_REACHED, ContactResult.REACHED, ContactResult.NOT_REACHED):
        contacted(post, "刘雪飞", result)
        post.clock.forward(timedelta(minutes=1))

    (row,) = check_ins(post).rows

    assert row.is_reached


def test_a_tick_by_mistake_is_taken_back_and_stays_in_the_book(post: PostInUse) -> None:
    tagged(post, "刘雪飞")
    ticked = contacted(post, "刘雪飞")

    withdraw_contact(post.store, post.as_volunteer(), ticked.contact_id, "点错了")

    assert names(check_ins(post, MISSING)) == ["刘*飞"]
    with post.store.reader() as connection:
        results = connection.execute(select(contact.c.result)).scalars().all()
    assert results == ["reached", "withdrawn"]
    assert verify(post.store).sound
    with pytest.raises(Refused, match="withdrawn already"):
        withdraw_contact(post.store, post.duty, ticked.contact_id, "点错了")


def test_midnight_begins_another_day_of_check_ins(post: PostInUse) -> None:
    """16:42 and seven hours and 18 minutes later."""
    tagged(post, "刘雪飞")
    contacted(post, "刘雪飞")

    post.clock.forward(timedelta(hours=7, minutes=18))

    (row,) = check_ins(post, MISSING).rows
    assert row.today is None
    assert row.reached_on == local_day(BEGINS)


@pytest.mark.parametrize(("days", "silences"), [(0, []), (1, [1]), (2, [1, 2]), (4, [1, 2, 3])])
def test_the_silent_are_counted_by_days(post: PostInUse, days: int, silences: list[int]) -> None:
    tagged(post, "刘雪飞")
    contacted(post, "刘雪飞")
    post.clock.forward(days * A_DAY)

    shown = [n for n in SILENCES if check_ins(post, SILENT, silence=n).rows]

    assert shown == silences


def test_nobody_is_silent_before_anybody_was_to_call(post: PostInUse) -> None:
    """A tag begins today: three days without a call are over in three days."""
    tagged(post, "刘雪飞")
    assert open_people(post) == {OpenKind.NOT_REACHED: 1}

    post.clock.forward(3 * A_DAY)

    assert open_people(post) == {OpenKind.SILENT: 1, OpenKind.NOT_REACHED: 1}
    assert names(check_ins(post, SILENT)) == ["刘*飞"]


def test_the_handover_tells_how_many_are_not_reached_and_signs_it(post: PostInUse) -> None:
    for name in ("刘雪飞", "王丽芬", "单明"):
        tagged(post, name)
    contacted(post, "单明")

    assert open_people(post) == {OpenKind.NOT_REACHED: 2}
    signed = hand(post, an_order())
    kept = {item.kind: item.detail for item in signed.handover.summary.open_items}
    assert kept[OpenKind.NOT_REACHED] == "2"


def test_the_list_is_narrowed_by_carer_and_by_what_is_typed(post: PostInUse) -> None:
    for name in ("刘雪飞", "王丽芬", "单明"):
        tagged(post, name)
    in_care(post, "3-2")

    theirs = check_ins(post, MISSING, carer=CARER)

    assert names(theirs) == ["刘*飞", "王*芬"]
    assert names(check_ins(post, MISSING, text="3-1")) == ["单*"]
    assert names(check_ins(post, MISSING, text="刘")) == ["刘*飞"]
    (share, nobodys) = theirs.carers
    assert (share.households, share.people, share.missing) == (2, 2, 2)
    assert (nobodys.carer.name, nobodys.people) == ("", 1)


def test_only_somebody_who_lives_here_is_ticked(post: PostInUse) -> None:
    order = ContactOrder(person_id="nobody", result=ContactResult.REACHED, way=ContactWay.DOOR)
    with pytest.raises(Refused, match="no longer in the roster"):
        record_contact(post.store, post.duty, order)


def test_whom_the_rosters_file_tells_of_is_silent_from_the_day_they_came(
    post: PostInUse, clock: FixedClock
) -> None:
    """Nobody can have been reached before the post knew them."""
    elder = replace(RESIDENTS[0], tags=(Tag.LIVES_ALONE.value,))
    file = a_roster_file(elder, *RESIDENTS[1:], name="tags.xlsx")
    import_roster(post.store, post.duty, file, quiet)
    assert check_ins(post, SILENT).rows == ()
    assert OpenKind.SILENT not in open_people(post)

    clock.forward(3 * A_DAY)
    assert names(check_ins(post, SILENT)) == ["林*枫"]
    assert open_people(post)[OpenKind.SILENT] == 1
