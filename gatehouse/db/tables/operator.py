# SPDX-License-Identifier: MIT
"""Operators (值班人员): who may act, by which roles, and the hash of their PIN."""

from sqlalchemy import Column, Table, Text

from gatehouse.db.tables.columns import (
    JsonText,
    UtcText,
    code_column,
    count_column,
    flag_column,
    metadata,
    text_column,
)

operator = Table(
    "operator",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("name"),
    # role codes, separated by spaces
    text_column("roles"),
    text_column("pin_hash"),
    flag_column("active", default=True),
    count_column("failed_attempts"),
    Column("locked_until", UtcText),
    # the names of the gates that they serve at, a list; an empty one for wherever they are needed
    Column("gates", JsonText, default="[]"),
)
