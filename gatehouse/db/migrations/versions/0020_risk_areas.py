# SPDX-License-Identifier: MIT
"""Risk areas by list and version."""

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
