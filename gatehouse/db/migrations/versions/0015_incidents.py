# SPDX-License-Identifier: MIT
"""Incidents and their steps."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    flag,
    number,
    primary_key,
    refers,
    text,
)

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create incidents, and the facts of their steps."""
    op.create_table(
        "incident",
        *map(text, ("id", "kind", "gate")),
        *map(number, ("year", "number")),
        *map(text, ("began_at", "place")),
        text("person_id", empty=True),
        text("household_id", empty=True),
        *map(text, ("plate", "description")),
        text("entry_id", empty=True),
        text("pass_id", empty=True),
        *map(text, ("reference", "rule")),
        text("closed_at", empty=True),
        text("result"),
        primary_key("incident", "id"),
        refers("incident", "person_id", "person"),
        refers("incident", "household_id", "household"),
    )
    op.create_index("ix_incident_began_at", "incident", ["began_at"])
    op.create_index(
        "ix_incident_open", "incident", ["began_at"], sqlite_where=sa.text("closed_at IS NULL")
    )
    for noun in ("entry", "person", "household"):
        op.create_index(
            f"ix_incident_{noun}",
            "incident",
            [f"{noun}_id"],
            sqlite_where=sa.text(f"{noun}_id IS NOT NULL"),
        )
    create_fact_table(
        "incident_step",
        *map(text, ("gate", "incident_id", "code", "what", "whom", "note")),
        flag("withdrawn"),
        text("details"),
        refers("incident_step", "incident_id", "incident"),
    )
    op.create_index("ix_incident_step_incident_id", "incident_step", ["incident_id"])
    op.create_index("ix_incident_step_happened_at", "incident_step", ["happened_at"])
