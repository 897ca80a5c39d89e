# SPDX-License-Identifier: MIT
"""Codes (代码): what the post says of them now, and the facts that explain it."""

from sqlalchemy import Column, Index, Table, Text

from gatehouse.db.tables.columns import code_column, fact_table, metadata, text_column

# one row for a code that the post said something of, and one without a code for a list's order;
# *told* is JSON: a `Code`, or the codes in their order
code = Table(
    "code",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("code_list"),
    text_column("code"),
    code_column("told"),
)

# a code, or the order of a list, that was changed: what was told of it, and what is told now;
# empty where nothing was, or nothing is any more
code_change = fact_table(
    "code_change",
    code_column("gate"),
    code_column("code_list"),
    text_column("code"),
    text_column("before"),
    text_column("after"),
)
Index(None, code_change.c.code_list, code_change.c.code)
