# SPDX-License-Identifier: MIT
"""Who lives in the invented compound, as the story of its days needs to know them."""

from msgspec import Struct

from gatehouse.db.engine import Store
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.roster import RosterFile
from gatehouse.services.roster import buildings, household, households

_GOES_OUT_ALONE = 14
_GROWN = 18


class Mover(Discreet, frozen=True, kw_only=True):
    """Somebody who crosses the gate; *resident* tells who lives here from who visits.

    *plate* is of their vehicle, or what it is called; *drives* says that they came or left in it.
    """

    person_id: str
    household_id: str
    subject_class: SubjectClass
    age: int = _GROWN
    resident: bool = True
    plate: str = ""
    drives: bool = False


class Flat(Struct, frozen=True, kw_only=True):
    """A flat of the compound."""

    household_id: str
    door: Door


class Compound(Struct, frozen=True):
    """The flats, and the people who are old enough to go out alone."""

    flats: tuple[Flat, ...]
    movers: tuple[Mover, ...]


def read_compound(store: Store, duty: Duty, roster: RosterFile) -> Compound:
    """Return the compound whose *roster* was read into *store*."""
    doors = {person.door.label: person.door for person in roster.people}
    plates: dict[str, list[str]] = {}
    for person in roster.people:
        plates.setdefault(person.door.label, []).append("".join(person.plates[:1]))
    flats = tuple(
        Flat(household_id=row.household_id, door=doors[row.door])
        for building in buildings(store, duty)
        for row in households(store, duty, building.name)
    )
    movers = tuple(
        Mover(
            person_id=member.person_id,
            household_id=flat.household_id,
            subject_class=member.subject_class,
            age=member.age or _GROWN,
            plate=plate,
        )
        for flat in flats
        for member, plate in zip(
            household(store, duty, flat.household_id).members,
            plates[flat.door.label],
            strict=True,
        )
        if (member.age or _GROWN) >= _GOES_OUT_ALONE
    )
    return Compound(flats, movers)
