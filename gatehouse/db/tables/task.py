# SPDX-License-Identifier: MIT
"""Supervised tasks (督办) as they stand now, and the facts that made them so."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

task = Table(
    "task",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("issuer"),
    text_column("document"),
    text_column("what"),
    text_column("owner"),
    Column("given_at", UtcText, nullable=False),
    Column("due_at", UtcText),
    code_column("state"),
    Column("settled_at", UtcText),
)
Index("ix_task_open", task.c.given_at, sqlite_where=task.c.settled_at.is_(None))
Index(None, task.c.settled_at)

# *said* is the feedback; *details* is {"task": {column: stored value, …}}: all that is known after
task_change = fact_table(
    "task_change",
    code_column("gate"),
    Column("task_id", Text, ForeignKey("task.id"), nullable=False),
    code_column("change"),
    text_column("said"),
    json_column("details", "{}"),
)
Index(None, task_change.c.task_id)
