# SPDX-License-Identifier: MIT
"""Lists of risk areas (风险区名单), the facts of them, and what they said of notes."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    DayText,
    code_column,
    count_column,
    fact_table,
    flag_column,
    json_column,
    metadata,
    text_column,
)

area_list = Table(
    "area_list",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    # it holds from this day until a newer one does
    Column("list_day", DayText, nullable=False),
    text_column("version"),
    text_column("source"),
    count_column("high"),
    count_column("medium"),
    count_column("low"),
    code_column("state"),
)
Index(None, area_list.c.list_day)

# *details* is {"list": {column: stored value, …}}; *areas* stand in the fact of the import alone:
# each is [code, text, level, first day, last day], what is empty at the end left out.
area_list_change = fact_table(
    "area_list_change",
    Column("list_id", Text, ForeignKey("area_list.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
    text_column("file_sha256"),
    json_column("areas", "[]"),
)
Index(None, area_list_change.c.list_id)

# What one list said of one note, by the rules that held; the first is of the signature.
area_judging = fact_table(
    "area_judging",
    Column("itinerary_id", Text, ForeignKey("itinerary.id"), nullable=False),
    Column("list_id", Text, ForeignKey("area_list.id"), nullable=False),
    text_column("rule_set_id"),
    json_column("hits", "[]"),
    # the worst level that counts, empty where nothing is asked
    text_column("level"),
    json_column("asked", "[]"),
    flag_column("report", default=False),
    # from which day days are counted, and how many
    Column("since", DayText),
    Column("days", Integer, nullable=False, default=0),
)
Index(None, area_judging.c.itinerary_id)
