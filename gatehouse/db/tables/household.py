# SPDX-License-Identifier: MIT
"""Households (户): the flats of the compound."""

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from gatehouse.db.tables.columns import code_column, metadata, text_column

household = Table(
    "household",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    text_column("phase"),
    text_column("building"),
    text_column("unit"),
    text_column("room"),
    # the door as it is shown, 3-2-501, and the key that sorts doors as people count them
    code_column("door"),
    code_column("sort_key"),
    text_column("note"),
    UniqueConstraint("door"),
)
Index(None, household.c.sort_key)
