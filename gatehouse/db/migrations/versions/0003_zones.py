# SPDX-License-Identifier: MIT
"""Zones and home isolation."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, primary_key, refers, text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the zones and their facts."""
    op.create_table(
        "zone",
        *map(text, ("id", "level", "phase", "building", "unit")),
        number("floor", empty=True),
        *(text(name, empty=True) for name in ("household_id", "person_id")),
        *map(text, ("sort_key", "first_day")),
        number("days", empty=True),
        *map(text, ("sealed_at", "document", "contact", "telephone", "note")),
        text("released_at", empty=True),
        text("release_document"),
        primary_key("zone", "id"),
        refers("zone", "household_id", "household"),
        refers("zone", "person_id", "person"),
    )
    op.create_index("ix_zone_building_phase", "zone", ["building", "phase"])
    op.create_index(
        "ix_zone_in_force", "zone", ["sort_key"], sqlite_where=sa.text("released_at IS NULL")
    )
    create_fact_table(
        "zone_change",
        *map(text, ("gate", "zone_id", "change", "details")),
        refers("zone_change", "zone_id", "zone"),
    )
    op.create_index("ix_zone_change_zone_id", "zone_change", ["zone_id"])
