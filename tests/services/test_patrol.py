# SPDX-License-Identifier: MIT
"""Patrols: walking a check list, what was found, and what becomes of it."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.errand import ErrandKind, ErrandOrder
from gatehouse.domain.incident import IncidentQuestion
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.patrol import MarkOrder, Patrol, PatrolStep
from gatehouse.domain.routine import HowOften, RoutineKind, RoutineOrder
from gatehouse.errors import Refused
from gatehouse.services.errand_lookup import errands
from gatehouse.services.incident_lookup import incidents
from gatehouse.services.patrol import (
    begin_patrol,
    finding_to_errand,
    finding_to_incident,
    finish_patrol,
    known_list,
    mark_item,
    withdraw_patrol,
)
from gatehouse.services.patrol_lookup import open_patrols, patrols
from gatehouse.services.routine import set_routine
from tests.support.passes import flat
from tests.support.post import PostInUse

FIVE = "five_rounds"


def begun(post: PostInUse) -> str:
    return begin_patrol(post.store, post.duty, FIVE, "周样例").patrol.patrol_id


def marked(post: PostInUse, patrol_id: str, item: str, words: str = "") -> Patrol:
    step = PatrolStep.FOUND if words else PatrolStep.SEEN
    order = MarkOrder(patrol_id=patrol_id, item=item, step=step, words=words)
    return mark_item(post.store, post.duty, order).patrol


def walked(post: PostInUse, **found: str) -> str:
    """Walk the whole list, with what was *found* at some items."""
    patrol_id = begun(post)
    for item in known_list(FIVE).items:
        marked(post, patrol_id, item.code, found.get(item.code, ""))
    finish_patrol(post.store, post.duty, patrol_id)
    return patrol_id


def kinds(post: PostInUse) -> list[OpenKind]:
    with post.store.reader() as connection:
        return [item.kind for item in open_patrols(connection, post.clock.now)]


def test_a_list_is_walked_item_by_item_and_finished(post: PostInUse) -> None:
    patrol_id = begun(post)
    assert kinds(post) == [OpenKind.PATROL_OPEN]
    with pytest.raises(Refused, match="Not looked at yet: 5"):
        finish_patrol(post.store, post.duty, patrol_id)
    with pytest.raises(Refused, match="walked already"):
        begun(post)
    for item in known_list(FIVE).items:
        marked(post, patrol_id, item.code)

    ended = finish_patrol(post.store, post.duty, patrol_id).patrol

    assert (ended.is_open, ended.findings, ended.walker) == (False, (), "周样例")
    assert kinds(post) == []
    assert verify(post.store).sound


def test_a_slip_of_a_tick_is_cleared_and_ticked_again(post: PostInUse) -> None:
    patrol_id = begun(post)
    marked(post, patrol_id, "fence")
    cleared = MarkOrder(patrol_id=patrol_id, item="fence", step=PatrolStep.CLEARED)
    assert mark_item(post.store, post.duty, cleared).patrol.marks == {}

    again = marked(post, patrol_id, "fence", "东侧网破了")

    assert [mark.words for mark in again.findings] == ["东侧网破了"]


def test_a_finding_waits_until_somebody_follows_it_up(post: PostInUse) -> None:
    patrol_id = walked(post, fence="东侧网破了", isolated="3-2-501 没有米了")
    assert kinds(post) == [OpenKind.FINDING, OpenKind.FINDING]

    finding_to_incident(post.store, post.duty, patrol_id, "fence")
    home = flat(post, "3-2-501")
    order = ErrandOrder(household_id=home, kind=ErrandKind.GROCERIES, what="米 10 斤")
    finding_to_errand(post.store, post.duty, patrol_id, "isolated", order)

    assert kinds(post) == []
    (patrol,) = patrols(post.store, post.duty).patrols
    assert all(mark.is_followed for mark in patrol.findings)
    (incident,) = incidents(post.store, post.duty, IncidentQuestion()).rows
    assert incident.kind is IncidentKind.CLIMBING
    (errand,) = errands(post.store, post.duty).requests
    assert errand.what == "米 10 斤"
    with pytest.raises(Refused, match="follows this up already"):
        finding_to_incident(post.store, post.duty, patrol_id, "fence")
    assert verify(post.store).sound


def test_a_list_that_is_due_is_told_until_it_was_walked(post: PostInUse) -> None:
    order = RoutineOrder(kind=RoutineKind.PATROL, name=FIVE, often=HowOften(1))
    set_routine(post.store, post.duty, order)
    assert kinds(post) == [OpenKind.PATROL_DUE]

    walked(post)
    assert kinds(post) == []
    post.clock.forward(timedelta(days=1))
    assert kinds(post) == [OpenKind.PATROL_DUE]


def test_a_patrol_that_nobody_walked_is_taken_back_with_a_reason(post: PostInUse) -> None:
    patrol_id = walked(post)
    with pytest.raises(Refused, match="reason is missing"):
        withdraw_patrol(post.store, post.duty, patrol_id, "")

    withdraw_patrol(post.store, post.duty, patrol_id, "点错了")

    assert patrols(post.store, post.duty).patrols == ()
    with pytest.raises(Refused, match="no such patrol"):
        withdraw_patrol(post.store, post.duty, patrol_id, "点错了")
    assert verify(post.store).sound


def test_a_finding_needs_words_and_an_item_of_the_list(post: PostInUse) -> None:
    patrol_id = begun(post)
    wordless = MarkOrder(patrol_id=patrol_id, item="fence", step=PatrolStep.FOUND)
    with pytest.raises(Refused, match="what is wrong"):
        mark_item(post.store, post.duty, wordless)
    with pytest.raises(Refused, match="Nothing is noted there"):
        marked(post, patrol_id, "moon")
