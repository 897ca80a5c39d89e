# SPDX-License-Identifier: MIT
"""What the post may set."""

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
