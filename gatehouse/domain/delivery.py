# SPDX-License-Identifier: MIT
"""What couriers hand over at the gate (交接点): they stay outside and are not counted inside.

D4 2/20: 快递、外卖不进小区，在指定点交接. Who brings it is asked for firm and flat, not for a name.
"""

from enum import StrEnum
from typing import Final

from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_PIECES: Final = 99
"""The most pieces for one flat that are handed over at once."""


class DeliveryKind(StrEnum):
    """What is handed over."""

    PARCEL = "parcel"
    MEAL = "meal"
    GROCERIES = "groceries"
    WATER = "water"
    OTHER = "other"


DELIVERY_WORDS: Final = {
    DeliveryKind.PARCEL: Words("快递", "parcel"),
    DeliveryKind.MEAL: Words("外卖", "meal"),
    DeliveryKind.GROCERIES: Words("买菜", "groceries"),
    DeliveryKind.WATER: Words("送水", "water"),
    DeliveryKind.OTHER: Words("其他", "other"),
}


class Delivery(Told, frozen=True, kw_only=True):
    """What somebody brings for a flat, and how many pieces of it."""

    kind: DeliveryKind
    pieces: int = 1


def delivery_words(kind: str, pieces: int) -> Words:
    """Return what was handed over in words: 外卖 2 件."""
    what = DELIVERY_WORDS[DeliveryKind(kind)]
    if pieces == 1:
        return what
    return Words(f"{what.zh} {pieces} 件", f"{what.en} × {pieces}")
