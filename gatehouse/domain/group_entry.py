# SPDX-License-Identifier: MIT
"""Groups (整批): many people who cross in one act, as seventy who come back by one bus."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from gatehouse.domain.body_temperature import NOT_SAID, Taken
from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import NO_CHECKS, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.group_line import LineDoubt
from gatehouse.domain.person import Candidate
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_PEOPLE: Final = 300
"""So many people fit into one act; a train comes in several."""
_A_SECOND: Final = timedelta(seconds=1)


class GroupPerson(Told, Discreet, frozen=True, kw_only=True):
    """One of a group: somebody the post knows, or an outsider with what is told of them.

    *temperature* is in tenths of °C. *seen_at* is when they were written into the list;
    *crossed_at* is when they crossed, where a time stands beside them. Who *goes elsewhere* named a
    flat that the roster does not have: that of the group is not theirs.
    """

    person_id: str | None = None
    outsider: Outsider | None = None
    temperature: int | None = None
    seen_at: datetime | None = None
    crossed_at: datetime | None = None
    goes_elsewhere: bool = False


class GroupOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is recorded of a group in one act.

    *subject_class* is everybody's; without it those of the roster cross as what they are there, and
    so do those who live here where it is one of people who do not: no neighbour is a visitor.
    A class that lives here is refused for whoever is not on the roster.
    *unnamed* people are counted, and nobody writes down who they are. *between* are the moments at
    which the first and the last of them crossed, where that is told later than it happened: the
    others are spread evenly. *taken* says how those were read who were measured now.
    Those who are not on the roster go to *host_household_id*, unless they name a flat themselves.
    """

    direction: Direction
    reason: Reason
    subject_class: SubjectClass | None = None
    people: tuple[GroupPerson, ...] = ()
    unnamed: int = 0
    plate: str = ""
    origin: str = ""
    note: str = ""
    checks: Mapping[str, str] = field(default_factory=lambda: NO_CHECKS)
    host_household_id: str | None = None
    between: tuple[datetime, datetime] | None = None
    taken: Taken = NOT_SAID


class Stopped(Discreet, frozen=True, kw_only=True):
    """Somebody of a group whom the rules do not admit: they wait as an unfinished record."""

    parked_id: str
    shown_name: str
    door: str
    headline: Words


class GroupRecorded(Struct, frozen=True, kw_only=True):
    """A group that was committed: how many were admitted and counted, and who was stopped.

    *last_entry_id* is the entry of the last one who was admitted; empty where nobody was.
    """

    group_id: str
    admitted: int
    unnamed: int
    stopped: tuple[Stopped, ...]
    last_entry_id: str = ""
    fact_id: str
    sequence: int
    changes: Changes


class GroupWithdrawn(Struct, frozen=True):
    """A group that was taken back: how many people, and what that changed."""

    people: int
    sequence: int
    changes: Changes


class GroupRow(Discreet, frozen=True, kw_only=True):
    """A group as the desk lists it; *plate* is masked, *people* and *unnamed* still stand."""

    group_id: str
    first_at: datetime
    last_at: datetime
    direction: Direction
    plate: str
    people: int
    unnamed: int


NOTHING_TOLD: Final = Outsider(name="")
"""What a line says of somebody of whom it says no more than who they are."""


class GroupSource(StrEnum):
    """Where people of a group may be taken from, all at once."""

    EARLIER = "earlier"
    ISOLATION_POINT = "isolation_point"
    WORKERS = "workers"


SOURCE_WORDS: Final = {
    GroupSource.EARLIER: Words("上一批的人", "the last group's people"),
    GroupSource.ISOLATION_POINT: Words("隔离点在住人员", "those in the isolation point"),
    GroupSource.WORKERS: Words("持有效工作证的人", "holders of a worker's pass"),
}


class ReadLine(Discreet, frozen=True, kw_only=True):
    """What one typed or pasted line means.

    *people* are whom it may mean; *whole_flat* says that it names a flat, and so all of them.
    *digits* are those of a temperature beside it. *told* is what to write down of somebody whom
    the post does not know, and where somebody it knows comes from; without people or a name the
    line means nothing. *at* is the time that stands beside it, *doubts* are to be looked at first.
    *goes_to* is the door of the flat that somebody from outside goes to, as the line says.
    """

    text: str
    people: tuple[Candidate, ...] = ()
    whole_flat: bool = False
    digits: str = ""
    told: Outsider = NOTHING_TOLD
    at: time | None = None
    doubts: tuple[LineDoubt, ...] = ()
    goes_to: str = ""


def spread(between: tuple[datetime, datetime], count: int) -> tuple[datetime, ...]:
    """Return *count* moments from the first to the last of *between*, evenly, to the second."""
    first, last = between
    if count == 1:
        return (first,)
    gaps = max(count - 1, 1)
    return tuple(first + (last - first) * n // gaps // _A_SECOND * _A_SECOND for n in range(count))
