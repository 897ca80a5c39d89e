# SPDX-License-Identifier: MIT
"""The rows of the sheet 代办: what was asked for on a day or settled on it, as it stood then."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, exists, func, or_, select, tuple_

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.incidents import number_text
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.errand import errand, errand_change
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident
from gatehouse.db.tables.operator import operator
from gatehouse.domain.errand import ErrandKind, ErrandLine, ErrandState
from gatehouse.domain.register import Disclosure

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_of_the_day = or_(
    and_(errand.c.asked_at >= _starts, errand.c.asked_at < _ends),
    and_(errand.c.settled_at >= _starts, errand.c.settled_at < _ends),
)
_COUNT = select(func.count()).select_from(errand).where(_of_the_day)
_later = errand_change.alias("later")
_last = ~exists().where(
    _later.c.errand_id == errand.c.id,
    tuple_(_later.c.recorded_at, _later.c.sequence)
    > tuple_(errand_change.c.recorded_at, errand_change.c.sequence),
    _later.c.recorded_at < _ends,
)
_ERRANDS = (
    select(
        errand,
        household.c.door,
        errand_change.c.details,
        operator.c.name.label("operator"),
        incident.c.year.label("incident_year"),
        incident.c.number.label("incident_number"),
    )
    .join(household, household.c.id == errand.c.household_id)
    .outerjoin(incident, incident.c.id == errand.c.incident_id)
    .join(errand_change, errand_change.c.errand_id == errand.c.id)
    .join(operator, operator.c.id == errand_change.c.operator_id)
    .where(_of_the_day, errand_change.c.recorded_at < _ends, _last)
    .order_by(errand.c.asked_at, household.c.sort_key, errand.c.id)
)


def count_errands(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def errands_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[ErrandLine]:
    """Yield the errands of a day as they stood when it ended, in the order they were asked for."""
    for number, row in enumerate(connection.execute(_ERRANDS, _bounds(day)), 1):
        yield _line(number, row, disclosure)


def _line(number: int, row: Row[*tuple[Any, ...]], disclosure: Disclosure) -> ErrandLine:
    told = row.details["errand"]
    kind, settled_at = ErrandKind(row.kind), told["settled_at"]
    return ErrandLine(
        number=number,
        asked_at=row.asked_at,
        kind=kind,
        own_kind=row.own_kind or "",
        door=row.door,
        what="" if kind is ErrandKind.MEDICINE else disclosure.text(row.what),
        portions=row.portions,
        state=ErrandState(told["state"]),
        carrier=disclosure.text(told["carrier"]),
        settled_at=None if settled_at is None else datetime.fromisoformat(settled_at),
        reason=disclosure.text(told["reason"]),
        operator=row.operator,
        # older changes were written before an errand could come of an incident
        incident_number=_incident(row) if told.get("incident_id") else "",
    )


def _incident(row: Row[*tuple[Any, ...]]) -> str:
    return "" if row.incident_year is None else number_text(row.incident_year, row.incident_number)


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
