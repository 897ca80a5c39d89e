# SPDX-License-Identifier: MIT
"""Tags (标签) that the post has set or ended, as they are now, and the facts that made them so.

What a roster's file says of tags stands in `person.tags`; a row here overrules it for its code.
"""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint

from gatehouse.db.tables.columns import (
    DayText,
    code_column,
    fact_table,
    json_column,
    metadata,
)

tag = Table(
    "tag",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    code_column("code"),
    Column("first_day", DayText, nullable=False),
    # the last day on which it holds; none until it is ended, and before the first if it never did
    Column("last_day", DayText),
    UniqueConstraint("person_id", "code"),
)

# *details* is {"tag": {column: stored value, …}}: everything that the tag says after the change
tag_change = fact_table(
    "tag_change",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("tag_id", Text, ForeignKey("tag.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, tag_change.c.tag_id)
Index(None, tag_change.c.person_id)
