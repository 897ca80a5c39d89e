# SPDX-License-Identifier: MIT
"""The rows of the sheet 通告: the notices that hung at the gate on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.notice import notice, notice_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.notice import NoticeChange, NoticeLine, NoticeStanding, standing_at
from gatehouse.domain.register import Disclosure
from gatehouse.domain.words import Words

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
_HUNG = (
    notice.c.published_at < _ends,
    or_(notice.c.withdrawn_at.is_(None), notice.c.withdrawn_at >= _starts),
)
_COUNT = select(func.count()).select_from(notice).where(*_HUNG)
_NOTICES = (
    select(notice, operator.c.name.label("operator"))
    .join(notice_change, notice_change.c.notice_id == notice.c.id)
    .join(operator, operator.c.id == notice_change.c.operator_id)
    .where(notice_change.c.change == NoticeChange.PUBLISHED.value, *_HUNG)
    .order_by(notice.c.number)
)


def count_notices(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def notices_of_day(
    connection: Connection, day: date, _disclosure: Disclosure
) -> Iterator[NoticeLine]:
    """Yield the notices that hung on a day; everybody could read them, nothing is masked."""
    _, ends = day_bounds(day)
    for row in connection.execute(_NOTICES, _bounds(day)):
        hung = standing_at(row.begins_at, row.ends_at, ends)
        is_down = row.withdrawn_at is not None and row.withdrawn_at < ends
        yield NoticeLine(
            number=row.number,
            published_at=row.published_at,
            issuer=_said(row.issuer),
            audience=_said(row.audience),
            title=_said(row.title),
            text=_said(row.text),
            begins_at=row.begins_at or row.published_at,
            ends_at=row.ends_at,
            standing=NoticeStanding.DOWN if is_down else hung,
            withdrawn_at=row.withdrawn_at if is_down else None,
            reason=row.reason if is_down else "",
            operator=row.operator,
        )


def _said(told: dict[str, str]) -> str:
    """Return what the office reads: Chinese, or English where nothing else was written."""
    words = Words(**told)
    return words.zh or words.en


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
