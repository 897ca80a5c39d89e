# SPDX-License-Identifier: MIT
"""Absences to test with, noted by the service as the screen notes them."""

from datetime import date

from gatehouse.domain.absence import AbsenceOrder, AbsenceRecorded
from gatehouse.domain.duty import local_day
from gatehouse.services.absence import note_absence
from tests.support.post import BEGINS, PostInUse

TODAY = local_day(BEGINS)
SHENZHEN = "440300"


def noted(
    post: PostInUse,
    name: str = "王丽芬",
    *,
    since: date = TODAY,
    place: str = SHENZHEN,
    expected: date | None = None,
) -> AbsenceRecorded:
    """Note that somebody of the roster is away."""
    order = AbsenceOrder(
        person_id=post.id_of(name), since=since, place=place, expected=expected, note="出差"
    )
    return note_absence(post.store, post.duty, order)
