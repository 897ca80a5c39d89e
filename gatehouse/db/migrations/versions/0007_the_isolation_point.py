# SPDX-License-Identifier: MIT
"""The isolation point, and residents who are away."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, flag, primary_key, refers, text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create rooms, stays and absences with their facts, and the disinfections."""
    _create_rooms()
    _create_stays()
    _create_disinfections()
    _create_absences()


def _create_rooms() -> None:
    op.create_table(
        "point_room",
        *map(text, ("id", "number", "floor", "sort_key", "added_at")),
        text("removed_at", empty=True),
        primary_key("point_room", "id"),
    )
    op.create_index(
        "ix_point_room_used", "point_room", ["sort_key"], sqlite_where=sa.text("removed_at IS NULL")
    )
    _create_changes("point_room", "room_id")


def _create_stays() -> None:
    op.create_table(
        "point_stay",
        *map(text, ("id", "room_id")),
        text("person_id", empty=True),
        *map(text, ("name", "phone", "note", "arrived_at", "came_at")),
        text("left_at", empty=True),
        *map(text, ("ending", "destination", "place")),
        primary_key("point_stay", "id"),
        refers("point_stay", "room_id", "point_room"),
        refers("point_stay", "person_id", "person"),
    )
    op.create_index("ix_point_stay_room_id_left_at", "point_stay", ["room_id", "left_at"])
    op.create_index("ix_point_stay_arrived_at", "point_stay", ["arrived_at"])
    op.create_index(
        "ix_point_stay_left", "point_stay", ["left_at"], sqlite_where=sa.text("left_at IS NOT NULL")
    )
    op.create_index(
        "ix_point_stay_present", "point_stay", ["room_id"], sqlite_where=sa.text("ending = ''")
    )
    _create_changes("point_stay", "stay_id")


def _create_disinfections() -> None:
    create_fact_table(
        "disinfection",
        *map(text, ("gate", "room_id", "agent", "done_by")),
        flag("withdrawn"),
        refers("disinfection", "room_id", "point_room"),
    )
    op.create_index(
        "ix_disinfection_room_id_happened_at", "disinfection", ["room_id", "happened_at"]
    )
    op.create_index("ix_disinfection_happened_at", "disinfection", ["happened_at"])


def _create_absences() -> None:
    op.create_table(
        "absence",
        *map(text, ("id", "person_id", "since", "place")),
        text("expected", empty=True),
        text("note"),
        *(text(name, empty=True) for name in ("ended_at", "ended_by")),
        primary_key("absence", "id"),
        refers("absence", "person_id", "person"),
    )
    for name, column in (("open", "person_id"), ("expected", "expected")):
        op.create_index(
            f"ix_absence_{name}", "absence", [column], sqlite_where=sa.text("ended_at IS NULL")
        )
    op.create_index(
        "ix_absence_ended_by",
        "absence",
        ["ended_by"],
        sqlite_where=sa.text("ended_by IS NOT NULL"),
    )
    _create_changes("absence", "absence_id")


def _create_changes(noun: str, column: str) -> None:
    table = f"{noun}_change"
    create_fact_table(
        table,
        *map(text, ("gate", column, "change", "details")),
        refers(table, column, noun),
    )
    op.create_index(f"ix_{table}_{column}", table, [column])
