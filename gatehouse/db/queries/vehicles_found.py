# SPDX-License-Identifier: MIT
"""The vehicles whose plate a typed text may mean: a range of three indexes, nothing else.

A keystroke may ask, so the statements go to the driver as text, as those for people do.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from gatehouse.db.queries.people import Hit, candidate_of
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.identity.plates import plate_tail, read_plate
from gatehouse.domain.person import Presence, VehicleCandidate
from gatehouse.domain.search_key import KeyKind
from gatehouse.domain.vehicle import PlateColour, usual_colour

_LAST_CHARACTER = "\U0010ffff"
_PERSON = """person.id, person.household_id, person.shown_name, person.phone_shown, person.sex,
    person.birth_date, person.subject_class, person.presence, person.presence_since,
    household.door, household.room"""
# whoever drove it last through the gate is proposed as the driver
BY_PLATE: Final = f"""
SELECT vehicle.id, vehicle.plate, vehicle.colour, vehicle.presence, vehicle.presence_since,
    home.door, {_PERSON}
FROM (
    SELECT * FROM (SELECT id FROM vehicle WHERE tail >= ? AND tail < ? ORDER BY tail LIMIT ?)
    UNION
    SELECT * FROM (SELECT id FROM vehicle WHERE plate >= ? AND plate < ? ORDER BY plate LIMIT ?)
) AS hit
JOIN vehicle ON vehicle.id = hit.id
LEFT JOIN household AS home ON home.id = vehicle.household_id
LEFT JOIN vehicle_entry ON vehicle_entry.id = vehicle.last_vehicle_entry_id
LEFT JOIN entry ON entry.id = vehicle_entry.driver_entry_id
LEFT JOIN person ON person.id = entry.person_id
LEFT JOIN household ON household.id = person.household_id
ORDER BY vehicle.presence, vehicle.presence_since DESC LIMIT ?
"""  # noqa: S608 - the text is our own
OF_PEOPLE: Final = f"""
SELECT person.plates, {_PERSON}
FROM (
    SELECT DISTINCT person_id FROM person_key WHERE kind = ? AND key >= ? AND key < ? LIMIT ?
) AS hit
JOIN person ON person.id = hit.person_id
LEFT JOIN household ON household.id = person.household_id
"""  # noqa: S608 - the text is our own


def vehicles_found(
    connection: Connection, beginning: str, most: int
) -> tuple[VehicleCandidate, ...]:
    """Return at most *most* vehicles whose plate, or its last four, begins with *beginning*.

    Those that came before stand first, inside before outside; then plates that only a person's
    row tells of. *beginning* is in lower case, as keys are.
    """
    known = [_seen(row) for row in _by_plate(connection, beginning, most)]
    owners = {
        plate: Hit._make((0, "", *person))
        for plates, *person in _of_people(connection, beginning, most)
        for plate in _meant(json.loads(plates), beginning)
    }
    plates = {one.plate for one in known}
    known = [_with_owner(one, owners.get(one.plate)) for one in known]
    others = [_unseen(plate, owner) for plate, owner in owners.items() if plate not in plates]
    return (*known, *others)[:most]


def _by_plate(connection: Connection, beginning: str, most: int) -> Sequence[Any]:
    plate = beginning.upper()
    values = (
        *(beginning, beginning + _LAST_CHARACTER, most),
        *(plate, plate + _LAST_CHARACTER, most),
        most,
    )
    return connection.exec_driver_sql(BY_PLATE, values).all()


def _of_people(connection: Connection, beginning: str, most: int) -> Sequence[Any]:
    values = (KeyKind.PLATE.value, beginning, beginning + _LAST_CHARACTER, most)
    return connection.exec_driver_sql(OF_PEOPLE, values).all()


def _meant(plates: Sequence[str], beginning: str) -> list[str]:
    normal = [read_plate(plate).normal for plate in plates]
    return [
        plate
        for plate in normal
        if plate.lower().startswith(beginning) or plate_tail(plate).startswith(beginning)
    ]


def _seen(row: Any) -> VehicleCandidate:
    vehicle_id, plate, colour, presence, since, door, *person = row
    return VehicleCandidate(
        vehicle_id=vehicle_id,
        plate=plate,
        shown_plate=mask_plate(plate) or plate,
        colour=PlateColour(colour),
        presence=Presence(presence),
        since=None if since is None else datetime.fromisoformat(since),
        door=door or "",
        driver=None if person[0] is None else candidate_of(Hit._make((0, "", *person)), ""),
    )


def _with_owner(one: VehicleCandidate, owner: Hit | None) -> VehicleCandidate:
    if one.driver is not None or owner is None:
        return one
    return replace(one, driver=candidate_of(owner, ""))


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
