# SPDX-License-Identifier: MIT
"""Golden cases (判例) that the post keeps: what the rules must say of a crossing; nobody's name."""

from sqlalchemy import Column, Index, Text

from gatehouse.db.tables.columns import code_column, fact_table, text_column

golden_case = fact_table(
    "golden_case",
    code_column("gate"),
    Column("case_id", Text, nullable=False),
    code_column("change"),
    text_column("title"),
    # the case as a rule file holds it, in TOML; empty where it is kept no more
    text_column("toml"),
)
Index(None, golden_case.c.case_id)
