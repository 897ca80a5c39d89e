# SPDX-License-Identifier: MIT
"""Alternatives to evidence, and what a returnee tells."""

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
