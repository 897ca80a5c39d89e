# SPDX-License-Identifier: MIT
"""Changing the current row of a gate pass, with the fact that explains it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.gate_pass import PassChange

NOBODY_NEW: Mapping[str, Any] = MappingProxyType({})


def add_pass(
    work: UnitOfWork,
    columns: Mapping[str, Any],
    holder: Mapping[str, Any],
    change: PassChange = PassChange.ISSUED,
) -> FactId:
    """Add a pass and record that it was issued; *holder* says who somebody unknown is."""
    work.connection.execute(insert(gate_pass), dict(columns))
    return _record(work, change, columns, holder)


def change_pass(
    work: UnitOfWork,
    change: PassChange,
    columns: Mapping[str, Any],
    holder: Mapping[str, Any] = NOBODY_NEW,
) -> FactId:
    """Write down what a pass is now, and record the *change* that made it so."""
    pass_id = columns["id"]
    work.connection.execute(update(gate_pass).where(gate_pass.c.id == pass_id).values(columns))
    return _record(work, change, columns, holder)


def _record(
    work: UnitOfWork, change: PassChange, columns: Mapping[str, Any], holder: Mapping[str, Any]
) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "pass_change",
        {
            "gate": work.duty.gate,
            "pass_id": columns["id"],
            "change": change,
            "details": {"pass": told, "holder": dict(holder)},
        },
    )
