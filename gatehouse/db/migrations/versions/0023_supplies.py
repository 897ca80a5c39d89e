# SPDX-License-Identifier: MIT
"""Supplies, and what is counted at a handover."""

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
