# SPDX-License-Identifier: MIT
"""Changing a person's current row: where they are, and outsiders who become known.

Each is called in the transaction that records the fact which explains the change.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, Text, bindparam, delete, insert, update

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.person import person, person_key
from gatehouse.domain.person import Presence
from gatehouse.domain.search_key import SearchKey

_MOVE = Prebuilt(
    update(person)
    .where(person.c.id == bindparam("moved_id"))
    .values(
        presence=bindparam("to"),
        presence_since=bindparam("at", type_=Text),
        last_entry_id=bindparam("by_entry"),
    )
)
_ADD = insert(person)
_ADD_KEY = insert(person_key)
_DROP_KEYS = delete(person_key).where(person_key.c.person_id == bindparam("of_person"))


def move(
    connection: Connection,
    person_id: str,
    presence: Presence,
    at: datetime | None,
    entry_id: str | None,
) -> None:
    """Say where a person is, since when, and by which entry; None twice is the state before any."""
    since = None if at is None else utc_text(at)
    moved = {"moved_id": person_id, "to": presence.value, "at": since, "by_entry": entry_id}
    _MOVE.send(connection, moved)


def add_person(connection: Connection, values: dict[str, object]) -> None:
    """Add a person's row."""
    connection.execute(_ADD, values)


def change_person(connection: Connection, person_id: str, values: Mapping[str, object]) -> None:
    """Change what a person's row says."""
    connection.execute(update(person).where(person.c.id == person_id).values(values))


def set_keys(
    connection: Connection, person_id: str, keys: Iterable[SearchKey], sort_key: str
) -> None:
    """Replace the keys that find a person."""
    connection.execute(_DROP_KEYS, {"of_person": person_id})
    rows = [
        {"kind": key.kind.value, "key": key.text, "sort_key": sort_key, "person_id": person_id}
        for key in keys
    ]
    if rows:
        connection.execute(_ADD_KEY, rows)
