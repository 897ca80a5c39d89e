# SPDX-License-Identifier: MIT
"""Isolation suspends passes, and a release restores them."""

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.changes import Kind
from gatehouse.domain.entry import (
    Direction,
    Reason,
)
from gatehouse.domain.gate_pass import PassState
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.errors import Refused
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.pass_lookup import pass_card
from tests.support.passes import a_residents_order, a_visitors_order, issue
from tests.support.post import PostInUse
from tests.support.zones import (
    BOTH,
    DOCUMENT,
    isolated,
    released,
    verdict,
)

OUT, IN = Direction.OUT, Direction.IN


def state_of_pass(post: PostInUse, pass_id: str) -> PassState:
    """Return how a pass stands now."""
    return pass_card(post.store, post.duty, pass_id).row.state


def test_isolation_suspends_the_passes_of_the_household_and_release_restores_them(
    post: PostInUse,
) -> None:
    """The visitors' ones too; a void pass stays void."""
    own = issue(post, a_residents_order(post)).card.row.pass_id
    guest = issue(post, a_visitors_order(post)).card.row.pass_id
    lost = issue(post, a_residents_order(post, "林晓枫")).card.row.pass_id
    neighbour = issue(post, a_residents_order(post, "刘雪飞")).card.row.pass_id
    void_pass(post.store, post.duty, lost, "丢失")

    begun = isolated(post)

    assert begun.passes == 2
    assert begun.changes.concern(Kind.GATE_PASS)
    during = [state_of_pass(post, one) for one in (own, guest, lost, neighbour)]
    assert during == [PassState.SUSPENDED, PassState.SUSPENDED, PassState.VOID, PassState.VALID]
    shown = pass_card(post.store, post.duty, own).row
    assert shown.reason == f"居家隔离 {DOCUMENT}"
    assert verify(post.store).sound

    ended = released(post, begun)

    assert ended.passes == 2
    after = [state_of_pass(post, one) for one in (own, guest, lost, neighbour)]
    assert after == [PassState.VALID, PassState.VALID, PassState.VOID, PassState.VALID]
    assert verify(post.store).sound


def test_a_pass_made_void_while_suspended_stays_void(post: PostInUse) -> None:
    own = issue(post, a_residents_order(post)).card.row.pass_id
    begun = isolated(post)
    void_pass(post.store, post.duty, own, "丢失")

    assert released(post, begun).passes == 0
    assert state_of_pass(post, own) is PassState.VOID


def test_one_persons_isolation_leaves_the_others_free(post: PostInUse) -> None:
    wang = issue(post, a_residents_order(post)).card.row.pass_id
    lin = issue(post, a_residents_order(post, "林晓枫")).card.row.pass_id

    begun = isolated(post, name="王丽芬", days=7)

    assert begun.rows[0].person == "王*芬"
    assert verdict(post).headline.zh == "居家隔离第 1 天（共 7 天）：先不出门"
    assert verdict(post, "林晓枫").admits
    assert state_of_pass(post, wang) is PassState.SUSPENDED
    assert state_of_pass(post, lin) is PassState.VALID


def test_a_pass_that_two_isolations_suspend_holds_after_the_last_release(post: PostInUse) -> None:
    own = issue(post, a_residents_order(post)).card.row.pass_id
    person, household = isolated(post, name="王丽芬"), isolated(post)

    assert released(post, person).passes == 0
    assert state_of_pass(post, own) is PassState.SUSPENDED
    assert released(post, household).passes == 1
    assert state_of_pass(post, own) is PassState.VALID


def test_no_pass_is_issued_to_an_isolated_household(post: PostInUse) -> None:
    isolated(post)

    with pytest.raises(Refused, match="home isolation"):
        issue(post, a_residents_order(post))
    with pytest.raises(Refused, match="home isolation"):
        issue(post, a_visitors_order(post))


def test_a_suspended_pass_keeps_nobody_from_the_doctor_or_from_home(post: PostInUse) -> None:
    """The isolation says who may pass; its own words stand on the banner."""
    own = issue(post, a_residents_order(post)).card.row.pass_id
    isolated(post)

    to_doctor = verdict(post, reason=Reason.MEDICAL, checks=BOTH, pass_id=own)
    home = verdict(post, direction=IN, reason=Reason.HOME, pass_id=own)
    shopping = verdict(post, pass_id=own)

    assert to_doctor.admits
    assert home.admits
    assert shopping.conclusion is Conclusion.TURN_AWAY
    assert shopping.headline.zh == "居家隔离第 1 天：先不出门"
