# SPDX-License-Identifier: MIT
"""Supplies (物资) as they are now, and the facts that explain it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    count_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

supply = Table(
    "supply",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("name"),
    code_column("kind"),
    text_column("unit"),
    count_column("minimum"),
    # by the record: it follows from all facts
    count_column("stock"),
    Column("counted", Integer),
    Column("counted_at", UtcText),
    Column("added_at", UtcText, nullable=False),
    Column("retired_at", UtcText),
)

# *details* is {"supply": {column: stored value, …}} where the supply itself was changed; *amount*
# is NULL there, and where a move was taken back
supply_change = fact_table(
    "supply_change",
    code_column("gate"),
    Column("supply_id", Text, ForeignKey("supply.id"), nullable=False),
    code_column("change"),
    Column("amount", Integer),
    text_column("whose"),
    json_column("details", "{}"),
)
Index(None, supply_change.c.supply_id)
Index(None, supply_change.c.happened_at)
