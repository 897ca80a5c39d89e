# SPDX-License-Identifier: MIT
"""The vehicles whose plate a typed text may mean: ranges of three indexes, nothing else.

A keystroke may ask, so the statement goes to the driver as text, as that for people does.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.queries.people import Hit, candidate_of
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.identity.plates import plate_digits, plate_tail, read_plate
from gatehouse.domain.person import Candidate, LastDrive, Presence, VehicleCandidate
from gatehouse.domain.search_key import KeyKind
from gatehouse.domain.vehicle import PlateColour, usual_colour
from gatehouse.domain.vehicle_kind import VehicleField, VehicleKind

_LOAD: Final = (VehicleField.COMPANY, VehicleField.GOODS, VehicleField.ORIGIN)
_LAST_CHARACTER = "\U0010ffff"
_OWN: Final = 8
# what was told last, as JSON text; nothing of a vehicle that never went through
_CAME = """CASE WHEN vehicle_entry.id IS NOT NULL THEN json_object(
    'kind', vehicle_entry.kind, 'own', json(vehicle_entry.own), 'missed', vehicle_entry.missed,
    'leave_by', vehicle_entry.leave_by, 'company', vehicle_entry.company,
    'goods', vehicle_entry.goods, 'origin', vehicle_entry.origin) END"""
_PERSON = """person.id, person.household_id, person.shown_name, person.phone_shown, person.sex,
    person.birth_date, person.subject_class, person.presence, person.presence_since,
    household.door, household.room"""
# whoever drove it last through the gate is proposed as the driver; behind the vehicles stand the
# people of whose plates one begins so
BY_PLATE: Final = f"""
SELECT vehicle.id, vehicle.plate, vehicle.colour, vehicle.presence, vehicle.presence_since,
    home.door, NULL, {_CAME}, {_PERSON}
