# SPDX-License-Identifier: MIT
"""Flats and their people, as the desk and the roster screen show them: masked."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Row, bindparam, case, func, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.household import Building, HouseholdRow, HouseholdView, Stair
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.person import HouseholdMember, Presence
from gatehouse.domain.zone import Area

_LAST_CHARACTER = "\U0010ffff"
_lives_here = (person.c.living.is_(True)) & (person.c.rostered.is_(True))
_people = func.count(case((_lives_here, 1)))
_outside = func.count(case((_lives_here & (person.c.presence == Presence.OUTSIDE.value), 1)))

_DOOR = select(household.c.door).where(household.c.id == bindparam("household_id"))
_HOUSEHOLD = Prebuilt(
    select(
        household.c.door,
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
    ).where(household.c.id == bindparam("household_id"))
)
_MEMBERS = Prebuilt(
    select(
        person.c.id,
        person.c.shown_name,
        person.c.relation,
        person.c.birth_date,
        person.c.phone_shown,
        person.c.presence,
        person.c.presence_since,
        person.c.subject_class,
    )
    .where(person.c.household_id == bindparam("household_id"), _lives_here)
    .order_by(person.c.roster_order)
)
_BUILDINGS = (
    select(
        household.c.phase,
        household.c.building,
        func.count(household.c.id.distinct()),
        _people,
        _outside,
    )
    .outerjoin_from(household, person)
    .group_by(household.c.phase, household.c.building)
    .order_by(func.min(household.c.sort_key))
)
_ROWS = (
    select(household, _people.label("people"), _outside.label("outside"))
    .outerjoin_from(household, person)
    .group_by(household.c.id)
    .order_by(household.c.sort_key)
)
_OF_BUILDING = _ROWS.where(
    household.c.phase == bindparam("phase"), household.c.building == bindparam("building")
)
_BY_DOOR = _ROWS.where(
    household.c.id.in_(
        select(household.c.id)
        .where(household.c.door >= bindparam("first"), household.c.door < bindparam("last"))
        .order_by(household.c.sort_key)
        .limit(bindparam("most"))
    )
)
_BY_IDS = _ROWS.where(household.c.id.in_(bindparam("ids", expanding=True)))
_FLATS = (
    select(
        household.c.id,
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
        _people.label("people"),
    )
    .outerjoin_from(household, person)
    .group_by(household.c.id)
    .order_by(household.c.sort_key)
)
_FLATS_OF_BUILDING = _FLATS.where(
    household.c.phase == bindparam("phase"), household.c.building == bindparam("building")
)
_FLAT = _FLATS.where(household.c.id == bindparam("household_id"))
_LIVES_IN = select(person.c.id).where(
    person.c.id == bindparam("person_id"),
    person.c.household_id == bindparam("household_id"),
    _lives_here,
)
_STAIRS = (
    select(household.c.phase, household.c.building, household.c.unit, func.count())
    .group_by(household.c.phase, household.c.building, household.c.unit)
    .order_by(func.min(household.c.sort_key))
)


class Flat(Struct, frozen=True):
    """A flat as a part of the compound, and how many people live in it."""

    household_id: str
    door: Door
    people: int

    @property
    def area(self) -> Area:
        """The flat as an area that can be sealed."""
        return Area(
            phase=self.door.phase,
            building=self.door.building,
            unit=self.door.unit,
            room=self.door.room,
            household_id=self.household_id,
        )


def door_of(connection: Connection, household_id: str) -> str:
    """Return the door of a flat (3-2-501)."""
    door: str = connection.execute(_DOOR, {"household_id": household_id}).scalar_one()
    return door


def household_view(connection: Connection, household_id: str, at: datetime) -> HouseholdView:
    """Return a flat with its people in the order of the roster; ages are those on *at*."""
    [(door, *parts)] = _HOUSEHOLD.send(connection, {"household_id": household_id})
    members = _MEMBERS.send(connection, {"household_id": household_id})
    return HouseholdView(
        household_id=household_id,
        door=door,
        long_door=Door(*parts).long_label,
        members=tuple(_member(row, local_day(at)) for row in members),
    )


def buildings(connection: Connection) -> tuple[Building, ...]:
    """Return the buildings of the roster in the order people count them."""
    return tuple(
        Building(
            name=f"{phase}期{building}" if phase else building,
            households=households,
            people=people,
            outside=outside,
        )
        for phase, building, households, people, outside in connection.execute(_BUILDINGS)
    )


def households_of(connection: Connection, building: str) -> tuple[HouseholdRow, ...]:
    """Return the flats of a building as `buildings` names it."""
    phase, _, name = building.rpartition("期")
    return tuple(map(_row, connection.execute(_OF_BUILDING, {"phase": phase, "building": name})))


def flats_of(connection: Connection, phase: str, building: str) -> tuple[Flat, ...]:
    """Return the flats of a building in the order of doors."""
    found = connection.execute(_FLATS_OF_BUILDING, {"phase": phase, "building": building})
    return tuple(map(_flat, found))


def flat_of(connection: Connection, household_id: str) -> Flat | None:
    """Return a flat as a part of the compound, or None when there is none."""
    found = connection.execute(_FLAT, {"household_id": household_id}).one_or_none()
    return None if found is None else _flat(found)


def area_exists(connection: Connection, area: Area) -> bool:
    """Say whether the roster has a flat in *area*."""
    flats = flats_of(connection, area.phase, area.building)
    return any(area.covers(flat.household_id, flat.door) for flat in flats)


def place_of(connection: Connection, household_id: str, person_id: str | None) -> Area | None:
    """Return a flat, or one person who lives in it, as an area; None when there is none."""
    found = flat_of(connection, household_id)
    if found is None:
        return None
    area = replace(found.area, person_id=person_id)
    if person_id is None:
        return area
    asked = {"person_id": person_id, "household_id": household_id}
    return area if connection.execute(_LIVES_IN, asked).first() is not None else None


def stairs(connection: Connection) -> tuple[Stair, ...]:
    """Return the units of all buildings in the order people count them."""
    return tuple(
        Stair(name=f"{phase}期{name}" if phase else name, households=households)
        for phase, building, unit, households in connection.execute(_STAIRS)
        for name in ["-".join(filter(None, (building, unit)))]
    )


def households_with(connection: Connection, ids: Sequence[str]) -> tuple[HouseholdRow, ...]:
    """Return the flats with these *ids*, in the order of doors."""
    return tuple(map(_row, connection.execute(_BY_IDS, {"ids": ids})))


def households_at(connection: Connection, door: str, most: int) -> tuple[HouseholdRow, ...]:
    """Return at most *most* flats whose door begins with *door*."""
    values = {"first": door, "last": door + _LAST_CHARACTER, "most": most}
    return tuple(map(_row, connection.execute(_BY_DOOR, values)))


def _member(row: tuple[Any, ...], today: date) -> HouseholdMember:
    person_id, shown_name, relation, born, phone, presence, since, subject_class = row
    return HouseholdMember(
        person_id=person_id,
        shown_name=shown_name,
        relation=relation,
        age=None if born is None else age_on(date.fromisoformat(born), today),
        phone=phone,
        presence=Presence(presence),
        since=None if since is None else datetime.fromisoformat(since),
        subject_class=SubjectClass(subject_class),
    )


def _flat(row: Row[*tuple[Any, ...]]) -> Flat:
    return Flat(row.id, Door(row.phase, row.building, row.unit, row.room), row.people)


def _row(row: Row[*tuple[Any, ...]]) -> HouseholdRow:
    return HouseholdRow(
        household_id=row.id,
        door=row.door,
        building=row.building,
        unit_room="-".join(filter(None, (row.unit, row.room))),
        people=row.people,
        outside=row.outside,
    )
