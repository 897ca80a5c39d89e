# SPDX-License-Identifier: MIT
"""Looking zones up: the list with its counts, the places that may be sealed, and the notices."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import (
    buildings,
    flats_of,
    household_view,
    households_at,
)
from gatehouse.db.queries.people import people_found
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.zones import zones_in_force, zones_released, zones_with
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.household import Building
from gatehouse.domain.identity.addresses import floor_of
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.search_key import beginnings, door_beginning
from gatehouse.domain.zone import (
    OF_PEOPLE,
    Area,
    PlaceRow,
    ZoneCounts,
    ZoneFilter,
    ZoneLevel,
    ZoneList,
    ZoneNotice,
    ZoneRow,
    area_beginning,
)
from gatehouse.errors import Refused

MOST_RELEASED = 500
MOST_PLACES = 40
_FEW_FLATS = 3


def zones(store: Store, duty: Duty, which: ZoneFilter, text: str = "") -> ZoneList:
    """Return the zones of *which*, narrowed by a *text*: a place, a person, a document."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        in_force = zones_in_force(connection, now)
        released = zones_released(connection, now, MOST_RELEASED)
    listed = {
        ZoneFilter.IN_FORCE: in_force,
        ZoneFilter.SEALED: tuple(one for one in in_force if not _isolates(one)),
        ZoneFilter.ISOLATED: tuple(filter(_isolates, in_force)),
        ZoneFilter.DUE: tuple(one for one in in_force if one.is_due),
        ZoneFilter.RELEASED: released,
    }
    counts = ZoneCounts(**{kind.value: len(rows) for kind, rows in listed.items()})
    return ZoneList(rows=tuple(_narrowed(listed[which], text)), counts=counts)


def places(store: Store, duty: Duty, level: ZoneLevel, text: str) -> tuple[PlaceRow, ...]:
    """Return the places that *text* may mean: at home these are households and people alone."""
    duty.require(Role.VOLUNTEER)
    if not compact(text):
        return ()
    with store.reader() as connection:
        if level in OF_PEOPLE:
            return tuple(_homes(connection, text, duty))[:MOST_PLACES]
        return tuple(_areas(connection, text))[:MOST_PLACES]


def notices(store: Store, duty: Duty, zone_ids: tuple[str, ...]) -> tuple[ZoneNotice, ...]:
    """Return what the notices of these zones say, in the order of places."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        post = post_row(connection)
        rows = zones_with(connection, zone_ids, now)
    if not rows:
        raise Refused(
            "There is nothing to print. Nothing was changed. Choose one from the list.",
            "没有可以打印的。什么都没有改动。请从列表里选一条。",
        )
    return tuple(
        ZoneNotice(
            row=row,
            compound=post.compound,
            community=post.community,
            gate=post.gate,
            post_telephone=post.to_ask_at_home,
            made_at=now,
        )
        for row in rows
    )


def _isolates(row: ZoneRow) -> bool:
    return row.level in OF_PEOPLE


def _narrowed(rows: Iterable[ZoneRow], text: str) -> Iterator[ZoneRow]:
    """Yield the rows in which *text* stands: in the place, as it is said or typed, or beside it."""
    typed = compact(text).lower()
    for row in rows:
        said = (row.place, row.door, row.person, row.document, row.release_document)
        if any(typed in compact(part).lower() for part in said):
            yield row


def _areas(connection: Connection, text: str) -> Iterator[PlaceRow]:
    """Yield buildings and units, then floors, then flats."""
    typed = area_beginning(text)
    houses = buildings(connection)
    inside = [house for house in houses if f"{typed}-".startswith(f"{house.name}-")]
    yield from (_building(house) for house in inside if house.name == typed)
    parts = [part for house in inside for part in _parts(connection, house.name)]
    fitting = [part for part in parts if part.area.short_label.startswith(typed)]
    yield from (part for part in fitting if part.area.is_unit)
    others = (house for house in houses if house not in inside)
    yield from (_building(house) for house in others if house.name.startswith(typed))
    yield from (part for part in fitting if not part.area.is_unit)


def _building(house: Building) -> PlaceRow:
    phase, _, name = house.name.rpartition("期")
    area = Area(phase=phase, building=name)
    return _place(area, house.households, house.people)


def _parts(connection: Connection, name: str) -> Iterator[PlaceRow]:
    """Yield the units of a building, its floors, and its flats."""
    phase, _, building = name.rpartition("期")
    flats = flats_of(connection, phase, building)
    whole = Area(phase=phase, building=building)
    units = dict.fromkeys(flat.door.unit for flat in flats if flat.door.unit)
    floors = dict.fromkeys((flat.door.unit, floor_of(flat.door)) for flat in flats)
    inner = [replace(whole, unit=unit) for unit in units]
    inner += [replace(whole, unit=unit, floor=floor) for unit, floor in floors if floor is not None]
    for area in inner:
        inside = [flat for flat in flats if area.covers(flat.household_id, flat.door)]
        yield _place(area, len(inside), sum(flat.people for flat in inside))
    for flat in flats:
        yield _place(flat.area, 1, flat.people)


def _homes(connection: Connection, text: str, duty: Duty) -> Iterator[PlaceRow]:
    """Yield the households that *text* names by their door, and the people whom it may mean.

    Each household is named once.
    """
    door = door_beginning(text).upper()
    flats = households_at(connection, door, MOST_PLACES) if door else ()
    for flat in flats:
        yield _home(flat.household_id, flat.door, flat.people)
        if len(flats) <= _FEW_FLATS:
            yield from _members(connection, flat.household_id, duty)
    if flats:
        return
    today = local_day(duty.now())
    named: set[str] = set()
    for person in people_found(connection, beginnings(text), MOST_PLACES, today).candidates:
        if person.subject_class.lives_here and person.household_id:
            area = Area(household_id=person.household_id, person_id=person.person_id)
            yield PlaceRow(
                area=area, place=person.door, person=person.shown_name, households=0, people=1
            )
            if person.household_id not in named:
                named.add(person.household_id)
                yield _home(person.household_id, person.door, 0)


def _home(household_id: str, door: str, people: int) -> PlaceRow:
    area = Area(household_id=household_id)
    return PlaceRow(area=area, place=door, person="", households=1, people=people)


def _members(connection: Connection, household_id: str, duty: Duty) -> Iterator[PlaceRow]:
    view = household_view(connection, household_id, duty.now())
    for member in view.members:
        area = Area(household_id=household_id, person_id=member.person_id)
        yield PlaceRow(area=area, place=view.door, person=member.shown_name, households=0, people=1)


def _place(area: Area, households: int, people: int) -> PlaceRow:
    return PlaceRow(area=area, place=area.label, person="", households=households, people=people)
