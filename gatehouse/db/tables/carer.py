# SPDX-License-Identifier: MIT
"""Carers (包保人) of the households as they are now, and the facts that made them so."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import fact_table, json_column, metadata, text_column

# one row a household; without a name it has no carer any more
carer = Table(
    "carer",
    metadata,
    Column("id", Text, ForeignKey("household.id"), primary_key=True, nullable=False),
    Column("operator_id", Text, ForeignKey("operator.id")),
    text_column("name"),
    text_column("telephone"),
)

# *details* is {"carer": {column: stored value, …}}: the household's carer after the change
carer_change = fact_table(
    "carer_change",
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    json_column("details", "{}"),
)
Index(None, carer_change.c.household_id)
