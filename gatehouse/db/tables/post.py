# SPDX-License-Identifier: MIT
"""The post: the one row that says which compound and gate this is and what it works by."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text

from gatehouse.db.tables.columns import code_column, flag_column, metadata, text_column

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
    CheckConstraint("id = 1", name="one_row"),
)
