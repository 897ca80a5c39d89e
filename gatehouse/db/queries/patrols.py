# SPDX-License-Identifier: MIT
"""Patrols as their steps leave them."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, exists, or_, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.patrol import patrol_step
from gatehouse.domain.patrol import (
    ENDING,
    MARKING,
    ItemMark,
    Patrol,
    PatrolStep,
    standing_marks,
)
from gatehouse.domain.register import MASKED, Disclosure

_step = patrol_step.c
_later, _ended = patrol_step.alias("later"), patrol_step.alias("ended")
_STEPS = (
    select(patrol_step, operator.c.name.label("operator"))
    .join(operator, operator.c.id == _step.operator_id)
    .where(~exists().where(_later.c.supersedes_id == _step.id))
    .order_by(_step.patrol_id, _step.recorded_at, _step.sequence)
)
_OF_PATROL = _STEPS.where(_step.patrol_id == bindparam("patrol_id"))
_begun = (
    select(_step.patrol_id)
    .where(
        _step.step == PatrolStep.BEGUN.value,
        or_(
            _step.happened_at >= bindparam("since", type_=UtcText),
            ~exists().where(
                _ended.c.patrol_id == _step.patrol_id,
                _ended.c.step.in_(sorted(step.value for step in ENDING)),
            ),
        ),
    )
    .scalar_subquery()
)
_SINCE = _STEPS.where(_step.patrol_id.in_(_begun))
_begun_between = (
    select(_step.patrol_id)
    .where(
        _step.step == PatrolStep.BEGUN.value,
        _step.happened_at >= bindparam("starts", type_=UtcText),
        _step.happened_at < bindparam("ends", type_=UtcText),
    )
    .scalar_subquery()
)
_BETWEEN = _STEPS.where(_step.patrol_id.in_(_begun_between))


def patrols_since(connection: Connection, since: datetime) -> tuple[Patrol, ...]:
    """Return the patrols that are open, and those begun *since* then; the latest first."""
    rows = connection.execute(_SINCE, {"since": since}).mappings()
    patrols = [patrol for patrol, _ in _patrols(rows, MASKED)]
    return tuple(sorted(patrols, key=lambda one: one.begun_at, reverse=True))


def patrols_between(
    connection: Connection, starts: datetime, ends: datetime, disclosure: Disclosure
) -> list[tuple[Patrol, str]]:
    """Return the patrols begun from *starts* up to *ends* with who began each, in their order."""
    rows = connection.execute(_BETWEEN, {"starts": starts, "ends": ends}).mappings()
    return sorted(_patrols(rows, disclosure), key=lambda one: one[0].begun_at)


def patrol_with(connection: Connection, patrol_id: str) -> Patrol | None:
    """Return a patrol that stands, or None."""
    rows = connection.execute(_OF_PATROL, {"patrol_id": patrol_id}).mappings()
    return next((patrol for patrol, _ in _patrols(rows, MASKED)), None)


def stored_mark(connection: Connection, patrol_id: str, item: str) -> dict[str, Any] | None:
    """Return the whole stored fact that says how an item stands, or None."""
    rows = connection.execute(_OF_PATROL, {"patrol_id": patrol_id}).mappings()
    of_item = [row for row in rows if row["item"] == item and PatrolStep(row["step"]) in MARKING]
    if not of_item:
        return None
    return {name: value for name, value in of_item[-1].items() if name != "operator"}


def _patrols(rows: Iterable[RowMapping], disclosure: Disclosure) -> list[tuple[Patrol, str]]:
    """Return the patrols of *rows*, without those that were taken back."""
    patrols = []
    for patrol_id, of_patrol in groupby(rows, key=lambda row: row["patrol_id"]):
        steps = list(of_patrol)
        kinds = {row["step"] for row in steps}
        if PatrolStep.BEGUN.value in kinds and PatrolStep.WITHDRAWN.value not in kinds:
            patrols.append((_patrol(patrol_id, steps, disclosure), str(steps[0]["operator"])))
    return patrols


def _patrol(patrol_id: str, steps: list[RowMapping], disclosure: Disclosure) -> Patrol:
    begun = next(row for row in steps if row["step"] == PatrolStep.BEGUN.value)
    finished = [row for row in steps if row["step"] == PatrolStep.FINISHED.value]
    marks = (_mark(row, disclosure) for row in steps if PatrolStep(row["step"]) in MARKING)
    return Patrol(
        patrol_id=patrol_id,
        list_code=begun["list_code"],
        name=begun["words"],
        walker=disclosure.text(begun["walker"]),
        begun_at=begun["happened_at"],
        ended_at=finished[-1]["happened_at"] if finished else None,
        marks=standing_marks(marks),
    )


def _mark(row: RowMapping, disclosure: Disclosure) -> ItemMark:
    return ItemMark(
        item=row["item"],
        step=PatrolStep(row["step"]),
        words=disclosure.text(row["words"]),
        at=row["happened_at"],
        incident_id=row["incident_id"],
        errand_id=row["errand_id"],
    )
