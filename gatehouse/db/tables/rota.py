# SPDX-License-Identifier: MIT
"""The rota (排班): each fact is the whole of it as it stood from then on."""

from gatehouse.db.tables.columns import code_column, fact_table, json_column

# *body* is a `gatehouse.domain.rota.Rota`; *change* says what was different from the one before
rota = fact_table("rota", code_column("gate"), code_column("change"), json_column("body", "{}"))
