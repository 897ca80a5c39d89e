# SPDX-License-Identifier: MIT
"""The golden cases that the post keeps."""

from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, exists, literal_column, select

from gatehouse.db.tables.golden_case import golden_case
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.policy.kept_case import CaseChange

_later = golden_case.alias("later")
_KEPT: Final = (
    select(golden_case.c.case_id, golden_case.c.toml, golden_case.c.recorded_at, operator.c.name)
    .join(operator, operator.c.id == golden_case.c.operator_id)
    .where(
        golden_case.c.change == CaseChange.KEPT.value,
        ~exists().where(
            _later.c.case_id == golden_case.c.case_id,
            _later.c.change == CaseChange.DROPPED.value,
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


def name_of(connection: Connection, person_id: str | None) -> str:
    """Return somebody's whole name, which no case may be called by; "" where nobody knows it."""
    return str(connection.execute(_NAME, {"person_id": person_id}).scalar_one_or_none() or "")
