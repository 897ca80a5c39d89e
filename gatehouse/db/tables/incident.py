# SPDX-License-Identifier: MIT
"""Incidents (事件) as they stand now, and the facts of their steps."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    count_column,
    fact_table,
    flag_column,
    json_column,
    metadata,
    text_column,
)

incident = Table(
    "incident",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("kind"),
    code_column("gate"),
    # the number that it has among those of its year
    count_column("year"),
    count_column("number"),
    Column("began_at", UtcText, nullable=False),
    text_column("place"),
    # whoever the post knows; of everybody else only what was written down
    Column("person_id", Text, ForeignKey("person.id")),
    Column("household_id", Text, ForeignKey("household.id")),
    text_column("plate"),
    text_column("description"),
    # the entry it began with and the pass that was shown; no references, so that those may be
    # purged before it
    Column("entry_id", Text),
    Column("pass_id", Text),
    text_column("reference"),
    # {"document", "text", "telephone"} of the rule that was shown
    json_column("rule", "{}"),
    Column("closed_at", UtcText),
    # how it ended, in both languages
    json_column("result", "{}"),
    # the kind of the post's own that was chosen; *kind* is what it stands for
    Column("own_kind", Text),
)
_c = incident.c
Index(None, _c.began_at)
Index("ix_incident_open", _c.began_at, sqlite_where=_c.closed_at.is_(None))
Index("ix_incident_entry", _c.entry_id, sqlite_where=_c.entry_id.is_not(None))
Index("ix_incident_person", _c.person_id, sqlite_where=_c.person_id.is_not(None))
Index("ix_incident_household", _c.household_id, sqlite_where=_c.household_id.is_not(None))

# *details* is {"incident": {column: stored value, …}}: everything that is known after the step
incident_step = fact_table(
    "incident_step",
    code_column("gate"),
    Column("incident_id", Text, ForeignKey("incident.id"), nullable=False),
    # a usual step's code; a step in somebody's own words has none
    text_column("code"),
    json_column("what", "{}"),
    text_column("whom"),
    text_column("note"),
    # a correction that takes the step back
    flag_column("withdrawn", default=False),
    json_column("details", "{}"),
)
Index(None, incident_step.c.incident_id)
Index(None, incident_step.c.happened_at)
