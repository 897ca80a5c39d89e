# SPDX-License-Identifier: MIT
"""From when a notice to residents holds, and until when."""

from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both moments, which no notice has had so far, and the way to those that end."""
    for name in ("begins_at", "ends_at"):
        op.add_column("notice", text(name, empty=True))
    op.create_index("ix_notice_withdrawn_at_ends_at", "notice", ["withdrawn_at", "ends_at"])
