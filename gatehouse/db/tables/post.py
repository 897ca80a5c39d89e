# SPDX-License-Identifier: MIT
"""The post: the one row that says which compound and gate this is and what it works by."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    code_column,
    fact_table,
    flag_column,
    metadata,
    text_column,
)

post = Table(
    "post",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False, default=1),
    code_column("compound"),
    text_column("community"),
    code_column("gate"),
    text_column("language", "zh_CN"),
    Column("policy_id", Text, ForeignKey("policy.id")),
    # what the privacy notice names: why it is kept, who answers, on which telephone
    text_column("purpose"),
    text_column("contact"),
    text_column("telephone"),
    # an invented compound (演练), which wears a banner and never holds real people
    flag_column("rehearsal", default=False),
    # the rest of what may be set
    text_column("purpose_en"),
    text_column("shift_hours"),
    text_column("telephone_community"),
    text_column("telephone_street_office"),
    text_column("telephone_police"),
    text_column("telephone_hospital"),
    text_column("register_unit"),
    text_column("register_made_by"),
    text_column("register_reviewed_by"),
    text_column("reader_lines"),
    text_column("backup_place"),
    CheckConstraint("id = 1", name="one_row"),
)

# a setting that was changed: what stood there and what stands there; *subject* is the gate whose
# reach it is, and *before* and *after* are then JSON, empty where nothing was written of the gate
post_change = fact_table(
    "post_change",
    code_column("gate"),
    code_column("setting"),
    text_column("subject"),
    text_column("before"),
    text_column("after"),
    text_column("reason"),
)
Index(None, post_change.c.setting, post_change.c.subject)
