# SPDX-License-Identifier: MIT
"""A pass after its issue: lost and issued anew, renewed, handed back."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.shift import shift_summary
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.gate_pass import (
    PassClass,
    PassOrder,
    PassRecorded,
    PassState,
    why_stopped,
)
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.gate_pass import reissue_pass, renew_pass, take_back, void_pass
from gatehouse.services.pass_lookup import pass_card
from tests.support.passes import a_residents_order, a_visitors_order, flat, issue
from tests.support.post import PostInUse
from tests.support.zones import isolated


def _shown(issued: PassRecorded, post: PostInUse) -> Crossing:
    """Return the holder at the gate with their pass."""
    return Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=post.id_of("周小安"),
        pass_id=issued.card.row.pass_id,
    )


def test_a_lost_pass_is_void_and_another_holds_in_one_act(post: PostInUse) -> None:
    """The old number says what became of it; the new one holds for what was left."""
    lost = issue(post, replace(a_visitors_order(post), days=3)).card.row
    post.clock.forward(timedelta(days=1))

    new = reissue_pass(post.store, post.duty, lost.pass_id).card.row

    old = pass_card(post.store, post.duty, lost.pass_id).row
    assert (old.state, old.reason) == (PassState.VOID, f"丢失，补发 {new.short_number}")
    assert why_stopped(old.reason).en == f"lost, re-issued as {new.short_number}"
    assert (new.holder, new.door, new.valid_to) == (lost.holder, lost.door, lost.valid_to)
    assert (new.valid_from, new.number != lost.number) == (post.clock.now, True)
    assert pass_card(post.store, post.duty, new.pass_id).operator == "周岚"
    assert verify(post.store).sound


@pytest.mark.parametrize("days", [1, 8])
def test_a_pass_that_ended_or_is_void_is_not_issued_anew(post: PostInUse, days: int) -> None:
    issued = issue(post, a_visitors_order(post)).card.row
    post.clock.forward(timedelta(days=days))

    with pytest.raises(Refused, match="suspended or has ended"):
        reissue_pass(post.store, post.duty, issued.pass_id)

    void_pass(post.store, post.duty, issued.pass_id, "丢失")
    with pytest.raises(Refused, match="void already"):
        reissue_pass(post.store, post.duty, issued.pass_id)


def test_a_renewed_pass_holds_from_today_as_long_as_told(post: PostInUse) -> None:
    """Whether or not it had ended; its number stays."""
    issued = issue(post, a_residents_order(post)).card.row
    post.clock.forward(timedelta(days=40))
    assert pass_card(post.store, post.duty, issued.pass_id).row.state is PassState.EXPIRED

    renewed = renew_pass(post.store, post.duty, issued.pass_id, 30).card.row

    assert (renewed.state, renewed.number) == (PassState.VALID, issued.number)
    assert renewed.last_day == date(2022, 6, 24)
    assert verify(post.store).sound


def test_a_pass_is_not_renewed_beyond_its_class_nor_while_it_is_suspended(post: PostInUse) -> None:
    issued = issue(post, a_residents_order(post)).card.row
    with pytest.raises(Refused, match="at most 180 days"):
        renew_pass(post.store, post.duty, issued.pass_id, 181)

    isolated(post)

    with pytest.raises(Refused, match="is suspended"):
        renew_pass(post.store, post.duty, issued.pass_id, 30)


def test_a_renewed_pass_never_ends_earlier_than_it_did(post: PostInUse) -> None:
    issued = issue(post, a_residents_order(post)).card.row

    with pytest.raises(Refused, match="holds through 15 May already"):
        renew_pass(post.store, post.duty, issued.pass_id, 7)

    assert pass_card(post.store, post.duty, issued.pass_id).row.valid_to == issued.valid_to


def test_a_card_that_comes_back_waits_for_the_next_shift_until_it_has(post: PostInUse) -> None:
    """It is open from the issue on, and void once it is back."""
    order = replace(a_visitors_order(post), pass_class=PassClass.SINGLE_VISIT)
    issued = issue(post, order).card.row
    issue(post, a_visitors_order(post, name="赵一宁"))

    (out,) = _cards_out(post)
    assert (out.entry_id, out.detail, out.door) == (
        issued.pass_id,
        issued.short_number,
        "3-2-501",
    )

    back = take_back(post.store, post.duty, issued.pass_id).card.row

    assert (back.state, back.reason) == (PassState.VOID, "已收回")
    assert _cards_out(post) == []
    assert verify(post.store).sound


@pytest.mark.parametrize("reason", ["丢失", "借给别人"])
def test_a_lost_card_is_waited_for_no_longer(post: PostInUse, reason: str) -> None:
    """And the desk says the reason and the day of a card that comes all the same."""
    order = replace(a_visitors_order(post), pass_class=PassClass.SINGLE_VISIT)
    issued = issue(post, order)
    crossing = _shown(issued, post)

    void_pass(post.store, post.duty, issued.card.row.pass_id, reason)

    assert _cards_out(post) == []
    post.clock.forward(timedelta(minutes=1))
    headline = weigh(post.store, post.duty, crossing).verdict.headline
    assert headline.zh == f"通行证作废：{reason}（今天下午起）"


def _cards_out(post: PostInUse) -> list[OpenItem]:
    with post.store.reader() as connection:
        summary = shift_summary(connection, post.duty.shift_id, post.clock())
    return [item for item in summary.open_items if item.kind is OpenKind.CARD_OUT]


def test_a_card_for_a_lost_one_tells_nothing_new_of_its_holder(post: PostInUse) -> None:
    """Who went to another flat since goes there last still."""
    lost = issue(post, replace(a_visitors_order(post), days=3)).card.row
    zhou = post.id_of("周小安")
    elsewhere = flat(post, "1-1-201")
    issue(
        post,
        PassOrder(pass_class=PassClass.VISITOR_DAY, person_id=zhou, household_id=elsewhere),
    )

    new = reissue_pass(post.store, post.duty, lost.pass_id).card.row

    assert (new.door, post.person(zhou)["household_id"]) == ("3-2-501", elsewhere)
    assert verify(post.store).sound
