# SPDX-License-Identifier: MIT
"""Whom somebody met at this gate: by time, vehicle, group and flat; people are masked.

Each question goes by an index: of moments, of people, of flats, of groups and of vehicles. None
reads the entries of all the days.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct
from sqlalchemy import Connection, Row, Select, bindparam, exists, func, select

from gatehouse.db.queries.records import records_of, standing_of
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import LIVING_HERE, SubjectClass
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.look_back import Crossed, Meeting, Met, MetBy, ordered, ordered_rows

_begins, _ends = bindparam("begins", type_=UtcText), bindparam("ends", type_=UtcText)
_in_time = (entry.c.happened_at >= _begins) & (entry.c.happened_at < _ends)
_CROSSINGS: Select[Any] = select(
    entry.c.id,
    entry.c.happened_at,
    entry.c.gate,
    entry.c.subject_class,
    entry.c.household_id,
    entry.c.group_id,
    entry.c.group_plate,
    standing_of(entry.c.person_id).label("whose"),
).where(stands(), entry.c.person_id.is_not(None))
_OWN = _CROSSINGS.where(entry.c.person_id.in_(records_of()), _in_time).order_by(entry.c.happened_at)
_NEAR = _CROSSINGS.where(_in_time, entry.c.gate == bindparam("gate"))
_IN_GROUP = _CROSSINGS.where(entry.c.group_id == bindparam("group_id"))
_TO_FLAT = _CROSSINGS.where(entry.c.household_id == bindparam("household_id"), _in_time)
_BY_IDS = _CROSSINGS.where(entry.c.id.in_(bindparam("ids", expanding=True)))
_later = vehicle_entry.alias("later")
_drives = ~exists().where(_later.c.supersedes_id == vehicle_entry.c.id)
_DRIVEN = select(vehicle_entry.c.vehicle_id).where(
    vehicle_entry.c.driver_entry_id.in_(bindparam("ids", expanding=True)), _drives
)
_OF_PLATES = select(vehicle.c.id).where(vehicle.c.plate.in_(bindparam("plates", expanding=True)))
_then = (vehicle_entry.c.happened_at >= _begins) & (vehicle_entry.c.happened_at < _ends)
_DRIVES = select(
    vehicle_entry.c.id,
    vehicle_entry.c.happened_at,
    vehicle_entry.c.gate,
    vehicle_entry.c.plate,
    vehicle_entry.c.driver_entry_id,
    vehicle_entry.c.names,
).where(_then, _drives)
_OF_VEHICLE = _DRIVES.where(vehicle_entry.c.vehicle_id == bindparam("vehicle_id"))
_NAMED_NEAR = _DRIVES.where(
    vehicle_entry.c.names.is_not(None), vehicle_entry.c.gate == bindparam("gate")
)
_NAMED = _DRIVES.where(vehicle_entry.c.names.is_not(None)).order_by(vehicle_entry.c.happened_at)
_ABOARD = _CROSSINGS.where(
    entry.c.happened_at == bindparam("at", type_=UtcText), entry.c.group_plate == bindparam("plate")
)
_LIVES_IN = (
    select(person.c.id)
    .where(
        person.c.household_id == bindparam("household_id"),
        person.c.living.is_(True),
        person.c.rostered.is_(True),
    )
    .order_by(person.c.roster_order)
)
_PEOPLE = (
    select(
        person.c.id,
        person.c.shown_name,
        person.c.phone_shown,
        person.c.subject_class,
        household.c.door,
    )
    .outerjoin(household, household.c.id == person.c.household_id)
    .where(person.c.id.in_(bindparam("ids", expanding=True)))
)
_WHOSE = (
    select(
        person.c.shown_name,
        person.c.name,
        person.c.household_id,
        person.c.rostered,
        func.coalesce(household.c.door, "").label("door"),
    )
    .outerjoin(household, household.c.id == person.c.household_id)
    .where(person.c.id == bindparam("person_id"))
)
_LIVE_HERE: Final = frozenset(one.value for one in LIVING_HERE)

Crossing = Row[*tuple[Any, ...]]
Drive = Row[*tuple[Any, ...]]


class Whose(Struct, frozen=True, kw_only=True):
    """Whoever is looked back for; *home* is their own flat where they live here.

    *shown_name* is masked; *name* is what they were named by in vehicles, and is shown nowhere.
    """

    person_id: str
    shown_name: str
    name: str
    door: str
    home: str | None


class Span(Struct, frozen=True):
    """The moments looked back on, from *begins* up to, but not at, *ends*; and what is near."""

    begins: datetime
    ends: datetime
    near: timedelta

    @property
    def bounds(self) -> dict[str, Any]:
        """The ends by the names of the statements' parameters."""
        return {"begins": self.begins, "ends": self.ends}


