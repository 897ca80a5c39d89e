# SPDX-License-Identifier: MIT
"""The history of a person or a flat, a page at a time, newest first, masked.

Each kind of fact is asked for no more rows than a page has; the page is put together from them.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from heapq import merge
from itertools import islice
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Table,
    and_,
    exists,
    func,
    or_,
    select,
)

from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.entries import how_taken
from gatehouse.db.queries.history_words import (
    call_words,
    called,
    contact_words,
    entry_words,
    incident_words,
    pair_words,
    pass_words,
    reading_words,
    roster_words,
    stay_closing_words,
    stay_words,
    supplement_words,
    zone_words,
)
from gatehouse.db.queries.history_words import itinerary_words as note_words
from gatehouse.db.queries.households import flat_of
from gatehouse.db.queries.records import record_ids
from gatehouse.db.tables.contact import contact
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.gate_pass import gate_pass, pass_change
from gatehouse.db.tables.home_reading import home_reading
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident, incident_step
from gatehouse.db.tables.isolation_point import point_room, point_stay, point_stay_change
from gatehouse.db.tables.itinerary import itinerary, itinerary_supplement
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.outside_call import outside_call
from gatehouse.db.tables.person import person
from gatehouse.db.tables.person_pair import person_pair
from gatehouse.db.tables.roster import roster_change
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.zone import zone, zone_change
from gatehouse.domain.history import PAGE, HistoryKind, HistoryPage, HistoryRow, Place, Whose
from gatehouse.domain.identity.addresses import floor_of
from gatehouse.domain.identity.masking import desk_name, mask_text
from gatehouse.domain.incident_course import SENSITIVE
from gatehouse.domain.roster_plan import RosterChange
from gatehouse.domain.words import Words

Found = tuple[Select[Any], Callable[[Mapping[str, Any]], Words]]
_other = person.alias("other")
_other_home = household.alias("other_home")


def history_page(connection: Connection, whose: Whose, after: Place | None) -> HistoryPage:
    """Return the facts of *whose* history that happened before the place *after*."""
    asked = _of_person(connection, whose) if whose.person_id else _of_flat(connection, whose)
    codes = code_book(connection, date.max)
    rows = [
        _rows(connection, kind, statement, called(words, codes), after)
        for kind, (statement, words) in asked.items()
    ]
    page = list(islice(merge(*rows, key=_order, reverse=True), PAGE + 1))
    more = len(page) > PAGE
    shown = tuple(page[:PAGE])
    return HistoryPage(rows=shown, rest=Place(shown[-1].at, shown[-1].fact_id) if more else None)


def _order(row: HistoryRow) -> tuple[datetime, str]:
    return row.at, row.fact_id


def _of_person(connection: Connection, whose: Whose) -> dict[HistoryKind, Found]:
    """Return what is asked of each kind of fact for a person; *whose* is a record that stands."""
    ids = record_ids(connection, whose.person_id)
    home = select(person.c.household_id).where(person.c.id == whose.person_id).scalar_subquery()
    isolated = or_(
        zone.c.person_id == whose.person_id,
        and_(zone.c.household_id == home, zone.c.person_id.is_(None)),
    )
    pairs = or_(person_pair.c.person_id.in_(ids), person_pair.c.other_id.in_(ids))
    return {
        HistoryKind.ENTRY: _entries(entry.c.person_id.in_(ids)),
        HistoryKind.GATE_PASS: _passes(gate_pass.c.person_id == whose.person_id),
        HistoryKind.ITINERARY: _notes(itinerary.c.person_id.in_(ids)),
        HistoryKind.SUPPLEMENT: _supplements(itinerary.c.person_id.in_(ids)),
        HistoryKind.ZONE: _zones(isolated),
        HistoryKind.STAY: _stays(point_stay.c.person_id == whose.person_id),
        HistoryKind.ROSTER: _roster(roster_change.c.person_id.in_(ids)),
        HistoryKind.PAIR: _pairs(pairs),
        HistoryKind.CONTACT: _contacts(contact.c.person_id.in_(ids)),
        HistoryKind.CALL: _calls(outside_call.c.person_id.in_(ids)),
        HistoryKind.CLOSING: _closings(stay_closing.c.person_id.in_(ids)),
        HistoryKind.INCIDENT: _incidents(incident.c.person_id == whose.person_id, whose),
        **_readings(home_reading.c.person_id.in_(ids), whose),
    }


def _of_flat(connection: Connection, whose: Whose) -> dict[HistoryKind, Found]:
    flat = whose.household_id
    once_here = select(roster_change.c.person_id).where(roster_change.c.household_id == flat)
    moved_away = and_(
        roster_change.c.change == RosterChange.MOVED.value,
        roster_change.c.person_id.in_(once_here),
    )
    return {
        HistoryKind.ENTRY: _entries(entry.c.household_id == flat),
        HistoryKind.GATE_PASS: _passes(gate_pass.c.household_id == flat),
        HistoryKind.ITINERARY: _notes(itinerary.c.household_id == flat),
        HistoryKind.SUPPLEMENT: _supplements(itinerary.c.household_id == flat),
        HistoryKind.ZONE: _zones(_over_flat(connection, flat)),
        HistoryKind.ROSTER: _roster(or_(roster_change.c.household_id == flat, moved_away)),
        HistoryKind.CONTACT: _contacts(contact.c.household_id == flat),
        HistoryKind.CALL: _calls(outside_call.c.household_id == flat),
        HistoryKind.INCIDENT: _incidents(incident.c.household_id == flat, whose),
        **_readings(home_reading.c.household_id == flat, whose),
    }


def _over_flat(connection: Connection, household_id: str) -> ColumnElement[bool]:
    """Return the condition that a zone is of the flat, or of a part of the compound around it."""
    found = flat_of(connection, household_id)
    if found is None:
        return zone.c.household_id == household_id
    door = found.door
    around = and_(
        zone.c.household_id.is_(None),
        zone.c.phase == door.phase,
        zone.c.building == door.building,
        zone.c.unit.in_(("", door.unit)),
        or_(zone.c.floor.is_(None), zone.c.floor == floor_of(door)),
    )
    return or_(zone.c.household_id == household_id, around)


def _facts(table: Table, *more: Any) -> Select[Any]:
    later = table.alias("later")
    return select(
        table.c.id,
        table.c.happened_at,
        table.c.supersedes_id,
        table.c.supersedes_reason.label("why"),
        exists().where(later.c.supersedes_id == table.c.id).label("superseded"),
        operator.c.name.label("operator"),
        *more,
    ).join(operator, operator.c.id == table.c.operator_id)


def _of_person_row(table: Table, *more: Any) -> Select[Any]:
    """Return facts that name a person, with the mask of their name."""
    return _facts(table, person.c.shown_name, *more).outerjoin(
        person, person.c.id == table.c.person_id
    )


def _entries(asked: ColumnElement[bool]) -> Found:
    told = (
        *(entry.c.direction, entry.c.reason, entry.c.temperature, entry.c.retest),
        entry.c.own_reason,
        *(entry.c.outcome, entry.c.outsider_name, entry.c.plate),
        *how_taken(),
    )
    return _of_person_row(entry, *told).where(asked), entry_words


def _passes(asked: ColumnElement[bool]) -> Found:
    statement = (
        _facts(
            pass_change,
            pass_change.c.change,
            gate_pass.c.pass_class,
            gate_pass.c.short_number,
            func.json_extract(pass_change.c.details, "$.pass.status_reason").label("because"),
            person.c.shown_name,
        )
        .join(gate_pass, gate_pass.c.id == pass_change.c.pass_id)
        .outerjoin(person, person.c.id == gate_pass.c.person_id)
        .where(asked)
    )
    return statement, pass_words


def _notes(asked: ColumnElement[bool]) -> Found:
    told = (itinerary.c.first_day, itinerary.c.last_day, itinerary.c.conclusion)
    return _of_person_row(itinerary, *told).where(asked), note_words


def _supplements(asked: ColumnElement[bool]) -> Found:
    """Return what was filed to notes; of a return only which facts are clear, none of them."""
    c = itinerary_supplement.c
    statement = (
        _facts(
            itinerary_supplement,
            c.what,
            c.kind,
            c.own_kind,
            c.number,
            c.unclear,
            person.c.shown_name,
        )
        .join(itinerary, itinerary.c.id == c.itinerary_id)
        .outerjoin(person, person.c.id == itinerary.c.person_id)
        .where(asked)
    )
    return statement, supplement_words


def _zones(asked: ColumnElement[bool]) -> Found:
    told = (
        *(zone.c.level, zone.c.document, zone.c.release_document, zone_change.c.change),
        func.json_extract(zone_change.c.details, "$.zone.days").label("days"),
        func.json_extract(zone_change.c.details, "$.zone.days_document").label("days_document"),
    )
    statement = (
        _facts(zone_change, *told, person.c.shown_name)
        .join(zone, zone.c.id == zone_change.c.zone_id)
        .outerjoin(person, person.c.id == zone.c.person_id)
        .where(asked)
    )
    return statement, zone_words


def _stays(asked: ColumnElement[bool]) -> Found:
    told = (point_stay_change.c.change, point_room.c.number, person.c.shown_name)
    statement = (
        _facts(point_stay_change, *told)
        .join(point_stay, point_stay.c.id == point_stay_change.c.stay_id)
        .join(point_room, point_room.c.id == point_stay.c.room_id)
        .outerjoin(person, person.c.id == point_stay.c.person_id)
        .where(asked)
    )
    return statement, stay_words


def _roster(asked: ColumnElement[bool]) -> Found:
    before = roster_change.alias("before")
    earlier = (
        select(before.c.details)
        .where(
            before.c.person_id == roster_change.c.person_id,
            or_(
                before.c.recorded_at < roster_change.c.recorded_at,
                and_(
                    before.c.station_id == roster_change.c.station_id,
                    before.c.sequence < roster_change.c.sequence,
                ),
            ),
        )
        .order_by(before.c.recorded_at.desc(), before.c.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )
    told = (roster_change.c.change, roster_change.c.details, earlier.label("before"))
    return _of_person_row(roster_change, *told).where(asked), roster_words


def _pairs(asked: ColumnElement[bool]) -> Found:
    told = (
        *(person_pair.c.change, _other.c.shown_name.label("other_name")),
        _other_home.c.door.label("other_door"),
    )
    statement = (
        _of_person_row(person_pair, *told)
        .join(_other, _other.c.id == person_pair.c.other_id)
        .outerjoin(_other_home, _other_home.c.id == _other.c.household_id)
        .where(asked)
    )
    return statement, pair_words


def _contacts(asked: ColumnElement[bool]) -> Found:
    """Return who was reached or not; of why they are called a history says nothing."""
    told = (contact.c.result, contact.c.way, contact.c.carer)
    return _of_person_row(contact, *told).where(asked), contact_words


def _calls(asked: ColumnElement[bool]) -> Found:
    """Return who was called after, and how that came out; nothing of what was said."""
    return _of_person_row(outside_call, outside_call.c.result).where(asked), call_words


def _closings(asked: ColumnElement[bool]) -> Found:
    told = (stay_closing.c.change, stay_closing.c.staying, stay_closing.c.rule)
    return _of_person_row(stay_closing, *told).where(asked), stay_closing_words


def _incidents(asked: ColumnElement[bool], whose: Whose) -> Found:
    """Return the steps of incidents; what tells of somebody's health only where that is asked."""
    statement = (
        _facts(incident_step, incident_step.c.what, incident_step.c.withdrawn, incident.c.kind)
        .add_columns(incident.c.own_kind, person.c.shown_name)
        .join(incident, incident.c.id == incident_step.c.incident_id)
        .outerjoin(person, person.c.id == incident.c.person_id)
        .where(asked)
    )
    if not whose.sensitive:
        statement = statement.where(incident.c.kind.not_in([kind.value for kind in SENSITIVE]))
    return statement, incident_words


