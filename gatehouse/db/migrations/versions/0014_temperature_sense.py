# SPDX-License-Identifier: MIT
"""Thermometers, and how a reading was taken."""

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
