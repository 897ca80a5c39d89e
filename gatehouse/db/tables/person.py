# SPDX-License-Identifier: MIT
"""People (人员) as they are now, and the keys by which the box finds them."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from gatehouse.db.tables.columns import (
    DayText,
    UtcText,
    code_column,
    count_column,
    flag_column,
    json_column,
    metadata,
    text_column,
)

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    # the own flat of people of the roster, the flat last visited of an outsider, who may have none
    Column("household_id", Text, ForeignKey("household.id")),
    # an outsider is known from the entries alone, so that the box finds them on the way out
    flag_column("rostered", default=True),
    code_column("name"),
    # the desk's masks, made once so that a keystroke makes none
    code_column("shown_name"),
    text_column("sex"),
    text_column("paper_kind", "none"),
    text_column("paper_number"),
    Column("birth_date", DayText),
    text_column("phone"),
    text_column("phone_shown"),
    text_column("relation"),
    text_column("subject_class", "resident"),
    json_column("tags", "[]"),
    json_column("plates", "[]"),
    text_column("note"),
    count_column("roster_order"),
    flag_column("living", default=True),
    text_column("presence", "inside"),
    Column("presence_since", UtcText),
    # the entry that *presence* comes from; no reference, so that a purge need not touch state
    Column("last_entry_id", Text),
    # what they are spoken to in, where it is not Chinese
    text_column("language"),
    # the record that stands for this one, where two were of one person; no reference, as above
    Column("merged_into_id", Text),
    # the firm an outsider comes for, which names them where no name was told
    text_column("company"),
)
Index(None, person.c.household_id, person.c.roster_order)
Index(
    "ix_person_outside",
    person.c.presence_since,
    sqlite_where=person.c.rostered.is_(True)
    & person.c.living.is_(True)
    & (person.c.presence == "outside"),
)
Index(
    "ix_person_tagged",
    person.c.id,
    person.c.tags,
    sqlite_where=(person.c.tags != "[]") & person.c.living.is_(True),
)
Index(
    "ix_person_visiting",
    person.c.presence_since,
    sqlite_where=(person.c.rostered.is_(False)) & (person.c.presence == "inside"),
)

Index(None, person.c.merged_into_id, sqlite_where=person.c.merged_into_id.is_not(None))

person_key = Table(
    "person_key",
    metadata,
    Column("kind", Text, primary_key=True, nullable=False),
    Column("key", Text, primary_key=True, nullable=False),
    Column("sort_key", Text, primary_key=True, nullable=False),
    Column("person_id", Text, ForeignKey("person.id"), primary_key=True, nullable=False),
    # the table is its own covering index for a range of keys of one kind
    sqlite_with_rowid=False,
)
Index(None, person_key.c.person_id)
