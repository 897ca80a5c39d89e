# SPDX-License-Identifier: MIT
"""Handovers (交接): the facts that close a shift and open the next one, or that it was declined."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import (
    JsonText,
    code_column,
    fact_table,
    json_column,
    text_column,
)

# the operator of the fact's own stamp goes off duty
handover = fact_table(
    "handover",
    code_column("gate"),
    Column("closed_shift_id", Text, ForeignKey("shift.id"), nullable=False),
    Column("next_shift_id", Text, ForeignKey("shift.id"), nullable=False),
    Column("incoming_operator_id", Text, ForeignKey("operator.id"), nullable=False),
    # as they were called when they signed
    code_column("outgoing_name"),
    code_column("incoming_name"),
    # what the shift counted, who was inside or out (masked), and what was open, as it was signed
    json_column("counts", "{}"),
    json_column("stays", "{}"),
    json_column("open_items", "[]"),
    # what the incoming person counted by themselves
    json_column("own_counts", "{}"),
    text_column("explanation"),
    text_column("notes"),
    # the end of the chain before this fact, as it is printed on the sheet
    code_column("fingerprint"),
    # how both signed, what was expected, explained and counted; NULL in handovers of before
    Column("details", JsonText),
)
Index(None, handover.c.closed_shift_id)
Index(None, handover.c.next_shift_id)

# somebody who came did not take over, and said why; the shift stays with whoever has it
handover_refusal = fact_table(
    "handover_refusal",
    code_column("gate"),
    code_column("incoming_name"),
    code_column("words"),
    json_column("own_counts", "{}"),
    Column("incoming_operator_id", Text, ForeignKey("operator.id")),
)
Index(None, handover_refusal.c.shift_id)
