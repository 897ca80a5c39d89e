# SPDX-License-Identifier: MIT
"""What it takes of a volunteer to let somebody pass: keys, clicks, seconds.

Everybody on the sample roster is let through by real key and mouse events in the real window, by
the keyboard and by the mouse alone, under everyday rules and with a temperature; every fourth by a
scan too, which is the same for everybody. What is counted is what was pressed, and only if that
person was recorded as admitted.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select

from benchmarks.desk import window_environ
from benchmarks.keys import TEMPERATURE, cheapest_ways
from benchmarks.measured import Line, middle, percentile, spread, told
from benchmarks.stores import FOLDER, OpenStore, copied, opened_at, remove, sample_store
from gatehouse.db.tables.every import household, person
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.roster import stairs

PRESS, POINT, CLICK, THINK = 0.28, 1.10, 0.20, 1.35
"""Seconds of the keystroke-level model (Card, Moran, Newell): key, pointing, click, thought."""
_EVERYBODY = (
    select(person.c.id, household.c.id.label("household_id"), household.c.door)
    .join_from(person, household, household.c.id == person.c.household_id)
    .where(person.c.living)
    .order_by(household.c.sort_key, person.c.roster_order)
)
_BARS = {
    ("keys", ""): (6, 8),
    ("keys", TEMPERATURE): (9, 11),
    ("mouse", ""): (4, 4),
    ("mouse", TEMPERATURE): (7, 7),
    ("scan", ""): (0, 0),
    ("scan", TEMPERATURE): (4, 4),
}
_SCANNED = 4
"""Every so many of them show a pass to the scanner."""
_RULES = {"": "everyday", TEMPERATURE: "changchun-2022-03"}
_CALLED = {"": "everyday rules", TEMPERATURE: "with a temperature"}
_WORDS = {"keys": "keys per act", "mouse": "clicks per act", "scan": "keys per scan"}


_BY = {"keys": "by keys", "mouse": "by the mouse", "scan": "by a scan"}


@dataclass(frozen=True, slots=True)
class Effort:
    """What one act took: presses, the *seconds* of the program, and whether they *went* through."""

    keys: int
    clicks: int
    seconds: float
    went: bool


@dataclass(frozen=True, slots=True)
class Order:
    """One person to be let through, and all that a way may need to know of them."""

    way: str
    person: str
    text: str
    row: int
    temperature: str
    stair: str
    door: str
    rank: int
    round: int
    number: str


def measure() -> Iterator[Line]:
    """Let everybody out and in again, each time another way."""
    for temperature, rules in _RULES.items():
        orders, store = _orders(rules, temperature)
        try:
            done = list(zip(orders, _served(store, orders), strict=True))
        finally:
            remove(store)
        for way in _WORDS:
            taken = [effort for order, effort in done if order.way == way]
            yield from _lines(way, temperature, taken)


def _orders(rules: str, temperature: str) -> tuple[list[Order], Path]:
    """Return who is to be let through in which order, and a store in which all have a pass.

    Out by keys, in by the mouse, out by a scan. Of a flat one goes out a round, since the rules
    let one of them go shopping in two days; between two rounds lie two days.
    """
    store = copied(sample_store(rules), f"effort-{rules}")
    with opened_at(store) as here:
        ways = dict(cheapest_ways(here, temperature))
        with here.store.reader() as connection:
            people = connection.execute(_EVERYBODY).all()
        names = tuple(stair.name for stair in stairs(here.store, here.duty))
        ranked = sorted(_ranked(people), key=itemgetter(1))
        last = ranked[-1][1]
        orders = [
            Order(
                way=way,
                person=row.id,
                text=ways[row.id].text,
                row=ways[row.id].row,
                temperature=temperature,
                stair=_stair_of(row.door, names),
                door=row.door,
                rank=rank,
                round=begins + (rank if way != "mouse" else 0),
                number=_pass_of(here, row.id) if way == "scan" else "",
            )
            for way, begins, step in (
                ("keys", 0, 1),
                ("mouse", last, 1),
                ("scan", last + 1, _SCANNED),
            )
            for row, rank in ranked[::step]
        ]
    return orders, store


def _ranked(people: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[tuple[Row[*tuple[Any, ...]], int]]:
    """Yield everybody with their place among those of the flat, from 0."""
    so_far: Counter[str] = Counter()
    for row in people:
        yield row, so_far[row.household_id]
        so_far[row.household_id] += 1


def _stair_of(door: str, names: Sequence[str]) -> str:
    """Return the unit under which the picker offers the flat."""
    return max((name for name in names if door.startswith(f"{name}-")), key=len)


def _pass_of(here: OpenStore, person_id: str) -> str:
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=person_id)
    return issue_pass(here.store, here.duty, order).card.row.number


def _served(store: Path, orders: Sequence[Order]) -> list[Effort]:
    """Have the *orders* carried out in a window of its own process."""
    asked = FOLDER / "orders.json"
    asked.write_text(json.dumps([asdict(order) for order in orders]))
    command = [sys.executable, "-m", "benchmarks.ways", str(store), str(asked)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=window_environ())
    asked.unlink()
    return [Effort(**told) for told in json.loads(answer.stdout)]


def _lines(way: str, temperature: str, taken: Sequence[Effort]) -> Iterator[Line]:
    counted = sorted(one.clicks if way == "mouse" else one.keys for one in taken)
    stuck = sum(not one.went for one in taken)
    people = ", ".join(f"{count}: {of}" for count, of in sorted(Counter(counted).items()))
    note = f"presses: people = {people}" + (f"; not let through: {stuck}" if stuck else "")
    nearly_all, everybody = _BARS[way, temperature]
    work = f"{_WORDS[way]}, {_CALLED[temperature]}"
    for who, count, bar in (
        ("95 %", int(percentile(counted, 95)), nearly_all),
        ("all", counted[-1], everybody),
    ):
        yield Line(
            f"{work}, {who} of {len(taken):,}",
            "",
            str(count),
            "",
            f"<= {bar}",
            count <= bar and not stuck,
            note if who == "all" else "",
        )
    program = [one.seconds for one in taken]
    modelled = [_by_the_model(way, temperature, one) + one.seconds for one in taken]
    yield told(
        f"service time {_BY[way]}, {_CALLED[temperature]}",
        f"{middle(modelled):.1f} s (p99 {percentile(modelled, 99):.1f} s)",
        f"of which the program {spread(program)}, measured; the rest is the model's",
    )


def _by_the_model(way: str, temperature: str, effort: Effort) -> float:
    """Return the seconds of hands and head by the keystroke-level model."""
    thoughts = THINK * (2 if temperature else 1)
    aiming = POINT if way == "scan" else 0.0
    return thoughts + aiming + effort.keys * PRESS + effort.clicks * (POINT + CLICK)
