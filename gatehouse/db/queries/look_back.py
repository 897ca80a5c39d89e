# SPDX-License-Identifier: MIT
"""Whom somebody met at this gate: by time, vehicle, group and flat; people are masked.

Each question goes by an index: of moments, of people, of flats, of groups and of vehicles. None
reads the entries of all the days.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
from gatehouse.db.tables.vehicle import vehicle_entry
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
_DRIVEN = select(vehicle_entry.c.vehicle_id, vehicle_entry.c.driver_entry_id).where(
    vehicle_entry.c.driver_entry_id.in_(bindparam("ids", expanding=True)), _drives
)
_DRIVES = select(
    vehicle_entry.c.driver_entry_id, vehicle_entry.c.happened_at, vehicle_entry.c.names
).where(
    vehicle_entry.c.vehicle_id == bindparam("vehicle_id"),
    vehicle_entry.c.happened_at >= _begins,
    vehicle_entry.c.happened_at < _ends,
    _drives,
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
        person.c.household_id,
        person.c.rostered,
        func.coalesce(household.c.door, "").label("door"),
    )
    .outerjoin(household, household.c.id == person.c.household_id)
    .where(person.c.id == bindparam("person_id"))
)
_LIVE_HERE: Final = frozenset(one.value for one in LIVING_HERE)

Crossing = Row[*tuple[Any, ...]]


class Whose(Struct, frozen=True, kw_only=True):
    """Whoever is looked back for, masked; *home* is their own flat where they live here."""

    person_id: str
    shown_name: str
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
    return Whose(person_id=person_id, shown_name=row.shown_name, door=row.door, home=home)


def people_met(connection: Connection, whose: Whose, span: Span) -> Found:
    """Return whom they met within *span*, each once, with every reason."""
    asked = {"person_id": whose.person_id, **span.bounds}
    own = connection.execute(_OWN, asked).all()
    meetings: defaultdict[str, list[Meeting]] = defaultdict(list)
    aboard: dict[str, list[Meeting]] = defaultdict(list)
    for person_id, meeting in _all(connection, whose, own, span, aboard):
        if person_id != whose.person_id:
            meetings[person_id].append(meeting)
    rows = (*_people(connection, meetings), *_names(aboard))
    return Found(len(own), ordered_rows(rows))


def _all(
    connection: Connection,
    whose: Whose,
    own: Sequence[Crossing],
    span: Span,
    aboard: dict[str, list[Meeting]],
) -> Iterator[tuple[str, Meeting]]:
    yield from _in_vehicles(connection, own, span, aboard)
    yield from _in_groups(connection, own)
    yield from _in_flats(connection, whose, own, span)
    yield from _at_the_gate(connection, own, span)


def _at_the_gate(
    connection: Connection, own: Sequence[Crossing], span: Span
) -> Iterator[tuple[str, Meeting]]:
    instant = timedelta(milliseconds=1)
    for one in own:
        asked = {
            "gate": one.gate,
            "begins": one.happened_at - span.near,
            "ends": one.happened_at + span.near + instant,
        }
        for row in connection.execute(_NEAR, asked):
            yield row.whose, _meeting(MetBy.AT_THE_GATE, one, row)


def _in_groups(connection: Connection, own: Sequence[Crossing]) -> Iterator[tuple[str, Meeting]]:
    """Yield who crossed in one act with them; a group with a plate was in one vehicle."""
    for one in own:
        if one.group_id is None:
            continue
        how = MetBy.VEHICLE if one.group_plate else MetBy.GROUP
        for row in connection.execute(_IN_GROUP, {"group_id": one.group_id}):
            yield row.whose, _meeting(how, one, row)


def _in_vehicles(
    connection: Connection,
    own: Sequence[Crossing],
    span: Span,
    aboard: dict[str, list[Meeting]],
) -> Iterator[tuple[str, Meeting]]:
    """Yield who drove a vehicle that they drove; who was only named in one is put in *aboard*."""
    crossings = {one.id: one for one in own}
    if not crossings:
        return
    driven = connection.execute(_DRIVEN, {"ids": list(crossings)}).all()
    for vehicle_id in {row.vehicle_id for row in driven}:
        drives = connection.execute(_DRIVES, {"vehicle_id": vehicle_id, **span.bounds}).all()
        mine = [
            crossings[row.driver_entry_id] for row in drives if row.driver_entry_id in crossings
        ]
        for row in drives:
            if row.driver_entry_id in crossings:
                _name_aboard(aboard, row.names or [], crossings[row.driver_entry_id])
        others = [row.driver_entry_id for row in drives if row.driver_entry_id not in crossings]
        for row in connection.execute(_BY_IDS, {"ids": [one for one in others if one]}):
            yield row.whose, _meeting(MetBy.VEHICLE, _nearest(mine, row.happened_at), row)


def _nearest(crossings: Sequence[Crossing], at: datetime) -> Crossing:
    return min(crossings, key=lambda one: abs(one.happened_at - at))


def _name_aboard(aboard: dict[str, list[Meeting]], names: Iterable[str], one: Crossing) -> None:
    for name in filter(None, names):
        aboard[name].append(Meeting(how=MetBy.VEHICLE, own=_crossed(one)))


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


def _meeting(how: MetBy, own: Crossing, theirs: Crossing) -> Meeting:
    return Meeting(how=how, own=_crossed(own), theirs=_crossed(theirs))


def _crossed(row: Crossing) -> Crossed:
    return Crossed(entry_id=row.id, at=row.happened_at, gate=row.gate)
