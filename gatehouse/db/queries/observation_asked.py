# SPDX-License-Identifier: MIT
"""Whose signed notes ask for days at home that nobody has begun; people are masked."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, exists, func, literal_column, select

from gatehouse.db.queries.records import standing_of
from gatehouse.db.tables.household import household
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.person import person
from gatehouse.db.tables.risk_area import area_judging
from gatehouse.db.tables.zone import zone
from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.domain.observation import AskedFor
from gatehouse.domain.words import Words

_MOST: Final = 200
_superseding = itinerary.alias("superseding")
_newer = area_judging.alias("newer")
_begun = exists().where(zone.c.itinerary_id == itinerary.c.id)
_held = exists().where(
    zone.c.person_id == standing_of(itinerary.c.person_id), zone.c.released_at.is_(None)
)
_ASKED = (
    select(
        itinerary.c.id,
        itinerary.c.happened_at,
        itinerary.c.household_id,
        standing_of(itinerary.c.person_id).label("whose"),
        person.c.shown_name,
        household.c.door,
        area_judging.c.since,
        area_judging.c.days,
        area_judging.c.asked,
    )
    .join_from(area_judging, itinerary, itinerary.c.id == area_judging.c.itinerary_id)
    .join(person, person.c.id == itinerary.c.person_id)
    .join(household, household.c.id == itinerary.c.household_id)
    .where(
        area_judging.c.days > 0,
        area_judging.c.since.is_not(None),
        func.julianday(area_judging.c.since) + area_judging.c.days
        >= func.julianday(bindparam("today")),
        itinerary.c.conclusion != NoteConclusion.TURNED_AWAY.value,
        ~exists().where(_superseding.c.supersedes_id == itinerary.c.id),
        # the newest list's word on the note counts
        ~exists().where(
            _newer.c.itinerary_id == itinerary.c.id,
            literal_column("newer.rowid") > literal_column("area_judging.rowid"),
        ),
        ~_begun,
        ~_held,
    )
    .order_by(household.c.sort_key, itinerary.c.happened_at)
    .limit(_MOST)
)

_LEADS_TO = select(itinerary.c.id).where(
    itinerary.c.id == bindparam("itinerary_id"),
    itinerary.c.household_id == bindparam("household_id"),
    standing_of(itinerary.c.person_id) == bindparam("person_id"),
)


def note_leads_to(
    connection: Connection, itinerary_id: str, household_id: str, person_id: str
) -> bool:
    """Say whether a signed note is of that person, on the way to that flat."""
    asked = {"itinerary_id": itinerary_id, "household_id": household_id, "person_id": person_id}
    return connection.execute(_LEADS_TO, asked).first() is not None


def asked_for(connection: Connection, today: date) -> tuple[AskedFor, ...]:
    """Return whose days at home are not over by *today* and were never begun, in flat order."""
    rows = connection.execute(_ASKED, {"today": today.isoformat()})
    return tuple({row.whose: _asked(row) for row in rows}.values())


def _asked(row: Row[*tuple[Any, ...]]) -> AskedFor:
    signed_at: datetime = row.happened_at
    return AskedFor(
        itinerary_id=row.id,
        person_id=row.whose,
        household_id=row.household_id,
        shown_name=row.shown_name,
        door=row.door,
        since=row.since,
        days=row.days,
        asked=Words(*row.asked) if row.asked else Words("", ""),
        signed_at=signed_at,
    )
