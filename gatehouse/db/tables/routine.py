# SPDX-License-Identifier: MIT
"""What is to be done again and again (例行) as it is now, and the facts that made it so."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    count_column,
    fact_table,
    json_column,
    metadata,
)

routine = Table(
    "routine",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("kind"),
    code_column("name"),
    # so many times in so many days
    count_column("times"),
    count_column("days"),
    Column("added_at", UtcText, nullable=False),
    Column("removed_at", UtcText),
)

# *details* is {"routine": {column: stored value, …}}: everything that is known after the change
routine_change = fact_table(
    "routine_change",
    code_column("gate"),
    Column("routine_id", Text, ForeignKey("routine.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, routine_change.c.routine_id)
