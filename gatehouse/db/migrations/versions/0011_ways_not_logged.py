# SPDX-License-Identifier: MIT
"""Whether the way before an entry was not logged."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import number

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark, and the index by which the few that bear it are found."""
    op.add_column("entry", number("unlogged", empty=True))
    op.create_index(
        "ix_entry_unlogged",
        "entry",
        ["happened_at"],
        sqlite_where=sa.text("unlogged IS NOT NULL"),
    )
