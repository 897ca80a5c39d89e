# SPDX-License-Identifier: MIT
"""Code lists: the names, colours, order and days of what is chosen from."""

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
