# SPDX-License-Identifier: MIT
"""Parcels (代收) at the post: on which shelf, for which flat, and who took them when.

D2: 向封闭楼层住户转送快递或外卖. Who may not come down has them brought to the door; everybody else
comes for them, named by their flat, their name or a code.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.told import Told

MOST_PARCELS: Final = 99
"""The most parcels of one flat that are taken in at once."""


class ParcelChange(StrEnum):
    """What a fact says happened to a flat's parcels."""

    TAKEN_IN = "taken_in"
    CARRIED = "carried"
    COLLECTED = "collected"
    """Somebody came for them."""
    NOT_CARRIED = "not_carried"
    """They are at the post after all: a slip of whoever ticked them."""
    DISINFECTED = "disinfected"
    MENDED = "mended"
    """What was written of them is put right, with a reason."""
    MISTAKEN = "mistaken"
    """They were taken in by a slip: no pieces are left of them."""


COLLECTED_BY_FLAT: Final = "本户"
"""Who took parcels where nobody else is named: somebody of the flat itself."""


class ParcelOrder(Told, frozen=True, kw_only=True):
    """What is taken in for a flat: how many, where they lie, and what to know of them.

    Where *to_door* somebody must carry them; None leaves that to how the flat stands: to one whose
    people must stay at home they are carried.
    """

    household_id: str
    pieces: int = 1
    note: str = ""
    shelf: str = ""
    code: str = ""
    cold: bool = False
    urgent: bool = False
    to_door: bool | None = True


class ParcelMove(Told, Discreet, frozen=True, kw_only=True):
    """Where parcels went; *collector* is who took them, empty for somebody of the flat."""

    parcel_ids: tuple[str, ...]
    change: ParcelChange
    collector: str = ""


class ParcelMending(Told, frozen=True, kw_only=True):
    """What was wrong about parcels; None leaves a part as it is. *why* is the reason."""

    parcel_id: str
    why: str
    pieces: int | None = None
    shelf: str | None = None
    code: str | None = None
    cold: bool | None = None
    urgent: bool | None = None
    to_door: bool | None = None


class ParcelsDisinfected(Told, Discreet, frozen=True, kw_only=True):
    """That all parcels on the shelf that were not disinfected yet are now."""

    agent: str
    strength: str = ""
    done_by: str


class ParcelRow(Discreet, frozen=True, kw_only=True):
    """The parcels of a flat that were taken in at once; *carried_at* is None while they wait.

    *collector*, masked, took them; it is empty of what was carried to the door. *to_carry* says
    that somebody brings them: it was asked for, or the flat's people must stay at home.
    """

    parcel_id: str
    household_id: str
    door: str
    pieces: int
    note: str
    taken_at: datetime
    carried_at: datetime | None
    collector: str = ""
    to_door: bool = True
    to_carry: bool = True
    shelf: str = ""
    code: str = ""
    cold: bool = False
    urgent: bool = False
    disinfected_at: datetime | None = None

    @property
    def waits(self) -> bool:
        """Whether they are at the post."""
        return self.carried_at is None


class ParcelList(Struct, frozen=True, kw_only=True):
    """What waits on the shelf in the order of doors, and what went today, the latest first.

    *undisinfected* counts the pieces on the shelf that were not disinfected yet.
    """

    waiting: tuple[ParcelRow, ...]
    gone: tuple[ParcelRow, ...]
    undisinfected: int


class ParcelsHeld(Struct, frozen=True, kw_only=True):
    """How many pieces wait for a flat, on which shelves, and whether one is cold or urgent."""

    pieces: int
    shelves: tuple[str, ...] = ()
    cold: bool = False
    urgent: bool = False


class ParcelsRecorded(Struct, frozen=True):
    """An act on parcels that was committed: which they are now, and what changed."""

    rows: tuple[ParcelRow, ...]
    sequence: int
    changes: Changes
    fact_id: str = ""
