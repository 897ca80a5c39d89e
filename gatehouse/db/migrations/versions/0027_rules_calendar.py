# SPDX-License-Identifier: MIT
"""The rules calendar: how adopted sets stand to each other, early ends, and whose turn it is."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, primary_key, refers, text

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

# until now the set that began last was worked by, and of two from one moment the later one
_TURNS = """
INSERT INTO policy_turn (id, policy_id)
SELECT valid_from, id FROM policy AS p WHERE NOT EXISTS (
    SELECT 1 FROM policy AS later
    WHERE later.valid_from = p.valid_from AND later.rowid > p.rowid
)
"""


def upgrade() -> None:
    """Create the ends of sets and the turns, and take a turn for every set that there is."""
    for name in ("standing", "scope", "origin"):
        op.add_column("policy", text(name, empty=True))
    create_fact_table(
        "policy_end",
        *map(text, ("gate", "policy_id", "ends_at", "document")),
        refers("policy_end", "policy_id", "policy"),
    )
    op.create_index("ix_policy_end_policy_id", "policy_end", ["policy_id"])
    op.create_table(
        "policy_turn",
        *map(text, ("id", "policy_id")),
        primary_key("policy_turn", "id"),
        refers("policy_turn", "policy_id", "policy"),
    )
    op.get_bind().execute(sa.text(_TURNS))
