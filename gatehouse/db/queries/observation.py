# SPDX-License-Identifier: MIT
"""Who is followed at home, and their readings; people are masked.

Everybody whom an isolation or a monitoring holds is followed: one person, or all of a flat.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    exists,
    func,
    or_,
    select,
    union_all,
)

from gatehouse.db.queries.records import standing_of
from gatehouse.db.tables.columns import DayText, UtcText
from gatehouse.db.tables.home_reading import home_reading
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.zone import zone
from gatehouse.domain.contact import ContactWay
from gatehouse.domain.duty import midnight
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.observation import (
    Half,
    HomeReading,
    Observed,
    ReadingResult,
    Slot,
    slot_at,
)
from gatehouse.domain.zone import OF_PEOPLE, Term, ZoneLevel

_IN_ORDER: Final = tuple(ZoneLevel)
_A_DAY: Final = timedelta(days=1)
_AN_INSTANT: Final = timedelta(milliseconds=1)
_from, _until = bindparam("begins", type_=UtcText), bindparam("ends", type_=UtcText)
_of_people = or_(*(zone.c.level == level.value for level in sorted(OF_PEOPLE)))
_held = _of_people & (zone.c.sealed_at <= _until)
_in_force = _held & or_(zone.c.released_at.is_(None), zone.c.released_at > _until)
_released = _held & (zone.c.released_at >= _from) & (zone.c.released_at <= _until)
_some_day = _held & or_(zone.c.released_at.is_(None), zone.c.released_at >= _from)
_later = home_reading.alias("later")
_stands = ~exists().where(_later.c.supersedes_id == home_reading.c.id)
_READINGS = (
    select(
        home_reading,
        standing_of(home_reading.c.person_id).label("whose"),
        operator.c.name.label("operator"),
    )
    .join(operator, operator.c.id == home_reading.c.operator_id)
    .where(
        home_reading.c.day >= bindparam("first", type_=DayText),
        home_reading.c.day <= bindparam("last", type_=DayText),
        home_reading.c.result != ReadingResult.WITHDRAWN.value,
        _stands,
    )
    .order_by(home_reading.c.happened_at, home_reading.c.sequence)
)
_OF_SLOT = (
    select(home_reading)
    .where(
        standing_of(home_reading.c.person_id) == bindparam("person_id"),
        home_reading.c.day == bindparam("day", type_=DayText),
        home_reading.c.half == bindparam("half"),
        _stands,
    )
    .order_by(home_reading.c.happened_at.desc(), home_reading.c.sequence.desc())
    .limit(1)
)
_STORED = select(home_reading).where(
    home_reading.c.id == bindparam("reading_id"),
    home_reading.c.result != ReadingResult.WITHDRAWN.value,
    _stands,
)


class Held(Struct, frozen=True, kw_only=True):
    """Somebody whom an isolation or a monitoring holds, with *name* and *phone* in full.

    *row* is what a list shows of them, without readings.
    """

    row: Observed
    name: str
    full_phone: str
    place: Door


def people_held(connection: Connection, at: datetime) -> tuple[Held, ...]:
    """Return who is followed at the moment *at*, in the order of flats, each once."""
    asked = {"ends": at}
    return tuple(_held_once(connection.execute(_HELD, asked), slot_at(at), at))


def people_released(connection: Connection, since: datetime, at: datetime) -> tuple[Held, ...]:
    """Return whom somebody released between *since* and *at*, the latest first."""
    rows = _held_once(connection.execute(_RELEASED, {"begins": since, "ends": at}), None, at)
    return tuple(sorted(rows, key=lambda one: one.row.released_at or at, reverse=True))


def people_held_on(connection: Connection, day: date) -> tuple[Held, ...]:
    """Return who was followed on *day*, as it stood at its end; who was released on it, too."""
    ends = midnight(day + _A_DAY) - _AN_INSTANT
    asked = {"begins": midnight(day), "ends": ends}
    return tuple(_held_once(connection.execute(_OF_DAY, asked), slot_at(ends), ends))


def with_readings(connection: Connection, rows: Iterable[Observed]) -> tuple[Observed, ...]:
    """Return *rows* with the readings of each that stand, from when it began to its last half."""
    listed = tuple(rows)
    if not listed:
        return ()
    first = min(slot_at(row.began).day for row in listed)
    last = max(row.last.day for row in listed)
    found = _by_person(connection.execute(_READINGS, {"first": first, "last": last}))
    return tuple(
        replace(row, readings=_within(found.get(row.person_id, {}), row)) for row in listed
    )


def reading_of(connection: Connection, person_id: str, slot: Slot) -> dict[str, Any] | None:
    """Return all columns of what was written last of a half, a withdrawal too, or None."""
    asked = {"person_id": person_id, "day": slot.day, "half": slot.half.value}
    found = connection.execute(_OF_SLOT, asked).mappings().one_or_none()
    return None if found is None else dict(found)


def standing_reading(connection: Connection, reading_id: str) -> dict[str, Any] | None:
    """Return all columns of a reading that stands, or None."""
    found = connection.execute(_STORED, {"reading_id": reading_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def _people(condition: ColumnElement[bool]) -> Select[Any]:
    """Return who is named by a zone, and who lives in a flat that one holds as a whole."""
    told = (
        zone,
        person.c.id.label("whose"),
        person.c.name,
        person.c.shown_name,
        person.c.phone,
        person.c.phone_shown,
        func.coalesce(zone.c.household_id, person.c.household_id).label("home"),
        person.c.roster_order,
    )
    named = select(*told).join(person, person.c.id == zone.c.person_id).where(condition)
    lives_here = person.c.living.is_(True) & person.c.rostered.is_(True)
    together = (
        select(*told)
        .join(person, person.c.household_id == zone.c.household_id)
        .where(condition, zone.c.person_id.is_(None), lives_here)
    )
    both = union_all(named, together).subquery("held")
    return (
        select(
            both,
            household.c.door,
            household.c.phase.label("house_phase"),
            household.c.building.label("house"),
            household.c.unit.label("stair"),
            household.c.room,
        )
        .outerjoin(household, household.c.id == both.c.home)
        .order_by(household.c.sort_key, both.c.roster_order, both.c.whose)
    )


_HELD = _people(_in_force)
_RELEASED = _people(_released)
_OF_DAY = _people(_some_day)


def _held_once(
    rows: Iterable[Row[*tuple[Any, ...]]], last: Slot | None, at: datetime
) -> Iterator[Held]:
    """Yield each once, by the zone that governs; in *last*, or the half they were released in."""
    found: dict[str, Row[*tuple[Any, ...]]] = {}
    for row in rows:
        known = found.get(row.whose)
        if known is None or _governs(row) < _governs(known):
            found[row.whose] = row
    yield from (_of_row(row, last, at) for row in found.values())


def _governs(row: Row[*tuple[Any, ...]]) -> tuple[int, int]:
    return _IN_ORDER.index(ZoneLevel(row.level)), -row.first_day.toordinal()


def _of_row(row: Row[*tuple[Any, ...]], last: Slot | None, at: datetime) -> Held:
    over = row.released_at is not None and row.released_at <= at
    ended = slot_at(row.released_at) if over else None
    term = Term(row.first_day, row.days)
    shown = ended or last or slot_at(at)
    return Held(
        row=Observed(
            person_id=row.whose,
            zone_id=row.id,
            household_id=row.home or row.household_id,
            shown_name=row.shown_name,
            door=row.door or "",
            phone=row.phone_shown,
            level=ZoneLevel(row.level),
            term=term,
            count=term.count_on(shown.day),
            document=row.document,
            began=row.sealed_at,
            last=shown,
            readings={},
            released_at=row.released_at if over else None,
            release_document=row.release_document if over else "",
        ),
        name=row.name,
        full_phone=row.phone,
        place=Door(row.house_phase or "", row.house or "", row.stair or "", row.room or ""),
    )


def _by_person(rows: Iterable[Row[*tuple[Any, ...]]]) -> Mapping[str, dict[Slot, HomeReading]]:
    """Return what counts of each half of each person: a reading, or else the latest try."""
    found: dict[str, dict[Slot, HomeReading]] = {}
    for row in rows:
        one, halves = _reading(row), found.setdefault(row.whose, {})
        known = halves.get(one.slot)
        if known is None or one.is_measured or not known.is_measured:
            halves[one.slot] = one
    return found


def _within(found: Mapping[Slot, HomeReading], row: Observed) -> dict[Slot, HomeReading]:
    first = slot_at(row.began)
    return {slot: one for slot, one in found.items() if first <= slot <= row.last}


def _reading(row: Row[*tuple[Any, ...]]) -> HomeReading:
    return HomeReading(
        reading_id=row.id,
        slot=Slot(row.day, Half(row.half)),
        result=ReadingResult(row.result),
        tenths=row.temperature,
        way=ContactWay(row.way),
        unwell=row.unwell,
        fever=row.fever,
        note=row.note,
        at=row.happened_at,
        operator=row.operator,
    )
