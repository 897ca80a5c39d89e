# SPDX-License-Identifier: MIT
"""Absences (外出未归) as they are now, and the facts that made them so."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    DayText,
    UtcText,
    code_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

absence = Table(
    "absence",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("since", DayText, nullable=False),
    # the code of a division or a country; empty where nobody knows
    text_column("place"),
    Column("expected", DayText),
    text_column("note"),
    Column("ended_at", UtcText),
    # the entry that ended it; no reference, so that a purge need not touch state
    Column("ended_by", Text),
)
# the desk asks for it with the person; two records of one person may both have one
Index("ix_absence_open", absence.c.person_id, sqlite_where=absence.c.ended_at.is_(None))
Index("ix_absence_expected", absence.c.expected, sqlite_where=absence.c.ended_at.is_(None))
Index("ix_absence_ended_by", absence.c.ended_by, sqlite_where=absence.c.ended_by.is_not(None))

# *details* is {"absence": {column: stored value, …}}: everything that it says after the change
absence_change = fact_table(
    "absence_change",
    code_column("gate"),
    Column("absence_id", Text, ForeignKey("absence.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, absence_change.c.absence_id)
