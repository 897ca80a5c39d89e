# SPDX-License-Identifier: MIT
"""Tags, carers and contacts."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, primary_key, refers, text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tags, the carers and the contacts; find whoever the roster gives a tag."""
    _create_tags()
    _create_carers()
    create_fact_table(
        "contact",
        text("person_id"),
        text("household_id", empty=True),
        *map(text, ("result", "way", "carer")),
        refers("contact", "person_id", "person"),
        refers("contact", "household_id", "household"),
    )
    op.create_index("ix_contact_person_id_happened_at", "contact", ["person_id", "happened_at"])
    op.create_index("ix_contact_happened_at", "contact", ["happened_at"])
    op.create_index(
        "ix_person_tagged",
        "person",
        ["id", "tags"],
        sqlite_where=sa.text("tags != '[]' AND living IS 1"),
    )


def _create_tags() -> None:
    op.create_table(
        "tag",
        *map(text, ("id", "person_id", "code", "first_day")),
        text("last_day", empty=True),
        primary_key("tag", "id"),
        sa.UniqueConstraint("person_id", "code", name="uq_tag_person_id_code"),
        refers("tag", "person_id", "person"),
    )
    create_fact_table(
        "tag_change",
        *map(text, ("person_id", "tag_id", "change", "details")),
        refers("tag_change", "person_id", "person"),
        refers("tag_change", "tag_id", "tag"),
    )
    op.create_index("ix_tag_change_tag_id", "tag_change", ["tag_id"])
    op.create_index("ix_tag_change_person_id", "tag_change", ["person_id"])


def _create_carers() -> None:
    op.create_table(
        "carer",
        text("id"),
        text("operator_id", empty=True),
        *map(text, ("name", "telephone")),
        primary_key("carer", "id"),
        refers("carer", "id", "household"),
        refers("carer", "operator_id", "operator"),
    )
    create_fact_table(
        "carer_change",
        *map(text, ("household_id", "details")),
        refers("carer_change", "household_id", "household"),
    )
    op.create_index("ix_carer_change_household_id", "carer_change", ["household_id"])
