# SPDX-License-Identifier: MIT
"""Gaps of the book (漏登): ways through the gate that nobody logged, and stays that a rule closed.

People leave by other gates, too: whoever goes the same way twice is let through all the same. What
lies between is typed in later (补录), or the gap is accepted with a reason.
"""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Direction, Reason
from gatehouse.domain.stay import Staying
from gatehouse.domain.told import Told


class GapKind(StrEnum):
    """How a gap was noticed: by the next way through the gate, or by the rule that closed it."""

    UNLOGGED = "unlogged"
    CLOSED = "closed"


class GapRow(Discreet, frozen=True, kw_only=True):
    """A gap as the list for repair shows it; the name, or the plate, is masked.

    *gap_id* is the fact by which it was noticed. The *missing* way lies after the moment *after*
    and, where there is one, before *before*. Of a stay that was closed *staying* and
    *rule* say whose it was, and by which rule.
    """

    gap_id: str
    kind: GapKind
    person_id: str | None
    vehicle_id: str | None
    shown_name: str
    door: str
    missing: Direction
    after: datetime
    before: datetime | None
    noticed_at: datetime
    staying: Staying | None = None
    rule: str = ""

    @property
    def is_of_a_vehicle(self) -> bool:
        """Whether a vehicle went, not a person."""
        return self.vehicle_id is not None

    @property
    def can_reopen(self) -> bool:
        """Whether the closing can be taken back: nobody was seen since."""
        return self.kind is GapKind.CLOSED and self.before is None


class GapList(Struct, frozen=True, kw_only=True):
    """The gaps that wait, the newest first; *more* are left out of the rows."""

    rows: tuple[GapRow, ...]
    more: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows) + self.more


class GapFilling(Told, frozen=True, kw_only=True):
    """The way that was missing, as it is typed in later."""

    gap_id: str
    happened_at: datetime
    reason: Reason = Reason.OTHER


class GapMended(Struct, frozen=True, kw_only=True):
    """An act on a gap that was committed: the fact, its place, and what it changed."""

    fact_id: str
    sequence: int
    changes: Changes
