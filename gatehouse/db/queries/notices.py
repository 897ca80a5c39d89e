# SPDX-License-Identifier: MIT
"""Notices to residents as the list, the desk and the poster show them."""

from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, func, select

from gatehouse.db.tables.notice import notice, notice_change
from gatehouse.db.tables.operator import operator
from gatehouse.domain.notice import NoticeChange, NoticeRow
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
_HANGING = _ALL.where(notice.c.withdrawn_at.is_(None)).limit(_MOST)
_ONE = _ALL.where(notice.c.id == bindparam("notice_id"))
_STORED = select(notice).where(notice.c.id == bindparam("notice_id"))
_LAST_NUMBER = select(func.max(notice.c.number))


def notices_listed(connection: Connection) -> tuple[NoticeRow, ...]:
    """Return the notices, those that hang first, the newest of each first."""
    return tuple(map(_row, connection.execute(_LISTED)))


def notices_hanging(connection: Connection) -> tuple[NoticeRow, ...]:
    """Return the notices that were not taken down, the newest first."""
    return tuple(map(_row, connection.execute(_HANGING)))


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


def _row(row: Row[Any]) -> NoticeRow:
    words = {name: Words(**getattr(row, name)) for name in ("issuer", "audience", "title", "text")}
    return NoticeRow(
        notice_id=row.id,
        number=row.number,
        **words,
        policy_id=row.policy_id,
        published_at=row.published_at,
        withdrawn_at=row.withdrawn_at,
        reason=row.reason,
        operator=row.operator,
    )
