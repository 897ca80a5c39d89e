# SPDX-License-Identifier: MIT
"""The history of the thermometers: what was done with which, by whom and when, newest first."""

from typing import Any

from msgspec import convert
from sqlalchemy import Connection, Row

from gatehouse.db.queries.kept_history import kept_history
from gatehouse.db.tables.thermometer import thermometer_change
from gatehouse.domain.thermometer import Thermometer, ThermometerChange, ThermometerStep


def thermometer_steps(connection: Connection) -> tuple[ThermometerStep, ...]:
    """Return the changes of the thermometers, as far back as what was before them is known."""
    rows, undoing = kept_history(connection, thermometer_change, "thermometer_id")
    kinds = {row.id: ThermometerChange(row.change) for row in rows}
    told: dict[str, Thermometer] = {}
    steps = []
    for row in reversed(rows):
        before, after = told.get(row.thermometer_id), _thermometer(row)
        told[row.thermometer_id] = after
        if before is None and row.change != ThermometerChange.ADDED:
            continue
        steps.append(
            ThermometerStep(
                change_id=row.id,
                change=kinds[row.id],
                before=before,
                after=after,
                changed_at=row.happened_at,
                operator=row.operator,
                undoes=row.supersedes_id,
                stands=row.id in undoing.stand,
                can_be_undone=row.id in undoing.can_be_undone,
                took_back=kinds.get(row.supersedes_id),
            )
        )
    return tuple(reversed(steps))


def _thermometer(row: Row[*tuple[Any, ...]]) -> Thermometer:
    return convert({**row.details["thermometer"], "id": row.thermometer_id}, Thermometer)
