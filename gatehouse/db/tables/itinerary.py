# SPDX-License-Identifier: MIT
"""Itineraries (行程): the signed notes of where an outsider has been in the days that count."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import (
    DayText,
    code_column,
    fact_table,
    flag_column,
    json_column,
    text_column,
)

itinerary = fact_table(
    "itinerary",
    code_column("gate"),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    # the flat that they go to
    Column("household_id", Text, ForeignKey("household.id")),
    code_column("subject_class"),
    text_column("outsider_name"),
    text_column("paper_kind", "none"),
    text_column("paper_number"),
    text_column("phone"),
    # the window's days, both included, by the rule set that was in force
    Column("first_day", DayText, nullable=False),
    Column("last_day", DayText, nullable=False),
    text_column("rule_set_id"),
    json_column("legs", "[]"),
    json_column("evidence", "[]"),
    json_column("gaps", "[]"),
    code_column("assessment"),
    code_column("conclusion"),
    # the person has declared that the note is true
    flag_column("declared", default=False),
    text_column("narrative"),
    text_column("note"),
)
Index(None, itinerary.c.person_id, itinerary.c.happened_at)
Index(None, itinerary.c.happened_at)
