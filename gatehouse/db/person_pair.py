# SPDX-License-Identifier: MIT
"""Letting one record stand for another, and taking that back.

Each is called in the transaction that records the fact which explains the change.
"""

import json
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, or_, update

from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.incident import incident
from gatehouse.db.tables.isolation_point import point_stay
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.tables.zone import zone
from gatehouse.domain.person import Presence

_OF_SOMEBODY: Final = (
    (gate_pass, "pass_change", "pass"),
    (zone, "zone_change", "zone"),
    (absence, "absence_change", "absence"),
    (point_stay, "point_stay_change", "stay"),
    (incident, "incident_step", "incident"),
)
"""Things of somebody's, the table of the facts that changed them, and what these call them."""
_NOWHERE: Final = {
    "presence": Presence.OUTSIDE.value,
    "presence_since": None,
    "last_entry_id": None,
}
_LAST_TOLD: Final = """
SELECT {things}.id, (
    SELECT details FROM {facts} WHERE {noun}_id = {things}.id ORDER BY rowid DESC LIMIT 1
) FROM {things} WHERE person_id = ?
"""


def merge_away(connection: Connection, other_id: str, into: str, *, rostered: bool) -> None:
    """Let the record *into* stand for *other_id*, and for all that it stood for.

    *rostered* says whether the record that stands is of the roster. Passes, isolations
    and absences are theirs from now on; nothing finds the other record any more.
    """
    gone = {"merged_into_id": into, "living": False, "rostered": rostered, **_NOWHERE}
    connection.execute(
        update(person)
        .where(or_(person.c.id == other_id, person.c.merged_into_id == other_id))
        .values(gone)
    )
    connection.execute(person_key.delete().where(person_key.c.person_id == other_id))
    for things, _, _ in _OF_SOMEBODY:
        connection.execute(
            update(things).where(things.c.person_id == other_id).values(person_id=into)
        )


def stand_alone(connection: Connection, other_id: str, *, rostered: bool, living: bool) -> None:
    """Let a record stand for itself again; where its person is must be settled after it."""
    connection.execute(
        update(person)
        .where(person.c.id == other_id)
        .values(merged_into_id=None, rostered=rostered, living=living)
    )


def stand_for(connection: Connection, ids: tuple[str, ...], into: str, *, rostered: bool) -> None:
    """Let the record *into* stand for those with *ids*, which were merged away before."""
    changed = {"merged_into_id": into, "rostered": rostered}
    connection.execute(update(person).where(person.c.id.in_(ids)).values(changed))


def hand_back(connection: Connection, kept_id: str, standing: Mapping[str, str]) -> None:
    """Give passes, isolations and absences of a record to those whose they are by the facts.

    *standing* says which record stands for each that is still merged away.
    """
    for things, facts, noun in _OF_SOMEBODY:
        asked = _LAST_TOLD.format(things=things.name, facts=facts, noun=noun)
        for thing_id, details in connection.exec_driver_sql(asked, (kept_id,)).all():
            told = json.loads(details)[noun].get("person_id")
            whose = standing.get(told, told)
            if whose != kept_id:
                connection.execute(
                    update(things).where(things.c.id == thing_id).values(person_id=whose)
                )
