# SPDX-License-Identifier: MIT
"""Facts of stays: what a rule closed, who was called, and which gaps of the book are accepted."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import UtcText, code_column, fact_table, text_column

stay_closing = fact_table(
    "stay_closing",
    code_column("gate"),
    # a `Staying`: whose stay it was; of visitors and residents the person, else the vehicle
    code_column("staying"),
    Column("person_id", Text, ForeignKey("person.id")),
    Column("vehicle_id", Text, ForeignKey("vehicle.id")),
    # when the stay had begun: the moment of the way through the gate
    Column("since", UtcText, nullable=False),
    code_column("rule"),
    code_column("change"),
)
_c = stay_closing.c
Index(None, _c.person_id, _c.since, sqlite_where=_c.person_id.is_not(None))
Index(None, _c.vehicle_id, _c.since, sqlite_where=_c.vehicle_id.is_not(None))
Index(None, _c.happened_at)

outside_call = fact_table(
    "outside_call",
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    Column("household_id", Text, ForeignKey("household.id")),
    # since when they were outside
    Column("since", UtcText, nullable=False),
    # who was called, where that was not the person
    text_column("whom"),
    code_column("result"),
    text_column("said"),
)
Index(None, outside_call.c.person_id, outside_call.c.since)

gap_acceptance = fact_table(
    "gap_acceptance",
    code_column("gate"),
    # the fact that shows the gap: an entry, a vehicle's entry, or a closing
    code_column("gap_id"),
    text_column("why"),
)
Index(None, gap_acceptance.c.gap_id)
