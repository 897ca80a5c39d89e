# SPDX-License-Identifier: MIT
"""Policies (规则): the rule sets that the post adopted, as facts, and which one holds when."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import UtcText, code_column, fact_table, metadata, text_column

policy = fact_table(
    "policy",
    # the id that the set bears itself
    text_column("source_id"),
    code_column("title"),
    text_column("document"),
    Column("toml", Text, nullable=False),
    Column("valid_from", UtcText, nullable=False),
    Column("valid_to", UtcText),
    # the three are empty of sets that were adopted before there was a calendar
    Column("standing", Text),
    Column("scope", Text),
    # the fingerprint of the file that it came in
    Column("origin", Text),
)

policy_end = fact_table(
    "policy_end",
    code_column("gate"),
    Column("policy_id", Text, ForeignKey("policy.id"), nullable=False),
    Column("ends_at", UtcText, nullable=False),
    text_column("document"),
)
Index(None, policy_end.c.policy_id)

policy_turn = Table(
    "policy_turn",
    metadata,
    # from when on; a moment names its turn
    Column("id", UtcText, primary_key=True, nullable=False),
    Column("policy_id", Text, ForeignKey("policy.id"), nullable=False),
)
