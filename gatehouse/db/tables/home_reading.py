# SPDX-License-Identifier: MIT
"""Readings at home (居家体温): the facts of what was measured each morning and evening."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text

from gatehouse.db.tables.columns import DayText, code_column, fact_table, flag_column, text_column

home_reading = fact_table(
    "home_reading",
    code_column("gate"),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id")),
    # the isolation or monitoring that asked for it
    Column("zone_id", Text, ForeignKey("zone.id"), nullable=False),
    Column("day", DayText, nullable=False),
    code_column("half"),
    code_column("result"),
    # tenths of a degree Celsius
    Column("temperature", Integer),
    code_column("way"),
    flag_column("unwell", default=False),
    # whether the reading went against the fever rule of the day
    flag_column("fever", default=False),
    text_column("note"),
)
Index(None, home_reading.c.person_id, home_reading.c.day)
Index(None, home_reading.c.day)
