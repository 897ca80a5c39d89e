# SPDX-License-Identifier: MIT
"""Which errand a trouble at the gate became."""

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
