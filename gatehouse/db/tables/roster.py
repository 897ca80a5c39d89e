# SPDX-License-Identifier: MIT
"""Facts of the roster (住户台账): one per changed person, and one per file that was read in."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import code_column, count_column, fact_table, json_column

roster_import = fact_table(
    "roster_import",
    code_column("file_name"),
    code_column("file_sha256"),
    count_column("people"),
    count_column("households"),
    count_column("new"),
    count_column("changed"),
    count_column("gone"),
    count_column("warnings"),
)

# *details* is {"person": {column: stored value, …}, "household": {…}}: everything that the state
# rows say after the change, but for what is derived from it.
roster_change = fact_table(
    "roster_change",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
    Column("import_id", Text, ForeignKey("roster_import.id")),
)
Index(None, roster_change.c.person_id)
Index(None, roster_change.c.import_id, sqlite_where=roster_change.c.import_id.is_not(None))
