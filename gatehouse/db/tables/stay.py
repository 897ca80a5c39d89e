# SPDX-License-Identifier: MIT
"""Facts of stays that a rule closed, since nobody was seen to end them."""

from sqlalchemy import Column, ForeignKey, Index, Text

from gatehouse.db.tables.columns import UtcText, code_column, fact_table

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
