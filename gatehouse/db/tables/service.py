# SPDX-License-Identifier: MIT
"""Ticks of the service list (服务单): what was done at a flat on a day, or could not be."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import DayText, code_column, fact_table, text_column

service = fact_table(
    "service",
    code_column("gate"),
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    Column("day", DayText, nullable=False),
    code_column("item"),
    code_column("result"),
    text_column("note"),
)
Index(None, service.c.day, service.c.household_id)
