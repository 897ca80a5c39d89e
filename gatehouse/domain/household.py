# SPDX-License-Identifier: MIT
"""Households (户): flats of the compound, and the rows in which lists show them."""

from msgspec import Struct

from gatehouse.domain.person import HouseholdMember


class HouseholdRow(Struct, frozen=True, kw_only=True):
    """One flat in the roster's list; *unit_room* is its door without the building."""

    household_id: str
    door: str
    building: str
    unit_room: str
    people: int
    outside: int


class Stair(Struct, frozen=True, kw_only=True):
    """One unit (单元) of a building as the desk's picker names it: `3-2`, or `3` without units."""

    name: str
    households: int


class Building(Struct, frozen=True, kw_only=True):
    """One building of the roster with its number of flats and people."""

    name: str
    households: int
    people: int
    outside: int


class HouseholdView(Struct, frozen=True, kw_only=True):
    """A flat with its people, in the order of the roster."""

    household_id: str
    door: str
    long_door: str
    members: tuple[HouseholdMember, ...]
