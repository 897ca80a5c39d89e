# SPDX-License-Identifier: MIT
"""The post's own kind of evidence that an original was filed as."""

from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a supplement say by which own code it was filed."""
    op.add_column("itinerary_supplement", text("own_kind", empty=True))
