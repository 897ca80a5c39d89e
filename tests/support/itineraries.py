# SPDX-License-Identifier: MIT
"""Notes to test with: an outsider on the way to 3-2-501, and where they say they were."""

from datetime import date
from typing import Any

from gatehouse.domain.entry import Outsider
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Place,
)
from gatehouse.domain.itinerary_note import NoteSigned
from gatehouse.services.itinerary_signing import sign
from tests.support.passes import flat
from tests.support.post import PostInUse

NANNY = Outsider(
    name="周小安",
    paper_kind="resident_id",
    paper_number="220199198807060027",
    phone="13911112222",
)
TICKET = EvidenceItem(kind=EvidenceKind.TICKET, number="G9901")


def april(day: int) -> date:
    return date(2022, 4, day)


def a_leg(first: int, last: int, **said: Any) -> Leg:
    """Return a stay in April 2022."""
    place = said.pop("place", Place(text="样例村"))
    return Leg(first_day=april(first), last_day=april(last), place=place, **said)


def a_form(post: PostInUse, *legs: Leg, **said: Any) -> ItineraryForm:
    """Return a form that covers the days from 1 to 14 April with a ticket, unless told."""
    values: dict[str, Any] = {
        "outsider": NANNY,
        "host_household_id": flat(post, "3-2-501"),
        "legs": legs or (a_leg(1, 14),),
        "evidence": (TICKET,),
        "declared": True,
        **said,
    }
    return ItineraryForm(**values)


def signed(
    post: PostInUse,
    form: ItineraryForm,
    conclusion: NoteConclusion = NoteConclusion.RECORDED,
    draft_id: str = "draft",
) -> NoteSigned:
    """Sign *form*."""
    return sign(post.store, post.duty, draft_id, form, conclusion)
