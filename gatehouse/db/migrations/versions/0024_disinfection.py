# SPDX-License-Identifier: MIT
"""Disinfection of any area, patrols, and what is told of a parcel."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    number,
    primary_key,
    refers,
    text,
)

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create routines and patrols, let areas be disinfected, and tell more of parcels."""
    _create_routines()
    _widen_disinfections()
    _create_patrols()
    for name in ("collector", "shelf", "code"):
        op.add_column("parcel", sa.Column(name, sa.Text, nullable=False, server_default=""))
    # what was kept before now was kept because somebody had to carry it
    for name, said in (("to_door", "1"), ("cold", "0"), ("urgent", "0")):
        column = sa.Column(name, sa.Boolean, nullable=False, server_default=said)
        op.add_column("parcel", column)
    op.add_column("parcel", text("disinfected_at", empty=True))


def _create_routines() -> None:
    op.create_table(
        "routine",
        *map(text, ("id", "kind", "name")),
        *map(number, ("times", "days")),
        text("added_at"),
        text("removed_at", empty=True),
        primary_key("routine", "id"),
    )
    create_fact_table(
        "routine_change",
        *map(text, ("gate", "routine_id", "change", "details")),
        refers("routine_change", "routine_id", "routine"),
    )
    op.create_index("ix_routine_change_routine_id", "routine_change", ["routine_id"])


def _widen_disinfections() -> None:
    """Let a disinfection be of an area; of the rooms that there are nothing changes."""
    with op.batch_alter_table("disinfection") as table:
        table.alter_column("room_id", existing_type=sa.Text, nullable=True)
        for name in ("routine_id", "area", "strength", "ended_at", "checked_by"):
            table.add_column(text(name, empty=True))
        table.add_column(number("pieces", empty=True))
        table.create_foreign_key(
            "fk_disinfection_routine_id_routine", "routine", ["routine_id"], ["id"]
        )
    op.create_index(
        "ix_disinfection_routine_id_happened_at", "disinfection", ["routine_id", "happened_at"]
    )


def _create_patrols() -> None:
    create_fact_table(
        "patrol_step",
        *map(text, ("gate", "patrol_id", "list_code", "step", "item", "words", "walker")),
        *(text(name, empty=True) for name in ("incident_id", "errand_id")),
        refers("patrol_step", "patrol_id", "patrol_step"),
        refers("patrol_step", "incident_id", "incident"),
        refers("patrol_step", "errand_id", "errand"),
    )
    op.create_index("ix_patrol_step_patrol_id", "patrol_step", ["patrol_id"])
    op.create_index("ix_patrol_step_step_happened_at", "patrol_step", ["step", "happened_at"])
