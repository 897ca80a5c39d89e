# SPDX-License-Identifier: MIT
"""Thermometers, and how a reading was taken."""

from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, primary_key, refers, text

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_HOW_TAKEN = ("method", "measured_at", "retest_thermometer", "retest_method", "retested_at")


def upgrade() -> None:
    """Add how readings of an entry were taken, and the thermometers with their facts."""
    for name in _HOW_TAKEN:
        op.add_column("entry", text(name, empty=True))
    op.create_table(
        "thermometer",
        *map(text, ("id", "label", "method", "added_at")),
        *(text(name, empty=True) for name in ("retired_at", "taken_at", "compared_at")),
        text("standard"),
        number("deviation", empty=True),
        text("battery_at", empty=True),
        primary_key("thermometer", "id"),
    )
    create_fact_table(
        "thermometer_change",
        *map(text, ("gate", "thermometer_id", "change", "details")),
        refers("thermometer_change", "thermometer_id", "thermometer"),
    )
    op.create_index(
        "ix_thermometer_change_thermometer_id", "thermometer_change", ["thermometer_id"]
    )
