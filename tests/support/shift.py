# SPDX-License-Identifier: MIT
"""What happens in a shift, act by act, and the order that closes it."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from gatehouse.db.tables.every import household
from gatehouse.domain.entry import (
    Approval,
    Crossing,
    Decision,
    Direction,
    Outsider,
    Override,
    Reason,
    Recorded,
    SubjectClass,
)
from gatehouse.domain.handover import HandedOver, HandoverOrder, OwnCount
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import hand_over
from tests.support.post import PIN, PostInUse


def go(
    post: PostInUse,
    name: str,
    direction: Direction = Direction.OUT,
    decision: Decision = Decision.ADMIT,
    at: datetime | None = None,
) -> Recorded:
    """Let a resident through, or decide otherwise."""
    crossing = Crossing(
        direction=direction,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of(name),
        happened_at=at,
    )
    return record_entry(post.store, post.duty, crossing, decision)


def goes_out(post: PostInUse, name: str, reason: Reason) -> str:
    """Let a resident out who shows a green code and has no fever; return the entry's id."""
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=reason,
        person_id=post.id_of(name),
        checks={"code": "green"},
        temperature=364,
    )
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    post.clock.forward(timedelta(minutes=5))
    return recorded.entry.id


def visit(post: PostInUse, name: str, decision: Decision = Decision.ADMIT) -> Recorded:
    """Let a visitor in; an override is one that was approved by telephone."""
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        outsider=Outsider(
            name=name, phone="13911112222", host_household_id=flat_of(post, "3-2-501")
        ),
        checks={"consent": "telephone"},
    )
    override = Override("王主任", Approval.TELEPHONE, "送急用的药")
    given = override if decision is Decision.OVERRIDE else None
    return record_entry(post.store, post.duty, crossing, decision, given)


def flat_of(post: PostInUse, door: str) -> str:
    """Return the id of a flat."""
    with post.store.reader() as connection:
        found = connection.execute(select(household.c.id).where(household.c.door == door))
        return str(found.scalar_one())


def an_order(
    visitors: int = 0, vehicles: int = 0, name: str = "陈建国", **said: Any
) -> HandoverOrder:
    """Return the order to hand over to somebody new who counted so many."""
    return HandoverOrder(
        incoming_id=None,
        incoming_name=name,
        own=OwnCount(visitors, vehicles),
        **{"outgoing_pin": PIN, **said},
    )


def hand(post: PostInUse, order: HandoverOrder) -> HandedOver:
    """Hand the post over, and let whoever came go on."""
    done = hand_over(post.store, post.duty, order)
    post.duty = done.duty
    return done
