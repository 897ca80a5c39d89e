# SPDX-License-Identifier: MIT
"""Records left unfinished at the peak, and people only counted."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, text

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the counts, and the columns by which entries of one group are known."""
    create_fact_table(
        "head_count",
        *map(text, ("gate", "direction", "subject_class")),
        number("people"),
        text("group_id", empty=True),
        text("plate"),
        text("pass_id", empty=True),
    )
    op.create_index(
        "ix_head_count_happened_at",
        "head_count",
        ["happened_at", "direction", "subject_class", "people", "id"],
    )
    op.add_column("entry", text("group_id", empty=True))
    op.add_column("entry", text("group_plate", empty=True))
    for table in ("entry", "head_count"):
        op.create_index(
            f"ix_{table}_group_id",
            table,
            ["group_id"],
            sqlite_where=sa.text("group_id IS NOT NULL"),
        )
    op.create_index("ix_draft_kind_updated_at", "draft", ["kind", "updated_at"])
