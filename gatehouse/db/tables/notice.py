# SPDX-License-Identifier: MIT
"""Notices (通告) to residents, the facts that made them so, and who has read the rules."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    count_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

notice = Table(
    "notice",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    # notices are numbered as they are published
    count_column("number"),
    # each of these in both languages
    json_column("issuer", "{}"),
    json_column("audience", "{}"),
    json_column("title", "{}"),
    json_column("text", "{}"),
    # the version of the rules that it was made from; no reference, it may have been none
    text_column("policy_id"),
    Column("published_at", UtcText, nullable=False),
    # it holds from one to the other, where these are told
    Column("begins_at", UtcText),
    Column("ends_at", UtcText),
    Column("withdrawn_at", UtcText),
    text_column("reason"),
)
Index(None, notice.c.published_at)
Index(None, notice.c.withdrawn_at, notice.c.ends_at)

# *details* is {"notice": {column: stored value, …}}: everything that is known after the change
notice_change = fact_table(
    "notice_change",
    code_column("gate"),
    Column("notice_id", Text, ForeignKey("notice.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, notice_change.c.notice_id)

# whoever recorded it has read what changed at the gate up to *read_until*; *said* is that, in words
rule_reading = fact_table(
    "rule_reading",
    code_column("gate"),
    Column("policy_id", Text, ForeignKey("policy.id"), nullable=False),
    Column("read_until", UtcText, nullable=False),
    json_column("said", "[]"),
)
Index(None, rule_reading.c.operator_id, rule_reading.c.read_until)
