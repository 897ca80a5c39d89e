# SPDX-License-Identifier: MIT
"""The rows of the sheet 事件: what went wrong on a day or went on, as it stood when it ended."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.incidents import STANDS, number_text
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident, incident_step
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.incident import IncidentLine, place_aboard
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.register import Disclosure

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_of_the_day = exists().where(
    incident_step.c.incident_id == incident.c.id,
    incident_step.c.happened_at >= _starts,
    incident_step.c.happened_at < _ends,
    STANDS,
)
_COUNT = select(func.count()).select_from(incident).where(_of_the_day)
_INCIDENTS = (
    select(incident, person.c.name, household.c.door)
    .outerjoin_from(incident, person, person.c.id == incident.c.person_id)
    .outerjoin(household, household.c.id == incident.c.household_id)
    .where(_of_the_day)
    .order_by(incident.c.began_at, incident.c.id)
)
_STEPS = (
    select(incident_step, operator.c.name.label("operator"))
    .join(operator, operator.c.id == incident_step.c.operator_id)
    .where(
        incident_step.c.incident_id == bindparam("incident_id"),
        incident_step.c.happened_at < _ends,
        STANDS,
    )
    .order_by(incident_step.c.happened_at, incident_step.c.recorded_at, incident_step.c.sequence)
)


def count_incidents_of(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def incidents_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[IncidentLine]:
    """Yield the incidents of which something happened on a day, in the order they began."""
    ends = day_bounds(day)[1]
    for row in connection.execute(_INCIDENTS, _bounds(day)).all():
        asked = {"incident_id": row.id, "ends": ends}
        yield _line(row, connection.execute(_STEPS, asked).all(), ends, disclosure)


def _line(
    row: Row[*tuple[Any, ...]],
    steps: Sequence[Row[*tuple[Any, ...]]],
    ends: datetime,
    disclosure: Disclosure,
) -> IncidentLine:
    closed = row.closed_at is not None and row.closed_at < ends
    told = disclosure.name(row.name or "") or place_aboard(row.description)
    known = (told, row.door, disclosure.plate(row.plate))
    who = " ".join(part for part in known if part)
    return IncidentLine(
        incident_number=number_text(row.year, row.number),
        began_at=row.began_at,
        kind=IncidentKind(row.kind),
        own_kind=row.own_kind or "",
        gate=row.gate,
        place=row.place,
        who=who or row.description or "身份不明",
        course="；".join(_told(step, local_day(row.began_at)) for step in steps),
        document=row.rule["document"]["zh"] if row.rule else "",
        result=row.result["zh"] if closed else "",
        closed_at=row.closed_at if closed else None,
        operator=steps[0].operator if steps else "",
    )


def _told(step: Row[*tuple[Any, ...]], began: date) -> str:
    """Return a step with its time; of another day than the first with its date."""
    local = step.happened_at.astimezone(LOCAL_ZONE)
    at = f"{local:%H:%M}" if local.date() == began else f"{local.month}-{local.day} {local:%H:%M}"
    said = "，".join(part for part in (step.whom, step.note) if part)
    return f"{at} {step.what['zh']}" + (f"（{said}）" if said else "")


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
