# SPDX-License-Identifier: MIT
"""Shifts (班次): a shift is the fact that it was opened; a shift's own `shift_id` is its id."""

from gatehouse.db.tables.columns import code_column, fact_table

shift = fact_table("shift", code_column("gate"))
