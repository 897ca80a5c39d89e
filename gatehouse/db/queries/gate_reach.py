# SPDX-License-Identifier: MIT
"""Which buildings a gate reaches."""

from sqlalchemy import Connection, bindparam, select

from gatehouse.db.tables.gate_reach import gate_reach
from gatehouse.domain.gate_reach import GateReach

_ONE = select(gate_reach).where(gate_reach.c.id == bindparam("gate"))


def reach_of(connection: Connection, gate: str) -> GateReach:
    """Return what is written of a gate; that it reaches everything where nothing is."""
    row = connection.execute(_ONE, {"gate": gate}).one_or_none()
    if row is None:
        return GateReach(gate=gate)
    return GateReach(gate=gate, buildings=tuple(row.buildings), sentence=row.sentence)
