# SPDX-License-Identifier: MIT
"""Incidents and their steps."""

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
