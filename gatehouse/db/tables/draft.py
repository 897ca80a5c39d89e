# SPDX-License-Identifier: MIT
"""Drafts (草稿): neither fact nor state; dropped when what they prepare is recorded."""

from sqlalchemy import Column, Index, Table, Text

from gatehouse.db.tables.columns import UtcText, code_column, json_column, metadata

draft = Table(
    "draft",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("kind"),
    json_column("body", "{}"),
    Column("updated_at", UtcText, nullable=False),
)
# the unfinished records of a peak, the oldest first
Index(None, draft.c.kind, draft.c.updated_at)
