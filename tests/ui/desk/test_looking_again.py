# SPDX-License-Identifier: MIT
"""Whoever stands at the gate is looked at again for their own flat's entries, and no others."""

import pytest

from gatehouse.domain.changes import Changes, Kind
from tests.ui.desk.conftest import Desk


def entry_of(*whose: str) -> Changes:
    return Changes.of(Kind.ENTRY, Kind.PERSON, whose=frozenset(whose))


def looked_up(desk: Desk, changes: Changes) -> int:
    """Return how often whoever stands there was looked up for *changes*."""
    before = len(desk.post.asked)
    desk.changes.publish(changes)
    desk.settle()
    return len(desk.post.asked) - before


def test_an_entry_of_another_flat_leaves_whoever_stands_there_alone(desk: Desk) -> None:
    desk.type("lxf").settle()

    assert looked_up(desk, entry_of("somebody else", "household 9-9-901")) == 0
    assert desk.page.state.weighed is not None


def test_an_entry_of_their_own_flat_has_them_looked_up_again(desk: Desk) -> None:
    desk.type("lxf").settle()
    person = desk.page.state.person
    assert person is not None

    assert looked_up(desk, entry_of("somebody else", person.household_id)) == 1
    assert desk.page.state.weighed is not None


def test_an_act_that_may_concern_anybody_has_them_looked_up_again(desk: Desk) -> None:
    desk.type("lxf").settle()

    assert looked_up(desk, entry_of()) == 1


@pytest.mark.parametrize("kind", [Kind.GATE_PASS, Kind.ZONE, Kind.ITINERARY, Kind.PARCEL])
def test_what_was_done_on_another_screen_is_asked_for_whoever_still_stands_there(
    desk: Desk, kind: Kind
) -> None:
    """Their pass was made void at F2, or their house was sealed: no old verdict stays."""
    desk.type("lxf").settle()

    assert looked_up(desk, Changes.of(kind, ids=("what was touched",))) == 1


def test_who_is_still_being_looked_up_is_looked_up_again_if_it_was_theirs(desk: Desk) -> None:
    desk.type("lxf").settle()
    person = desk.page.state.person
    assert person is not None
    desk.page.serving.clear()
    with desk.post.held(desk.post.finding):
        desk.type("lxf")
        desk.changes.publish(entry_of(person.person_id))
    desk.settle()

    assert desk.post.asked[-2:] == ["lxf", "lxf"]
