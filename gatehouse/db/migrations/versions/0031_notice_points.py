# SPDX-License-Identifier: MIT
"""The points of a rule set's notice, ticked per gate, and its golden cases."""

from alembic import op

from gatehouse.db.migrations.parts import create_fact_table, refers, text

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the lists of points, their ticks, and the golden cases that a post keeps."""
    create_fact_table(
        "rule_point",
        *map(text, ("gate", "policy_id", "points")),
        refers("rule_point", "policy_id", "policy"),
    )
    op.create_index("ix_rule_point_policy_id", "rule_point", ["policy_id"])
    create_fact_table(
        "rule_point_tick",
        *map(text, ("gate", "policy_id", "point_id", "mark", "words")),
        refers("rule_point_tick", "policy_id", "policy"),
    )
    op.create_index("ix_rule_point_tick_policy_id", "rule_point_tick", ["policy_id"])
    create_fact_table("golden_case", *map(text, ("gate", "case_id", "change", "title", "toml")))
    op.create_index("ix_golden_case_case_id", "golden_case", ["case_id"])
