# SPDX-License-Identifier: MIT
"""Parcels (代收) at the post as they are now, and the facts that made them so."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    count_column,
    fact_table,
    flag_column,
    json_column,
    metadata,
    text_column,
)

parcel = Table(
    "parcel",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    count_column("pieces"),
    text_column("note"),
    Column("taken_at", UtcText, nullable=False),
    # when they left the post: carried to the door, or handed out to *collector*
    Column("carried_at", UtcText),
    text_column("collector"),
    # whether somebody must carry them, whoever lives there
    flag_column("to_door", default=True),
    text_column("shelf"),
    text_column("code"),
    flag_column("cold", default=False),
    flag_column("urgent", default=False),
    Column("disinfected_at", UtcText),
)
Index("ix_parcel_waiting", parcel.c.household_id, sqlite_where=parcel.c.carried_at.is_(None))
Index(None, parcel.c.taken_at)
Index(None, parcel.c.carried_at)

# *details* is {"parcel": {column: stored value, …}}: everything that is known after the change
parcel_change = fact_table(
    "parcel_change",
    code_column("gate"),
    Column("parcel_id", Text, ForeignKey("parcel.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, parcel_change.c.parcel_id)
