# SPDX-License-Identifier: MIT
"""Changing the current row of a tag, with the fact that explains it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, update

from gatehouse.db.tables.tag import tag
from gatehouse.db.unit_of_work import FactId, UnitOfWork, stored
from gatehouse.domain.tag import TagChange


def write_tag(
    work: UnitOfWork, change: TagChange, columns: Mapping[str, Any], *, known: bool
) -> FactId:
    """Write down what a tag is now, *known* from before or new, and record the *change*."""
    if known:
        work.connection.execute(update(tag).where(tag.c.id == columns["id"]).values(columns))
    else:
        work.connection.execute(insert(tag), dict(columns))
    told = {name: stored(value) for name, value in columns.items() if name != "id"}
    return work.record(
        "tag_change",
        {
            "person_id": columns["person_id"],
            "tag_id": columns["id"],
            "change": change,
            "details": {"tag": told},
        },
    )
