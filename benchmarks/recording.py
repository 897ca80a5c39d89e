# SPDX-License-Identifier: MIT
"""Recording an entry: verdict, entry, state and ledger in one commit, against the bare driver."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.bulk import CHECKS
from benchmarks.measured import Line, against_floor, middle, spread, timed
from benchmarks.statements import scripts_of
from benchmarks.stores import KEY, OpenStore, copied, large_store, opened, remove, sample_store
from gatehouse.db.connections import WRITING, connect
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, Recorded, SubjectClass
from gatehouse.domain.person import Presence
from gatehouse.services.entry import record_entry

BLOCKS = 40
BLOCK = 20
AGAINST_FLOOR = 2.6
AGAINST_EMPTY = 1.5


@dataclass(slots=True)
class Lane:
    """A store recorded into, beside a copy that gets the same statements from the bare driver."""

    here: OpenStore
    bare: Any
    people: list[str]
    floor: list[float]
    ours: list[float]

    def run_block(self) -> None:
        acts = [self._next_act() for _ in range(BLOCK)]
        for script in scripts_of(acts, "BEGIN IMMEDIATE"):
            self.floor.append(timed(partial(script.play, self.bare)))
        for act in [self._next_act() for _ in range(BLOCK)]:
            self.ours.append(timed(act))

    def _next_act(self) -> partial[Recorded]:
        return act_of(self.here, self.people.pop())


def measure() -> Iterator[Line]:
    """Measure small and large stores, under rules that ask for little and for much."""
    names = ("everyday", "changchun-2022-03")
    with ExitStack() as stack:
        small = {name: stack.enter_context(_lane(sample_store(name), name)) for name in names}
        large = stack.enter_context(_lane(large_store(), "large"))
        for _ in range(BLOCKS):
            for lane in (*small.values(), large):
                lane.run_block()
    for name, lane in small.items():
        yield _line(f"record an entry, empty store, {name}", lane)
    yield _line("record an entry, 1 M entries, changchun-2022-03", large)
    growth = middle(large.ours) / middle(small["changchun-2022-03"].ours)
    yield Line(
        "record an entry, 1 M entries against an empty store",
        spread(small["changchun-2022-03"].ours),
        spread(large.ours),
        f"{growth:.2f}x",
        f"<= {AGAINST_EMPTY:g}x",
        growth <= AGAINST_EMPTY,
    )


def act_of(here: OpenStore, person_id: str) -> partial[Recorded]:
    """Return the recording of somebody who goes where they are not; every rule set admits them."""
    inside = here.presences[person_id] is Presence.INSIDE
    here.presences[person_id] = Presence.OUTSIDE if inside else Presence.INSIDE
    crossing = Crossing(
        direction=Direction.OUT if inside else Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.WORK,
        person_id=person_id,
        temperature=365,
        checks=CHECKS,
    )
    return partial(record_entry, here.store, here.duty, crossing, Decision.ADMIT)


def people_of(here: OpenStore, acts: int) -> list[str]:
    """Return so many people at random, each as often as the others."""
    everybody = sorted(here.presences)
    Random(3).shuffle(everybody)
    return (everybody * (acts // len(everybody) + 1))[:acts]


@contextmanager
def _lane(path: Path, name: str) -> Iterator[Lane]:
    beside = copied(path, f"{name}-bare")
    try:
        bare = connect(beside, KEY, WRITING)
        with opened(path, f"{name}-ours") as here:
            yield Lane(here, bare, people_of(here, BLOCKS * BLOCK * 2), [], [])
        bare.close()
    finally:
        remove(beside)


def _line(work: str, lane: Lane) -> Line:
    return against_floor(
        work, lane.floor, lane.ours, AGAINST_FLOOR, "verdict, entry, state, ledger"
    )
