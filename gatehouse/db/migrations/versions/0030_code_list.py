# SPDX-License-Identifier: MIT
"""Code lists: the names, colours, order and days of what is chosen from."""

from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, primary_key, text

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the codes and their changes, and let records say by which own code they were made."""
    op.create_table(
        "code", *map(text, ("id", "code_list", "code", "told")), primary_key("code", "id")
    )
    create_fact_table("code_change", *map(text, ("gate", "code_list", "code", "before", "after")))
    op.create_index("ix_code_change_code_list_code", "code_change", ["code_list", "code"])
    for name in ("own_reason", "own_class"):
        op.add_column("entry", text(name, empty=True))
    for table in ("errand", "incident"):
        op.add_column(table, text("own_kind", empty=True))
