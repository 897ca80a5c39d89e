# SPDX-License-Identifier: MIT
"""Folds the facts into the state that they explain: people, flats, passes, zones, operators.

Of two changes of one thing the one recorded later counts; rows are numbered (`rowid`) as
they are recorded. A person is where their last standing way through the gate left them, or the
closing of that stay.
"""

import json
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection

from gatehouse.db.inspection.outsiders import Explained, fold_outsiders
from gatehouse.db.inspection.records import MergedAway, Records
from gatehouse.db.inspection.ways import ways_of_people, ways_of_vehicles
from gatehouse.db.unit_of_work import stored
from gatehouse.domain.entry import Direction
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.plates import plate_digits, plate_tail
from gatehouse.domain.person import Presence

_CHANGES_OF_PEOPLE = """
SELECT person_id, household_id, change, details, max(rowid) FROM roster_change AS c
WHERE NOT EXISTS (SELECT 1 FROM roster_change AS later WHERE later.supersedes_id = c.id)
GROUP BY person_id ORDER BY person_id
"""
_CHANGES_OF_HOUSEHOLDS = """
SELECT household_id, details, max(rowid) FROM roster_change AS c
WHERE NOT EXISTS (SELECT 1 FROM roster_change AS later WHERE later.supersedes_id = c.id)
GROUP BY household_id ORDER BY household_id
"""
_LAST_PASSAGES = """
SELECT person_id, id, direction, happened_at, max(happened_at || printf('%012d', sequence))
FROM entry AS e
WHERE person_id IS NOT NULL AND outcome IN ('admitted', 'emergency')
AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.supersedes_id = e.id)
GROUP BY person_id ORDER BY person_id
"""
_LAST_COUNTS = """
SELECT person_id, id, direction, happened_at, max(happened_at || printf('%012d', sequence))
FROM head_count AS c
WHERE person_id IS NOT NULL AND people > 0
AND NOT EXISTS (SELECT 1 FROM head_count AS later WHERE later.supersedes_id = c.id)
GROUP BY person_id ORDER BY person_id
"""
_CHANGES_OF_PASSES = """
SELECT pass_id, details, max(rowid) FROM pass_change AS c
WHERE NOT EXISTS (SELECT 1 FROM pass_change AS later WHERE later.supersedes_id = c.id)
GROUP BY pass_id ORDER BY pass_id
"""
_CHANGES_OF_ZONES = """
SELECT zone_id, details, max(rowid) FROM zone_change AS c
WHERE NOT EXISTS (SELECT 1 FROM zone_change AS later WHERE later.supersedes_id = c.id)
GROUP BY zone_id ORDER BY zone_id
"""
_CHANGES_OF_TAGS = """
SELECT tag_id, details, max(rowid) FROM tag_change AS c
WHERE NOT EXISTS (SELECT 1 FROM tag_change AS later WHERE later.supersedes_id = c.id)
GROUP BY tag_id ORDER BY tag_id
"""
_CHANGES_OF_CARERS = """
SELECT household_id, details, max(rowid) FROM carer_change AS c
WHERE NOT EXISTS (SELECT 1 FROM carer_change AS later WHERE later.supersedes_id = c.id)
GROUP BY household_id ORDER BY household_id
"""
_CHANGES_OF_PARCELS = """
SELECT parcel_id, details, max(rowid) FROM parcel_change AS c
WHERE NOT EXISTS (SELECT 1 FROM parcel_change AS later WHERE later.supersedes_id = c.id)
GROUP BY parcel_id ORDER BY parcel_id
"""
_CHANGES_OF_ROUNDS = """
SELECT round_id, details, max(rowid) FROM round_change AS c
WHERE NOT EXISTS (SELECT 1 FROM round_change AS later WHERE later.supersedes_id = c.id)
GROUP BY round_id ORDER BY round_id
"""
_LOOKS_OF_VEHICLES = """
SELECT vehicle_id, plate, plate_kind, colour, household_id, max(rowid) FROM vehicle_entry
WHERE supersedes_id IS NULL GROUP BY vehicle_id ORDER BY vehicle_id
"""
_DRIVES = """
SELECT vehicle_id, id, direction, happened_at, max(happened_at || printf('%012d', sequence))
FROM vehicle_entry AS e
WHERE outcome IN ('admitted', 'emergency')
AND NOT EXISTS (SELECT 1 FROM vehicle_entry AS later WHERE later.supersedes_id = e.id)
GROUP BY vehicle_id ORDER BY vehicle_id
"""
# each change says what an operator is from then on; the last one holds
_OPERATORS = """
SELECT subject_id, details, max(rowid) FROM audit
WHERE act IN ('operator_added', 'operator_changed') GROUP BY subject_id ORDER BY subject_id
"""
# a wrong PIN says how many there were by then; a right or a new one ends them
_WRONG_PINS = """
SELECT subject_id, coalesce(json_extract(details, '$.attempts'), 0), max(rowid) FROM audit
WHERE act IN ('pin_accepted', 'pin_set', 'pin_ended', 'pin_recovered')
OR (act = 'pin_failed' AND json_extract(details, '$.why') = 'wrong')
GROUP BY subject_id
"""
_NOT_SEEN_YET: dict[str, Explained] = {
    "presence": Presence.OUTSIDE.value,
    "presence_since": None,
    "last_vehicle_entry_id": None,
}
GONE = "gone"
"""The change of a person who is no longer on the roster."""


