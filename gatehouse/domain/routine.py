# SPDX-License-Identifier: MIT
"""What is to be done again and again (例行): areas to be disinfected, check lists to be walked.

D3 2020: 每天消毒4个门栋. How often is said as so many times in so many days, the day itself
included: four times in one day, or once in seven. What is done when it is needed is never due.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.duty import local_day
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_ROUTINES: Final = 200
"""How many areas and lists a post has at most."""


class RoutineKind(StrEnum):
    """What is done; a disinfection is of an area, a patrol of a check list by its code."""

    DISINFECTION = "disinfection"
    PATROL = "patrol"


class RoutineChange(StrEnum):
    """What a fact says happened to a routine."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class HowOften(Told, frozen=True):
    """So many *times* in so many *days*; no times is when it is needed."""

    times: int
    days: int = 1

    @property
    def code(self) -> str:
        """What tells it from the others."""
        return f"{self.times}/{self.days}"

    def left(self, done_at: Iterable[datetime], today: date) -> int:
        """Return how many times it is still to be done by the end of *today*."""
        first = today - timedelta(days=self.days - 1)
        done = sum(first <= local_day(at) <= today for at in done_at)
        return max(self.times - done, 0)


WHEN_NEEDED: Final = HowOften(0)
OFTEN: Final = {
    HowOften(1): Words("每天 1 次", "once a day"),
    HowOften(2): Words("每天 2 次", "twice a day"),
    HowOften(4): Words("每天 4 次", "4 times a day"),
    HowOften(1, 2): Words("两天 1 次", "every 2 days"),
    HowOften(1, 7): Words("每周 1 次", "once a week"),
    WHEN_NEEDED: Words("需要时", "when needed"),
}
"""The ways to say how often that are offered, in their order."""


def often_words(often: HowOften) -> Words:
    """Return how often in words, also of a number that nobody offers any more."""
    times, days = often.times, often.days
    known = OFTEN.get(often)
    return known or Words(f"{days} 天 {times} 次", f"{times} times in {days} days")


class RoutineOrder(Told, frozen=True, kw_only=True):
    """An area, or a check list by its code, that is to be done so *often*."""

    kind: RoutineKind
    name: str
    often: HowOften


class RoutineRow(Struct, frozen=True, kw_only=True):
    """A routine of the post: how often, how many times are *left* today, and when it was done."""

    routine_id: str
    kind: RoutineKind
    name: str
    often: HowOften
    added_at: datetime
    left: int = 0
    done_today: int = 0
    done_at: datetime | None = None


class RoutineRecorded(Struct, frozen=True, kw_only=True):
    """An act on a routine that was committed."""

    routine_id: str
    fact_id: str
    sequence: int
    changes: Changes
