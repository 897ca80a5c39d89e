# SPDX-License-Identifier: MIT
"""The rota."""

from gatehouse.db.migrations.parts import create_fact_table, text

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the facts of the rota."""
    create_fact_table("rota", *map(text, ("gate", "change", "body")))
