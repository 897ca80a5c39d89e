# SPDX-License-Identifier: MIT
"""Records left unfinished at the peak, and people only counted."""

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
