# SPDX-License-Identifier: MIT
"""Test rounds (检测轮次) as they are now, the facts that made them so, and the ticks in them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    DayText,
    UtcText,
    code_column,
    count_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

test_round = Table(
    "test_round",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    text_column("name"),
    count_column("number"),
    Column("day", DayText, nullable=False),
    # whom it is for: a building, and in it a unit, a floor, or a flat; all empty is everybody
    text_column("phase"),
    text_column("building"),
    text_column("unit"),
    Column("floor", Integer),
    Column("household_id", Text, ForeignKey("household.id")),
    Column("opened_at", UtcText, nullable=False),
    Column("closed_at", UtcText),
    # how far it was when it was closed
    *(count_column(name) for name in ("flats", "flats_done", "people", "done")),
)
Index(None, test_round.c.day)
Index("ix_test_round_open", test_round.c.opened_at, sqlite_where=test_round.c.closed_at.is_(None))

# *details* is {"round": {column: stored value, …}}: everything that is known after the change
round_change = fact_table(
    "round_change",
    code_column("gate"),
    Column("round_id", Text, ForeignKey("test_round.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, round_change.c.round_id)

test_tick = fact_table(
    "test_tick",
    code_column("gate"),
    Column("round_id", Text, ForeignKey("test_round.id"), nullable=False),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    code_column("result"),
)
Index(None, test_tick.c.round_id, test_tick.c.person_id)
