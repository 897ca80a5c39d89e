# SPDX-License-Identifier: MIT
"""One keystroke in the box, among a hundred thousand people, against the bare range query."""

from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import Connection, text

from benchmarks.measured import Line, against_floor, timed, within
from benchmarks.statements import Script, scripts_of
from benchmarks.stores import KEY, OpenStore, copied, large_store, opened, remove
from gatehouse.db.connections import READING, connect
from gatehouse.services.search import find

TARGETS = 60
WORK = "one keystroke of search, 100,000 residents"
AGAINST_FLOOR = 3.0
P99_MS = 2.0
_KINDS = ("i", "p", "n", "d", "t")
_KEYS_OF_SOMEBODY = text(
    "SELECT kind, key FROM person_key WHERE person_id = :person_id GROUP BY kind"
)


def measure() -> Iterator[Line]:
    """Type people's keys letter by letter, each keystroke beside its own statements."""
    floor, ours, plans = [], [], []
    beside = copied(large_store(), "search-bare")
    bare = connect(beside, KEY, READING)
    try:
        with opened(large_store(), "search-ours") as here:
            for typed in _keystrokes(here):
                (script,) = scripts_of([partial(find, here.store, here.duty, typed)])
                script.play(bare)
                floor.append(timed(partial(script.play, bare)))
                ours.append(timed(partial(find, here.store, here.duty, typed)))
                plans.append(script)
            scans = _scans(bare, plans)
    finally:
        bare.close()
        remove(beside)
    yield against_floor(WORK, floor, ours, AGAINST_FLOOR, f"{len(ours)} keystrokes")
    yield within(WORK, ours, P99_MS)
    yield Line(
        "tables that a keystroke scans", "0", str(len(scans)), "", "0", not scans, " ".join(scans)
    )


def _keystrokes(here: OpenStore) -> list[str]:
    """Return what stands in the box after each key: initials, pinyin, doors, tails, characters."""
    people = Random(5).sample(sorted(here.presences), TARGETS)
    with here.store.reader() as connection:
        keys = [key for person_id in people for key in _keys(connection, person_id)]
    strokes = [key[:length] for key in keys for length in range(1, len(key) + 1)]
    strokes += [keys[place] + "365"[:length] for place in (0, 5, 10) for length in (1, 2, 3)]
    Random(6).shuffle(strokes)
    return strokes


def _keys(connection: Connection, person_id: str) -> list[str]:
    found = connection.execute(_KEYS_OF_SOMEBODY, {"person_id": person_id})
    return [key for kind, key in found if kind in _KINDS]


def _scans(bare: Any, scripts: list[Script]) -> list[str]:
    """Return the steps of the plans that read a whole table."""
    asked = {sql: values for script in scripts for sql, values in script.steps if "SELECT" in sql}
    steps = [
        step[3]
        for sql, values in asked.items()
        for step in bare.execute(f"EXPLAIN QUERY PLAN {sql}", values)
    ]
    tables = ("person", "person_key", "household")
    return sorted({step for step in steps if step.split()[:1] == ["SCAN"] and _of(step, tables)})


def _of(step: str, tables: tuple[str, ...]) -> bool:
    return step.split()[1] in tables
