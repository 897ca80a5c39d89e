# SPDX-License-Identifier: MIT
"""Somebody of every class at the gate of Changchun in April 2022, by keys, in and out."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gatehouse.db.engine import Store
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import LIVING_HERE, Direction, Outcome, SubjectClass
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.services.roster import import_roster
from tests.support.post import a_resident, a_roster_file, quiet
from tests.support.window import ENTER, Gate, open_window

HOME = tuple(one for one in SubjectClass if one in LIVING_HERE)
FROM_OUTSIDE = tuple(one for one in SubjectClass if one not in {*LIVING_HERE, SubjectClass.COURIER})
_SEEN = {"code": "green", "test": "24", "itinerary": "clear", "consent": "telephone"}


@pytest.fixture
def gate(qapp: QApplication) -> Iterator[Gate]:
    """Open the window of a gate behind which one of each class lives, each in a flat alone."""

    def settle(store: Store, duty: Duty) -> None:
        people = [
            a_resident(f"9-1-{number}01", "林样例", subject_class=one)
            for number, one in enumerate(HOME, start=1)
        ]
        import_roster(store, duty, a_roster_file(*people), quiet)

    begins = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
    with open_window(qapp, "changchun-2022-03", begins, settle) as opened:
        yield opened


def answer(gate: Gate) -> None:
    """Choose the answer that lets somebody pass to each check that the desk asks of them."""
    for check in gate.desk.state.asked_checks:
        if gate.desk.state.checks.get(check.code) is None:
            gate.choose(check.words.zh, _SEEN[check.code])


def let_through(gate: Gate, who: str, temperature: str) -> dict[str, object]:
    """Call somebody up, answer what is asked, admit them, and return what was recorded."""
    before = len(gate.entries())
    gate.type(who)
    gate.until(lambda: gate.desk.state.person and gate.desk.state.weighed)
    return admit(gate, temperature, before)


def admit(gate: Gate, temperature: str, before: int) -> dict[str, object]:
    """Answer what is asked of whoever stands there, and admit them."""
    answer(gate)
    gate.write("体温", temperature)
    gate.until(lambda: gate.verdict() is Conclusion.ADMIT)
    gate.press(ENTER)
    gate.until(lambda: len(gate.entries()) == before + 1)
    return gate.entries()[-1]


def write_down(gate: Gate, subject_class: SubjectClass) -> None:
    """Write down somebody from outside who goes to a flat."""
    # the choice is laid open by the rules: until they are there it has no room for every class
    gate.until(lambda: gate.desk.state.rules)
    gate.press(Qt.Key.Key_Insert)
    gate.until(lambda: gate.desk.state.visitor)
    gate.choose("类别", subject_class.value)
    gate.write("姓名", "钱一诺")
    gate.write("电话", "13900009876")
    gate.write("去往", "9-1-101")
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)


def told(entry: dict[str, object]) -> tuple[object, ...]:
    """Return what an entry says of the crossing."""
    return entry["subject_class"], entry["direction"], entry["outcome"]


def test_everybody_who_lives_here_goes_out_and_comes_home(gate: Gate) -> None:
    """By the flat and a temperature; who has returned is asked where they were."""
    for number, subject_class in enumerate(HOME, start=1):
        out = let_through(gate, f"9-1-{number}01", "365")
        home = let_through(gate, f"9-1-{number}01", "366")

        assert told(out) == (subject_class, Direction.OUT, Outcome.ADMITTED)
        assert told(home) == (subject_class, Direction.IN, Outcome.ADMITTED)
    gate.close()
    assert gate.is_sound()


@pytest.mark.parametrize("subject_class", FROM_OUTSIDE)
def test_who_comes_from_outside_is_written_down_and_leaves_again(
    gate: Gate, subject_class: SubjectClass
) -> None:
    """By their initials the second time, without being written down anew."""
    write_down(gate, subject_class)
    come = admit(gate, "365", 0)
    left = let_through(gate, "qyn", "366")

    assert told(come) == (subject_class, Direction.IN, Outcome.ADMITTED)
    assert told(left) == (subject_class, Direction.OUT, Outcome.ADMITTED)


def test_a_courier_hands_over_at_the_gate_and_is_turned_away_kindly(gate: Gate) -> None:
    write_down(gate, SubjectClass.COURIER)
    gate.write("体温", "365")
    gate.until(lambda: gate.verdict() is Conclusion.TURN_AWAY)

    gate.press(Qt.Key.Key_F9)
    gate.until(gate.entries)

    (entry,) = gate.entries()
    assert told(entry) == (SubjectClass.COURIER, Direction.IN, Outcome.TURNED_AWAY)
