# SPDX-License-Identifier: MIT
"""The rows of the register's sheet 人员出入, with full values: the service masks them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, bindparam, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.standing import stands
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.entry import Direction, Outcome, Reason, SubjectClass

EXPORTED = "register_exported"
_ROWS_AT_ONCE = 500


def _own_or_of_person(name: str) -> ColumnElement[str]:
    """Return what the entry says itself, else what is known of the person."""
    return func.coalesce(func.nullif(entry.c[name], ""), person.c[name], "")


_ROWS = (
    select(
        entry.c.happened_at,
        entry.c.gate,
        entry.c.direction,
        entry.c.subject_class,
        func.coalesce(func.nullif(entry.c.outsider_name, ""), person.c.name, "").label("name"),
        household.c.door,
        func.coalesce(func.nullif(entry.c.paper_kind, "none"), person.c.paper_kind, "none").label(
            "paper_kind"
        ),
        _own_or_of_person("paper_number").label("paper_number"),
        _own_or_of_person("phone").label("phone"),
        entry.c.plate,
        entry.c.temperature,
        entry.c.retest,
        entry.c.checks,
        entry.c.reason,
        entry.c.origin,
        entry.c.company,
        entry.c.outcome,
        entry.c.note,
        entry.c.back_filled,
        entry.c.supersedes_reason,
        entry.c.override_approval,
        entry.c.override_by,
        entry.c.override_reason,
        operator.c.name.label("operator"),
    )
    .select_from(entry)
    .outerjoin(person, person.c.id == entry.c.person_id)
    .outerjoin(household, household.c.id == entry.c.household_id)
    .join(operator, operator.c.id == entry.c.operator_id)
    .where(
        entry.c.happened_at >= bindparam("starts", type_=UtcText),
        entry.c.happened_at < bindparam("ends", type_=UtcText),
        stands(),
    )
    .order_by(entry.c.happened_at, entry.c.station_id, entry.c.sequence)
)
_EXPORTS = (
    select(audit.c.subject_id, func.max(audit.c.recorded_at, type_=UtcText))
    .where(audit.c.act == EXPORTED)
    .group_by(audit.c.subject_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """One standing entry of a day with everything a register may tell of it, in full."""

    happened_at: datetime
    gate: str
    direction: Direction
    subject_class: SubjectClass
    name: str
    door: str
    paper_kind: str
    paper_number: str
    phone: str
    plate: str
    temperature: int | None
    retest: int | None
    checks: dict[str, str]
    reason: Reason
    origin: str
    company: str
    outcome: Outcome
    note: str
    back_filled: bool
    supersedes_reason: str
    override_approval: str
    override_by: str
    override_reason: str
    operator: str


def entries_of_day(connection: Connection, day: date) -> Iterator[DayEntry]:
    """Yield the standing entries of a local calendar day in the order they happened."""
    starts, ends = day_bounds(day)
    found = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(
        _ROWS, {"starts": starts, "ends": ends}
    )
    for row in found.mappings():
        yield DayEntry(
            **{
                **row,
                "direction": Direction(row["direction"]),
                "subject_class": SubjectClass(row["subject_class"]),
                "reason": Reason(row["reason"]),
                "outcome": Outcome(row["outcome"]),
                "door": row["door"] or "",
            }
        )


def last_exports(connection: Connection) -> dict[date, datetime]:
    """Return when the register of each day was last written, for the days that were."""
    return {date.fromisoformat(day): written_at for day, written_at in connection.execute(_EXPORTS)}
