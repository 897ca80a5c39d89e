# SPDX-License-Identifier: MIT
"""Facts of calls to people who have been outside for long."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import UtcText, code_column, fact_table, text_column

outside_call = fact_table(
    "outside_call",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id")),
    # since when they were outside
    Column("since", UtcText, nullable=False),
    # who was called, where that was not the person
    text_column("whom"),
    code_column("result"),
    text_column("said"),
)
Index(None, outside_call.c.person_id, outside_call.c.since)
