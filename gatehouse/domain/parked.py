# SPDX-License-Identifier: MIT
"""Unfinished records (待补记): what is known of somebody at the peak, to be completed later.

They are drafts: no fact yet, kept over a crash, dropped when the entry is recorded.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Crossing
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.peak import ParkedRow
from gatehouse.domain.person import Candidate
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class ParkOrder(Told, Discreet, frozen=True, kw_only=True):
    """What is known so far: what stood in the box, or whoever was chosen or written down.

    *let_through* says that they passed already, now; else they wait.
    """

    text: str = ""
    crossing: Crossing | None = None
    let_through: bool = False


class ParkedRecord(Told, Discreet, frozen=True, kw_only=True):
    """An unfinished record as it is kept, with when it was begun and by whom."""

    order: ParkOrder
    since: datetime
    operator_id: str


class DropReason(StrEnum):
    """Why an unfinished record is not completed."""

    WENT_AWAY = "went_away"
    RECORDED_OTHERWISE = "recorded_otherwise"
    SLIP = "slip"


DROP_WORDS: Final = {
    DropReason.WENT_AWAY: Words("人走了，没有进出", "went away, did not pass"),
    DropReason.RECORDED_OTHERWISE: Words("已经另外登记", "recorded otherwise"),
    DropReason.SLIP: Words("误放进来的", "put here by a slip"),
}


class Parked(Struct, frozen=True):
    """An unfinished record that was kept or dropped, and what that changed."""

    parked_id: str
    changes: Changes


class TakenUp(Discreet, frozen=True, kw_only=True):
    """An unfinished record to go on with: whom it means now, and the flat they go to."""

    row: ParkedRow
    order: ParkOrder
    person: Candidate | None = None
    host: HouseholdRow | None = None

    @property
    def happened_at(self) -> datetime | None:
        """When they passed, if that is over: the entry is of that time."""
        told = self.order.crossing.happened_at if self.order.crossing is not None else None
        return told or (self.row.since if self.row.let_through else None)
