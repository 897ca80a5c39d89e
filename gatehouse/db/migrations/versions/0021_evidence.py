# SPDX-License-Identifier: MIT
"""Alternatives to evidence, and what a returnee tells."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, refers, text

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a note say what is to be filed, and create the facts of what was."""
    told = ("returnee", "unclear", "companions", "pasted", "originals_due", "facts_due")
    for name in told:
        op.add_column("itinerary", text(name, empty=True))
    op.add_column("itinerary", number("stand_ins", empty=True))
    op.create_index(
        "ix_itinerary_owed",
        "itinerary",
        ["happened_at"],
        sqlite_where=sa.text("stand_ins IS NOT NULL OR unclear IS NOT NULL"),
    )
    create_fact_table(
        "itinerary_supplement",
        *map(text, ("gate", "itinerary_id", "what")),
        number("place", empty=True),
        *map(text, ("kind", "number", "told", "unclear", "note")),
        refers("itinerary_supplement", "itinerary_id", "itinerary"),
    )
    op.create_index(
        "ix_itinerary_supplement_itinerary_id", "itinerary_supplement", ["itinerary_id"]
    )
