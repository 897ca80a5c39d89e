# SPDX-License-Identifier: MIT
"""What the post may set, and who changed it when."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, text

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

SETTINGS = (
    "purpose_en",
    "shift_hours",
    "telephone_community",
    "telephone_street_office",
    "telephone_police",
    "telephone_hospital",
    "register_unit",
    "register_made_by",
    "register_reviewed_by",
    "reader_lines",
    "backup_place",
)


def upgrade() -> None:
    """Add the settings, which are empty, and the facts of their changes."""
    for name in SETTINGS:
        op.add_column("post", sa.Column(name, sa.Text, nullable=False, server_default=""))
    create_fact_table(
        "post_change",
        text("gate"),
        text("setting"),
        text("subject"),
        text("before"),
        text("after"),
        text("reason"),
    )
    op.create_index("ix_post_change_setting_subject", "post_change", ["setting", "subject"])
