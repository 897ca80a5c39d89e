# SPDX-License-Identifier: MIT
"""Risk areas by list and version, and what they say of itineraries."""

from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    flag,
    number,
    primary_key,
    refers,
    text,
)

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create lists of risk areas, the facts of them, and what they said of notes."""
    op.create_table(
        "area_list",
        *map(text, ("id", "list_day", "version", "source")),
        *map(number, ("high", "medium", "low")),
        text("state"),
        primary_key("area_list", "id"),
    )
    op.create_index("ix_area_list_list_day", "area_list", ["list_day"])
    create_fact_table(
        "area_list_change",
        *map(text, ("list_id", "change", "details", "file_sha256", "areas")),
        refers("area_list_change", "list_id", "area_list"),
    )
    op.create_index("ix_area_list_change_list_id", "area_list_change", ["list_id"])
    create_fact_table(
        "area_judging",
        *map(text, ("itinerary_id", "list_id", "rule_set_id", "hits", "level", "asked")),
        flag("report"),
        text("since", empty=True),
        number("days"),
        refers("area_judging", "itinerary_id", "itinerary"),
        refers("area_judging", "list_id", "area_list"),
    )
    op.create_index("ix_area_judging_itinerary_id", "area_judging", ["itinerary_id"])
