# SPDX-License-Identifier: MIT
"""Absences as the acts, the leader's list and the handover see them; people are masked."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import midnight
from gatehouse.domain.open_item import OpenItem, OpenKind

_OPEN = absence.c.ended_at.is_(None)
_LISTED = (
    select(absence, person.c.shown_name, person.c.phone_shown, household.c.door)
    .join(person, person.c.id == absence.c.person_id)
    .outerjoin(household, household.c.id == person.c.household_id)
    .where(_OPEN)
    .order_by(absence.c.expected.is_(None), absence.c.expected, absence.c.since, absence.c.id)
)
_STORED = select(absence).where(absence.c.id == bindparam("absence_id"))
_OPEN_OF = (
    select(absence)
    .where(absence.c.person_id == bindparam("person_id"), _OPEN)
    .order_by(absence.c.id)
)
_AWAY_OF = select(absence.c.person_id).where(
    _OPEN, absence.c.person_id.in_(bindparam("people", expanding=True))
)
_ENDED_BY = select(absence).where(
    absence.c.ended_by == bindparam("entry_id"), absence.c.ended_by.is_not(None)
)
_LATE = Prebuilt(
    select(func.count(), func.min(absence.c.expected)).where(
        _OPEN, absence.c.expected < bindparam("today")
    )
)


class OpenAbsence(Discreet, frozen=True, kw_only=True):
    """Somebody who is away, as the list shows them but for the name of the place."""

    absence_id: str
    person_id: str
    person: str
    door: str
    phone: str
    since: date
    place: str
    expected: date | None
    note: str


def open_absences(connection: Connection) -> tuple[OpenAbsence, ...]:
    """Return everybody who is away, who is expected first at the head."""
    return tuple(
        OpenAbsence(
            absence_id=row.id,
            person_id=row.person_id,
            person=row.shown_name,
            door=row.door or "",
            phone=row.phone_shown,
            since=row.since,
            place=row.place,
            expected=row.expected,
            note=row.note,
        )
        for row in connection.execute(_LISTED)
    )


def stored_absence(connection: Connection, absence_id: str) -> dict[str, Any] | None:
    """Return all columns of one absence, or None when there is none."""
    return _one(connection, _STORED, {"absence_id": absence_id})


def open_absences_of(connection: Connection, person_id: str) -> list[dict[str, Any]]:
    """Return all columns of what holds for a person now; of two records there may be two."""
    found = connection.execute(_OPEN_OF, {"person_id": person_id}).mappings()
    return [dict(row) for row in found]


def away_of(connection: Connection, people: Sequence[str]) -> frozenset[str]:
    """Return who of *people* is noted away."""
    return frozenset(connection.scalars(_AWAY_OF, {"people": people}))


def absence_ended_by(connection: Connection, entry_id: str) -> dict[str, Any] | None:
    """Return all columns of the absence that an entry ended."""
    return _one(connection, _ENDED_BY, {"entry_id": entry_id})


def late_absences(connection: Connection, today: date) -> tuple[OpenItem, ...]:
    """Return who is expected back and has not come, for the next shift: the number alone."""
    count, first = _LATE.ask(connection, {"today": today.isoformat()}).one()
    if not count:
        return ()
    return (
        OpenItem(
            kind=OpenKind.EXPECTED_BACK,
            entry_id="",
            since=midnight(date.fromisoformat(first)),
            shown_name="",
            door="",
            detail=str(count),
        ),
    )


def _one(connection: Connection, asked: Any, values: dict[str, str]) -> dict[str, Any] | None:
    found = connection.execute(asked, values).mappings().one_or_none()
    return None if found is None else dict(found)
