# SPDX-License-Identifier: MIT
"""Entries (登记): facts of somebody crossing the gate."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    fact_table,
    flag_column,
    json_column,
    text_column,
)

entry = fact_table(
    "entry",
    code_column("gate"),
    code_column("direction"),
    code_column("subject_class"),
    code_column("reason"),
    Column("person_id", Text, ForeignKey("person.id")),
    # the person's own flat, or the flat that an outsider goes to
    Column("household_id", Text, ForeignKey("household.id")),
    text_column("outsider_name"),
    text_column("paper_kind", "none"),
    text_column("paper_number"),
    text_column("phone"),
    text_column("company"),
    text_column("plate"),
    text_column("origin"),
    # tenths of a degree Celsius
    Column("temperature", Integer),
    Column("retest", Integer),
    text_column("thermometer"),
    json_column("checks", "{}"),
    text_column("note"),
    # whether a reading went against the fever rule of the day
    flag_column("fever", default=False),
    text_column("verdict"),
    text_column("rule_set_id"),
    json_column("rule_results", "[]"),
    code_column("outcome"),
    text_column("override_by"),
    text_column("override_approval"),
    text_column("override_reason"),
    # the pass that was shown; no reference, so that passes may be purged before entries
    Column("pass_id", Text),
    # the number of the paper sheet that a back-filled entry was written on
    Column("sheet", Integer),
    # 1 where they went the same way before: the way between was not logged
    Column("unlogged", Integer),
    # how the readings were taken: where on the body, and the time of each where there are two
    Column("method", Text),
    Column("measured_at", UtcText),
    Column("retest_thermometer", Text),
    Column("retest_method", Text),
    Column("retested_at", UtcText),
    # what was handed over at the gate, and how many of it
    Column("delivery", Text),
    Column("pieces", Integer),
    # those who crossed in one act share it; no reference, since a group is no row
    Column("group_id", Text),
    # the plate of what a group came in, which is nobody's own
    Column("group_plate", Text),
    # the post's own codes that were chosen; *reason* and *subject_class* are what they stand for
    Column("own_reason", Text),
    Column("own_class", Text),
)

_c = entry.c
# a day or a shift is counted from this index alone; the id finds out whether an entry still stands
Index(
    "ix_entry_happened_at",
    _c.happened_at,
    _c.direction,
    _c.subject_class,
    _c.outcome,
    _c.fever,
    _c.back_filled,
    _c.id,
)
Index(None, _c.household_id, _c.happened_at, sqlite_where=_c.household_id.is_not(None))
Index(None, _c.person_id, _c.happened_at, sqlite_where=_c.person_id.is_not(None))
# what waits at the desk until somebody signs or completes it
Index(
    "ix_entry_open",
    _c.happened_at,
    sqlite_where=(_c.override_approval == "telephone") | (_c.outcome == "emergency"),
)
Index("ix_entry_sheet", _c.sheet, sqlite_where=_c.sheet.is_not(None))
Index("ix_entry_unlogged", _c.happened_at, sqlite_where=_c.unlogged.is_not(None))
Index("ix_entry_group_id", _c.group_id, sqlite_where=_c.group_id.is_not(None))
