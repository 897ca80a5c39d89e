# SPDX-License-Identifier: MIT
"""Drafts (草稿): kept while somebody writes, dropped when what they prepare is recorded."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from gatehouse.db.tables.draft import draft

_BODY = select(draft.c.body).where(draft.c.id == bindparam("draft_id"))
_DROP = delete(draft).where(draft.c.id == bindparam("draft_id"))
_INSERT = insert(draft)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[draft.c.id],
    set_={"body": _INSERT.excluded.body, "updated_at": _INSERT.excluded.updated_at},
)


def draft_body(connection: Connection, draft_id: str) -> dict[str, Any]:
    """Return what a draft holds; one that nobody began holds nothing."""
    body: dict[str, Any] | None = connection.execute(_BODY, {"draft_id": draft_id}).scalar()
    return body or {}


def keep_draft(
    connection: Connection, draft_id: str, kind: str, body: Mapping[str, Any], now: datetime
) -> None:
    """Keep a draft as it stands now, in place of what it was."""
    row = {"id": draft_id, "kind": kind, "body": dict(body), "updated_at": now}
    connection.execute(_KEEP, row)


def drop_draft(connection: Connection, draft_id: str) -> None:
    """Drop a draft, if it is there."""
    connection.execute(_DROP, {"draft_id": draft_id})
