# SPDX-License-Identifier: MIT
"""Writing which buildings a gate reaches, in the transaction that records who said so."""

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert

from gatehouse.db.tables.gate_reach import gate_reach
from gatehouse.domain.gate_reach import GateReach


def put_reach(connection: Connection, reach: GateReach) -> None:
    """Write down what a gate reaches, in the place of what was written before."""
    values = {"buildings": list(reach.buildings), "sentence": reach.sentence}
    connection.execute(
        insert(gate_reach)
        .values(id=reach.gate, **values)
        .on_conflict_do_update(index_elements=["id"], set_=values)
    )


def drop_reach(connection: Connection, gate: str) -> None:
    """Forget a gate: nothing is written of what it reaches any more."""
    connection.execute(delete(gate_reach).where(gate_reach.c.id == gate))
