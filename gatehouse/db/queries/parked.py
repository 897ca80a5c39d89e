# SPDX-License-Identifier: MIT
"""Unfinished records of the peak as they are kept, and as lists show them: the oldest first."""

from collections.abc import Mapping
from typing import Any, Final

from msgspec import convert
from sqlalchemy import Connection, bindparam, select

from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.households import door_of
from gatehouse.db.tables.draft import draft
from gatehouse.domain.identity.cleaning import has_han
from gatehouse.domain.identity.masking import desk_name, mask_text
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.parked import ParkedRecord
from gatehouse.domain.peak import ParkedRow

PARKED: Final = "parked"
"""The kind of draft that an unfinished record is."""
_NOBODY: Final = ""

_ALL = (
    select(draft.c.id, draft.c.body)
    .where(draft.c.kind == PARKED)
    .order_by(draft.c.updated_at, draft.c.id)
)
_ONE = select(draft.c.body).where(draft.c.id == bindparam("parked_id"), draft.c.kind == PARKED)


def parked_rows(connection: Connection, operator_id: str) -> tuple[ParkedRow, ...]:
    """Return all that is unfinished; what others than *operator_id* typed is masked."""
    found = connection.execute(_ALL).all()
    return tuple(_row(connection, row.id, row.body, operator_id) for row in found)


def parked_record(connection: Connection, parked_id: str) -> ParkedRecord | None:
    """Return one unfinished record, or None where it is finished or dropped."""
    body: Mapping[str, Any] | None = connection.execute(_ONE, {"parked_id": parked_id}).scalar()
    return None if body is None else convert(body, ParkedRecord)


def parked_row(
    connection: Connection, parked_id: str, record: ParkedRecord, operator_id: str
) -> ParkedRow:
    """Return *record* as lists show it to *operator_id*."""
    own = record.operator_id == operator_id
    shown_name, door = _who(connection, record, own=own)
    return ParkedRow(
        parked_id=parked_id,
        since=record.since,
        shown_name=shown_name,
        door=door,
        let_through=record.order.let_through,
    )


def parked_items(connection: Connection) -> tuple[OpenItem, ...]:
    """Return what is unfinished as the handover lists it: masked."""
    return tuple(
        OpenItem(
            kind=OpenKind.PARKED,
            entry_id=row.parked_id,
            since=row.since,
            shown_name=row.shown_name,
            door=row.door,
            detail="let_through" if row.let_through else "",
        )
        for row in parked_rows(connection, _NOBODY)
    )


def _row(
    connection: Connection, parked_id: str, body: Mapping[str, Any], operator_id: str
) -> ParkedRow:
    return parked_row(connection, parked_id, convert(body, ParkedRecord), operator_id)


def _who(connection: Connection, record: ParkedRecord, *, own: bool) -> tuple[str, str]:
    crossing, text = record.order.crossing, record.order.text
    if crossing is None:
        return (text if own else _masked(text)), ""
    known = None if crossing.person_id is None else known_person(connection, crossing.person_id)
    if known is not None:
        return known.shown_name, known.door
    outsider = crossing.outsider
    if outsider is None:
        return "", ""
    host = outsider.host_household_id
    name = outsider.name if own else desk_name(outsider.name)
    return name, "" if host is None else door_of(connection, host)


def _masked(text: str) -> str:
    """Return what was typed in the box, which may be a name, as others may read it."""
    nothing_but_words = not any(map(str.isdecimal, text))
    return desk_name(text) if nothing_but_words and has_han(text) else mask_text(text)
