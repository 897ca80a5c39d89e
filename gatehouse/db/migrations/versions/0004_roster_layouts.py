# SPDX-License-Identifier: MIT
"""The columns of roster files, remembered."""

from alembic import op

from gatehouse.db.migrations.parts import primary_key, text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of remembered columns."""
    op.create_table(
        "roster_layout",
        *map(text, ("signature", "fields", "used_at")),
        primary_key("roster_layout", "signature"),
    )
