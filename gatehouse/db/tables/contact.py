# SPDX-License-Identifier: MIT
"""Contacts (联系): the facts of whom somebody reached, or did not."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import code_column, fact_table, text_column

contact = fact_table(
    "contact",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id")),
    code_column("result"),
    code_column("way"),
    # whose care the household was in then
    text_column("carer"),
)
Index(None, contact.c.person_id, contact.c.happened_at)
Index(None, contact.c.happened_at)
