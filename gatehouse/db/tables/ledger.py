# SPDX-License-Identifier: MIT
"""The ledger: one row per fact, chained within its station."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table, Text

from gatehouse.db.tables.columns import code_column, metadata

ledger = Table(
    "ledger",
    metadata,
    Column("station_id", Text, ForeignKey("station.id"), primary_key=True, nullable=False),
    Column("sequence", Integer, primary_key=True, nullable=False, autoincrement=False),
    code_column("kind"),
    code_column("fact_id"),
    Column("commitment", LargeBinary, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    # clustered by its key: the head of a station is the last leaf, and a fact adds one row
    sqlite_with_rowid=False,
)
