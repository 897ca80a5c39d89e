# SPDX-License-Identifier: MIT
"""Changing the current row of a list of risk areas, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.queries.risk_areas import IMPORTED
from gatehouse.db.tables.risk_area import area_list
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, new_id, stored
from gatehouse.domain.area_judging import AreaJudging
from gatehouse.domain.risk_area import AreaFile, ListState, counted
from gatehouse.domain.risk_body import areas_body, hits_body

_COLUMNS = ("list_day", "version", "source", "high", "medium", "low", "state")


def add_list(work: UnitOfWork, file: AreaFile) -> FactId:
    """Add the list that *file* holds, with the fact of its import."""
    columns = {
        "id": new_id(),
        "list_day": file.list_day,
        "version": file.version,
        "source": file.file_name,
        **{level.value: count for level, count in counted(file.areas).items()},
        "state": ListState.STANDS.value,
    }
    work.connection.execute(insert(area_list).values(columns))
    values = {"file_sha256": file.sha256, "areas": areas_body(file.areas)}
    return _record(work, columns, IMPORTED, values)


def end_list(work: UnitOfWork, known: Mapping[str, Any], state: ListState, why: str = "") -> FactId:
    """Write down that a list stands no more: it was replaced, or withdrawn, and *why*."""
    columns = {**known, "state": state.value}
    work.connection.execute(
        update(area_list).where(area_list.c.id == known["id"]).values(state=state.value)
    )
    return _record(work, columns, state.value, {}, why)


def record_judging(work: UnitOfWork, note_id: str, judging: AreaJudging) -> FactId:
    """Record what a list says of a note."""
    return work.record(
        "area_judging",
        {
            "itinerary_id": note_id,
            "list_id": judging.list_id,
            "rule_set_id": judging.rule_set_id,
            "hits": hits_body(judging.hits),
            "level": judging.level or "",
            "asked": [judging.asked.zh, judging.asked.en] if judging.asked.zh else [],
            "report": judging.report,
            "since": judging.since,
            "days": judging.days,
        },
    )


def _record(
    work: UnitOfWork,
    columns: Mapping[str, Any],
    change: str,
    values: Mapping[str, Value],
    why: str = "",
) -> FactId:
    told = {name: stored(columns[name]) for name in _COLUMNS}
    facts: dict[str, Value] = {
        "list_id": columns["id"],
        "change": change,
        "details": {"list": told, **({"why": why} if why else {})},
        **values,
    }
    return work.record("area_list_change", facts)
