# SPDX-License-Identifier: MIT
"""Audit: acts that change no record of their own and must still be accounted for."""

from sqlalchemy import Index

from gatehouse.db.tables.columns import code_column, fact_table, json_column, text_column

audit = fact_table(
    "audit",
    code_column("act"),
    text_column("subject_id"),
    json_column("details", "{}"),
)
Index(None, audit.c.act, audit.c.happened_at)
