# SPDX-License-Identifier: MIT
"""Who is outside too long, and who was called about it."""

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
