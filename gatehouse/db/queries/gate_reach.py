# SPDX-License-Identifier: MIT
"""Which buildings a gate reaches."""

import json
from typing import Any, Final

from sqlalchemy import Connection, Row, select

from gatehouse.db.queries.post import post_row
from gatehouse.db.straight import send
from gatehouse.db.tables.gate_reach import gate_reach
from gatehouse.domain.gate_reach import GateReach, gates_of

# every verdict asks it: without a statement that must be compiled first
_ONE: Final = "SELECT buildings, sentence FROM gate_reach WHERE id = ?"
_ALL = select(gate_reach).order_by(gate_reach.c.id)


def reach_of(connection: Connection, gate: str) -> GateReach:
    """Return what is written of a gate; that it reaches everything where nothing is."""
    return written_reach(connection, gate) or GateReach(gate=gate)


def written_reach(connection: Connection, gate: str) -> GateReach | None:
    """Return what is written of a gate, or None where nothing is."""
    for buildings, sentence in send(connection, _ONE, (gate,)):
        return GateReach(gate=gate, buildings=tuple(json.loads(buildings)), sentence=sentence)
    return None


def reaches(connection: Connection) -> tuple[GateReach, ...]:
    """Return what is written of every gate, by their names."""
    return tuple(map(_reach, connection.execute(_ALL)))


def known_gates(connection: Connection) -> tuple[str, ...]:
    """Return the gates that somebody may serve at: the post's own first, then by name."""
    return gates_of(post_row(connection).gate, reaches(connection))


def _reach(row: Row[Any]) -> GateReach:
    return GateReach(gate=row.id, buildings=tuple(row.buildings), sentence=row.sentence)
