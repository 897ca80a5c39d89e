# SPDX-License-Identifier: MIT
"""The columns of roster files as they were confirmed: neither fact nor state, but remembered.

What an import changed is explained by its facts; this only spares the next one the question.
"""

from sqlalchemy import Column, Table, Text

from gatehouse.db.tables.columns import UtcText, json_column, metadata

roster_layout = Table(
    "roster_layout",
    metadata,
    Column("signature", Text, primary_key=True, nullable=False),
    json_column("fields", "{}"),
    Column("used_at", UtcText, nullable=False),
)
