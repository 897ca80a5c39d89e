# SPDX-License-Identifier: MIT
"""From when a notice holds, and until when; an operator's gates; the parcels taken in by day."""

from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both moments, which no notice has had so far, the way to those that end, and the gates.

    Nobody has gates of their own so far.
    """
    for name in ("begins_at", "ends_at"):
        op.add_column("notice", text(name, empty=True))
    op.create_index("ix_notice_withdrawn_at_ends_at", "notice", ["withdrawn_at", "ends_at"])
    op.create_index("ix_parcel_taken_at", "parcel", ["taken_at"])
    op.add_column("operator", text("gates", empty=True))
    op.execute("UPDATE operator SET gates = '[]'")
