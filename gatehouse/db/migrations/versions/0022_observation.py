# SPDX-License-Identifier: MIT
"""Who is watched at home after a note."""

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