_OF_A_DOOR = ("phase", "building", "unit", "room")
_FINDS = frozenset({"name", "phone", "plates", "paper_number", "roster_order"})
"""What a roster change must tell of a person so that it explains how they are found and shown."""


class Folded(Struct, frozen=True):
    """A current row as the facts explain it: stored values by column.

    *door* is the flat of somebody of the roster of whom everything is told that they are found by.
    """

    id: str | int
    columns: dict[str, Explained]
    door: Door | None = None


def fold_people(connection: Connection) -> Iterator[Folded]:
    """Yield everybody of whom a fact tells, in order of id.

    Who an outsider is stands in their entries, notes and passes, everybody else on the roster.
    """
    records = Records(connection)
    passages = connection.exec_driver_sql(_LAST_PASSAGES)
    counts = connection.exec_driver_sql(_LAST_COUNTS)
    told = merge(
        map(_by_roster, connection.exec_driver_sql(_CHANGES_OF_PEOPLE)),
        map(_by_what_was_told, fold_outsiders(connection)),
        map(_by_passage, records.passages(ways_of_people(connection, passages, counts))),
        map(_by_merge, records.merged_away()),
        key=attrgetter("id"),
    )
    for person_id, parts in groupby(told, key=attrgetter("id")):
        columns: dict[str, Explained] = {}
        door = None
        for part in parts:
            columns.update(part.columns)
            door = part.door or door
        rostered = columns.get("rostered") == 1
        yield Folded(person_id, {**before_any(rostered=rostered), **columns}, door)


def fold_households(connection: Connection) -> Iterator[Folded]:
    """Yield every household that a roster change tells of, in order of id."""
    for household_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_HOUSEHOLDS):
        yield Folded(household_id, _told(details, "household"))


def fold_passes(connection: Connection) -> Iterator[Folded]:
    """Yield every pass that was issued as its last change left it, in order of id."""
    records = Records(connection)
    for pass_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_PASSES):
        yield Folded(pass_id, records.followed(_told(details, "pass")))


def fold_zones(connection: Connection) -> Iterator[Folded]:
    """Yield every zone as its last change left it, in order of id."""
    records = Records(connection)
    for zone_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_ZONES):
        yield Folded(zone_id, records.followed(_told(details, "zone")))


def fold_tags(connection: Connection) -> Iterator[Folded]:
    """Yield every tag that the post has set or ended as its last change left it, by id."""
    for tag_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_TAGS):
        yield Folded(tag_id, _told(details, "tag"))


def fold_carers(connection: Connection) -> Iterator[Folded]:
    """Yield the carer of every household that ever had one, by the household's id."""
    for household_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_CARERS):
        yield Folded(household_id, _told(details, "carer"))


def fold_parcels(connection: Connection) -> Iterator[Folded]:
    """Yield the parcels that were taken in where their last change left them, by id."""
    for parcel_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_PARCELS):
        yield Folded(parcel_id, _told(details, "parcel"))


