# SPDX-License-Identifier: MIT
"""The rules close stays at a quiet moment of an open window, and the window says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from gatehouse.app.closings import EVERY_MINUTES, PATIENCE_MINUTES, ClosingSchedule
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.words import Language
from gatehouse.paths import resources
from gatehouse.services.gap import gaps
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.ui.shell.changes import ChangeBus
from gatehouse.ui.shell.i18n import Languages
from gatehouse.ui.shell.lanes import Lanes
from gatehouse.ui.shell.messages import Messages
from tests.support.post import PostInUse
from tests.support.qt import Recorder
from tests.support.shift import visit

TOLD = "Closed by rule, not seen to leave or come back: visitors 1. Look at Care, Gaps."


@dataclass
class Watched:
    """A schedule over a post in which a visitor has been for two days."""

    schedule: ClosingSchedule
    post: PostInUse
    changes: ChangeBus
    qtbot: QtBot
    said: Recorder

    def start(self, *, rehearsal: bool = False) -> None:
        post = replace(post_of(self.post.store), rehearsal=rehearsal)
        self.schedule.start(OpenPost(self.post.store, self.post.duty, post))

    def minutes(self, count: int, *, busy: bool = False) -> None:
        for _ in range(count):
            if busy:
                self.changes.publish(Changes.of(Kind.ENTRY))
            self.schedule.pass_minute()

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen, timeout=10_000)

    @property
    def closed(self) -> int:
        return gaps(self.post.store, self.post.duty).count


@pytest.fixture
def watched(qtbot: QtBot, qapp: object, post: PostInUse) -> Iterator[Watched]:
    """Return a schedule that has not been started."""
    languages = Languages(qapp, resources() / "i18n", Language.ENGLISH)  # type: ignore[arg-type]
    messages = Messages(languages)
    said = Recorder(messages)
    lanes = Lanes(messages.show_failure)
    changes = ChangeBus()
    visit(post, "赵一宁")
    post.clock.forward(timedelta(hours=48))
    schedule = ClosingSchedule(lanes, changes, messages, languages.text)
    yield Watched(schedule, post, changes, qtbot, said)
    lanes.close()
    assert said.crashes == []


def test_the_first_quiet_minute_closes_what_is_due_and_says_so(watched: Watched) -> None:
    watched.start()
    watched.minutes(1)
    assert watched.said.texts() == []

    watched.minutes(1)
    watched.until(lambda: watched.said.texts() == [TOLD])

    assert watched.closed == 1


def test_it_waits_for_a_quiet_minute_but_not_for_ever(watched: Watched) -> None:
    watched.start()
    watched.minutes(PATIENCE_MINUTES - EVERY_MINUTES - 1, busy=True)
    assert watched.closed == 0

    watched.minutes(1, busy=True)
    watched.until(lambda: watched.closed == 1)


def test_nothing_is_said_where_nothing_is_due(watched: Watched) -> None:
    watched.start()
    watched.minutes(2)
    watched.until(lambda: watched.closed == 1)
    watched.until(lambda: watched.said.texts() == [TOLD])

    watched.minutes(EVERY_MINUTES)
    watched.qtbot.wait(50)

    assert watched.said.texts() == [TOLD]


def test_an_invented_compound_is_left_as_it_is(watched: Watched) -> None:
    watched.start(rehearsal=True)
    watched.minutes(5)
    watched.qtbot.wait(50)

    assert watched.closed == 0
