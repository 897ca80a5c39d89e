# SPDX-License-Identifier: MIT
"""The firm that an outsider comes for, and the holder of a pass that is only counted."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import text

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


_COMPANY = """
UPDATE person SET company = coalesce((
    SELECT entry.company FROM entry JOIN station ON station.id = entry.station_id
    WHERE entry.person_id = person.id AND entry.company <> ''
    ORDER BY station.rowid DESC, entry.sequence DESC LIMIT 1
), '')
WHERE NOT rostered
"""
_NAMED_BY_IT = "UPDATE person SET shown_name = company WHERE NOT rostered AND shown_name = ''"


def upgrade() -> None:
    """Let a firm stand beside the name, as entries told it last, and a count move its holder."""
    op.add_column("person", sa.Column("company", sa.Text, nullable=False, server_default=""))
    op.execute(_COMPANY)
    op.execute(_NAMED_BY_IT)
    op.add_column("head_count", text("person_id", empty=True))
    op.create_index(
        "ix_head_count_person_id",
        "head_count",
        ["person_id"],
        sqlite_where=sa.text("person_id IS NOT NULL"),
    )
