# SPDX-License-Identifier: MIT
"""The points of a rule set's notice, ticked per gate, and its golden cases."""

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
