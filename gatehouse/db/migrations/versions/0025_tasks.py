# SPDX-License-Identifier: MIT
"""Supervised tasks, notices to residents, and what has been read."""

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
