# SPDX-License-Identifier: MIT
"""Rehearsals to test with: people who come, and what was recorded of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.entry import Direction, Outcome, Reason, SubjectClass
from gatehouse.domain.rehearsal import Arrival, GateAct, Pace, Rehearsal, Served
from gatehouse.domain.words import Words

NOON = datetime(2022, 4, 15, 4, 0, tzinfo=UTC)
RIGHT = GateAct(
    who="3-2-501 林*枫",
    person_id="lxf",
    subject_class=SubjectClass.RESIDENT,
    direction=Direction.OUT,
    reason=Reason.SHOPPING,
    outcome=Outcome.ADMITTED,
    temperature=365,
)


def an_arrival(**right: Any) -> Arrival:
    """Return somebody of whom *right* is not as of the others."""
    return Arrival(
        said=Words("3-2-501 林晓枫，出去买菜", "3-2-501 林晓枫: going shopping"),
        seen=Words("36.5 ℃ · 绿码", "36.5 °C · green code"),
        right=replace(RIGHT, **right),
        why=Words("可以出门", "May go out"),
    )


def people(count: int) -> tuple[Arrival, ...]:
    """Return so many who come one after the other."""
    return tuple(an_arrival(person_id=f"person {number}") for number in range(count))


def begun(pace: Pace, count: int = 3) -> Rehearsal:
    """Return a rehearsal that begins at noon."""
    return Rehearsal(arrivals=people(count), pace=pace, begun_at=NOON)


def served(number: int, seconds: float, **done: Any) -> Served:
    """Return the right entry of an arrival, but for what was *done* otherwise."""
    act = replace(RIGHT, person_id=f"person {number}", **done)
    at = NOON + timedelta(seconds=seconds)
    return Served(entry_id=f"entry {number} {seconds}", act=act, at=at)
