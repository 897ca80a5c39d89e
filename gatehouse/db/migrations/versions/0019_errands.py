# SPDX-License-Identifier: MIT
"""Errands and group purchases."""

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

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create errands, and the facts of what happened to them."""
    op.create_table(
        "errand",
        *map(text, ("id", "kind", "purchase_id", "household_id", "what", "prescribed")),
        number("portions"),
        flag("urgent"),
        *map(text, ("asked_at", "state", "carrier")),
        text("settled_at", empty=True),
        text("reason"),
        primary_key("errand", "id"),
        refers("errand", "household_id", "household"),
    )
    op.create_index(
        "ix_errand_open", "errand", ["asked_at"], sqlite_where=sa.text("settled_at IS NULL")
    )
    for column in ("asked_at", "settled_at"):
        op.create_index(f"ix_errand_{column}", "errand", [column])
    op.create_index(
        "ix_errand_purchase", "errand", ["purchase_id"], sqlite_where=sa.text("purchase_id != ''")
    )
    create_fact_table(
        "errand_change",
        *map(text, ("gate", "errand_id", "change", "details")),
        refers("errand_change", "errand_id", "errand"),
    )
    op.create_index("ix_errand_change_errand_id", "errand_change", ["errand_id"])
