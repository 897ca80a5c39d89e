# SPDX-License-Identifier: MIT
"""The one box: whom a typed text means, and which flats."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import households_at, households_with
from gatehouse.db.queries.pass_holders import pass_holders
from gatehouse.db.queries.people import PeopleFound, people_found
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.person import Found
from gatehouse.domain.search_key import (
    SearchKey,
    beginnings,
    door_beginning,
    temperature_splits,
)

MOST_SHOWN = 9
_MOST_FLATS = 50
_TWO = 2


def find(store: Store, duty: Duty, text: str, limit: int = MOST_SHOWN) -> Found:
    """Return whom *text* may mean, at most *limit* people; who shows that pass stands first.

    Where it finds nobody, digits at its end may be a temperature behind what finds one person.
    """
    duty.require(Role.VOLUNTEER)
    at = duty.now()
    with store.reader() as connection:
        people = _anybody(connection, text, beginnings(text), limit, at)
        if people.candidates:
            return Found(text=text, candidates=people.candidates, more=people.more)
        return _found_with_temperature(connection, text, at)


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


def _found_with_temperature(connection: Connection, text: str, at: datetime) -> Found:
    for keys, digits in temperature_splits(text):
        rest = compact(text)[: -len(digits)]
        found = _anybody(connection, rest, keys, _TWO, at)
        if len(found.candidates) == 1 and not found.more:
            return Found(text=text, candidates=found.candidates, temperature=digits)
    return Found(text=text, candidates=())
