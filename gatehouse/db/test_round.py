# SPDX-License-Identifier: MIT
"""Changing the current row of a test round, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.test_round import test_round
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.test_round import RoundChange


def add_round(work: UnitOfWork, columns: Mapping[str, Any]) -> FactId:
    """Add a round and record that it was opened."""
    work.connection.execute(insert(test_round), dict(columns))
    return _record(work, RoundChange.OPENED, columns)


def change_round(work: UnitOfWork, change: RoundChange, columns: Mapping[str, Any]) -> FactId:
    """Write down how a round stands now, and record the *change* that made it so."""
    changed = update(test_round).where(test_round.c.id == columns["id"])
    work.connection.execute(changed.values(columns))
    return _record(work, change, columns)


def _record(work: UnitOfWork, change: RoundChange, columns: Mapping[str, Any]) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "round_change",
        {
            "gate": work.duty.gate,
            "round_id": columns["id"],
            "change": change,
            "details": {"round": told},
        },
    )
