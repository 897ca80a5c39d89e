# SPDX-License-Identifier: MIT
"""Operators: one with the hash of their PIN, and the list of those who may be asked."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.operator import operator
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Operator, Role

_ONE = select(operator).where(operator.c.id == bindparam("operator_id"))
_ACTIVE = (
    select(operator.c.id, operator.c.name, operator.c.roles)
    .where(operator.c.active.is_(True))
    .order_by(operator.c.name, operator.c.id)
)


class PinRecord(Discreet, frozen=True):
    """An operator with what their PIN is checked by; *attempts* are wrong ones in a row."""

    operator: Operator
    active: bool
    pin_hash: str
    attempts: int
    locked_until: datetime | None


def pin_record(connection: Connection, operator_id: str) -> PinRecord | None:
    """Return the operator with that id, or None."""
    row = connection.execute(_ONE, {"operator_id": operator_id}).one_or_none()
    if row is None:
        return None
    return PinRecord(
        operator=Operator(row.id, row.name, _roles(row.roles)),
        active=row.active,
        pin_hash=row.pin_hash,
        attempts=row.failed_attempts,
        locked_until=row.locked_until,
    )


def active_operators(connection: Connection) -> tuple[Operator, ...]:
    """Return the operators who still serve, by name."""
    found = connection.execute(_ACTIVE)
    return tuple(Operator(row.id, row.name, _roles(row.roles)) for row in found)


def _roles(codes: str) -> frozenset[Role]:
    return frozenset(map(Role, codes.split()))
