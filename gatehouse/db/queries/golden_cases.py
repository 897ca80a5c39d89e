# SPDX-License-Identifier: MIT
"""The golden cases that the post keeps."""

from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, exists, literal_column, select

from gatehouse.db.queries.kept_history import kept_history
from gatehouse.db.tables.golden_case import golden_case
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.policy.kept_case import CaseChange, CaseStep

_later = golden_case.alias("later")
_KEPT: Final = (
    select(golden_case.c.case_id, golden_case.c.toml, golden_case.c.recorded_at, operator.c.name)
    .join(operator, operator.c.id == golden_case.c.operator_id)
    .where(
        golden_case.c.change == CaseChange.KEPT.value,
        ~exists().where(
            _later.c.case_id == golden_case.c.case_id,
            literal_column("later.rowid") > literal_column("golden_case.rowid"),
        ),
    )
    .order_by(literal_column("golden_case.rowid"))
)
_NAME: Final = select(person.c.name).where(person.c.id == bindparam("person_id"))


class StoredCase(NamedTuple):
    """A case as it is stored: the TOML of a rule file that holds nothing else."""

    case_id: str
    toml: str
    kept_at: datetime
    operator: str


def stored_cases(connection: Connection) -> tuple[StoredCase, ...]:
    """Return the cases that are kept, in the order in which they were."""
    return tuple(StoredCase(*row) for row in connection.execute(_KEPT))


def case_steps(connection: Connection) -> tuple[CaseStep, ...]:
    """Return how the list of cases was changed, the newest first."""
    rows, undoing = kept_history(connection, golden_case, "case_id")
    last: dict[str, str] = {}
    steps = []
    for row in reversed(rows):
        last[row.case_id] = row.toml or last.get(row.case_id, "")
        steps.append(
            CaseStep(
                change_id=row.id,
                case_id=row.case_id,
                change=CaseChange(row.change),
                title=row.title,
                toml=last[row.case_id],
                changed_at=row.happened_at,
                operator=row.operator,
                undoes=row.supersedes_id,
                stands=row.id in undoing.stand,
                can_be_undone=row.id in undoing.can_be_undone and bool(last[row.case_id]),
            )
        )
    return tuple(reversed(steps))


def name_of(connection: Connection, person_id: str | None) -> str:
    """Return somebody's whole name, which no case may be called by; "" where nobody knows it."""
    return str(connection.execute(_NAME, {"person_id": person_id}).scalar_one_or_none() or "")
