# SPDX-License-Identifier: MIT
"""Which buildings a gate reaches."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from gatehouse.db.queries.post import post_row
from gatehouse.db.tables.gate_reach import gate_reach
from gatehouse.domain.gate_reach import GateReach

_ONE = select(gate_reach).where(gate_reach.c.id == bindparam("gate"))
_ALL = select(gate_reach).order_by(gate_reach.c.id)


def reach_of(connection: Connection, gate: str) -> GateReach:
    """Return what is written of a gate; that it reaches everything where nothing is."""
    return written_reach(connection, gate) or GateReach(gate=gate)


def written_reach(connection: Connection, gate: str) -> GateReach | None:
    """Return what is written of a gate, or None where nothing is."""
    row = connection.execute(_ONE, {"gate": gate}).one_or_none()
    return None if row is None else _reach(row)


def reaches(connection: Connection) -> tuple[GateReach, ...]:
    """Return what is written of every gate, by their names."""
    return tuple(map(_reach, connection.execute(_ALL)))


def known_gates(connection: Connection) -> tuple[str, ...]:
    """Return the gates that somebody may serve at: the post's own first, then by name."""
    own = post_row(connection).gate
    return tuple(dict.fromkeys((own, *(reach.gate for reach in reaches(connection)))))


def _reach(row: Row[Any]) -> GateReach:
    return GateReach(gate=row.id, buildings=tuple(row.buildings), sentence=row.sentence)
