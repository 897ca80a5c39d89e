# SPDX-License-Identifier: MIT
"""Carers (包保人): who keeps in contact with a household, an operator or somebody else by name."""

from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet


class Carer(Discreet, frozen=True, kw_only=True):
    """Who keeps in contact; an operator is known by *operator_id*, everybody by the *name*."""

    name: str
    telephone: str = ""
    operator_id: str | None = None


NOBODY: Final = Carer(name="")
"""The carer of a household that has none."""


class CarerOrder(Struct, frozen=True, kw_only=True):
    """A carer for the flats that *places* means: `3`, `3-2`, `3-2-501`, several apart by spaces."""

    places: str
    carer: Carer


class CarerShare(Struct, frozen=True, kw_only=True):
    """A carer with the flats in their care and the people whom they are to reach there today.

    *missing* counts those of the *people* whom nobody has reached yet.
    """

    carer: Carer
    households: int
    people: int
    missing: int


class Reach(Struct, frozen=True, kw_only=True):
    """What a text of places means: how many flats, and what of it the roster does not know."""

    households: int
    unknown: tuple[str, ...]


class CarersRecorded(Struct, frozen=True):
    """A carer that was assigned: to how many flats, and what changed."""

    carer: Carer
    households: int
    sequence: int
    changes: Changes
