# SPDX-License-Identifier: MIT
"""Other rules come into force by the clock, and every screen is told once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gatehouse.app.rule_turn import RuleTurn
from gatehouse.domain.changes import Changes, Kind
from gatehouse.services.opening import OpenPost
from gatehouse.services.policy import rules_now
from gatehouse.services.post import post_of
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.lanes import Lanes
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse


@dataclass
class Turning:
    """The noun over a post whose rules change in an hour, and what the screens were told."""

    turn: RuleTurn
    post: PostInUse
    changes: ChangeBus
    lanes: Lanes
    qtbot: QtBot
    told: list[Changes] = field(default_factory=list)

    def look(self) -> None:
        self.turn.look()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.lanes.at_rest)

    @property
    def in_force(self) -> str:
        return rules_now(self.post.store, self.post.duty).id


@pytest.fixture
def turning(qtbot: QtBot, qapp: object, post: PostInUse) -> Iterator[Turning]:
    """Return a noun that has not looked yet."""
    adopt(post.store, post.duty, "everyday", BEGINS)
    adopt(post.store, post.duty, "changchun-2022-03", BEGINS + timedelta(hours=1))
    lanes, changes, parent = Lanes(lambda _error: None), ChangeBus(), QObject()
    opened = OpenPost(post.store, post.duty, post_of(post.store))
    turn = RuleTurn(opened, lanes, changes, parent)
    here = Turning(turn, post, changes, lanes, qtbot)
    changes.changed.connect(lambda changes, _initiator: here.told.append(changes))
    yield here
    lanes.close()


def test_a_look_tells_the_turn_once(turning: Turning) -> None:
    turning.look()
    assert turning.told == []
    turning.post.clock.forward(timedelta(hours=2))

    turning.look()
    turning.look()

    assert turning.told == [Changes.of(Kind.POLICY)]


def test_what_a_verdict_says_first_is_not_told_again(turning: Turning) -> None:
    turning.look()
    before = turning.in_force
    turning.post.clock.forward(timedelta(hours=2))

    turning.turn.notice(turning.in_force, before)
    turning.turn.notice(turning.in_force, before)
    turning.look()

    assert turning.told == [Changes.of(Kind.POLICY)]


def test_a_verdict_before_the_first_look_is_enough(turning: Turning) -> None:
    before = turning.in_force
    turning.post.clock.forward(timedelta(hours=2))

    turning.turn.notice(turning.in_force, before)

    assert turning.told == [Changes.of(Kind.POLICY)]


def test_a_first_look_after_the_turn_keeps_nothing_from_the_desk(turning: Turning) -> None:
    """The desk read its form before the turn, the look came after it: the verdict tells."""
    before = turning.in_force
    turning.post.clock.forward(timedelta(hours=2))
    turning.look()
    assert turning.told == []

    turning.turn.notice(turning.in_force, before)
    turning.turn.notice(turning.in_force, before)
    turning.look()

    assert turning.told == [Changes.of(Kind.POLICY)]


def test_what_somebody_changed_here_is_learnt_in_silence(turning: Turning) -> None:
    turning.look()
    turning.post.clock.forward(timedelta(hours=2))

    turning.changes.publish(Changes.of(Kind.POLICY), None)
    turning.settle()
    turning.look()

    assert turning.told == [Changes.of(Kind.POLICY)], "by whoever changed it, and nobody else"
