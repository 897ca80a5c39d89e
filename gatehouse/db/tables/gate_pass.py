# SPDX-License-Identifier: MIT
"""Gate passes (通行证): each pass as it is now, and the facts that made it so."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    fact_table,
    json_column,
    metadata,
    text_column,
)

gate_pass = Table(
    "gate_pass",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    # digits with a check digit at the end, and the last four of them, which are typed
    code_column("number"),
    code_column("short_number"),
    code_column("pass_class"),
    Column("person_id", Text, ForeignKey("person.id")),
    # the holder's own flat, or the flat that an outsider goes to
    Column("household_id", Text, ForeignKey("household.id")),
    Column("itinerary_id", Text, ForeignKey("itinerary.id")),
    Column("issued_at", UtcText, nullable=False),
    Column("valid_from", UtcText, nullable=False),
    Column("valid_to", UtcText, nullable=False),
    code_column("status"),
    Column("status_since", UtcText, nullable=False),
    text_column("status_reason"),
    text_column("note"),
    # what the pass allowed when it was issued, as JSON of `PassTerms`; none for passes of before
    Column("terms", Text),
    # the vehicle that it is for
    Column("plate", Text),
    # whether the card is still to be handed back to the gate
    Column("to_return", Boolean),
    UniqueConstraint("number"),
)
Index(None, gate_pass.c.short_number)
Index(None, gate_pass.c.person_id, sqlite_where=gate_pass.c.person_id.is_not(None))
Index(None, gate_pass.c.issued_at)
Index(
    "ix_gate_pass_to_return",
    gate_pass.c.issued_at,
    sqlite_where=gate_pass.c.to_return == literal_column("1"),
)

# *details* is {"pass": {column: stored value, …}, "holder": {…}}: everything that the pass says
# after the change, and who its holder is where the roster does not say it
pass_change = fact_table(
    "pass_change",
    code_column("gate"),
    Column("pass_id", Text, ForeignKey("gate_pass.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, pass_change.c.pass_id)
Index(None, pass_change.c.happened_at)
