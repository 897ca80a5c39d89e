# SPDX-License-Identifier: MIT
"""Changing the current row of a thermometer, with the fact that explains it."""

from typing import Any

from msgspec.structs import asdict
from sqlalchemy import insert, update

from gatehouse.db.tables.thermometer import thermometer
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.thermometer import Thermometer, ThermometerChange
from gatehouse.domain.undoing import UNDONE


def add_thermometer_row(work: UnitOfWork, one: Thermometer) -> FactId:
    """Add a thermometer, and record that."""
    work.connection.execute(insert(thermometer), asdict(one))
    return _record(work, ThermometerChange.ADDED, one)


def change_thermometer_row(
    work: UnitOfWork, change: ThermometerChange, one: Thermometer, undoes: str | None = None
) -> FactId:
    """Write down how a thermometer is now, and record the *change* that made it so.

    *undoes* is a change that is taken back.
    """
    values: dict[str, Any] = asdict(one)
    work.connection.execute(update(thermometer).where(thermometer.c.id == one.id).values(values))
    return _record(work, change, one, undoes)


def _record(
    work: UnitOfWork, change: ThermometerChange, one: Thermometer, undoes: str | None = None
) -> FactId:
    told = {name: stored(value) for name, value in asdict(one).items() if name != "id"}
    return work.record(
        "thermometer_change",
        {
            "gate": work.duty.gate,
            "thermometer_id": one.id,
            "change": change,
            "details": {"thermometer": told},
        },
        supersedes=undoes,
        reason=UNDONE.zh if undoes else "",
    )
