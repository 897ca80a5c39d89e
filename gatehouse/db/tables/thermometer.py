# SPDX-License-Identifier: MIT
"""Thermometers (体温计) as they are now, and the facts that explain it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

thermometer = Table(
    "thermometer",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("label"),
    code_column("method"),
    Column("added_at", UtcText, nullable=False),
    Column("retired_at", UtcText),
    Column("taken_at", UtcText),
    Column("compared_at", UtcText),
    text_column("standard"),
    # how many tenths of a degree Celsius it showed above the standard
    Column("deviation", Integer),
    Column("battery_at", UtcText),
)

# *details* is {"thermometer": {column: stored value, …}}: everything that it says after the change
thermometer_change = fact_table(
    "thermometer_change",
    code_column("gate"),
    Column("thermometer_id", Text, ForeignKey("thermometer.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, thermometer_change.c.thermometer_id)
