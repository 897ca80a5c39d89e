# SPDX-License-Identifier: MIT
"""Parcels (代收) at the post that somebody must carry to a flat: taken in, and carried.

D2: 向封闭楼层住户转送快递或外卖. Who may not come down has them brought to the door.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.told import Told

MOST_PARCELS: Final = 99
"""The most parcels of one flat that are taken in at once."""


class ParcelChange(StrEnum):
    """What a fact says happened to a flat's parcels."""

    TAKEN_IN = "taken_in"
    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    """They are at the post after all: a slip of whoever ticked them."""
    MISTAKEN = "mistaken"
    """They were taken in by a slip: no pieces are left of them."""


class ParcelOrder(Told, frozen=True, kw_only=True):
    """What is taken in for a flat: how many, and what whoever carries it should know."""

    household_id: str
    pieces: int = 1
    note: str = ""


class ParcelRow(Struct, frozen=True, kw_only=True):
    """The parcels of a flat that were taken in at once; *carried_at* is None while they wait."""

    parcel_id: str
    household_id: str
    door: str
    pieces: int
    note: str
    taken_at: datetime
    carried_at: datetime | None


class ParcelsRecorded(Struct, frozen=True):
    """An act on parcels that was committed: which they are now, and what changed."""

    rows: tuple[ParcelRow, ...]
    sequence: int
    changes: Changes
