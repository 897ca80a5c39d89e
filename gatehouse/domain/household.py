# SPDX-License-Identifier: MIT
"""Households (户): flats of the compound, and the rows in which lists show them."""

from dataclasses import dataclass

from gatehouse.domain.person import HouseholdMember


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdRow:
    """One flat in the roster's list; *unit_room* is its door without the building."""

    household_id: str
    door: str
    building: str
    unit_room: str
    people: int
    outside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stair:
    """One unit (单元) of a building as the desk's picker names it: `3-2`, or `3` without units."""

    name: str
    households: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Building:
    """One building of the roster with its number of flats and people."""

    name: str
    households: int
    people: int
    outside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdView:
    """A flat with its people, in the order of the roster."""

    household_id: str
    door: str
    long_door: str
    members: tuple[HouseholdMember, ...]
