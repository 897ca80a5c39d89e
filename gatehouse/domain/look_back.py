# SPDX-License-Identifier: MIT
"""Looking back (回溯): whom somebody met at this gate, on which days, and why that is thought.

It goes by what the gate wrote down and by nothing else: who crossed within some minutes, who was in
the same vehicle or the same group, who lives in or went to the same flat. Of somebody who was only
named in a vehicle it goes by the name, which others may bear. It names nobody a contact of anybody:
who is one, the health authority decides.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.post import Post
from gatehouse.domain.words import Words

USUAL_MINUTES: Final = 10
MOST_MINUTES: Final = 60
MOST_DAYS_BACK: Final = 21
"""How many days are looked back on at once; the longest incubation that was reckoned with."""


class MetBy(StrEnum):
    """Why somebody is thought to have met them, the closest first."""

    VEHICLE = "vehicle"
    NAMED_ABOARD = "named_aboard"
    GROUP = "group"
    SAME_FLAT = "same_flat"
    SAME_HOST = "same_host"
    AT_THE_GATE = "at_the_gate"


MET_WORDS: Final = {
    MetBy.VEHICLE: Words("同车", "the same vehicle"),
    MetBy.NAMED_ABOARD: Words("同车（按登记的姓名）", "the same vehicle, by the name told"),
    MetBy.GROUP: Words("同行登记", "the same group"),
    MetBy.SAME_FLAT: Words("同住一户", "lives in the same flat"),
    MetBy.SAME_HOST: Words("到过同一户", "the same flat visited"),
    MetBy.AT_THE_GATE: Words("门岗前后脚", "at the gate"),
}
_IN_ORDER: Final = tuple(MetBy)
_APART: Final = Words("相隔 {minutes} 分钟", "{minutes} min apart")
_AT_ONCE: Final = Words("相隔不到 1 分钟", "less than a minute apart")


class LookBackQuestion(Struct, frozen=True, kw_only=True):
    """Whose meetings are asked for, on which days, both included, and what for.

    *minutes* is how close together two cross the gate who are told; *leave* is a leader's, where
    whoever is on duty is none.
    """

    person_id: str
    days: DaySpan
    purpose: str
    minutes: int = USUAL_MINUTES
    leave: LeaderLeave | None = None


class Crossed(Struct, frozen=True, kw_only=True):
    """A way through the gate."""

    entry_id: str
    at: datetime
    gate: str


class Meeting(Struct, frozen=True, kw_only=True):
    """One reason: how, and when each of the two crossed, where a crossing tells of it.

    *own* is the crossing of whoever is looked back for, *theirs* the other's.
    """

    how: MetBy
    own: Crossed | None = None
    theirs: Crossed | None = None

    @property
    def apart(self) -> timedelta | None:
        """How long after or before each other they crossed."""
        if self.own is None or self.theirs is None:
            return None
        return abs(self.theirs.at - self.own.at)

    @property
    def at(self) -> datetime | None:
        """When it was, as far as a crossing tells."""
        known = self.theirs or self.own
        return None if known is None else known.at

    @property
    def words(self) -> Words:
        """The reason as it is told: 门岗前后脚（相隔 3 分钟）."""
        said, apart = MET_WORDS[self.how], self.apart
        if self.how is not MetBy.AT_THE_GATE or apart is None:
            return said
        minutes = round(apart / timedelta(minutes=1))
        between = _APART.format(minutes=minutes) if minutes else _AT_ONCE
        return Words(f"{said.zh}（{between.zh}）", f"{said.en} ({between.en})")


class Met(Discreet, frozen=True, kw_only=True):
    """Somebody who was met, masked, with every reason, the closest first.

    *person_id* is empty of somebody of whom no more than a name in a vehicle was written down.
    """

    person_id: str
    shown_name: str
    door: str
    phone: str
    subject_class: SubjectClass | None
    meetings: tuple[Meeting, ...]

    @property
    def closest(self) -> Meeting:
        """The closest reason."""
        return self.meetings[0]


class LookBack(Discreet, frozen=True, kw_only=True):
    """Whom somebody met, the closest first; *crossings* is how often they crossed on those days.

    *whose* and *door* are masked as the desk shows them. *more* were left out of the rows.
    """

    question: LookBackQuestion
    whose: str
    door: str
    crossings: int
    rows: tuple[Met, ...]
    more: int
    made_at: datetime


class LookBackPaper(Struct, frozen=True, kw_only=True):
    """A look-back as it leaves the laptop, masked: of which post, by whom, the fingerprint.

    *codes* are those of the day on which it was made.
    """

    found: LookBack
    post: Post
    operator: str
    fingerprint: str
    codes: CodeBook = AS_SHIPPED


def ordered(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return *meetings* the closest first: by their kind, then by the time between, then by day."""
    return tuple(sorted(meetings, key=_closeness))


def ordered_rows(rows: Iterable[Met]) -> tuple[Met, ...]:
    """Return *rows* the closest first; of two alike the one with more reasons."""
    return tuple(
        sorted(rows, key=lambda row: (_closeness(row.closest)[:2], -len(row.meetings), row.door))
    )


def _closeness(one: Meeting) -> tuple[int, timedelta, str]:
    apart = one.apart
    when = "" if one.at is None else one.at.isoformat()
    return _IN_ORDER.index(one.how), timedelta() if apart is None else apart, when
