# SPDX-License-Identifier: MIT
"""The passes that an isolation at home stops, and those that its end gives back."""

from typing import Any

from sqlalchemy import Connection, Text, bindparam, exists, or_, select

from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.zone import zone
from gatehouse.domain.gate_pass import PassStatus
from gatehouse.domain.zone import ZoneLevel

_household_id = bindparam("household_id", type_=Text)
_person_id = bindparam("person_id", type_=Text)
_ISOLATING = exists().where(
    zone.c.level == ZoneLevel.ISOLATION.value,
    zone.c.released_at.is_(None),
    zone.c.household_id == gate_pass.c.household_id,
    or_(zone.c.person_id.is_(None), zone.c.person_id == gate_pass.c.person_id),
)
_PASSES = select(gate_pass).where(
    gate_pass.c.household_id == _household_id,
    or_(_person_id.is_(None), gate_pass.c.person_id == _person_id),
)
_TO_SUSPEND = _PASSES.where(gate_pass.c.status == PassStatus.VALID.value)
_TO_RESTORE = _PASSES.where(gate_pass.c.status == PassStatus.SUSPENDED.value, ~_ISOLATING)


def passes_to_suspend(
    connection: Connection, household_id: str, person_id: str | None
) -> list[dict[str, Any]]:
    """Return the passes of a flat, or of one person of it, that are not stopped."""
    return _passes(connection, _TO_SUSPEND, household_id, person_id)


def passes_to_restore(
    connection: Connection, household_id: str, person_id: str | None
) -> list[dict[str, Any]]:
    """Return the suspended passes of a flat, or of one person, that no isolation holds any more."""
    return _passes(connection, _TO_RESTORE, household_id, person_id)


def _passes(
    connection: Connection, asked: Any, household_id: str, person_id: str | None
) -> list[dict[str, Any]]:
    values = {"household_id": household_id, "person_id": person_id}
    return [dict(row) for row in connection.execute(asked, values).mappings()]
