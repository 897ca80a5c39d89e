# SPDX-License-Identifier: MIT
"""Tags, carers and contacts to test with, made by the services as their screens do."""

from datetime import date

from gatehouse.domain.carer import Carer, CarerOrder, CarersRecorded
from gatehouse.domain.contact import (
    CheckInFilter,
    CheckInList,
    CheckInQuestion,
    ContactOrder,
    ContactRecorded,
    ContactResult,
    ContactWay,
)
from gatehouse.domain.tag import Tag, TagOrder, TagsRecorded
from gatehouse.services.carer import assign_carer
from gatehouse.services.contact import record_contact, todays_check_ins
from gatehouse.services.tag import set_tag
from tests.support.post import PostInUse

CARER = Carer(name="赵样例", telephone="0000-8001103")


def tagged(
    post: PostInUse,
    name: str,
    tag: str = Tag.LIVES_ALONE,
    first_day: date | None = None,
    last_day: date | None = None,
) -> TagsRecorded:
    """Give somebody of the roster a tag."""
    order = TagOrder(person_id=post.id_of(name), tag=tag, first_day=first_day, last_day=last_day)
    return set_tag(post.store, post.duty, order)


def in_care(post: PostInUse, places: str, carer: Carer = CARER) -> CarersRecorded:
    """Give flats into somebody's care."""
    return assign_carer(post.store, post.duty, CarerOrder(places=places, carer=carer))


def contacted(
    post: PostInUse,
    name: str,
    result: ContactResult = ContactResult.REACHED,
    way: ContactWay = ContactWay.DOOR,
) -> ContactRecorded:
    """Tick that somebody was reached, or was not; a volunteer does it."""
    order = ContactOrder(person_id=post.id_of(name), result=result, way=way)
    return record_contact(post.store, post.as_volunteer(), order)


def check_ins(
    post: PostInUse, which: CheckInFilter = CheckInFilter.ALL, **said: object
) -> CheckInList:
    """Return the day's check-ins as a volunteer sees them."""
    question = CheckInQuestion(which=which, **said)  # type: ignore[arg-type]
    return todays_check_ins(post.store, post.as_volunteer(), question)


def names(found: CheckInList) -> list[str]:
    """Return whom a list shows."""
    return [row.shown_name for row in found.rows]