FROM (
    SELECT * FROM (SELECT id FROM vehicle WHERE tail >= ? AND tail < ? ORDER BY tail LIMIT ?)
    UNION
    SELECT * FROM (
        SELECT id FROM vehicle WHERE digits >= ? AND digits < ? ORDER BY digits LIMIT ?
    )
    UNION
    SELECT * FROM (SELECT id FROM vehicle WHERE plate >= ? AND plate < ? ORDER BY plate LIMIT ?)
) AS hit
JOIN vehicle ON vehicle.id = hit.id
LEFT JOIN household AS home ON home.id = vehicle.household_id
LEFT JOIN vehicle_entry ON vehicle_entry.id = vehicle.last_vehicle_entry_id
LEFT JOIN entry ON entry.id = vehicle_entry.driver_entry_id
LEFT JOIN person AS driver ON driver.id = entry.person_id
LEFT JOIN person ON person.id = coalesce(driver.merged_into_id, driver.id)
LEFT JOIN household ON household.id = person.household_id
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, person.plates, NULL, {_PERSON}
FROM (SELECT person_id FROM person_key WHERE kind = ? AND key >= ? AND key < ? LIMIT ?) AS owner
JOIN person ON person.id = owner.person_id
LEFT JOIN household ON household.id = person.household_id
"""  # noqa: S608 - the text is our own


_PLATE: Final = "SELECT plate FROM gate_pass WHERE id = ?"


class _Row(NamedTuple):
    """A vehicle that came before with its driver, or a person (in *person*) with their *plates*."""

    vehicle_id: str | None
    plate: str
    colour: str
    presence: str
    since: str | None
    door: str | None
    plates: str | None
    came: str | None
    person: Hit | None


def vehicles_found(
    connection: Connection, beginning: str, most: int
) -> tuple[VehicleCandidate, ...]:
    """Return at most *most* vehicles whose plate, or its last four, begins with *beginning*.

    Those that came before stand first, inside before outside; then plates that only a person's
    row tells of. *beginning* is in lower case, as keys are.
    """
    rows = _rows(connection, beginning, most)
    owners = {
        plate: row.person
        for row in rows
        if row.plates is not None and row.person is not None
        for plate in _meant(json.loads(row.plates), beginning)
    }
    seen = sorted((row for row in rows if row.plates is None), key=_latest_inside)
    known = [_seen(row, owners.pop(row.plate, None)) for row in seen]
    return (*known, *(_unseen(plate, owner) for plate, owner in owners.items()))[:most]


def vehicles_of_passes(
    connection: Connection, holders: Iterable[Candidate]
) -> tuple[VehicleCandidate, ...]:
    """Return the vehicles whose passes *holders* show, each with its holder at the wheel."""
    shown = ((one, one.gate_pass) for one in holders)
    asked = (
        (one, by) for one, by in shown if by is not None and by.pass_class is PassClass.VEHICLE
    )
    found = (_of_pass(connection, one, by.pass_id) for one, by in asked)
    return tuple(one for one in found if one is not None)


def _of_pass(connection: Connection, holder: Candidate, pass_id: str) -> VehicleCandidate | None:
    """Return the vehicle that a pass names; one that never came is where its holder is."""
    told = connection.exec_driver_sql(_PLATE, (pass_id,)).scalar_one_or_none()
    if not told:
        return None
    reading = read_plate(told)
    for row in _rows(connection, reading.normal.lower(), 1):
        if row.plate == reading.normal:
            return replace(_seen(row, None), driver=holder)
    return VehicleCandidate(
        vehicle_id=None,
        plate=reading.normal,
        shown_plate=mask_plate(reading.normal),
        colour=usual_colour(reading.kind),
        presence=holder.presence,
        since=None,
        door=holder.door,
        driver=holder,
    )


def _rows(connection: Connection, beginning: str, most: int) -> list[_Row]:
    plate = beginning.upper()
    values = (
        *(beginning, beginning + _LAST_CHARACTER, most) * 2,
        *(plate, plate + _LAST_CHARACTER, most),
        *(KeyKind.PLATE.value, beginning, beginning + _LAST_CHARACTER, most),
    )
    found = connection.exec_driver_sql(BY_PLATE, values).all()
    return [_Row._make((*row[:_OWN], _person(row[_OWN:]))) for row in found]


def _person(row: Sequence[Any]) -> Hit | None:
    return None if row[0] is None else Hit._make((0, "", *row))


def _latest_inside(row: _Row) -> tuple[bool, float]:
    """Sort what is inside before what is outside, and each by when it came or went."""
    since = datetime.fromisoformat(row.since).timestamp() if row.since is not None else 0.0
    return row.presence != Presence.INSIDE, -since


def _meant(plates: Sequence[str], beginning: str) -> list[str]:
    normal = [read_plate(plate).normal for plate in plates]
    return [
        plate
        for plate in normal
        if any(
            key.startswith(beginning)
            for key in (plate.lower(), plate_tail(plate), plate_digits(plate))
        )
    ]


def _seen(row: _Row, owner: Hit | None) -> VehicleCandidate:
    driver = row.person or owner
    return VehicleCandidate(
        vehicle_id=row.vehicle_id,
        plate=row.plate,
        shown_plate=mask_plate(row.plate),
        colour=PlateColour(row.colour),
        presence=Presence(row.presence),
        since=None if row.since is None else datetime.fromisoformat(row.since),
        door=row.door or "",
        driver=None if driver is None else candidate_of(driver, ""),
        came=_came(row.came),
    )


def _came(text: str | None) -> LastDrive:
    if text is None:
        return LastDrive()
    told = json.loads(text)
    load = {name: told[name] for name in _LOAD if told[name]}
    own = {VehicleField(name): words for name, words in {**load, **(told["own"] or {})}.items()}
    leave_by = told["leave_by"]
    return LastDrive(
        kind=VehicleKind(told["kind"] or VehicleKind.ORDINARY),
        own=own,
        leave_by=None if leave_by is None else datetime.fromisoformat(leave_by),
        missed=bool(told["missed"]),
    )


def _unseen(plate: str, owner: Hit) -> VehicleCandidate:
    """Return a plate that only the person's row tells of; where it stands nobody has seen."""
    reading = read_plate(plate)
    return VehicleCandidate(
        vehicle_id=None,
        plate=plate,
        shown_plate=mask_plate(plate),
        colour=usual_colour(reading.kind),
        presence=Presence(owner.presence),
        since=None,
        door=owner.door or "",
        driver=candidate_of(owner, ""),
    )
