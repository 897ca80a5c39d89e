# SPDX-License-Identifier: MIT
"""The points of a notice that are checked gate by gate (要点), and the ticks: facts, both."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import code_column, fact_table, json_column, text_column

# the whole list of a set as it was written: the last one of a set stands
rule_point = fact_table(
    "rule_point",
    code_column("gate"),
    Column("policy_id", Text, ForeignKey("policy.id"), nullable=False),
    # [{"id", "zh", "en", "since"}, …] in the order of the list
    json_column("points", "[]"),
)
Index(None, rule_point.c.policy_id)

# the last one of a point at a gate says how it stands there
rule_point_tick = fact_table(
    "rule_point_tick",
    code_column("gate"),
    Column("policy_id", Text, ForeignKey("policy.id"), nullable=False),
    code_column("point_id"),
    code_column("mark"),
    text_column("words"),
)
Index(None, rule_point_tick.c.policy_id)
