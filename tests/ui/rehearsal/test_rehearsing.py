# SPDX-License-Identifier: MIT
"""A rehearsal under way follows what is recorded, and ends when everybody was served."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.rehearsal import Cast, Pace, Rehearsal, Served
from gatehouse.ui.rehearsal.acts import RehearsalActs
from gatehouse.ui.rehearsal.rehearsing import Rehearsing
from tests.support.rehearsals import NOON, people, served
from tests.support.screens import Bench


class Post:
    """An invented post to which two people come."""

    def __init__(self) -> None:
        self.recorded: list[Served] = []
        self.asked: list[int] = []

    def acts(self) -> RehearsalActs:
        """Return its acts."""
        return RehearsalActs(draw=lambda _pace: Cast(people(2), 40), served=self.served)

    def served(self, after: int) -> tuple[Served, ...]:
        """Tell what was recorded."""
        self.asked.append(after)
        return tuple(self.recorded)


@pytest.fixture
def post() -> Post:
    """Return a post at which nothing was recorded."""
    return Post()


@pytest.fixture
def rehearsing(bench: Bench, post: Post) -> Iterator[Rehearsing]:
    """Begin a calm rehearsal at noon."""

    def clock() -> datetime:
        return NOON

    made = Rehearsing(bench.lanes, bench.changes, clock)
    made.start(post.acts())
    made.begin(Pace.CALM)
    bench.settle()
    yield made
    made.stop()


def record(bench: Bench, post: Post, number: int, seconds: float) -> None:
    """Record the right entry of an arrival, as the desk does."""
    post.recorded.append(served(number, seconds))
    bench.changes.publish(Changes.of(Kind.ENTRY))
    bench.settle()


def test_what_is_recorded_since_it_began_is_taken_for_who_came(
    bench: Bench, post: Post, rehearsing: Rehearsing
) -> None:
    record(bench, post, 0, 7)

    assert rehearsing.rehearsal is not None
    assert rehearsing.rehearsal.count == 1
    assert post.asked == [40]


def test_it_ends_by_itself_after_the_last(bench: Bench, post: Post, rehearsing: Rehearsing) -> None:
    ended: list[Rehearsal] = []
    rehearsing.ended.connect(ended.append)

    record(bench, post, 0, 7)
    record(bench, post, 1, 15)

    assert rehearsing.rehearsal is None
    assert [one.score().served for one in ended] == [2]


def test_it_can_be_stopped_at_any_time(bench: Bench, post: Post, rehearsing: Rehearsing) -> None:
    ended: list[Rehearsal] = []
    rehearsing.ended.connect(ended.append)
    record(bench, post, 0, 7)

    rehearsing.stop()
    rehearsing.stop()

    assert [one.is_over for one in ended] == [False]


def test_what_is_recorded_between_two_rehearsals_is_nobodys(
    bench: Bench, post: Post, rehearsing: Rehearsing
) -> None:
    rehearsing.stop()

    record(bench, post, 0, 7)

    assert post.asked == []


def test_one_under_way_is_not_begun_anew(bench: Bench, post: Post, rehearsing: Rehearsing) -> None:
    record(bench, post, 0, 7)

    rehearsing.begin(Pace.RUSH)
    bench.settle()

    assert rehearsing.rehearsal is not None
    assert rehearsing.rehearsal.pace is Pace.CALM
