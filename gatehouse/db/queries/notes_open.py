# SPDX-License-Identifier: MIT
"""Itinerary notes of which something is missing, as the next shift takes them over."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, exists, func, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.household import household
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.person import person
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.itinerary import Assessment, NoteConclusion
from gatehouse.domain.open_item import OpenItem, OpenKind

_DAYS: Final = 14
"""Whatever a note lacks no longer matters once its own window is over."""
_MOST: Final = 10
_MISSING: Final = (Assessment.GAPS, Assessment.UNPROVEN, Assessment.NEEDS_APPROVAL)
_later = itinerary.alias("later")
_superseding = itinerary.alias("superseding")
_INCOMPLETE = Prebuilt(
    select(
        itinerary.c.id,
        itinerary.c.happened_at,
        itinerary.c.assessment,
        func.coalesce(func.nullif(itinerary.c.outsider_name, ""), person.c.name).label("name"),
        household.c.door,
    )
    .join_from(itinerary, person, person.c.id == itinerary.c.person_id)
    .outerjoin(household, household.c.id == itinerary.c.household_id)
    .where(
        itinerary.c.happened_at >= bindparam("since", type_=UtcText),
        or_(*(itinerary.c.assessment == one.value for one in _MISSING)),
        itinerary.c.conclusion != NoteConclusion.TURNED_AWAY.value,
        ~exists().where(_superseding.c.supersedes_id == itinerary.c.id),
        ~exists().where(
            _later.c.person_id == itinerary.c.person_id,
            _later.c.happened_at > itinerary.c.happened_at,
        ),
    )
    .order_by(itinerary.c.happened_at)
    .limit(_MOST)
)


def incomplete_notes(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return each person's newest note that lacks days, proof or an approval, the oldest first.

    The *detail* of each is its assessment; what stands in for an original is told elsewhere.
    """
    since = utc_text(now - timedelta(days=_DAYS))
    return tuple(
        OpenItem(
            kind=OpenKind.EVIDENCE_MISSING,
            entry_id=row.id,
            since=datetime.fromisoformat(row.happened_at),
            shown_name=desk_name(row.name),
            door=row.door or "",
            detail=row.assessment,
        )
        for row in _INCOMPLETE.ask(connection, {"since": since})
    )
