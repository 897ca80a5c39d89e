# SPDX-License-Identifier: MIT
"""Operators: one with the hash of their PIN, those who may be asked, and who signed in last."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, func, literal_column, select

from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.operator import operator
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Operator, Role
from gatehouse.domain.operator_change import OperatorDetail
from gatehouse.domain.sign_in import UNKNOWN, Serving

_ONE = select(operator).where(operator.c.id == bindparam("operator_id"))
_ACTIVE = (
    select(operator.c.id, operator.c.name, operator.c.roles)
    .where(operator.c.active.is_(True))
    .order_by(operator.c.name, operator.c.id)
)
_SERVING = _ACTIVE.add_columns(operator.c.pin_hash, operator.c.gates)
_SIGNING = ("signed_in", "locked")
# rows are numbered as they are recorded, whatever the clock said
_LAST_SIGN_IN = (
    select(audit.c.act, audit.c.subject_id, audit.c.details)
    .where(audit.c.act.in_(_SIGNING), audit.c.shift_id == bindparam("shift_id"))
    .order_by(literal_column("audit.rowid").desc())
    .limit(1)
)
_SEEN = (
    select(func.max(audit.c.happened_at))
    .where(audit.c.act == "signed_in", audit.c.subject_id == operator.c.id)
    .scalar_subquery()
)
_DETAILS = (
    select(operator, _SEEN.label("seen_at"))
    .where(operator.c.id != UNKNOWN.id)
    .order_by(operator.c.active.desc(), operator.c.name, operator.c.id)
)


class LastSignIn(NamedTuple):
    """What was done last at the window of a shift, by whom or in whose place, and at which gate."""

    act: str
    operator_id: str
    gate: str


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


def known_operator(connection: Connection, operator_id: str) -> Operator | None:
    """Return the operator with that id, whether they still serve or not, or None."""
    record = pin_record(connection, operator_id)
    return None if record is None else record.operator


def serving_operators(connection: Connection) -> tuple[Serving, ...]:
    """Return the operators who still serve, by name, and whether they have a PIN."""
    return tuple(
        Serving(
            operator_id=row.id,
            name=row.name,
            roles=tuple(sorted(_roles(row.roles))),
            has_pin=bool(row.pin_hash),
            gates=tuple(row.gates or ()),
        )
        for row in connection.execute(_SERVING)
    )


def last_sign_in(connection: Connection, shift_id: str) -> LastSignIn | None:
    """Return who signed in or locked the window last within a shift; None before anybody did."""
    row = connection.execute(_LAST_SIGN_IN, {"shift_id": shift_id}).one_or_none()
    if row is None:
        return None
    return LastSignIn(row.act, row.subject_id, row.details.get("gate", ""))


def operator_details(connection: Connection) -> tuple[OperatorDetail, ...]:
    """Return every operator, those who still serve first, each part by name."""
    return tuple(map(_detail, connection.execute(_DETAILS)))


def _detail(row: Row[Any]) -> OperatorDetail:
    return OperatorDetail(
        operator_id=row.id,
        name=row.name,
        roles=tuple(sorted(_roles(row.roles))),
        serves=row.active,
        has_pin=bool(row.pin_hash),
        gates=tuple(row.gates or ()),
        waits_until=row.locked_until,
        seen_at=row.seen_at,
    )


def _roles(codes: str) -> frozenset[Role]:
    return frozenset(map(Role, codes.split()))
