# SPDX-License-Identifier: MIT
"""Changing operators: adding one, and counting the wrong PINs that were typed for them.

Each is called in the transaction that records the fact which explains the change.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.domain.duty import Operator

_ADD = insert(operator)
_COUNT_FAILURES = (
    update(operator)
    .where(operator.c.id == bindparam("of_operator"))
    .values(
        failed_attempts=bindparam("attempts"),
        locked_until=bindparam("until", type_=UtcText),
    )
)


def add_operator(connection: Connection, added: Operator, pin_hash: str) -> None:
    """Add an operator's row."""
    roles = " ".join(sorted(added.roles))
    connection.execute(
        _ADD, {"id": added.id, "name": added.name, "roles": roles, "pin_hash": pin_hash}
    )


def set_failures(
    connection: Connection, operator_id: str, attempts: int, until: datetime | None
) -> None:
    """Say how many wrong PINs in a row an operator has, and until when they must wait."""
    connection.execute(
        _COUNT_FAILURES, {"of_operator": operator_id, "attempts": attempts, "until": until}
    )
