# SPDX-License-Identifier: MIT
"""What a roster file would change: its people laid beside those the post knows already."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.words import Words


class RosterChange(StrEnum):
    """What happens to a person of the roster; the value is stored."""

    ADDED = "added"
    CHANGED = "changed"
    CORRECTED = "corrected"
    MOVED = "moved"
    GONE = "gone"


class Coverage(StrEnum):
    """What a roster file is complete for; whoever is missing from that has gone."""

    PEOPLE = "people"
    BUILDINGS = "buildings"
    COMPOUND = "compound"


COVERAGE_WORDS: Mapping[Coverage, Words] = {
    Coverage.PEOPLE: Words("只是这些人", "these people only"),
    Coverage.BUILDINGS: Words("文件里的楼栋", "the buildings in it"),
    Coverage.COMPOUND: Words("整个小区", "the whole compound"),
}

_MANY_GONE = 10
_PART_GONE = 3


class KnownResident(Struct, frozen=True, kw_only=True, gc=False):
    """A person of the roster as the post knows them; *living* is False for who has left it.

    *merged_into* is the record that stands for this one, where two were of one person. *file_said*
    is what the last file said of whom the post has put right, moved or taken off since.
    """

    person_id: str
    person: RosterPerson
    order: int
    living: bool
    merged_into: str = ""
    file_said: RosterPerson | None = None


class PlannedChange(Struct, frozen=True, gc=False):
    """One person to be added, changed or taken off; *known* is who they are in the store."""

    change: RosterChange
    person: RosterPerson
    known: KnownResident | None


_Identity = Callable[[RosterPerson], Hashable | None]
_NOWHERE = Door()


def plan_changes(
    known: Sequence[KnownResident], people: Sequence[RosterPerson]
) -> tuple[PlannedChange, ...]:
    """Return the changes that turn *known* into *people*: those of the file first, then the gone.

    Somebody is who they were by the number of their paper, else by flat and name. Who comes back
    counts as added and keeps their id. Of two records of one person the one that stands is meant.
    What a file has said before is nothing new: what the post has put right since stays so.
    """
    same = _standing(known, _recognised(known, people))
    changes = (
        _change(person, same.get(place))
        for place, person in enumerate(people)
        if place not in same or not same[place].merged_into
    )
    kept = {resident.merged_into or resident.person_id for resident in same.values()}
    gone = (
        PlannedChange(RosterChange.GONE, resident.person, resident)
        for resident in known
        if resident.living and resident.person_id not in kept
    )
    return (*(change for change in changes if change is not None), *gone)


def advised_coverage(
    known: Sequence[KnownResident], gone: Mapping[Coverage, int], people: Sequence[RosterPerson]
) -> Coverage:
    """Return the widest coverage that needs no question, *gone* counting whom each would lose.

    A file that leaves out whole buildings says nothing of them; one that leaves out a third of the
    people of its own buildings is a list of some, until somebody says otherwise.
    """
    covers = coverer(Coverage.BUILDINGS, people)
    there = sum(resident.living and covers(resident) for resident in known)
    lost = gone[Coverage.BUILDINGS]
    if lost > _MANY_GONE and lost * _PART_GONE > there:
        return Coverage.PEOPLE
    if lost == gone[Coverage.COMPOUND]:
        return Coverage.COMPOUND
    return Coverage.BUILDINGS


def coverer(coverage: Coverage, people: Iterable[RosterPerson]) -> Callable[[KnownResident], bool]:
    """Return what tells whether a file of *people* with that coverage speaks of somebody."""
    if coverage is Coverage.BUILDINGS:
        named = {(person.door.phase, person.door.building) for person in people}
        return lambda known: (known.person.door.phase, known.person.door.building) in named
    return lambda _: coverage is Coverage.COMPOUND


def _change(person: RosterPerson, known: KnownResident | None) -> PlannedChange | None:
    if known is not None:
        if known.file_said is not None and _says_the_same(known.file_said, person):
            return None
        # no file tells it
        person = replace(person, language=person.language or known.person.language)
    if known is None or not known.living:
        return PlannedChange(RosterChange.ADDED, person, known)
    if _says_the_same(known.person, person):
        return None
    return PlannedChange(RosterChange.CHANGED, person, known)


def _says_the_same(known: RosterPerson, person: RosterPerson) -> bool:
    """Compare what is kept: a flat is its door, however the file cut it into columns."""
    same_flat = known.door.label == person.door.label
    return same_flat and replace(known, door=person.door) == person


def _standing(
    known: Iterable[KnownResident], same: dict[int, KnownResident]
) -> dict[int, KnownResident]:
    """Put the record that stands for those merged away, unless another line names it already."""
    if not any(resident.merged_into for resident in same.values()):
        return same
    named = {resident.person_id for resident in same.values()}
    free = {one.person_id: one for one in known if one.person_id not in named}
    return {place: free.pop(resident.merged_into, resident) for place, resident in same.items()}


def _recognised(
    known: Iterable[KnownResident], people: Sequence[RosterPerson]
) -> dict[int, KnownResident]:
    """Pair places of *people* with who they are, each of *known* at most once, surest first."""
    left = {resident.person_id: resident for resident in known}
    same = _said_before(left.values(), people)
    for resident in same.values():
        del left[resident.person_id]
    for identity in _IDENTITIES:
        if not left:
            break
        waiting = defaultdict(list)
        for resident in sorted(left.values(), key=_last_to_be_taken):
            waiting[identity(resident.person)].append(resident)
        waiting.pop(None, None)
        for place, person in enumerate(people):
            if place not in same and waiting[identity(person)]:
                same[place] = waiting[identity(person)].pop()
                del left[same[place].person_id]
    return same


def _said_before(
    known: Iterable[KnownResident], people: Sequence[RosterPerson]
) -> dict[int, KnownResident]:
    """Pair places of *people* with those of whom a file has said just this before."""
    told = {_as_said(one.file_said): one for one in known if one.file_said is not None}
    if not told:
        return {}
    found = ((place, told.pop(_as_said(person), None)) for place, person in enumerate(people))
    return {place: resident for place, resident in found if resident is not None}


def _as_said(person: RosterPerson) -> Hashable:
    return person.door.label, replace(person, door=_NOWHERE)


def _last_to_be_taken(resident: KnownResident) -> tuple[bool, int]:
    """Order those of one identity so that the last is who lives here and stands first."""
    return resident.living, -resident.order


def _paper_name_door(person: RosterPerson) -> Hashable | None:
    return (*named, person.door.label) if (named := _paper_name(person)) else None


def _paper_name(person: RosterPerson) -> tuple[str, str] | None:
    return (person.paper_number, person.name) if person.paper_number else None


def _paper(person: RosterPerson) -> Hashable | None:
    return person.paper_number or None


def _door_name(person: RosterPerson) -> Hashable | None:
    return person.door.label, person.name


_IDENTITIES: tuple[_Identity, ...] = (_paper_name_door, _paper_name, _paper, _door_name)
