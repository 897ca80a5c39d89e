# SPDX-License-Identifier: MIT
"""Facts of gaps in the book that the post accepts as they are."""

from sqlalchemy import Index

from gatehouse.db.tables.columns import code_column, fact_table, text_column

gap_acceptance = fact_table(
    "gap_acceptance",
    code_column("gate"),
    # the fact that shows the gap: an entry, a vehicle's entry, or a closing
    code_column("gap_id"),
    text_column("why"),
)
Index(None, gap_acceptance.c.gap_id)
