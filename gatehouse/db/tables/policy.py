# SPDX-License-Identifier: MIT
"""Policies (规则): the versions of its rule set that the post has worked by, as facts."""

from sqlalchemy import Column, Text

from gatehouse.db.tables.columns import UtcText, code_column, fact_table, text_column

policy = fact_table(
    "policy",
    # the shipped rule set that this version was copied from
    text_column("source_id"),
    code_column("title"),
    text_column("document"),
    Column("toml", Text, nullable=False),
    Column("valid_from", UtcText, nullable=False),
    Column("valid_to", UtcText),
)
