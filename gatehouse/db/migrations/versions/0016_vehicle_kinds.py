# SPDX-License-Identifier: MIT
"""Kinds of vehicles, and who is in one."""

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
