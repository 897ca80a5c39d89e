# SPDX-License-Identifier: MIT
"""Six hundred arrivals through the real window in one run: none is lost, none is there twice.

They are typed by initials and by flats, scanned, measured twice, turned away and written down as
visitors, many of them ahead of the answers: the hands wait for nobody but a visitor's host.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from gatehouse.cli.main import run
from gatehouse.db.engine import Store
from gatehouse.db.tables.every import household, person, person_key
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.policy.want import Want
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.opening import key_file_of
from gatehouse.services.roster import import_roster
from gatehouse.services.sample.people import Inventor
from gatehouse.services.search import find
from tests.support.post import quiet
from tests.support.qt import press, type_burst
from tests.support.window import ENTER, Gate, open_window

BEGINS = datetime(2022, 4, 15, 1, 0, tzinfo=UTC)
DAY = "2022-04-15"
CTRL = Qt.KeyboardModifier.ControlModifier
ARRIVALS = 600
HOUSEHOLDS = 360
_AHEAD = 12
"""So many are typed before anybody looks whether the first of them was taken."""
_PARTS = {
    "by initials": 130,
    "by the flat": 60,
    "by a scan": 40,
    "measured twice": 20,
    "with a fever": 10,
    "the second of a flat": 40,
    "a visitor": 10,
}
_DECIDED = {
    Outcome.ADMITTED: ENTER,
    Outcome.TURNED_AWAY: Qt.Key.Key_F9,
    Outcome.REPORTED: Qt.Key.Key_F10,
}


@dataclass(frozen=True, kw_only=True)
class Act:
    """One arrival: how they are called up, and what must be recorded of them."""

    call: Callable[[Gate], None]
    who: str
    direction: Direction
    outcome: Outcome = Outcome.ADMITTED
    readings: tuple[int, ...] = (365,)
    alone: bool = False
    """Whether the hands are free only when everybody before was served: for a scanner, a form."""

    @property
    def recorded(self) -> tuple[object, ...]:
        """What stands in the register of them."""
        first, *then = self.readings
        return self.who, self.direction, self.outcome, first, next(iter(then), None)

    def serve(self, gate: Gate) -> None:
        """Type all of it; only a second reading waits for the desk to ask for one."""
        self.call(gate)
        first, *then = self.readings
        gate.type(str(first))
        for again in then:
            gate.until(lambda: gate.desk.state.weighed and Want.RETEST in gate.desk.state.wants)
            gate.press(ENTER)
            gate.type(str(again))
        gate.press(_DECIDED[self.outcome])
        if self.outcome is Outcome.REPORTED:
            put_away(gate)


def put_away(gate: Gate) -> None:
    """Leave the steps after a fever for later: the next one stands there already."""
    gate.until(lambda: gate.desk.left.panes.pane, "the steps after a fever")
    gate.press(Qt.Key.Key_Escape)
    gate.until(lambda: gate.desk.left.panes.pane is None)


@dataclass(kw_only=True)
class Compound:
    """Who lives there, how each is found, and the passes that were issued."""

    flats: list[tuple[str, list[str]]]
    initials: dict[str, str]
    passes: dict[str, str] = field(default_factory=dict)


def read_compound(store: Store, duty: Duty) -> Compound:
    """Read the flats, the initials that mean one person alone, and issue passes to scan."""
    with store.reader() as connection:
        living = select(household.c.door, person.c.id).join_from(household, person)
        rows = connection.execute(living.order_by(household.c.door, person.c.roster_order)).all()
        asked = select(person_key.c.key, person_key.c.person_id)
        keys = connection.execute(asked.where(person_key.c.kind == "i")).all()
    flats: dict[str, list[str]] = {}
    for door, person_id in rows:
        flats.setdefault(door, []).append(person_id)
    alone = {person_id: key for key, person_id in keys if _means_one(store, duty, key)}
    return Compound(flats=list(flats.items()), initials=alone)


def _means_one(store: Store, duty: Duty, text: str) -> bool:
    found = find(store, duty, text)
    then = find(store, duty, text + "365")
    return len(found.candidates) == 1 and then.temperature == "365"


def by_initials(text: str, gate: Gate) -> None:
    """Type the initials with the digits of the room."""
    gate.type(text)


def by_flat(door: str, row: int, gate: Gate) -> None:
    """Type the flat, and pick the person by a chord where more than one lives there."""
    gate.type(door)
    if row:
        gate.press(Qt.Key(Qt.Key.Key_0 + row), CTRL)


def by_scan(number: str, gate: Gate) -> None:
    """Let the scanner type the number of a pass, with its own Enter."""
    focus = QApplication.focusWidget()
    assert focus is not None
    moment = int((gate.clock() - BEGINS).total_seconds() * 1000)
    press(focus, "\r", type_burst(focus, number, moment) + 5)
    gate.until(lambda: gate.desk.state.weighed)


def as_visitor(name: str, phone: str, door: str, gate: Gate) -> None:
    """Write a visitor down, whose host has agreed by telephone."""
    gate.press(Qt.Key.Key_Insert)
    gate.write("姓名", name)
    gate.write("电话", phone)
    gate.write("去往", door)
    gate.until(lambda: gate.desk.state.visitor and gate.desk.state.visitor.host)
    gate.choose("户主同意", "telephone")
    gate.choose("健康码", "green")
    gate.choose("行程", "clear")
    gate.go_to("体温")


class Crowd:
    """Draws who comes, each flat for one part alone."""

    def __init__(self, compound: Compound, store: Store, duty: Duty) -> None:
        self._compound = compound
        self._store = store
        self._duty = duty
        self._flats = list(compound.flats)

    def chains(self) -> Iterator[list[Act]]:
        """Yield the acts of one flat after the other, each in the order in which they come."""
        for part, count in _PARTS.items():
            for number in range(count):
                yield self._chain(part, number)

    def _chain(self, part: str, number: int) -> list[Act]:
        if part == "a visitor":
            return self._visit(number)
        door, people = self._next_flat(part)
        first = people[0]
        call = self._call(part, door, people)
        scanned = part == "by a scan"
        out = partial(Act, call=call, who=first, direction=Direction.OUT, alone=scanned)
        if part == "with a fever":
            return [out(outcome=Outcome.REPORTED, readings=(380, 379), alone=True)]
        if part == "the second of a flat":
            second = partial(by_flat, door, 2)
            turned = Act(
                call=second, who=people[1], direction=Direction.OUT, outcome=Outcome.TURNED_AWAY
            )
            return [out(), turned]
        readings = (380, 366) if part == "measured twice" else (365,)
        # the scanner takes the same card only once in ten seconds
        call = self._by_flat(door, people) if scanned else call
        back = Act(call=call, who=first, direction=Direction.IN, readings=(364,))
        return [out(readings=readings), back]

    def _call(self, part: str, door: str, people: Sequence[str]) -> Callable[[Gate], None]:
        if part in {"by initials", "measured twice"}:
            return partial(by_initials, self._compound.initials[people[0]])
        if part == "by a scan":
            order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=people[0])
            return partial(by_scan, issue_pass(self._store, self._duty, order).card.row.number)
        return self._by_flat(door, people)

    def _by_flat(self, door: str, people: Sequence[str]) -> Callable[[Gate], None]:
        return partial(by_flat, door, 1 if len(people) > 1 else 0)

    def _visit(self, number: int) -> list[Act]:
        door, _people = self._next_flat("a visitor")
        name = f"钱{chr(0x4E00 + number)}"
        call = partial(as_visitor, name, f"1390000{number:04}", door)
        return [Act(call=call, who=name, direction=Direction.IN, alone=True)]

    def _next_flat(self, part: str) -> tuple[str, Sequence[str]]:
        typed = part in {"by initials", "measured twice"}
        fitting = (
            place
            for place, (_door, people) in enumerate(self._flats)
            if (not typed or people[0] in self._compound.initials)
            and (part != "the second of a flat" or len(people) > 1)
        )
        return self._flats.pop(next(fitting))


def in_some_order(chains: list[list[Act]], chance: Random) -> Iterator[Act]:
    """Yield the acts of all chains mixed, those of one in their order."""
    left = [list(reversed(chain)) for chain in chains]
    while left:
        place = chance.randrange(len(left))
        yield left[place].pop()
        if not left[place]:
            left[place] = left[-1]
            left.pop()


@pytest.fixture
def plan() -> list[Act]:
    """Return what is to come, filled in as soon as the post is there."""
    return []


@pytest.fixture
def rush(qapp: QApplication, plan: list[Act]) -> Iterator[Gate]:
    """Open the window of a gate in Changchun in April 2022, at which many people live."""

    def settle(store: Store, duty: Duty) -> None:
        import_roster(store, duty, Inventor(Random(600)).roster(HOUSEHOLDS), quiet)
        crowd = Crowd(read_compound(store, duty), store, duty)
        plan.extend(in_some_order(list(crowd.chains()), Random(7)))

    with open_window(qapp, "changchun-2022-03", BEGINS, settle) as gate:
        yield gate


def serve_all(gate: Gate, plan: Sequence[Act]) -> None:
    """Serve everybody; look up only now and then, and before a scan or a form."""
    recorded: list[object] = []
    gate.desk.serving.recording.recorded.connect(lambda *told: recorded.append(told))

    def recorded_all(count: int) -> bool:
        return len(recorded) == count

    for count, act in enumerate(plan):
        if act.alone or count % _AHEAD == 0:
            gate.until(partial(recorded_all, count), f"{count} entries recorded")
        act.serve(gate)
    gate.until(partial(recorded_all, len(plan)), "everybody recorded")


def test_in_a_rush_nobody_is_lost_and_nobody_is_there_twice(
    rush: Gate, plan: list[Act], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The register tells every arrival once and in order; every count is the same."""
    gate = rush
    assert len(plan) == ARRIVALS

    serve_all(gate, plan)

    entries = gate.entries()
    assert [_recorded(entry) for entry in entries] == [act.recorded for act in plan]
    sequences = [int(str(entry["sequence"])) for entry in entries]
    assert sequences == sorted(set(sequences))
    admitted = Counter(act.direction for act in plan if act.outcome is Outcome.ADMITTED)
    gate.until_seen(f"放行进 {admitted[Direction.IN]}")
    gate.until_seen(f"放行出 {admitted[Direction.OUT]}")
    gate.close()
    assert gate.is_sound()

    told = _summary(gate, capsys)
    assert sum(told["entries"].values()) == ARRIVALS
    assert told["admitted"] == {way.value: admitted[way] for way in Direction}
    assert told["turned_away"] == _PARTS["the second of a flat"]
    assert told["reported"] == told["fever"] == _PARTS["with a fever"]
    assert _rows_of_the_workbook(gate, tmp_path / "day.xlsx") == ARRIVALS


def _recorded(entry: dict[str, object]) -> tuple[object, ...]:
    """Return what stands in the register of somebody, as `Act.recorded` foretells it."""
    who = entry["outsider_name"] or entry["person_id"]
    names = ("direction", "outcome", "temperature", "retest")
    return (who, *(entry[name] for name in names))


def _where(gate: Gate) -> list[str]:
    store = gate.store
    return ["--store", str(store), "--key-file", str(key_file_of(store)), "--date", DAY]


def _summary(gate: Gate, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert run(["summary", *_where(gate), "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def _rows_of_the_workbook(gate: Gate, path: Path) -> int:
    """Return how many people the day's workbook lists, each under its own number."""
    assert run(["export", *_where(gate), "--out", str(path)]) == 0
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("人员出入").to_python()
    numbers = [row[0] for row in rows if isinstance(row[0], float)]
    assert numbers == sorted(set(numbers))
    return len(numbers)