class Found(Struct, frozen=True):
    """How often they crossed, and whom they met, the closest first."""

    crossings: int
    rows: tuple[Met, ...]


def whose_look_back(connection: Connection, person_id: str) -> Whose | None:
    """Return whoever is asked for, or None; *person_id* is a record that stands."""
    row = connection.execute(_WHOSE, {"person_id": person_id}).one_or_none()
    if row is None:
        return None
    home = row.household_id if row.rostered else None
    return Whose(
        person_id=person_id, shown_name=row.shown_name, name=row.name, door=row.door, home=home
    )


def people_met(connection: Connection, whose: Whose, span: Span) -> Found:
    """Return whom they met within *span*, each once, with every reason."""
    asked = {"person_id": whose.person_id, **span.bounds}
    own = connection.execute(_OWN, asked).all()
    rides = _rides(connection, whose, span)
    meetings: defaultdict[str, list[Meeting]] = defaultdict(list)
    named: defaultdict[str, list[Meeting]] = defaultdict(list)
    for person_id, meeting in _all(connection, whose, own, rides, span):
        if person_id != whose.person_id:
            meetings[person_id].append(meeting)
    for name, meeting in _all_named(connection, own, rides, span):
        if name and name != whose.name:
            named[name].append(meeting)
    rows = (*_people(connection, meetings), *_names(named))
    return Found(len(own) + len(rides), ordered_rows(rows))


def _rides(connection: Connection, whose: Whose, span: Span) -> tuple[Drive, ...]:
    """Return the ways of vehicles in which their name, or that of somebody else, was told."""
    found = connection.execute(_NAMED, span.bounds).all() if whose.name else ()
    return tuple(row for row in found if whose.name in row.names)


def _all(
    connection: Connection,
    whose: Whose,
    own: Sequence[Crossing],
    rides: Sequence[Drive],
    span: Span,
) -> Iterator[tuple[str, Meeting]]:
    yield from _in_vehicles(connection, own, span)
    yield from _by_name(connection, rides)
    yield from _in_groups(connection, own)
    yield from _in_flats(connection, whose, own, span)
    yield from _at_the_gate(connection, (*own, *rides), span)


def _at_the_gate(
    connection: Connection, own: Sequence[Crossing | Drive], span: Span
) -> Iterator[tuple[str, Meeting]]:
    for one in own:
        for row in connection.execute(_NEAR, _near(one, span)):
            yield row.whose, _meeting(MetBy.AT_THE_GATE, one, row)


def _near(one: Crossing | Drive, span: Span) -> dict[str, Any]:
    """Return the question for what was near *one*; the ends of the time belong to it."""
    instant = timedelta(milliseconds=1)
    return {
        "gate": one.gate,
        "begins": one.happened_at - span.near,
        "ends": one.happened_at + span.near + instant,
    }


def _by_name(connection: Connection, rides: Sequence[Drive]) -> Iterator[tuple[str, Meeting]]:
    """Yield who drove, and who else is known, where they were only named aboard."""
    for ride in rides:
        for row in (*_driver(connection, ride), *_passengers(connection, ride)):
            yield row.whose, _meeting(MetBy.NAMED_ABOARD, ride, row)


def _driver(connection: Connection, drive: Drive) -> Sequence[Crossing]:
    ids = [drive.driver_entry_id] if drive.driver_entry_id else []
    return connection.execute(_BY_IDS, {"ids": ids}).all()


def _passengers(connection: Connection, drive: Drive) -> Sequence[Crossing]:
    """Return those whom the post knows who were in the vehicle on that way, but its driver."""
    return connection.execute(_ABOARD, {"at": drive.happened_at, "plate": drive.plate}).all()


def _all_named(
    connection: Connection, own: Sequence[Crossing], rides: Sequence[Drive], span: Span
) -> Iterator[tuple[str, Meeting]]:
    """Yield of whom no more than a name in a vehicle was written down."""
    mine = {one.id for one in own}
    for drive in rides:
        yield from ((name, _met_named(MetBy.NAMED_ABOARD, drive, None)) for name in drive.names)
    for one in own:
        for drive in connection.execute(_NAMED_NEAR, _near(one, span)):
            together = drive.driver_entry_id in mine or _is_aboard(one, drive)
            how = MetBy.VEHICLE if together else MetBy.AT_THE_GATE
            if how is MetBy.AT_THE_GATE or one.happened_at == drive.happened_at:
                yield from ((name, _met_named(how, one, drive)) for name in drive.names)


def _is_aboard(one: Crossing, drive: Drive) -> bool:
    return bool(one.group_plate == drive.plate and one.happened_at == drive.happened_at)


