# SPDX-License-Identifier: MIT
"""Lists of risk areas: all of them, the one that holds on a day, and what they said of notes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from gatehouse.db.tables.columns import DayText
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.risk_area import area_judging, area_list, area_list_change
from gatehouse.domain.area_judging import AreaJudging, NoteJudging
from gatehouse.domain.risk_area import AreaListRow, ListState
from gatehouse.domain.risk_body import read_hits
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.domain.words import Words

IMPORTED = "imported"
"""The change that a list begins with; its fact holds the areas."""

_BEGUN = area_list_change.c.change == IMPORTED
_LISTS = (
    select(
        area_list,
        area_list_change.c.happened_at,
        area_list_change.c.sequence,
        operator.c.name.label("operator"),
    )
    .join_from(area_list, area_list_change, area_list_change.c.list_id == area_list.c.id)
    .join(operator, operator.c.id == area_list_change.c.operator_id)
    .where(_BEGUN)
    .order_by(
        area_list.c.list_day.desc(),
        area_list_change.c.happened_at.desc(),
        area_list_change.c.sequence.desc(),
    )
)
_STANDING = _LISTS.where(
    area_list.c.state == ListState.STANDS.value,
    area_list.c.list_day <= bindparam("on", type_=DayText),
)
_AREAS = select(area_list_change.c.areas).where(
    _BEGUN, area_list_change.c.list_id == bindparam("list_id")
)
_LIST = select(area_list).where(area_list.c.id == bindparam("list_id"))
_EDITION = select(area_list.c.id).where(
    area_list.c.list_day == bindparam("list_day", type_=DayText),
    area_list.c.version == bindparam("version"),
    area_list.c.state == ListState.STANDS.value,
)
_JUDGINGS = (
    select(
        area_judging,
        area_list.c.list_day,
        area_list.c.version,
        operator.c.name.label("operator"),
    )
    .join_from(area_judging, area_list, area_list.c.id == area_judging.c.list_id)
    .join(operator, operator.c.id == area_judging.c.operator_id)
    .where(area_judging.c.itinerary_id.in_(bindparam("note_ids", expanding=True)))
    .order_by(area_judging.c.happened_at, area_judging.c.sequence)
)


def list_rows(connection: Connection, today: date) -> tuple[AreaListRow, ...]:
    """Return every list, the newest day first; one of those that stand holds *today*."""
    holding = list_id_on(connection, today)
    return tuple(_list_row(row, holding) for row in connection.execute(_LISTS))


def list_id_on(connection: Connection, day: date) -> str | None:
    """Return which list holds on *day*: of those that stand the newest that is not of later."""
    found: str | None = connection.execute(_STANDING.limit(1), {"on": day}).scalar()
    return found


def stored_list(connection: Connection, list_id: str) -> dict[str, Any] | None:
    """Return the row of a list, with its areas as they are stored, or None."""
    found = connection.execute(_LIST, {"list_id": list_id}).mappings().one_or_none()
    if found is None:
        return None
    areas = connection.execute(_AREAS, {"list_id": list_id}).scalar_one()
    return {**found, "areas": areas}


def edition_id(connection: Connection, list_day: date, version: str) -> str | None:
    """Return the list of that day and version that stands, if there is one."""
    asked = {"list_day": list_day, "version": version}
    found: str | None = connection.execute(_EDITION, asked).scalar()
    return found


def judgings_of(
    connection: Connection, note_ids: Sequence[str]
) -> dict[str, tuple[NoteJudging, ...]]:
    """Return what lists said of notes, by the note's id, the first judging first."""
    told: dict[str, tuple[NoteJudging, ...]] = {}
    for row in connection.execute(_JUDGINGS, {"note_ids": list(note_ids)}):
        told[row.itinerary_id] = (*told.get(row.itinerary_id, ()), _judging(row))
    return told


def _list_row(row: Row[Any], holding: str | None) -> AreaListRow:
    return AreaListRow(
        id=row.id,
        list_day=row.list_day,
        version=row.version,
        source=row.source,
        counts={level: getattr(row, level.value) for level in RiskLevel},
        state=ListState(row.state),
        imported_at=row.happened_at,
        operator=row.operator,
        holds=row.id == holding,
    )


def _judging(row: Row[Any]) -> NoteJudging:
    return NoteJudging(
        judged_at=row.happened_at,
        operator=row.operator,
        areas=AreaJudging(
            list_id=row.list_id,
            list_day=row.list_day,
            version=row.version,
            rule_set_id=row.rule_set_id,
            hits=read_hits(row.hits),
            level=RiskLevel(row.level) if row.level else None,
            asked=Words(*row.asked) if row.asked else Words("", ""),
            report=row.report,
            since=row.since,
            days=row.days,
        ),
    )
