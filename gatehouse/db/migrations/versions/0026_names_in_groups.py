# SPDX-License-Identifier: MIT
"""What more is told of groups and occupants."""

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
