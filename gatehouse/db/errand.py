# SPDX-License-Identifier: MIT
"""Changing the current row of an errand, with the fact that explains it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.errand import errand
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, stored
from gatehouse.domain.errand import ErrandChange

Columns = Mapping[str, Any]


def add_errands(work: UnitOfWork, rows: Sequence[Columns]) -> list[FactId]:
    """Add errands and record that they were asked for."""
    work.connection.execute(insert(errand), [dict(columns) for columns in rows])
    return work.record_many(
        "errand_change", [_told(work, ErrandChange.ASKED, columns) for columns in rows]
    )


def change_errand(work: UnitOfWork, change: ErrandChange, columns: Columns) -> FactId:
    """Write down how an errand stands now, and record the *change* that made it so."""
    work.connection.execute(
        update(errand).where(errand.c.id == columns["id"]).values(dict(columns))
    )
    return work.record("errand_change", _told(work, change, columns))


def _told(work: UnitOfWork, change: ErrandChange, columns: Columns) -> dict[str, Value]:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return {
        "gate": work.duty.gate,
        "errand_id": columns["id"],
        "change": change,
        "details": {"errand": told},
    }
