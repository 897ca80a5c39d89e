# SPDX-License-Identifier: MIT
"""Ways through the gate that nobody logged (漏登): who went the same way twice in a row."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, and_, bindparam, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.standing import passed
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.entry import OpenItem, OpenKind

_DAYS: Final = 7
_MOST: Final = 10

_earlier = entry.alias("earlier")
_way_before = (
    select(_earlier.c.direction)
    .where(
        _earlier.c.person_id == entry.c.person_id,
        or_(
            _earlier.c.happened_at < entry.c.happened_at,
            and_(
                _earlier.c.happened_at == entry.c.happened_at,
                _earlier.c.sequence < entry.c.sequence,
            ),
        ),
        passed(_earlier),
    )
    .order_by(_earlier.c.happened_at.desc(), _earlier.c.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
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
    .where(
        entry.c.unlogged.is_not(None),
        entry.c.happened_at >= bindparam("since", type_=UtcText),
        passed(),
        # a way that was typed in meanwhile lies between, and nothing is missing any more
        _way_before == entry.c.direction,
    )
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
