# SPDX-License-Identifier: MIT
"""Readings of those followed at home, and which document and note an isolation goes back to."""

from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, flag, number, refers, text

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the readings, and add to the zones what changed their days and what asked for them."""
    create_fact_table(
        "home_reading",
        *map(text, ("gate", "person_id")),
        text("household_id", empty=True),
        *map(text, ("zone_id", "day", "half", "result")),
        number("temperature", empty=True),
        text("way"),
        *map(flag, ("unwell", "fever")),
        text("note"),
        refers("home_reading", "person_id", "person"),
        refers("home_reading", "household_id", "household"),
        refers("home_reading", "zone_id", "zone"),
    )
    op.create_index("ix_home_reading_person_id_day", "home_reading", ["person_id", "day"])
    op.create_index("ix_home_reading_day", "home_reading", ["day"])
    op.add_column("zone", text("days_document", empty=True))
    op.add_column("zone", text("itinerary_id", empty=True))
