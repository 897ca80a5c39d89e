# SPDX-License-Identifier: MIT
"""Errands to test with, noted by the services as their screen does."""

from gatehouse.domain.errand import (
    ErrandChange,
    ErrandKind,
    ErrandMove,
    ErrandOrder,
    ErrandRecorded,
    PurchaseOrder,
    Share,
)
from gatehouse.services.errand import ask_errand, move_errand, order_purchase
from gatehouse.services.search import find_households
from tests.support.post import PostInUse


def home_of(post: PostInUse, door: str) -> str:
    """Return the flat with that *door*."""
    found = find_households(post.store, post.duty, door)
    return next(row.household_id for row in found if row.door == door)


def asked(
    post: PostInUse,
    door: str = "3-2-501",
    kind: ErrandKind = ErrandKind.MEDICINE,
    what: str = "降压药 1 盒",
) -> ErrandRecorded:
    """Note what a flat asks for now."""
    order = ErrandOrder(household_id=home_of(post, door), kind=kind, what=what)
    return ask_errand(post.store, post.duty, order)


def bought(post: PostInUse, *shares: Share, what: str = "蔬菜包") -> ErrandRecorded:
    """Note a group purchase now."""
    return order_purchase(post.store, post.duty, PurchaseOrder(what=what, shares=shares))


def moved(
    post: PostInUse, errand_id: str, change: ErrandChange, reason: str = "", carrier: str = ""
) -> ErrandRecorded:
    """Record what happened to an errand now."""
    move = ErrandMove(errand_id=errand_id, change=change, reason=reason, carrier=carrier)
    return move_errand(post.store, post.duty, move)
