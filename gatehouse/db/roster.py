# SPDX-License-Identifier: MIT
"""Writing the roster's rows, many at a time.

Each is called in the transaction that records the facts which explain the changes.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, update

from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.unit_of_work import blank_row, insertion, stored

_OF_A_PERSON = (
    *("household_id", "name", "shown_name", "sex", "paper_kind", "paper_number", "birth_date"),
    *("phone", "phone_shown", "relation", "subject_class", "tags", "plates", "note"),
    *("roster_order", "living", "language"),
)

_CHANGE_PERSON = (
    update(person)
    .where(person.c.id == bindparam("id_of"))
    .values({name: bindparam(name, type_=person.c[name].type) for name in _OF_A_PERSON})
)
_DROP_KEYS = delete(person_key).where(person_key.c.person_id == bindparam("id_of"))

Rows = Sequence[Mapping[str, Any]]
KeyRow = tuple[str, str, str, str]
"""Kind, key, what it is sorted by, and the id of the person."""


def add_households(connection: Connection, rows: Rows) -> None:
    """Add flats."""
    _add(connection, household, rows)


def add_residents(connection: Connection, rows: Rows) -> None:
    """Add people of the roster."""
    _add(connection, person, rows)


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
        connection.exec_driver_sql(insertion(person_key), list(rows))


def _add(connection: Connection, table: Table, rows: Rows) -> None:
    """Add rows as the driver takes them: an import has thousands."""
    if rows:
        blank = blank_row(table)
        told = ({name: stored(value) for name, value in row.items()} for row in rows)
        sets = [tuple({**blank, **row}.values()) for row in told]
        connection.exec_driver_sql(insertion(table), sets)
