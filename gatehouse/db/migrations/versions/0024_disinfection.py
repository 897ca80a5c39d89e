# SPDX-License-Identifier: MIT
"""Disinfection, patrols, and what is told of a parcel."""

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
