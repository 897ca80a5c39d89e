# SPDX-License-Identifier: MIT
"""Supplies, what is counted at a handover, and handovers that were declined."""

from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, number, primary_key, refers, text

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create supplies and declined handovers; a handover tells more, of old ones nothing."""
    op.create_table(
        "supply",
        *map(text, ("id", "name", "kind", "unit")),
        *map(number, ("minimum", "stock")),
        number("counted", empty=True),
        text("counted_at", empty=True),
        text("added_at"),
        text("retired_at", empty=True),
        primary_key("supply", "id"),
    )
    create_fact_table(
        "supply_change",
        *map(text, ("gate", "supply_id", "change")),
        number("amount", empty=True),
        *map(text, ("whose", "details")),
        refers("supply_change", "supply_id", "supply"),
    )
    for column in ("supply_id", "happened_at"):
        op.create_index(f"ix_supply_change_{column}", "supply_change", [column])
    create_fact_table(
        "handover_refusal",
        *map(text, ("gate", "incoming_name", "words", "own_counts")),
        text("incoming_operator_id", empty=True),
        refers("handover_refusal", "incoming_operator_id", "operator"),
    )
    op.create_index("ix_handover_refusal_shift_id", "handover_refusal", ["shift_id"])
    op.add_column("handover", text("details", empty=True))
    op.create_index("ix_handover_next_shift_id", "handover", ["next_shift_id"])
