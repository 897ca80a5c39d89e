# SPDX-License-Identifier: MIT
"""A volunteer practises on an invented compound, with keys, and is told what went wrong."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gatehouse.app import rehearsal_binding
from gatehouse.app.first_run_binding import make_practice
from gatehouse.app.program import Program, WindowOptions
from gatehouse.app.rehearsal_binding import RehearsalLink
from gatehouse.domain.entry import Direction, Outcome, Reason
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.rehearsal import Arrival, Pace, Slip, Trap
from gatehouse.paths import Places, user_places
from gatehouse.services.opening import find_key
from gatehouse.ui.rehearsal.result_row import ResultRow
from gatehouse.ui.shell.preferences import Preferences
from tests.support.window import ENTER, Gate, TickingClock

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
_REASONS = {"去上班": Reason.WORK, "去买药": Reason.MEDICINE, "去医院看病": Reason.MEDICAL}


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the invented compound once, in a folder to copy."""
    folder = tmp_path_factory.mktemp("invented")
    made = make_practice(Places(folder, folder, folder), TickingClock(NOON))
    return made.parent


@pytest.fixture
def practice(qapp: QApplication, invented: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Open the window of the invented compound; the same people come each time."""
    monkeypatch.setattr(rehearsal_binding, "SystemRandom", lambda: Random(5))
    places, clock = user_places(), TickingClock(NOON)
    shutil.copytree(invented, places.practice)
    store = make_practice(places, clock)
    program = Program(qapp, places, WindowOptions(store=store), Preferences(), clock)
    gate = Gate(qapp, program, store, clock, find_key(store))
    program.show()
    gate.window.showNormal()
    gate.window.resize(1366, 696)
    gate.window.activateWindow()
    gate.until(lambda: program.is_open)
    try:
        yield gate
    finally:
        gate.close()
        assert gate.heard.crashes == []


def rehearsals(gate: Gate) -> RehearsalLink:
    """Return what the window offers."""
    assert gate.program.rehearsals is not None
    return gate.program.rehearsals


def begin(gate: Gate, pace: Pace) -> None:
    """Begin a rehearsal with the keyboard: back from the box to the strip above it."""
    link = rehearsals(gate)
    link.strip.offer.paces[pace].setFocus()
    gate.press(ENTER)
    gate.until(lambda: link.rehearsing.rehearsal)
    gate.until(gate.desk.left.box.edit.hasFocus)


def whoever_stands_there(gate: Gate) -> Arrival:
    """Return who speaks on the strip."""
    rehearsal = rehearsals(gate).rehearsing.rehearsal
    assert rehearsal is not None
    number = rehearsal.waiting(gate.clock())[0]
    gate.until_seen(rehearsal.arrivals[number].said.zh)
    return rehearsal.arrivals[number]


def serve(gate: Gate, arrival: Arrival, temperature: int | None = None) -> None:
    """Serve somebody of the roster, or of a pass, by the flat, and do what the desk says."""
    desk, right, before = gate.desk, arrival.right, rehearsals(gate).rehearsing.rehearsal
    typed = _typed(arrival)
    gate.type(typed)
    gate.until(lambda: desk.state.found and desk.state.found.text == typed)
    row = [one.person_id for one in desk.state.candidates].index(str(right.person_id))
    if len(desk.state.candidates) > 1:
        gate.press(Qt.Key(Qt.Key.Key_1 + row), Qt.KeyboardModifier.ControlModifier)
    gate.until(lambda: desk.state.person and desk.state.weighed)
    assert desk.state.direction is right.direction
    _say_why(gate, arrival)
    if desk.state.asks_temperature and right.temperature is not None:
        gate.type(str(temperature or right.temperature))
    _decide(gate, right.outcome, right.retest)
    gate.until(lambda: rehearsals(gate).rehearsing.rehearsal is not before)


def _typed(arrival: Arrival) -> str:
    if arrival.trap is Trap.RUN_OUT:
        return arrival.said.zh.partition("后四位 ")[2][:4]
    return arrival.right.who.split()[0]


def _say_why(gate: Gate, arrival: Arrival) -> None:
    why = arrival.said.zh.rpartition("，")[2]
    reason = Reason.STROLL if arrival.trap is Trap.STROLL else _REASONS.get(why)
    if reason is not None and gate.desk.state.reason is not reason:
        gate.desk.serving.set_reason(reason)
    if arrival.trap is Trap.CODE:
        gate.choose("健康码", "yellow")


def _decide(gate: Gate, outcome: Outcome, retest: int | None) -> None:
    gate.until(lambda: gate.desk.state.weighed)
    if retest is not None:
        gate.press(ENTER)
        gate.type(str(retest))
    wanted = {
        Outcome.ADMITTED: (Conclusion.ADMIT, ENTER),
        Outcome.TURNED_AWAY: (Conclusion.TURN_AWAY, Qt.Key.Key_F9),
        Outcome.REPORTED: (Conclusion.REPORT, Qt.Key.Key_F10),
    }
    conclusion, key = wanted[outcome]
    gate.until(lambda: gate.verdict() is conclusion, f"the verdict {conclusion}")
    gate.press(key)


def test_everybody_is_served_and_one_mistake_is_told(practice: Gate) -> None:
    """The third one's temperature is typed wrong; the result tells it with what was right."""
    gate, link = practice, rehearsals(practice)
    begin(gate, Pace.CALM)
    rehearsal = link.rehearsing.rehearsal
    assert rehearsal is not None

    for number in range(len(rehearsal.arrivals)):
        arrival = whoever_stands_there(gate)
        mistyped = arrival.right.temperature is not None and number == _mistaken(rehearsal.arrivals)
        serve(gate, arrival, 359 if mistyped else None)

    gate.until(link.result.isVisible)
    (row,) = (one for one in link.result.findChildren(ResultRow) if one.is_wrong)
    said, told, took = (label.text() for label in row.findChildren(QLabel))
    wrong = rehearsal.arrivals[_mistaken(rehearsal.arrivals)]
    assert said == wrong.said.zh
    assert took.endswith(" 秒")
    assert told.startswith("体温不对：记的是 35.9 ℃，量的是 36.")
    assert gate.sees("没有错 9")
    gate.close()
    assert gate.is_sound()


def _mistaken(arrivals: tuple[Arrival, ...]) -> int:
    """Return the number of the first one as usual."""
    return next(number for number, one in enumerate(arrivals) if one.trap is None)


def test_it_stops_at_any_time_and_begins_anew(practice: Gate) -> None:
    gate, link = practice, rehearsals(practice)
    begin(gate, Pace.CALM)
    serve(gate, whoever_stands_there(gate))

    link.strip.arrival.stop.setFocus()
    gate.press(ENTER)
    gate.until(link.result.isVisible)
    assert gate.sees("登记 1")

    gate.press(ENTER)
    gate.until(lambda: link.rehearsing.rehearsal)
    rehearsal = link.rehearsing.rehearsal
    assert rehearsal is not None
    assert rehearsal.count == 0
    gate.until(gate.desk.left.box.edit.hasFocus)


def test_an_entry_of_somebody_else_that_was_taken_back_is_no_mistake(practice: Gate) -> None:
    """Who had come stands there again."""
    gate, link = practice, rehearsals(practice)
    begin(gate, Pace.CALM)
    first = whoever_stands_there(gate)
    rehearsal = link.rehearsing.rehearsal
    assert rehearsal is not None
    other = next(one for one in rehearsal.arrivals[1:] if one.trap is None)
    serve(gate, other)
    gate.until(lambda: link.rehearsing.rehearsal and link.rehearsing.rehearsal.count == 1)
    rehearsal = link.rehearsing.rehearsal
    assert rehearsal is not None
    assert [one.slip for one in rehearsal.score().mistakes] == [Slip.PERSON]

    gate.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    gate.until(lambda: gate.desk.left.panes.pane)
    gate.press(Qt.Key.Key_Right)
    gate.tab_to("撤销登记")
    gate.press(Qt.Key.Key_Space)

    gate.until(lambda: link.rehearsing.rehearsal and link.rehearsing.rehearsal.count == 0)
    assert whoever_stands_there(gate) == first


def test_the_banner_offers_it_from_every_screen(practice: Gate) -> None:
    gate, link = practice, rehearsals(practice)
    gate.desk.stand_in(None)
    gate.press(Qt.Key.Key_F8)
    assert not link.strip.isVisible()

    gate.click("演练. 这里都是假人. 开始练习 ▸")

    gate.until(link.strip.isVisible)
    QTest.mouseClick(link.strip.offer.later, Qt.MouseButton.LeftButton)
    gate.until(lambda: not link.strip.isVisible())


def test_nothing_of_it_leaves_its_own_file(practice: Gate) -> None:
    """The post of this computer is not there yet, and is not made by practising."""
    places = user_places()
    begin(practice, Pace.CALM)
    serve(practice, whoever_stands_there(practice))

    assert not places.store.exists()
    written = {path for path in places.data.rglob("*") if path.is_file()}
    assert {path.parent for path in written} <= {
        places.practice,
        places.data,
        _backups(places.data),
    }
    assert {path.name for path in written if path.parent == places.data} <= {"machine"}


def _backups(data: Path) -> Path:
    return data / "practice" / "backups"


def test_in_a_rush_people_stand_in_line(practice: Gate) -> None:
    gate, link = practice, rehearsals(practice)
    begin(gate, Pace.RUSH)

    gate.clock.forward(timedelta(seconds=14))

    gate.until_seen("后面 2 人")

    rehearsal = link.rehearsing.rehearsal
    assert rehearsal is not None
    assert {one.right.direction for one in rehearsal.arrivals} == set(Direction)
