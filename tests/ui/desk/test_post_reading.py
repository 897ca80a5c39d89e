# SPDX-License-Identifier: MIT
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from gatehouse.domain.changes import Changes, Kind
from gatehouse.ui.desk.post_reading import PostReading
from gatehouse.ui.shell.lanes import Lanes
from tests.support.desk import FakePost
from tests.support.desk_people import NOW
from tests.support.policies import shipped

ACT = Changes.of(Kind.ENTRY, Kind.PERSON)


@pytest.fixture
def fake() -> FakePost:
    return FakePost(rules=shipped("changchun-2022-03"))


class Gate:
    """Somebody who waits at the gate for a few looks, and then nobody."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def busy(self) -> bool:
        self.looks -= 1
        return self.looks >= 0


def test_the_figures_wait_for_whoever_stands_at_the_gate(
    qtbot: QtBot, lanes: Lanes, fake: FakePost
) -> None:
    gate = Gate(looks=2)
    reading = PostReading(lanes, gate.busy)
    with qtbot.waitSignal(reading.day_read):
        reading.start(fake.acts())

    with qtbot.waitSignal(reading.day_read):
        reading.take_changes(ACT)

    assert gate.looks < 0


def test_who_typed_before_the_post_was_there_goes_before_the_figures(
    qtbot: QtBot, lanes: Lanes, fake: FakePost
) -> None:
    gate = Gate(looks=2)
    reading = PostReading(lanes, gate.busy)

    with qtbot.waitSignals([reading.rules_read, reading.day_read], order="strict"):
        reading.start(fake.acts())

    assert gate.looks < 0


def test_the_day_is_read_with_each_minute_though_nobody_comes(
    qtbot: QtBot, lanes: Lanes, fake: FakePost
) -> None:
    """Whoever stays too long is told of at a quiet gate, too; and a new day begins at zero."""
    reading = PostReading(lanes, Gate(looks=0).busy)
    with qtbot.waitSignal(reading.day_read):
        reading.start(fake.acts())
    reading.pass_time(NOW)

    reading.pass_time(NOW + timedelta(seconds=10))
    assert not reading._day_later.due
    with qtbot.waitSignal(reading.day_read):
        reading.pass_time(NOW + timedelta(minutes=1))
    with qtbot.waitSignals([reading.codes_read, reading.day_read]):
        reading.pass_time(NOW + timedelta(days=1))


def test_several_acts_have_the_figures_read_once(
    qtbot: QtBot, lanes: Lanes, fake: FakePost
) -> None:
    reading = PostReading(lanes, Gate(looks=0).busy)
    with qtbot.waitSignal(reading.day_read):
        reading.start(fake.acts())
    days: list[object] = []
    reading.day_read.connect(days.append)

    with qtbot.waitSignal(reading.day_read):
        for _ in range(3):
            reading.take_changes(ACT)
    with qtbot.waitSignal(reading.day_read):
        reading.read_day()

    assert len(days) == 2
