# SPDX-License-Identifier: MIT
"""Remembering which column of a roster file held what, by the layout's signature."""

from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from gatehouse.db.tables.roster_layout import roster_layout
from gatehouse.domain.roster_layout import Field, Layouts

_INSERT = insert(roster_layout)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[roster_layout.c.signature],
    set_={"fields": _INSERT.excluded.fields, "used_at": _INSERT.excluded.used_at},
)
_KEPT = select(roster_layout.c.signature, roster_layout.c.fields)
_KNOWN = frozenset(field.value for field in Field)


def keep_layouts(connection: Connection, layouts: Layouts, now: datetime) -> None:
    """Remember *layouts*, in place of what was remembered of them."""
    for signature, fields in layouts.items():
        said = {str(place): field and field.value for place, field in fields.items()}
        connection.execute(_KEEP, {"signature": signature, "fields": said, "used_at": now})


def kept_layouts(connection: Connection) -> Layouts:
    """Return every layout that is remembered."""
    return {
        signature: {
            int(place): Field(said) if said in _KNOWN else None for place, said in fields.items()
        }
        for signature, fields in connection.execute(_KEPT)
    }
