# SPDX-License-Identifier: MIT
"""Which errand a trouble at the gate became."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let an errand name the incident that it came of."""
    op.add_column("errand", text("incident_id", empty=True))
    op.create_index(
        "ix_errand_incident",
        "errand",
        ["incident_id"],
        sqlite_where=sa.text("incident_id IS NOT NULL"),
    )
