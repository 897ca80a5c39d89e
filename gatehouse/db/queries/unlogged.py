# SPDX-License-Identifier: MIT
"""Ways through the gate that nobody logged (漏登): who went the same way twice in a row."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, select

from gatehouse.db.queries.gaps import IS_UNLOGGED
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.open_item import OpenItem, OpenKind

_DAYS: Final = 7
_MOST: Final = 10

_UNLOGGED = Prebuilt(
    select(
        entry.c.id,
        entry.c.happened_at,
        entry.c.direction,
        person.c.shown_name,
        household.c.door,
    )
    .join_from(entry, person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .where(IS_UNLOGGED)
    .order_by(entry.c.happened_at.desc())
    .limit(_MOST)
)


def open_unlogged(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return the ways of the last days that are still to be typed in, the newest first.

    Each names the entry after which it was noticed; its *detail* is that entry's direction.
    """
    since = utc_text(now - timedelta(days=_DAYS))
    return tuple(
        OpenItem(
            kind=OpenKind.UNLOGGED,
            entry_id=row.id,
            since=datetime.fromisoformat(row.happened_at),
            shown_name=row.shown_name,
            door=row.door or "",
            detail=row.direction,
        )
        for row in _UNLOGGED.ask(connection, {"since": since}).all()
    )
