# SPDX-License-Identifier: MIT
"""Stations (本机): one file on one machine, and what it continues."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from gatehouse.db.tables.columns import UtcText, code_column, flag_column, metadata

station = Table(
    "station",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("machine_id"),
    Column("started_at", UtcText, nullable=False),
    # exactly one station is the one that this file writes now
    flag_column("active", default=True),
    Column("predecessor_id", Text, ForeignKey("station.id")),
    Column("predecessor_sequence", Integer),
    Column("predecessor_chain", LargeBinary),
)
Index("uq_station_active", station.c.active, unique=True, sqlite_where=station.c.active.is_(True))
