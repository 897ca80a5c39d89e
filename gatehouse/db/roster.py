# SPDX-License-Identifier: MIT
"""Writing the roster's rows, many at a time.

Each is called in the transaction that records the facts which explain the changes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, update

from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person, person_key

_OF_A_PERSON = (
    *("household_id", "name", "shown_name", "sex", "paper_kind", "paper_number", "birth_date"),
    *("phone", "phone_shown", "relation", "subject_class", "tags", "plates", "note"),
    *("roster_order", "living", "language"),
)

_ADD_HOUSEHOLD = insert(household)
_ADD_PERSON = insert(person)
_CHANGE_PERSON = (
    update(person)
    .where(person.c.id == bindparam("id_of"))
    .values({name: bindparam(name, type_=person.c[name].type) for name in _OF_A_PERSON})
)
_DROP_KEYS = delete(person_key).where(person_key.c.person_id == bindparam("id_of"))
_ADD_KEY = "INSERT INTO person_key (kind, key, sort_key, person_id) VALUES (?, ?, ?, ?)"

Rows = Sequence[Mapping[str, Any]]
KeyRow = tuple[str, str, str, str]
"""Kind, key, what it is sorted by, and the id of the person."""


def add_households(connection: Connection, rows: Rows) -> None:
    """Add flats."""
    if rows:
        connection.execute(_ADD_HOUSEHOLD, rows)


def add_residents(connection: Connection, rows: Rows) -> None:
    """Add people of the roster."""
    if rows:
        connection.execute(_ADD_PERSON, rows)


def change_residents(connection: Connection, rows: Rows) -> None:
    """Change what the roster says of people; where they are stays as it is."""
    if rows:
        changed = [{**row, "id_of": row["id"]} for row in rows]
        connection.execute(_CHANGE_PERSON, changed)


def replace_keys(connection: Connection, person_ids: Sequence[str], rows: Sequence[KeyRow]) -> None:
    """Drop all keys of *person_ids* and add those of *rows*."""
    if person_ids:
        connection.execute(_DROP_KEYS, [{"id_of": person_id} for person_id in person_ids])
    if rows:
        # tens of thousands of plain texts: the driver takes them as they are
        connection.exec_driver_sql(_ADD_KEY, list(rows))
