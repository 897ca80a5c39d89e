# SPDX-License-Identifier: MIT
"""Somebody new is enrolled with their first entry, or not at all."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.changes import Kind
from gatehouse.domain.entry import (
    Approval,
    Crossing,
    Decision,
    Direction,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.person import Presence
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.newcomer import record_newcomer
from gatehouse.services.search import find
from tests.support.policies import adopt
from tests.support.post import PIN, FixedClock, PostInUse, a_resident

NEWCOMER = a_resident("3-2-502", "曾新来")
COMING_IN = Crossing(
    direction=Direction.IN,
    subject_class=SubjectClass.RESIDENT,
    reason=Reason.HOME,
    temperature=365,
    checks={"code": "green"},
)


def override(post: PostInUse, pin: str) -> Override:
    """Return an override of the post's leader."""
    return Override(
        reason="刚搬来",
        approved_by=post.duty.operator.id,
        approval=Approval.PIN,
        pin=pin,
    )


def test_one_act_enrols_and_admits(post: PostInUse) -> None:
    done = record_newcomer(post.store, post.duty, NEWCOMER, COMING_IN, Decision.OVERRIDE,
                           override(post, PIN))  # fmt: skip

    (found,) = find(post.store, post.duty, "cxl").candidates
    assert post.person(found.person_id)["presence"] == Presence.INSIDE.value
    assert done.changes.concern(Kind.ENTRY, Kind.PERSON)
    assert verify(post.store).sound


def test_a_wrong_pin_enrols_nobody_and_it_can_be_done_again(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        record_newcomer(post.store, post.duty, NEWCOMER, COMING_IN, Decision.OVERRIDE,
                        override(post, "000001"))  # fmt: skip
    assert find(post.store, post.duty, "cxl").candidates == ()

    record_newcomer(post.store, post.duty, NEWCOMER, COMING_IN, Decision.OVERRIDE,
                    override(post, PIN))  # fmt: skip
    assert len(find(post.store, post.duty, "cxl").candidates) == 1


def test_a_verdict_that_does_not_admit_enrols_nobody(post: PostInUse) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", post.duty.now())
    unmeasured = replace(COMING_IN, temperature=None)

    with pytest.raises(Refused):
        record_newcomer(post.store, post.duty, NEWCOMER, unmeasured, Decision.ADMIT)

    assert find(post.store, post.duty, "cxl").candidates == ()


def test_a_clock_that_was_set_back_is_told_before_anybody_is_enrolled(
    post: PostInUse, clock: FixedClock
) -> None:
    record_newcomer(post.store, post.duty, NEWCOMER, COMING_IN, Decision.OVERRIDE,
                    override(post, PIN))  # fmt: skip
    clock.forward(-timedelta(hours=1))

    another = a_resident("3-2-502", "曾又来")
    with pytest.raises(Refused, match="clock"):
        record_newcomer(post.store, post.duty, another, COMING_IN, Decision.TURN_AWAY)

    assert find(post.store, post.duty, "cyl").candidates == ()
