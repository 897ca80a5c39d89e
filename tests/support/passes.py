# SPDX-License-Identifier: MIT
"""Passes to test with, issued by the services as the desk does."""

from sqlalchemy import select

from gatehouse.db.tables.every import household
from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import PassClass, PassOrder, PassRecorded
from gatehouse.services.gate_pass import issue_pass
from tests.support.post import PostInUse


def flat(post: PostInUse, door: str) -> str:
    """Return the id of a flat."""
    with post.store.reader() as connection:
        asked = select(household.c.id).where(household.c.door == door)
        return str(connection.execute(asked).scalar_one())


def a_visitors_order(
    post: PostInUse, name: str = "周小安", door: str = "3-2-501", phone: str = "13911112222"
) -> PassOrder:
    """Return the order of a day pass for somebody new who visits a flat."""
    return PassOrder(
        pass_class=PassClass.VISITOR_DAY,
        outsider=Outsider(name=name, phone=phone),
        household_id=flat(post, door),
    )


def a_residents_order(post: PostInUse, name: str = "王丽芬") -> PassOrder:
    """Return the order of a temporary pass for somebody of the roster."""
    return PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=post.id_of(name))


def issue(post: PostInUse, order: PassOrder) -> PassRecorded:
    """Issue a pass."""
    return issue_pass(post.store, post.duty, order)
