# SPDX-License-Identifier: MIT
"""The roster with full values, for the acts that change it; nothing of this is shown."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection, Row, bindparam, exists, func, literal_column, or_, select

from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.tables.roster import roster_change, roster_import
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.papers import PaperKind
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster_plan import KnownResident, RosterChange
from gatehouse.domain.search_key import KeyKind

_RESIDENTS = (
    select(person, household.c.phase, household.c.building, household.c.unit, household.c.room)
    .join(household, household.c.id == person.c.household_id)
    .where(person.c.rostered.is_(True))
)
_with_that_paper = select(person_key.c.person_id).where(
    person_key.c.kind == KeyKind.PAPER.value, person_key.c.key == bindparam("paper")
)
_ALIKE = _RESIDENTS.where(
    or_(household.c.door == bindparam("door"), person.c.id.in_(_with_that_paper))
)
# nothing finds who has left, so that this looks at everybody
_LEFT = _RESIDENTS.where(
    person.c.living.is_(False), person.c.paper_number == bindparam("paper_number")
)
_ONE = _RESIDENTS.where(person.c.id == bindparam("person_id"))
_later = roster_change.alias("later")
_LAST_CHANGE = (
    select(roster_change.c.id, roster_change.c.sequence, roster_change.c.change)
    .where(
        roster_change.c.person_id == bindparam("person_id"),
        ~exists().where(_later.c.supersedes_id == roster_change.c.id),
    )
    .order_by(literal_column("roster_change.rowid").desc())
    .limit(1)
)
_own = roster_change.alias("own")
_SAID_BY_FILES = (
    select(roster_change.c.person_id, roster_change.c.details)
    .where(
        roster_change.c.import_id.is_not(None),
        roster_change.c.person_id.in_(
            select(_own.c.person_id).where(
                _own.c.import_id.is_(None), _own.c.change != RosterChange.ADDED.value
            )
        ),
    )
    # the last one of somebody counts
    .order_by(literal_column("roster_change.rowid"))
)
_LAST_PLACE = (
    select(func.coalesce(func.max(person.c.roster_order), 0))
    .join(household, household.c.id == person.c.household_id)
    .where(household.c.door == bindparam("door"))
)
_HOUSEHOLDS = select(household.c.door, household.c.id)
_HOUSEHOLD = _HOUSEHOLDS.where(household.c.door == bindparam("door"))
_IMPORTED = select(exists().where(roster_import.c.file_sha256 == bindparam("sha256")))
_FEW_DOORS = 20


class LastChange(NamedTuple):
    """A fact of the roster, its place, and what it says happened."""

    fact_id: str
    sequence: int
    change: RosterChange


def residents(connection: Connection) -> tuple[KnownResident, ...]:
    """Return everybody who is or was on the roster, records that were merged away included."""
    said = _said_by_files(connection)
    known = map(_resident, connection.execute(_RESIDENTS))
    if not said:
        return tuple(known)
    return tuple(replace(one, file_said=said.get(one.person_id)) for one in known)


def residents_alike(connection: Connection, someone: RosterPerson) -> tuple[KnownResident, ...]:
    """Return who is or was on the roster and may be *someone*: of that flat, or with that paper."""
    values = {"door": someone.door.label, "paper": someone.paper_number.lower()}
    alike = [_resident(row) for row in connection.execute(_ALIKE, values)]
    if someone.paper_number:
        left = connection.execute(_LEFT, {"paper_number": someone.paper_number})
        alike += map(_resident, left)
    return tuple({one.person_id: one for one in alike}.values())


def resident(connection: Connection, person_id: str) -> KnownResident | None:
    """Return one person who is or was on the roster, in full; None for nobody and for outsiders."""
    found = connection.execute(_ONE, {"person_id": person_id}).one_or_none()
    return None if found is None else _resident(found)


def last_change(connection: Connection, person_id: str) -> LastChange | None:
    """Return the fact that says what the roster holds of a person; None of who never was on it."""
    row = connection.execute(_LAST_CHANGE, {"person_id": person_id}).one_or_none()
    return None if row is None else LastChange(row.id, row.sequence, RosterChange(row.change))


def last_place(connection: Connection, door: str) -> int:
    """Return the last place in the flat with that door that was ever taken; 0 in a new one."""
    place: int = connection.execute(_LAST_PLACE, {"door": door}).scalar_one()
    return place


def was_imported(connection: Connection, sha256: str) -> bool:
    """Say whether the very file with that sum has been read in before."""
    return bool(connection.execute(_IMPORTED, {"sha256": sha256}).scalar_one())


def household_ids(connection: Connection, doors: Iterable[str]) -> dict[str, str]:
    """Return the ids of those flats among *doors* that there are, by door."""
    asked = set(doors)
    if len(asked) > _FEW_DOORS:
        return {door: found for door, found in connection.execute(_HOUSEHOLDS) if door in asked}
    found = (connection.execute(_HOUSEHOLD, {"door": door}).one_or_none() for door in asked)
    return dict(tuple(row) for row in found if row is not None)


def _said_by_files(connection: Connection) -> dict[str, RosterPerson]:
    """Return what the last file said of those whom the post has changed by itself, by their id."""
    told = connection.execute(_SAID_BY_FILES)
    return {person_id: _told_person(details) for person_id, details in told}


def _told_person(details: Mapping[str, Mapping[str, Any]]) -> RosterPerson:
    """Return somebody as a fact of the roster tells of them."""
    said, flat = details["person"], details["household"]
    born = said.get("birth_date")
    return RosterPerson(
        door=Door(*(flat.get(part, "") for part in ("phase", "building", "unit", "room"))),
        name=said["name"],
        sex=said.get("sex", ""),
        paper_kind=said.get("paper_kind", PaperKind.NONE.value),
        paper_number=said.get("paper_number", ""),
        birth_date=None if born is None else date.fromisoformat(born),
        phone=said.get("phone", ""),
        relation=said.get("relation", ""),
        subject_class=SubjectClass(said.get("subject_class", SubjectClass.RESIDENT.value)),
        plates=tuple(said.get("plates", ())),
        tags=tuple(said.get("tags", ())),
        note=said.get("note", ""),
    )


def _resident(row: Row[*tuple[Any, ...]]) -> KnownResident:
    return KnownResident(
        person_id=row.id,
        order=row.roster_order,
        living=row.living,
        merged_into=row.merged_into_id or "",
        person=RosterPerson(
            door=Door(row.phase, row.building, row.unit, row.room),
            name=row.name,
            sex=row.sex,
            paper_kind=row.paper_kind,
            paper_number=row.paper_number,
            birth_date=row.birth_date,
            phone=row.phone,
            relation=row.relation,
            subject_class=SubjectClass(row.subject_class),
            plates=tuple(row.plates),
            tags=tuple(row.tags),
            note=row.note,
            language=row.language,
        ),
    )
