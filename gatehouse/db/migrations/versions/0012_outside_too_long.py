# SPDX-License-Identifier: MIT
"""Stays that a rule closed, calls after residents outside, and gaps that are left as they are."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, refers, text

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the three tables of facts, and what they are looked up by."""
    create_fact_table(
        "stay_closing",
        text("gate"),
        text("staying"),
        text("person_id", empty=True),
        text("vehicle_id", empty=True),
        text("since"),
        text("rule"),
        text("change"),
        refers("stay_closing", "person_id", "person"),
        refers("stay_closing", "vehicle_id", "vehicle"),
    )
    for whose in ("person_id", "vehicle_id"):
        op.create_index(
            f"ix_stay_closing_{whose}_since",
            "stay_closing",
            [whose, "since"],
            sqlite_where=sa.text(f"{whose} IS NOT NULL"),
        )
    op.create_index("ix_stay_closing_happened_at", "stay_closing", ["happened_at"])
    create_fact_table(
        "outside_call",
        text("person_id"),
        text("household_id", empty=True),
        text("since"),
        text("whom"),
        text("result"),
        text("said"),
        refers("outside_call", "person_id", "person"),
        refers("outside_call", "household_id", "household"),
    )
    op.create_index("ix_outside_call_person_id_since", "outside_call", ["person_id", "since"])
    create_fact_table("gap_acceptance", text("gate"), text("gap_id"), text("why"))
    op.create_index("ix_gap_acceptance_gap_id", "gap_acceptance", ["gap_id"])
