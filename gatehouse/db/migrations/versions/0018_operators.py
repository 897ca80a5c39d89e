# SPDX-License-Identifier: MIT
"""Operators, their PINs, and who is on duty when."""

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
