# SPDX-License-Identifier: MIT
"""What a gate pass allows, the plate that it is for, and whether its card is to be handed back."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; a pass of before allows what its class alone said."""
    op.add_column("gate_pass", text("terms", empty=True))
    op.add_column("gate_pass", text("plate", empty=True))
    op.add_column("gate_pass", sa.Column("to_return", sa.Boolean, nullable=True))
    op.create_index(
        "ix_gate_pass_to_return",
        "gate_pass",
        ["issued_at"],
        sqlite_where=sa.text("to_return = 1"),
    )
