# SPDX-License-Identifier: MIT
"""Changing operators: adding one, what they are, their PIN, and the wrong ones typed for it.

Each is called in the transaction that records the fact which explains the change.
"""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, update

from gatehouse.db.tables.columns import JsonText, UtcText
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


_CHANGE = (
    update(operator)
    .where(operator.c.id == bindparam("of_operator"))
    .values(
        name=bindparam("name"),
        roles=bindparam("roles"),
        active=bindparam("active"),
        gates=bindparam("gates", type_=JsonText),
    )
)
_SET_PIN = (
    update(operator)
    .where(operator.c.id == bindparam("of_operator"))
    .values(pin_hash=bindparam("new_hash"))
)


def add_operator(
    connection: Connection,
    added: Operator,
    pin_hash: str,
    *,
    serves: bool = True,
    gates: tuple[str, ...] = (),
) -> None:
    """Add an operator's row; *gates* are theirs, none where that is any."""
    row = {
        "id": added.id,
        "name": added.name,
        "roles": _codes(added),
        "pin_hash": pin_hash,
        "active": serves,
        "gates": list(gates),
    }
    connection.execute(_ADD, row)


def change_operator(
    connection: Connection, changed: Operator, *, serves: bool, gates: tuple[str, ...]
) -> None:
    """Write what an operator is called, may do, whether they still serve, and at which gates."""
    row = {"of_operator": changed.id, "name": changed.name, "roles": _codes(changed)}
    connection.execute(_CHANGE, {**row, "active": serves, "gates": list(gates)})


def set_pin(connection: Connection, operator_id: str, pin_hash: str) -> None:
    """Write the hash of an operator's PIN; an empty one is none."""
    connection.execute(_SET_PIN, {"of_operator": operator_id, "new_hash": pin_hash})


def set_failures(
    connection: Connection, operator_id: str, attempts: int, until: datetime | None
) -> None:
    """Say how many wrong PINs in a row an operator has, and until when they must wait."""
    connection.execute(
        _COUNT_FAILURES, {"of_operator": operator_id, "attempts": attempts, "until": until}
    )


def _codes(of: Operator) -> str:
    return " ".join(sorted(of.roles))
