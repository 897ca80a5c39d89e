# SPDX-License-Identifier: MIT
"""The rows of the sheet 通行证: the passes that were issued, voided or valid on a day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, RowMapping, and_, bindparam, func, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.register_entries import rows_of_day
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.domain.gate_pass import PassClass, PassRow, PassStatus, state_of
from gatehouse.domain.register import Disclosure

_JUST_BEFORE = timedelta(milliseconds=1)
_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_stopped = gate_pass.c.status != PassStatus.VALID.value
_of_the_day = or_(
    and_(gate_pass.c.issued_at >= _starts, gate_pass.c.issued_at < _ends),
    and_(_stopped, gate_pass.c.status_since >= _starts, gate_pass.c.status_since < _ends),
    and_(
        gate_pass.c.issued_at < _ends,
        gate_pass.c.valid_from < _ends,
        gate_pass.c.valid_to > _starts,
        or_(~_stopped, gate_pass.c.status_since >= _ends),
    ),
)
_COUNT = select(func.count()).select_from(gate_pass).where(_of_the_day)
_PASSES = (
    select(gate_pass, person.c.name, household.c.door)
    .outerjoin_from(gate_pass, person, person.c.id == gate_pass.c.person_id)
    .outerjoin(household, household.c.id == gate_pass.c.household_id)
    .where(_of_the_day)
    .order_by(gate_pass.c.issued_at, gate_pass.c.id)
)


def count_passes(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    starts, ends = day_bounds(day)
    found: int = connection.execute(_COUNT, {"starts": starts, "ends": ends}).scalar_one()
    return found


def passes_of_day(connection: Connection, day: date, disclosure: Disclosure) -> Iterator[PassRow]:
    """Yield the passes of a day in the order they were issued, each as it stood at its end."""
    _, ends = day_bounds(day)
    for row in rows_of_day(connection, _PASSES, day):
        yield _pass(row, ends - _JUST_BEFORE, disclosure)


def _pass(row: RowMapping, at: datetime, disclosure: Disclosure) -> PassRow:
    stopped_later = row["status_since"] > at
    status = PassStatus.VALID if stopped_later else PassStatus(row["status"])
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
        state=state_of(status, row["valid_from"], row["valid_to"], at),
        since=row["status_since"],
        reason="" if stopped_later else row["status_reason"],
    )
