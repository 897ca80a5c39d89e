# SPDX-License-Identifier: MIT
"""How people must be shown and found: what their rows and keys follow from, and are checked by."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from msgspec import DecodeError, json
from sqlalchemy import Connection

from gatehouse.db.queries.records import added_to_anybody
from gatehouse.db.tables.every import person
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.masking import desk_name, mask_phone
from gatehouse.domain.search_key import (
    Findable,
    WrittenDown,
    findable_outsider,
    findable_resident,
)

Key: TypeAlias = tuple[str, str, str]
KEYS = "person_key"
"""Under this name the keys of a person stand among the columns of their row."""
VISITED = "door"
"""Under this name the flat stands there that their row names."""

ADDED = "added"
"""Under this name stands what merged records say of whose record it is."""

_NAMES = tuple(column.name for column in person.columns)
_PEOPLE = f"""
SELECT {", ".join(f"person.{name}" for name in _NAMES)}, household.door
FROM person LEFT JOIN household ON household.id = person.household_id ORDER BY person.id
"""  # noqa: S608 - names of our own tables
_KEYS = "SELECT person_id, kind, key, sort_key FROM person_key ORDER BY person_id"
_NO_KEYS: frozenset[Key] = frozenset()


def people_with_keys(connection: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield everybody's row with their keys and the flat that it names, in order of id."""
    added = added_to_anybody(connection)
    keyed = groupby(connection.exec_driver_sql(_KEYS), key=itemgetter(0))
    next_id, keys = next(keyed, (None, ()))
    for row in connection.exec_driver_sql(_PEOPLE):
        person_id, found_by = row[0], _NO_KEYS
        while next_id is not None and next_id < person_id:  # the references tell of keys of nobody
            next_id, keys = next(keyed, (None, ()))
        if next_id == person_id:
            found_by = frozenset((kind, key, sort_key) for _, kind, key, sort_key in keys)
        told = dict(zip((*_NAMES, VISITED), row, strict=True))
        yield person_id, {**told, ADDED: added.get(person_id, ()), KEYS: found_by}


def shown_and_found(said: Mapping[str, Any], door: Door | None) -> dict[str, Any]:
    """Return the masks and keys of who is written down as *said*; nothing where that is not told.

    *door* is the flat of somebody of the roster, where the facts tell all that it takes.
    """
    merged = said["merged_into_id"] is not None
    if said["rostered"] and door is None and not merged:
        return {}
    return {
        "shown_name": desk_name(said["name"]) or said["company"],
        "phone_shown": mask_phone(said["phone"]),
        KEYS: _NO_KEYS if merged else _keys(said, door),
    }


def _keys(said: Mapping[str, Any], door: Door | None) -> frozenset[Key]:
    written = WrittenDown(
        name=said["name"],
        phone=said["phone"],
        plates=_plates(said["plates"]),
        paper_number=said["paper_number"],
    )
    if door is None:
        return _rows(findable_outsider(written, said[VISITED] or "", said[ADDED]))
    if not said["living"]:
        return _NO_KEYS
    return _rows(findable_resident(written, door, said["roster_order"], said[ADDED]))


def _rows(found: Findable) -> frozenset[Key]:
    return frozenset((key.kind.value, key.text, found.sort_key) for key in found.keys)


def _plates(text: str) -> tuple[str, ...]:
    try:
        return json.decode(text, type=tuple[str, ...])
    except DecodeError:
        return ()
