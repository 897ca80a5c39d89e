# SPDX-License-Identifier: MIT
"""A way of a vehicle that nobody logged (漏登): between which two it lies, and its mending."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.entry import Direction
from gatehouse.domain.person import PRESENCE_AFTER, Presence


class MissedWay(Struct, frozen=True, kw_only=True):
    """The way in *direction* that is missing between the moments *after* and *before*.

    *way_id* names the way at which it was noticed; the plate is masked.
    """

    way_id: str
    shown_plate: str
    door: str
    direction: Direction
    after: datetime
    before: datetime


class MissedWayLogged(Struct, frozen=True):
    """A way that was written down later and is committed: its fact, and what changed."""

    fact_id: str
    sequence: int
    changes: Changes


def goes_again(direction: Direction, presence: Presence) -> bool:
    """Say whether whoever is there goes the way that leads there: the way between is missing."""
    return presence is PRESENCE_AFTER[direction]
