# SPDX-License-Identifier: MIT
"""Errands (代办) as they stand now, and the facts that made them so."""

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

errand = Table(
    "errand",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("kind"),
    # the same for every flat of a group purchase; empty for what a flat asked for by itself
    text_column("purchase_id"),
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    text_column("what"),
    text_column("prescribed"),
    count_column("portions"),
    flag_column("urgent", default=False),
    Column("asked_at", UtcText, nullable=False),
    code_column("state"),
    text_column("carrier"),
    Column("settled_at", UtcText),
    text_column("reason"),
    # the incident that it came of; no reference, so that this may be purged before it
    Column("incident_id", Text),
    # the kind of the post's own that was chosen; *kind* is what it stands for
    Column("own_kind", Text),
)
Index("ix_errand_open", errand.c.asked_at, sqlite_where=errand.c.settled_at.is_(None))
Index(None, errand.c.asked_at)
Index(None, errand.c.settled_at)
Index("ix_errand_incident", errand.c.incident_id, sqlite_where=errand.c.incident_id.is_not(None))
Index("ix_errand_purchase", errand.c.purchase_id, sqlite_where=errand.c.purchase_id != "")

# *details* is {"errand": {column: stored value, …}}: everything that is known after the change
errand_change = fact_table(
    "errand_change",
    code_column("gate"),
    Column("errand_id", Text, ForeignKey("errand.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, errand_change.c.errand_id)
