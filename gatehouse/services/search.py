# SPDX-License-Identifier: MIT
"""The one box: whom a typed text means, and which flats."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import households_at, households_with
from gatehouse.db.queries.pass_holders import blank_named, pass_holders
from gatehouse.db.queries.people import PeopleFound, people_found
from gatehouse.db.queries.vehicles_found import vehicles_found, vehicles_of_passes
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.pass_number import is_mistyped
from gatehouse.domain.person import Found
from gatehouse.domain.search_key import (
    SHORTEST_TAIL,
    KeyKind,
    SearchKey,
    beginnings,
    door_beginning,
    temperature_splits,
)
from gatehouse.domain.vehicle import UNPLATED

MOST_SHOWN = 9
_MOST_FLATS = 50


def find(store: Store, duty: Duty, text: str, limit: int = MOST_SHOWN) -> Found:
    """Return whom *text* may mean, at most *limit* people; who shows that pass stands first.

    A plate or its last four means a vehicle. Where nothing is found, it may be the number of a
    blank card, or digits at the end a temperature behind what finds one person, one vehicle or the
    people of one flat; not behind a mistyped pass number.
    """
    duty.require(Role.VOLUNTEER)
    at = duty.now()
    with store.reader() as connection:
        found = _anything(connection, text, beginnings(text), limit, at)
        if found.candidates or found.vehicles or is_mistyped(text):
            return found
        blank = blank_named(connection, text, at)
        if blank is not None:
            return replace(found, blank=blank)
        return _found_with_temperature(connection, text, limit, at)


def find_households(store: Store, duty: Duty, text: str) -> tuple[HouseholdRow, ...]:
    """Return the flats that *text* names, by their door or by somebody who lives there."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        door = door_beginning(text).upper()
        by_door = households_at(connection, door, _MOST_FLATS) if door else ()
        if by_door:
            return by_door
        today = local_day(duty.now())
        people = people_found(connection, beginnings(text), _MOST_FLATS, today).candidates
        ids = {person.household_id for person in people if person.household_id}
        return households_with(connection, tuple(ids))


def _anything(
    connection: Connection, text: str, keys: Sequence[SearchKey], limit: int, at: datetime
) -> Found:
    """Return the vehicles whose plate it may be, and the people whom anything else may mean."""
    plate = _plate_beginning(text, keys)
    vehicles = vehicles_found(connection, plate, limit) if plate else ()
    others = [key for key in keys if key.kind is not KeyKind.PLATE]
    people = _anybody(connection, text, others, limit, at)
    driven = vehicles_of_passes(connection, people.candidates)
    plates = {one.plate for one in driven}
    vehicles = (*driven, *(one for one in vehicles if one.plate not in plates))
    return Found(text=text, candidates=people.candidates, vehicles=vehicles, more=people.more)


def _plate_beginning(text: str, keys: Sequence[SearchKey]) -> str:
    """Return how the plate begins that *text* may mean; nothing where it is none, or too short."""
    typed = compact(text).lower()
    if typed.startswith(UNPLATED):
        return typed
    plate = next((key.text for key in keys if key.kind is KeyKind.PLATE), "")
    return plate if len(plate) >= SHORTEST_TAIL else ""


def _anybody(
    connection: Connection, text: str, keys: Sequence[SearchKey], limit: int, at: datetime
) -> PeopleFound:
    """Return holders of a pass, then people found by their keys, each once."""
    people = people_found(connection, keys, limit, local_day(at))
    holders = pass_holders(connection, text, limit, at)
    if not holders:
        return people
    shown = {holder.person_id for holder in holders}
    others = (one for one in people.candidates if one.person_id not in shown)
    everybody = (*holders, *others)
    return PeopleFound(everybody[:limit], more=people.more or len(everybody) > limit)


def _found_with_temperature(connection: Connection, text: str, limit: int, at: datetime) -> Found:
    for keys, digits in temperature_splits(text):
        rest = compact(text)[: -len(digits)]
        found = _anything(connection, rest, keys, limit, at)
        if _is_alone(found) or _is_one_flat(found, door_beginning(rest)):
            return replace(found, text=text, temperature=digits)
    return Found(text=text, candidates=())


def _is_alone(found: Found) -> bool:
    return len(found.driving.options) == 1 and not found.more


def _is_one_flat(found: Found, door: str) -> bool:
    """Say whether all found live in one flat: whose reading it is, is told by who is picked."""
    flats = {(one.household_id, one.door.lower()) for one in found.candidates}
    if found.vehicles or len(flats) != 1:
        return False
    ((household_id, its_door),) = flats
    return bool(household_id) and (not found.more or its_door == door)
