# SPDX-License-Identifier: MIT
"""Counts (计数): facts of people who crossed and whom nobody wrote down."""

from sqlalchemy import Column, Index, Text

from gatehouse.db.tables.columns import code_column, count_column, fact_table, text_column

# a count that was taken back is superseded by one of nobody
head_count = fact_table(
    "head_count",
    code_column("gate"),
    code_column("direction"),
    code_column("subject_class"),
    count_column("people"),
    # those of a group who were not written down; no reference, since a group is no row
    Column("group_id", Text),
    text_column("plate"),
    # the pass that was shown, of a class that is only counted
    Column("pass_id", Text),
    # the holder who showed it: they went through, and nothing else is written of them
    Column("person_id", Text),
)
_c = head_count.c
# a day is counted from this index alone
Index("ix_head_count_happened_at", _c.happened_at, _c.direction, _c.subject_class, _c.people, _c.id)
Index("ix_head_count_person_id", _c.person_id, sqlite_where=_c.person_id.is_not(None))
Index("ix_head_count_group_id", _c.group_id, sqlite_where=_c.group_id.is_not(None))
