# SPDX-License-Identifier: MIT
"""Changing the current row of a notice, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.notice import notice
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.notice import NoticeChange

Columns = Mapping[str, Any]


def add_notice(work: UnitOfWork, columns: Columns) -> FactId:
    """Add a notice, and record that it was published."""
    work.connection.execute(insert(notice), dict(columns))
    return _record(work, NoticeChange.PUBLISHED, columns)


def change_notice(work: UnitOfWork, change: NoticeChange, columns: Columns) -> FactId:
    """Write down how a notice stands now, and record the *change* that made it so."""
    work.connection.execute(
        update(notice).where(notice.c.id == columns["id"]).values(dict(columns))
    )
    return _record(work, change, columns)


def _record(work: UnitOfWork, change: NoticeChange, columns: Columns) -> FactId:
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "notice_change",
        {
            "gate": work.duty.gate,
            "notice_id": columns["id"],
            "change": change,
            "details": {"notice": told},
        },
    )
