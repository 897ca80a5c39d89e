# SPDX-License-Identifier: MIT
"""A trial (试运行): what another rule set would have said of a day's entries."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Words


class TriedEntry(Struct, frozen=True, kw_only=True):
    """An entry of which the tried set says something else, masked; *why* is its headline."""

    entry_id: str
    at: datetime
    shown_name: str
    door: str
    direction: Direction
    subject_class: SubjectClass
    was: Conclusion
    now: Conclusion
    why: Words


class Trial(Struct, frozen=True, kw_only=True):
    """What came of trying a set on *day*: of *tried* entries those that come out otherwise."""

    day: date
    tried: int
    differing: tuple[TriedEntry, ...]

    @property
    def counts(self) -> Mapping[Conclusion, int]:
        """How many come out otherwise, by what is said of them now, the heaviest first."""
        found = Counter(one.now for one in self.differing)
        return {one: found[one] for one in reversed(Conclusion) if found[one]}
