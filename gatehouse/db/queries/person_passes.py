# SPDX-License-Identifier: MIT
"""The gate passes of one person that time has not ended yet, for the act that changes them."""

from typing import Any

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.domain.gate_pass import PassStatus

_OF_PERSON = (
    select(gate_pass)
    .where(
        gate_pass.c.person_id == bindparam("person_id"),
        gate_pass.c.status != PassStatus.VOID.value,
    )
    .order_by(gate_pass.c.issued_at, gate_pass.c.id)
)


def passes_to_end(connection: Connection, person_id: str) -> list[dict[str, Any]]:
    """Return all columns of a person's passes that are not void."""
    found = connection.execute(_OF_PERSON, {"person_id": person_id})
    return [dict(row) for row in found.mappings()]
