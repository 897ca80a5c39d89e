# SPDX-License-Identifier: MIT
"""Zones (封控范围) and isolations (居家隔离) as they are now, and the facts that made them so."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    DayText,
    UtcText,
    code_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

zone = Table(
    "zone",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("level"),
    # what it covers: a building, and in it a unit, a floor, or one flat, or one person of a flat
    text_column("phase"),
    text_column("building"),
    text_column("unit"),
    Column("floor", Integer),
    Column("household_id", Text, ForeignKey("household.id")),
    Column("person_id", Text, ForeignKey("person.id")),
    code_column("sort_key"),
    # day 1, and how many days a document has decided
    Column("first_day", DayText, nullable=False),
    Column("days", Integer),
    # from when on the gate keeps it
    Column("sealed_at", UtcText, nullable=False),
    code_column("document"),
    text_column("contact"),
    text_column("telephone"),
    text_column("note"),
    Column("released_at", UtcText),
    text_column("release_document"),
    # the document that changed the days, and the signed note that the zone was asked for by; no
    # reference, so that notes may be purged before state
    Column("days_document", Text),
    Column("itinerary_id", Text),
)
Index(None, zone.c.building, zone.c.phase)
Index("ix_zone_in_force", zone.c.sort_key, sqlite_where=zone.c.released_at.is_(None))

# *details* is {"zone": {column: stored value, …}}: everything that the zone says after the change;
# "approved_by" beside it is who gave leave by their PIN
zone_change = fact_table(
    "zone_change",
    code_column("gate"),
    Column("zone_id", Text, ForeignKey("zone.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, zone_change.c.zone_id)
