# SPDX-License-Identifier: MIT
"""What the idle desk shows of the day, beside a year of entries; told without a bar."""

from collections.abc import Iterator
from functools import partial

from benchmarks.measured import Line, middle, spread, timed
from benchmarks.statements import scripts_of
from benchmarks.stores import KEY, copied, large_store, opened, remove
from gatehouse.db.connections import READING, connect
from gatehouse.services.day import desk_day

ROUNDS = 60


def measure() -> Iterator[Line]:
    """Ask for the day again and again, beside the same statements through the bare driver."""
    floor, ours = [], []
    beside = copied(large_store(), "day-bare")
    bare = connect(beside, KEY, READING)
    try:
        with opened(large_store(), "day-ours") as here:
            ask = partial(desk_day, here.store, here.duty)
            for _ in range(ROUNDS):
                (script,) = scripts_of([ask])
                floor.append(timed(partial(script.play, bare)))
                ours.append(timed(ask))
    finally:
        bare.close()
        remove(beside)
    ratio = middle(ours) / middle(floor)
    yield Line(
        "the desk's day at 1 M entries", spread(floor), spread(ours), f"{ratio:.2f}x", "", None
    )
