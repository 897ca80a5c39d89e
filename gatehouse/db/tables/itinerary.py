# SPDX-License-Identifier: MIT
"""Itineraries (行程): the signed notes of where somebody was, and what was filed afterwards."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, or_

from gatehouse.db.tables.columns import (
    DayText,
    UtcText,
    code_column,
    fact_table,
    flag_column,
    json_column,
    text_column,
)

itinerary = fact_table(
    "itinerary",
    code_column("gate"),
    Column("person_id", Text, ForeignKey("person.id"), nullable=False),
    # the flat that they go to
    Column("household_id", Text, ForeignKey("household.id")),
    code_column("subject_class"),
    text_column("outsider_name"),
    text_column("paper_kind", "none"),
    text_column("paper_number"),
    text_column("phone"),
    # the window's days, both included, by the rule set that was in force
    Column("first_day", DayText, nullable=False),
    Column("last_day", DayText, nullable=False),
    text_column("rule_set_id"),
    json_column("legs", "[]"),
    json_column("evidence", "[]"),
    json_column("gaps", "[]"),
    code_column("assessment"),
    code_column("conclusion"),
    # the person has declared that the note is true
    flag_column("declared", default=False),
    text_column("narrative"),
    text_column("note"),
    # of somebody who comes back: what they tell, and which of the ten facts are not clear
    Column("returnee", Text),
    Column("unclear", Text),
    Column("companions", Text),
    # what a travel card or a message said beside the places
    Column("pasted", Text),
    # how many alternatives stand in for an original, and by when originals and facts are filed
    Column("stand_ins", Integer),
    Column("originals_due", UtcText),
    Column("facts_due", UtcText),
)
Index(None, itinerary.c.person_id, itinerary.c.happened_at)
Index(None, itinerary.c.happened_at)
Index(
    "ix_itinerary_owed",
    itinerary.c.happened_at,
    sqlite_where=or_(itinerary.c.stand_ins.is_not(None), itinerary.c.unclear.is_not(None)),
)

itinerary_supplement = fact_table(
    "itinerary_supplement",
    code_column("gate"),
    Column("itinerary_id", Text, ForeignKey("itinerary.id"), nullable=False),
    code_column("what"),
    # of an original: for which piece of the note's evidence it came, and its kind and number
    Column("place", Integer),
    text_column("kind"),
    text_column("number"),
    # the post's own code that was chosen, where it was one
    Column("own_kind", Text),
    # of the ten facts: what is told now, and what is still not clear
    json_column("told", "{}"),
    json_column("unclear", "[]"),
    text_column("note"),
)
Index(None, itinerary_supplement.c.itinerary_id)
