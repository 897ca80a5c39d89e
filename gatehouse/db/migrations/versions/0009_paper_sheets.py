# SPDX-License-Identifier: MIT
"""The number of the paper sheet that a back-filled entry was written on."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import number

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, and the index by which a sheet that was typed in is known."""
    op.add_column("entry", number("sheet", empty=True))
    op.create_index(
        "ix_entry_sheet",
        "entry",
        ["sheet"],
        sqlite_where=sa.text("sheet IS NOT NULL"),
    )
