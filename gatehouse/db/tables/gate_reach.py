# SPDX-License-Identifier: MIT
"""Which buildings each gate (卡点) reaches, as it is now; an audit fact says who set it."""

from sqlalchemy import Column, Table, Text

from gatehouse.db.tables.columns import json_column, metadata, text_column

gate_reach = Table(
    "gate_reach",
    metadata,
    # the name of the gate
    Column("id", Text, primary_key=True, nullable=False),
    json_column("buildings", "[]"),
    text_column("sentence"),
)