def fold_rounds(connection: Connection) -> Iterator[Folded]:
    """Yield every test round as its last change left it, in order of id."""
    for round_id, details, _ in connection.exec_driver_sql(_CHANGES_OF_ROUNDS):
        yield Folded(round_id, _told(details, "round"))


def fold_vehicles(connection: Connection) -> Iterator[Folded]:
    """Yield every vehicle that came to the gate where its last way through left it, by id.

    What it looks like and where it belongs is what was told when it came last.
    """
    looks = connection.exec_driver_sql(_LOOKS_OF_VEHICLES)
    drives = ways_of_vehicles(connection, connection.exec_driver_sql(_DRIVES))
    told = merge(map(_by_looks, looks), map(_by_drive, drives), key=itemgetter(0))
    for vehicle_id, parts in groupby(told, key=itemgetter(0)):
        columns = dict(_NOT_SEEN_YET)
        for _, part in parts:
            columns.update(part)
        yield Folded(vehicle_id, columns)


def fold_operators(connection: Connection) -> Iterator[Folded]:
    """Yield every operator as they were written last, in order of id; of the PIN no fact tells."""
    wrong = {row[0]: row[1] for row in connection.exec_driver_sql(_WRONG_PINS)}
    for operator_id, details, _ in connection.exec_driver_sql(_OPERATORS):
        told = json.loads(details)
        if "roles" in told:
            told["roles"] = " ".join(told["roles"])
        if "gates" in told:
            told["gates"] = stored(told["gates"])
        yield Folded(
            operator_id,
            {"active": 1, "gates": "[]", **told, "failed_attempts": wrong.get(operator_id, 0)},
        )


def before_any(*, rostered: bool) -> dict[str, Explained]:
    """Return where a person is before the first entry: inside if they live here, else outside."""
    presence = Presence.INSIDE if rostered else Presence.OUTSIDE
    return {
        "rostered": int(rostered),
        "presence": presence.value,
        "presence_since": None,
        "last_entry_id": None,
        "language": "",
        "merged_into_id": None,
    }


def _by_roster(row: Any) -> Folded:
    person_id, household_id, change, details, _ = row
    person, flat = _told(details, "person"), _told(details, "household")
    living = int(change != GONE)
    own = {"household_id": household_id, "living": living, "rostered": 1, "company": ""}
    door = Door(*(str(flat.get(part, "")) for part in _OF_A_DOOR))
    return Folded(person_id, {**person, **own}, door if person.keys() >= _FINDS else None)


def _by_what_was_told(outsider: tuple[str, dict[str, Explained]]) -> Folded:
    return Folded(*outsider)


def _by_passage(row: Any) -> Folded:
    person_id, entry_id, direction, happened_at, _ = row
    presence = Presence.INSIDE if direction == Direction.IN else Presence.OUTSIDE
    passage = {
        "presence": presence.value,
        "presence_since": happened_at,
        "last_entry_id": entry_id,
    }
    return Folded(person_id, dict(passage))


def _by_merge(merged: MergedAway) -> Folded:
    """Say of a record that was merged away what its state is; where it is tells the other one."""
    told: dict[str, Explained] = {
        "living": 0,
        "merged_into_id": merged.into,
        "rostered": int(merged.rostered),
    }
    return Folded(merged.id, {**before_any(rostered=False), **told})


def _by_looks(row: Any) -> tuple[str, dict[str, Explained]]:
    vehicle_id, plate, plate_kind, colour, household_id, _ = row
    return vehicle_id, {
        "plate": plate,
        "plate_kind": plate_kind,
        "colour": colour,
        "tail": plate_tail(plate),
        "digits": plate_digits(plate) or None,
        "household_id": household_id,
    }


def _by_drive(row: Any) -> tuple[str, dict[str, Explained]]:
    vehicle_id, fact_id, direction, happened_at, _ = row
    presence = Presence.INSIDE if direction == Direction.IN else Presence.OUTSIDE
    return vehicle_id, {
        "presence": presence.value,
        "presence_since": happened_at,
        "last_vehicle_entry_id": fact_id,
    }


def _told(details: str, thing: str) -> dict[str, Explained]:
    return {name: stored(value) for name, value in json.loads(details).get(thing, {}).items()}
