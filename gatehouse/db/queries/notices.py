# SPDX-License-Identifier: MIT
"""Notices to residents as the list, the desk, the poster and the handover show them."""

import json
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, func, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.notice import notice, notice_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.duty import local_day
from gatehouse.domain.notice import NoticeChange, NoticeRow
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.words import Words

_MOST: Final = 200
_publishing = (
    select(notice_change.c.notice_id, operator.c.name)
    .join(operator, operator.c.id == notice_change.c.operator_id)
    .where(notice_change.c.change == NoticeChange.PUBLISHED.value)
    .subquery()
)
_ALL = (
    select(notice, _publishing.c.name.label("operator"))
    .join(_publishing, _publishing.c.notice_id == notice.c.id)
    .order_by(notice.c.withdrawn_at.is_not(None), notice.c.number.desc())
)
_LISTED = _ALL.limit(_MOST)
_now = bindparam("now", type_=UtcText)
_HOLDING = _ALL.where(
    notice.c.withdrawn_at.is_(None),
    or_(notice.c.begins_at.is_(None), notice.c.begins_at <= _now),
    or_(notice.c.ends_at.is_(None), notice.c.ends_at > _now),
).limit(_MOST)
_ENDING = Prebuilt(
    select(notice.c.id, notice.c.number, notice.c.title, notice.c.published_at, notice.c.ends_at)
    .where(notice.c.withdrawn_at.is_(None), notice.c.ends_at < bindparam("until", type_=UtcText))
    .order_by(notice.c.ends_at, notice.c.number)
)
_ONE = _ALL.where(notice.c.id == bindparam("notice_id"))
_STORED = select(notice).where(notice.c.id == bindparam("notice_id"))
_LAST_NUMBER = select(func.max(notice.c.number))


def notices_listed(connection: Connection) -> tuple[NoticeRow, ...]:
    """Return the notices, those that hang first, the newest of each first."""
    return tuple(map(_row, connection.execute(_LISTED)))


def notices_holding(connection: Connection, now: datetime) -> tuple[NoticeRow, ...]:
    """Return the notices that hang and hold *now*, the newest first."""
    return tuple(map(_row, connection.execute(_HOLDING, {"now": now})))


def ending_notices(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return what hangs and ended before *now* or ends the same day, in that order."""
    _, tomorrow = day_bounds(local_day(now))
    found = _ENDING.ask(connection, {"until": utc_text(tomorrow)})
    return tuple(map(_ending, found))


def notice_with(connection: Connection, notice_id: str) -> NoticeRow | None:
    """Return the notice with that id, or None."""
    row = connection.execute(_ONE, {"notice_id": notice_id}).one_or_none()
    return None if row is None else _row(row)


def stored_notice(connection: Connection, notice_id: str) -> dict[str, Any] | None:
    """Return all columns of a notice, or None when there is none."""
    found = connection.execute(_STORED, {"notice_id": notice_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def next_number(connection: Connection) -> int:
    """Return the number of the next notice."""
    return 1 + (connection.execute(_LAST_NUMBER).scalar_one() or 0)


def _ending(row: Row[*tuple[Any, ...]]) -> OpenItem:
    title = Words(**json.loads(row.title))
    return OpenItem(
        kind=OpenKind.NOTICE_ENDS,
        entry_id=row.id,
        since=datetime.fromisoformat(row.published_at),
        shown_name=f"{row.number}. {title.zh or title.en}",
        door="",
        detail=row.ends_at,
    )


def _row(row: Row[Any]) -> NoticeRow:
    words = {name: Words(**getattr(row, name)) for name in ("issuer", "audience", "title", "text")}
    return NoticeRow(
        notice_id=row.id,
        number=row.number,
        **words,
        policy_id=row.policy_id,
        published_at=row.published_at,
        begins_at=row.begins_at,
        ends_at=row.ends_at,
        withdrawn_at=row.withdrawn_at,
        reason=row.reason,
        operator=row.operator,
    )
