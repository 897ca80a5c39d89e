# SPDX-License-Identifier: MIT
"""Changing the current row of an incident, with the step that explains it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import insert, update

from gatehouse.db.tables.incident import incident
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, stored
from gatehouse.domain.words import Words

Columns = Mapping[str, Any]


class Step(Struct, frozen=True, kw_only=True):
    """A step as its fact holds it; with *supersedes* it puts an earlier one right."""

    code: str
    what: Words
    whom: str = ""
    note: str = ""
    at: datetime
    supersedes: str | None = None
    reason: str = ""
    withdrawn: bool = False


def open_incident(work: UnitOfWork, columns: Columns, step: Step) -> FactId:
    """Add an incident, and record the *step* that it begins with."""
    work.connection.execute(insert(incident), dict(columns))
    return _record(work, columns, step)


def change_incident(work: UnitOfWork, columns: Columns, step: Step) -> FactId:
    """Write down what an incident is now, and record the *step* that made it so."""
    work.connection.execute(
        update(incident).where(incident.c.id == columns["id"]).values(dict(columns))
    )
    return _record(work, columns, step)


def _record(work: UnitOfWork, columns: Columns, step: Step) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    values: dict[str, Value] = {
        "gate": work.duty.gate,
        "incident_id": columns["id"],
        "code": step.code,
        "what": {"zh": step.what.zh, "en": step.what.en},
        "whom": step.whom,
        "note": step.note,
        "withdrawn": step.withdrawn,
        "details": {"incident": told},
    }
    return work.record(
        "incident_step",
        values,
        happened_at=step.at,
        supersedes=step.supersedes,
        reason=step.reason,
        back_filled=step.at != work.now,
    )
