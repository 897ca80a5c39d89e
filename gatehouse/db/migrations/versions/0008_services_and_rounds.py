# SPDX-License-Identifier: MIT
"""Services at the door, parcels to be carried, and test rounds."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, primary_key, refers, text

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the ticks of services, the parcels and the rounds, with their facts."""
    create_fact_table(
        "service",
        *map(text, ("gate", "household_id", "day", "item", "result", "note")),
        refers("service", "household_id", "household"),
    )
    op.create_index("ix_service_day_household_id", "service", ["day", "household_id"])
    _create_parcels()
    _create_rounds()
    create_fact_table(
        "test_tick",
        *map(text, ("gate", "round_id", "person_id", "household_id", "result")),
        refers("test_tick", "round_id", "test_round"),
        refers("test_tick", "person_id", "person"),
        refers("test_tick", "household_id", "household"),
    )
    op.create_index("ix_test_tick_round_id_person_id", "test_tick", ["round_id", "person_id"])


def _create_parcels() -> None:
    op.create_table(
        "parcel",
        *map(text, ("id", "household_id")),
        number("pieces"),
        *map(text, ("note", "taken_at")),
        text("carried_at", empty=True),
        primary_key("parcel", "id"),
        refers("parcel", "household_id", "household"),
    )
    op.create_index(
        "ix_parcel_waiting",
        "parcel",
        ["household_id"],
        sqlite_where=sa.text("carried_at IS NULL"),
    )
    op.create_index("ix_parcel_carried_at", "parcel", ["carried_at"])
    create_fact_table(
        "parcel_change",
        *map(text, ("gate", "parcel_id", "change", "details")),
        refers("parcel_change", "parcel_id", "parcel"),
    )
    op.create_index("ix_parcel_change_parcel_id", "parcel_change", ["parcel_id"])


def _create_rounds() -> None:
    op.create_table(
        "test_round",
        *map(text, ("id", "name")),
        number("number"),
        *map(text, ("day", "phase", "building", "unit")),
        number("floor", empty=True),
        text("household_id", empty=True),
        text("opened_at"),
        text("closed_at", empty=True),
        *map(number, ("flats", "flats_done", "people", "done")),
        primary_key("test_round", "id"),
        refers("test_round", "household_id", "household"),
    )
    op.create_index("ix_test_round_day", "test_round", ["day"])
    op.create_index(
        "ix_test_round_open",
        "test_round",
        ["opened_at"],
        sqlite_where=sa.text("closed_at IS NULL"),
    )
    create_fact_table(
        "round_change",
        *map(text, ("gate", "round_id", "change", "details")),
        refers("round_change", "round_id", "test_round"),
    )
    op.create_index("ix_round_change_round_id", "round_change", ["round_id"])
