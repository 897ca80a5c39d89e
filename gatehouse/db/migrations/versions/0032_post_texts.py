# SPDX-License-Identifier: MIT
"""What else a post sets for itself."""

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
