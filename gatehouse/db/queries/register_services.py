# SPDX-License-Identifier: MIT
"""The rows of the sheet 服务检测: the test rounds of a day, then what was done at which flat."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, exists, func, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.rounds import rounds_of_day
from gatehouse.db.tables.columns import DayText, UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.parcel import parcel
from gatehouse.db.tables.service import service
from gatehouse.db.tables.test_round import test_round
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.register import Disclosure
from gatehouse.domain.service_list import (
    ITEM_WORDS,
    RESULT_WORDS,
    ServedRow,
    ServiceItem,
    ServiceResult,
)
from gatehouse.domain.test_round import RoundRow

_day = bindparam("day", type_=DayText)
_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_later = service.alias("later")
_ticked = (
    (service.c.day == _day)
    & (service.c.result != ServiceResult.WITHDRAWN.value)
    & ~exists().where(_later.c.supersedes_id == service.c.id)
)
_carried = (parcel.c.carried_at >= _starts) & (parcel.c.carried_at < _ends)
_COUNTS = select(
    select(func.count()).select_from(test_round).where(test_round.c.day == _day).scalar_subquery(),
    select(func.count()).select_from(service).where(_ticked).scalar_subquery(),
    select(func.count()).select_from(parcel).where(_carried).scalar_subquery(),
)
_FLAT = (household.c.phase, household.c.building, household.c.unit, household.c.room)
_TICKS = (
    select(service.c.item, service.c.result, service.c.happened_at, service.c.note, *_FLAT)
    .add_columns(operator.c.name)
    .join(household, household.c.id == service.c.household_id)
    .join(operator, operator.c.id == service.c.operator_id)
    .where(_ticked)
    .order_by(household.c.sort_key, service.c.happened_at, service.c.sequence)
)
_PARCELS = (
    select(parcel.c.pieces, parcel.c.carried_at, parcel.c.note, *_FLAT)
    .join(household, household.c.id == parcel.c.household_id)
    .where(_carried)
    .order_by(household.c.sort_key, parcel.c.carried_at, parcel.c.id)
)


def count_services(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    return sum(connection.execute(_COUNTS, _asked(day)).one())


def services_of_day(
    connection: Connection, day: date, _disclosure: Disclosure
) -> Iterator[ServedRow]:
    """Yield the rounds of a day, the ticks in the order of flats, and the parcels carried."""
    yield from map(_round, rounds_of_day(connection, day))
    for row in connection.execute(_TICKS, _asked(day)):
        yield ServedRow(
            place=Door(row.phase, row.building, row.unit, row.room).long_label,
            matter=ITEM_WORDS[ServiceItem(row.item)].zh,
            result=RESULT_WORDS[ServiceResult(row.result)].zh,
            count=None,
            at=row.happened_at,
            operator=row.name,
            note=row.note,
        )
    for row in connection.execute(_PARCELS, _asked(day)):
        yield ServedRow(
            place=Door(row.phase, row.building, row.unit, row.room).long_label,
            matter=ITEM_WORDS[ServiceItem.PARCEL].zh,
            result=RESULT_WORDS[ServiceResult.DONE].zh,
            count=row.pieces,
            at=row.carried_at,
            operator="",
            note=row.note,
        )


def _round(row: RoundRow) -> ServedRow:
    state = "进行中" if row.is_open else "已结束"
    return ServedRow(
        place=row.scope.words.zh,
        matter=f"检测 {row.words.zh}",
        result=f"{row.progress.people} 人已办 {row.progress.done} 人",
        count=row.progress.missing,
        at=row.opened_at,
        operator="",
        note=state,
    )


def _asked(day: date) -> dict[str, date | datetime | Any]:
    starts, ends = day_bounds(day)
    return {"day": day, "starts": starts, "ends": ends}
