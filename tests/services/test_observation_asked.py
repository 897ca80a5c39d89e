# SPDX-License-Identifier: MIT
"""Whose signed note asks for days at home: who is told, begun with, and told no more."""

from datetime import timedelta

from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.observation import AskedFor, ObservedFilter
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.zone import Area, ZoneLevel
from gatehouse.services.divisions import divisions
from gatehouse.services.handover import summary
from tests.support.itineraries import a_form, a_leg, april, signed
from tests.support.observation import followed
from tests.support.policies import adopt
from tests.support.post import PostInUse
from tests.support.risk_areas import an_area, read_in
from tests.support.zones import an_order, sealed

LVYUAN = divisions().place("220106", april(1))


def a_note_from_a_risk_area(post: PostInUse) -> str:
    """Sign the note of somebody who was where it asks for days at home, and return its id."""
    adopt(post.store, post.duty, "changchun-2022-03", post.duty.now())
    read_in(post, an_area("220106", level="high", first_day=april(3)))
    form = a_form(post, a_leg(1, 14, place=LVYUAN))
    return signed(post, form).note.row.id


def asked(post: PostInUse) -> tuple[AskedFor, ...]:
    return followed(post, ObservedFilter.ASKED).asked


def test_a_note_that_asks_for_days_waits_until_somebody_begins(post: PostInUse) -> None:
    note = a_note_from_a_risk_area(post)
    (one,) = asked(post)
    waiting = {item.kind for item in summary(post.store, post.duty).open_items}

    order = replace(
        an_order(
            ZoneLevel.MONITORING,
            Area(household_id=one.household_id, person_id=one.person_id),
            days=one.days,
        ),
        itinerary_id=one.itinerary_id,
    )
    sealed(post, order)

    assert (one.itinerary_id, one.days > 0) == (note, True)
    assert OpenKind.TO_BE_OBSERVED in waiting
    assert asked(post) == ()
    assert [row.person_id for row in followed(post).rows] == [one.person_id]
    assert verify(post.store).sound


def test_days_that_are_over_are_asked_for_no_more(post: PostInUse) -> None:
    a_note_from_a_risk_area(post)
    post.clock.forward(timedelta(days=60))

    assert asked(post) == ()
