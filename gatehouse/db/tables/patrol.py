# SPDX-License-Identifier: MIT
"""Patrols (巡查): nothing but their steps, which are facts."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import code_column, fact_table, text_column

patrol_step = fact_table(
    "patrol_step",
    code_column("gate"),
    # the id of the step with which the patrol begins
    Column("patrol_id", Text, ForeignKey("patrol_step.id"), nullable=False),
    code_column("list_code"),
    code_column("step"),
    text_column("item"),
    text_column("words"),
    text_column("walker"),
    # what a finding became
    Column("incident_id", Text, ForeignKey("incident.id")),
    Column("errand_id", Text, ForeignKey("errand.id")),
)
Index(None, patrol_step.c.patrol_id)
Index(None, patrol_step.c.step, patrol_step.c.happened_at)
