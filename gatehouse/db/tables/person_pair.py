# SPDX-License-Identifier: MIT
"""Facts about two records: that both are of one person, or that they are of two."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import code_column, fact_table, json_column

# Of a merge the first record is the one that stands from then on, and *details* is
# {"person": {column: stored value, …}}: what an outsider's record has taken from the other.
person_pair = fact_table(
    "person_pair",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("other_id", Text, ForeignKey("person.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, person_pair.c.person_id)
Index(None, person_pair.c.other_id)