def _readings(asked: ColumnElement[bool], whose: Whose) -> dict[HistoryKind, Found]:
    """Return the readings at home, where what tells of somebody's health is asked for."""
    if not whose.sensitive:
        return {}
    c = home_reading.c
    told = (c.day, c.half, c.result, c.temperature, c.unwell)
    return {HistoryKind.READING: (_of_person_row(home_reading, *told).where(asked), reading_words)}


_TABLES: Final = {
    HistoryKind.ENTRY: entry,
    HistoryKind.GATE_PASS: pass_change,
    HistoryKind.ITINERARY: itinerary,
    HistoryKind.SUPPLEMENT: itinerary_supplement,
    HistoryKind.ZONE: zone_change,
    HistoryKind.STAY: point_stay_change,
    HistoryKind.ROSTER: roster_change,
    HistoryKind.PAIR: person_pair,
    HistoryKind.CONTACT: contact,
    HistoryKind.CALL: outside_call,
    HistoryKind.CLOSING: stay_closing,
    HistoryKind.INCIDENT: incident_step,
    HistoryKind.READING: home_reading,
}


def _rows(
    connection: Connection,
    kind: HistoryKind,
    statement: Select[Any],
    words: Callable[[Mapping[str, Any]], Words],
    after: Place | None,
) -> Iterator[HistoryRow]:
    table = _TABLES[kind]
    if after is not None:
        same = and_(table.c.happened_at == after.at, table.c.id < after.fact_id)
        statement = statement.where(or_(table.c.happened_at < after.at, same))
    ordered = statement.order_by(table.c.happened_at.desc(), table.c.id.desc()).limit(PAGE + 1)
    found = connection.execute(ordered).mappings().all()
    return iter([_row(kind, row, words(dict(row))) for row in found])


def _row(kind: HistoryKind, row: RowMapping, what: Words) -> HistoryRow:
    return HistoryRow(
        fact_id=row["id"],
        kind=kind,
        at=row["happened_at"],
        who=row["shown_name"] or desk_name(row.get("outsider_name") or ""),
        what=what,
        reason=mask_text(row["why"]),
        operator=row["operator"],
        corrects=row["supersedes_id"] is not None,
        superseded=bool(row["superseded"]),
    )