def _met_named(how: MetBy, one: Crossing | Drive, drive: Drive | None) -> Meeting:
    at_the_gate = drive is not None and how is MetBy.AT_THE_GATE
    return Meeting(
        how=how, own=_crossed(one), theirs=_crossed(drive) if drive and at_the_gate else None
    )


def _in_groups(connection: Connection, own: Sequence[Crossing]) -> Iterator[tuple[str, Meeting]]:
    """Yield who crossed in one act with them; a group with a plate was in one vehicle."""
    for one in own:
        if one.group_id is None:
            continue
        how = MetBy.VEHICLE if one.group_plate else MetBy.GROUP
        for row in connection.execute(_IN_GROUP, {"group_id": one.group_id}):
            yield row.whose, _meeting(how, one, row)


def _in_vehicles(
    connection: Connection, own: Sequence[Crossing], span: Span
) -> Iterator[tuple[str, Meeting]]:
    """Yield who drove, or came in, a vehicle that they drove or came in."""
    mine = {one.id: one for one in own}
    plates = {one.group_plate for one in own if one.group_plate}
    driven = connection.execute(_DRIVEN, {"ids": list(mine)}).scalars().all()
    vehicles = {*driven, *connection.execute(_OF_PLATES, {"plates": list(plates)}).scalars()}
    for vehicle_id in vehicles:
        asked = {"vehicle_id": vehicle_id, **span.bounds}
        drives = connection.execute(_OF_VEHICLE, asked).all()
        inside = [
            row
            for drive in drives
            for row in (*_driver(connection, drive), *_passengers(connection, drive))
        ]
        theirs = [mine[row.id] for row in inside if row.id in mine]
        for row in inside:
            if row.id not in mine and theirs:
                yield row.whose, _meeting(MetBy.VEHICLE, _nearest(theirs, row.happened_at), row)


def _nearest(crossings: Sequence[Crossing], at: datetime) -> Crossing:
    return min(crossings, key=lambda one: abs(one.happened_at - at))


def _in_flats(
    connection: Connection, whose: Whose, own: Sequence[Crossing], span: Span
) -> Iterator[tuple[str, Meeting]]:
    """Yield who lives in a flat that is theirs or that they went to, and who else went there.

    To a flat that is not their own somebody else must have gone on the same day.
    """
    visits: defaultdict[str, list[Crossing]] = defaultdict(list)
    for one in own:
        if one.household_id is not None:
            visits[one.household_id].append(one)
    for flat in {*visits, *filter(None, (whose.home,))}:
        is_home = flat == whose.home
        how = MetBy.SAME_FLAT if is_home else MetBy.SAME_HOST
        first = None if is_home else visits[flat][0]
        asked = {"household_id": flat}
        for person_id in connection.execute(_LIVES_IN, asked).scalars():
            yield person_id, Meeting(how=how, own=None if first is None else _crossed(first))
        for row in connection.execute(_TO_FLAT, {**asked, **span.bounds}):
            if row.subject_class not in _LIVE_HERE:
                yield from _visitor(row, visits.get(flat, ()), is_home=is_home)


def _visitor(
    row: Crossing, visits: Sequence[Crossing], *, is_home: bool
) -> Iterator[tuple[str, Meeting]]:
    day = local_day(row.happened_at)
    same_day = [one for one in visits if local_day(one.happened_at) == day]
    if is_home:
        yield row.whose, Meeting(how=MetBy.SAME_HOST, theirs=_crossed(row))
    elif same_day:
        yield row.whose, _meeting(MetBy.SAME_HOST, same_day[0], row)


def _people(connection: Connection, meetings: dict[str, list[Meeting]]) -> Iterator[Met]:
    for row in connection.execute(_PEOPLE, {"ids": list(meetings)}):
        yield Met(
            person_id=row.id,
            shown_name=row.shown_name,
            door=row.door or "",
            phone=row.phone_shown,
            subject_class=SubjectClass(row.subject_class),
            meetings=ordered(set(meetings[row.id])),
        )


def _names(aboard: dict[str, list[Meeting]]) -> Iterator[Met]:
    for name, meetings in aboard.items():
        yield Met(
            person_id="",
            shown_name=desk_name(name),
            door="",
            phone="",
            subject_class=None,
            meetings=ordered(meetings),
        )


def _meeting(how: MetBy, own: Crossing | Drive, theirs: Crossing) -> Meeting:
    return Meeting(how=how, own=_crossed(own), theirs=_crossed(theirs))


def _crossed(row: Crossing | Drive) -> Crossed:
    return Crossed(entry_id=row.id, at=row.happened_at, gate=row.gate)
