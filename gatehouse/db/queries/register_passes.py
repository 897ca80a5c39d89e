# SPDX-License-Identifier: MIT
"""The rows of the sheet 通行证: what was done with passes on a day, and how many held at its end.

A day's register says what happened on it: a pass that was neither issued nor stopped has no row.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, bindparam, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.gate_pass import terms_of
from gatehouse.db.queries.register_entries import rows_of_day
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.gate_pass import gate_pass, pass_change
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.gate_pass import (
    PassChange,
    PassChangeRow,
    PassClass,
    PassRow,
    PassStatus,
    state_of,
)
from gatehouse.domain.register import Disclosure

_JUST_BEFORE = timedelta(milliseconds=1)
_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_of_the_day = (pass_change.c.happened_at >= _starts) & (pass_change.c.happened_at < _ends)
_COUNT = select(func.count()).select_from(pass_change).where(_of_the_day)
_last = pass_change.alias("last")


def _told_of(pass_id: ColumnElement[str]) -> ColumnElement[Any]:
    """Return what the last fact of a pass said of it when the day ended."""
    return (
        select(_last.c.details)
        .where(_last.c.pass_id == pass_id, _last.c.happened_at < _ends)
        .order_by(_last.c.happened_at.desc(), _last.c.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )


_PASSES = (
    select(
        gate_pass,
        pass_change.c.happened_at,
        pass_change.c.change,
        pass_change.c.details,
        _told_of(pass_change.c.pass_id).label("told"),
        person.c.name,
        household.c.door,
    )
    .join_from(pass_change, gate_pass, gate_pass.c.id == pass_change.c.pass_id)
    .outerjoin(person, person.c.id == gate_pass.c.person_id)
    .outerjoin(household, household.c.id == gate_pass.c.household_id)
    .where(_of_the_day)
    .order_by(pass_change.c.happened_at, pass_change.c.station_id, pass_change.c.sequence)
)
_HOLDING = (
    select(func.count())
    .select_from(gate_pass)
    .where(
        gate_pass.c.issued_at < _ends,
        gate_pass.c.valid_from < _ends,
        gate_pass.c.valid_to >= _ends,
        func.json_extract(_told_of(gate_pass.c.id), "$.pass.status") == PassStatus.VALID.value,
    )
)


def count_passes(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return _counted(connection, _COUNT, day)


def count_holding(connection: Connection, day: date) -> int:
    """Count the passes that were valid as the day ended, whenever they were issued."""
    return _counted(connection, _HOLDING, day)


def passes_of_day(
    connection: Connection, day: date, disclosure: Disclosure
) -> Iterator[PassChangeRow]:
    """Yield what was done with passes on a day, in the order in which it was done."""
    _, ends = day_bounds(day)
    numbers = count(1)
    for row in rows_of_day(connection, _PASSES, day):
        yield PassChangeRow(
            number=next(numbers),
            happened_at=row["happened_at"],
            change=PassChange(row["change"]),
            reason=row["details"]["pass"]["status_reason"],
            gate_pass=_pass(row, ends - _JUST_BEFORE, disclosure),
        )


def _counted(connection: Connection, asked: Any, day: date) -> int:
    starts, ends = day_bounds(day)
    found: int = connection.execute(asked, {"starts": starts, "ends": ends}).scalar_one()
    return found


def _pass(row: RowMapping, at: datetime, disclosure: Disclosure) -> PassRow:
    told = row["told"]["pass"]
    return PassRow(
        pass_id=row["id"],
        number=row["number"],
        short_number=row["short_number"],
        pass_class=PassClass(row["pass_class"]),
        holder=disclosure.name(row["name"] or ""),
        door=row["door"] or "",
        issued_at=row["issued_at"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        state=state_of(PassStatus(told["status"]), row["valid_from"], row["valid_to"], at),
        since=datetime.fromisoformat(told["status_since"]),
        reason=told["status_reason"],
        plate=disclosure.plate(row["plate"] or ""),
        terms=terms_of(row["terms"]),
    )
