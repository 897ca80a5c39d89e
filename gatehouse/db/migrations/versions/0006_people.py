# SPDX-License-Identifier: MIT
"""Records of one person, what somebody is spoken to in, and which buildings a gate reaches."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, primary_key, refers, text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the facts about two records, the reach of gates, and the columns of a person."""
    op.add_column("person", sa.Column("language", sa.Text, nullable=False, server_default=""))
    op.add_column("person", text("merged_into_id", empty=True))
    op.create_index(
        "ix_person_merged_into_id",
        "person",
        ["merged_into_id"],
        sqlite_where=sa.text("merged_into_id IS NOT NULL"),
    )
    create_fact_table(
        "person_pair",
        *map(text, ("person_id", "other_id", "change", "details")),
        refers("person_pair", "person_id", "person"),
        refers("person_pair", "other_id", "person"),
    )
    for record in ("person_id", "other_id"):
        op.create_index(f"ix_person_pair_{record}", "person_pair", [record])
    op.create_table(
        "gate_reach",
        *map(text, ("id", "buildings", "sentence")),
        primary_key("gate_reach", "id"),
    )
