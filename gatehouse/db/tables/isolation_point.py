# SPDX-License-Identifier: MIT
"""The isolation point (隔离点): its rooms and stays as they are now, and the facts of both."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from gatehouse.db.tables.columns import (
    UtcText,
    code_column,
    fact_table,
    flag_column,
    json_column,
    metadata,
    text_column,
)

point_room = Table(
    "point_room",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    code_column("number"),
    text_column("floor"),
    code_column("sort_key"),
    Column("added_at", UtcText, nullable=False),
    Column("removed_at", UtcText),
)
Index("ix_point_room_used", point_room.c.sort_key, sqlite_where=point_room.c.removed_at.is_(None))

# *details* is {"room": {column: stored value, …}}: everything that the room says after the change
point_room_change = fact_table(
    "point_room_change",
    code_column("gate"),
    Column("room_id", Text, ForeignKey("point_room.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, point_room_change.c.room_id)

point_stay = Table(
    "point_stay",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("room_id", Text, ForeignKey("point_room.id"), nullable=False),
    # somebody of the roster; of everybody else only what was written down is known
    Column("person_id", Text, ForeignKey("person.id")),
    text_column("name"),
    text_column("phone"),
    text_column("note"),
    # in this room; *came_at* is when they came to the point, in the first of their rooms
    Column("arrived_at", UtcText, nullable=False),
    Column("came_at", UtcText, nullable=False),
    Column("left_at", UtcText),
    text_column("ending"),
    text_column("destination"),
    text_column("place"),
)
_c = point_stay.c
Index(None, _c.room_id, _c.left_at)
Index(None, _c.arrived_at)
Index("ix_point_stay_left", _c.left_at, sqlite_where=_c.left_at.is_not(None))
Index("ix_point_stay_present", _c.room_id, sqlite_where=_c.ending == "")

# *details* is {"stay": {column: stored value, …}}: everything that the stay says after the change
point_stay_change = fact_table(
    "point_stay_change",
    code_column("gate"),
    Column("stay_id", Text, ForeignKey("point_stay.id"), nullable=False),
    code_column("change"),
    json_column("details", "{}"),
)
Index(None, point_stay_change.c.stay_id)

disinfection = fact_table(
    "disinfection",
    code_column("gate"),
    # a room of the isolation point, or else an *area*, which may be one of the post's routines
    Column("room_id", Text, ForeignKey("point_room.id")),
    text_column("agent"),
    text_column("done_by"),
    # a correction that takes the disinfection back
    flag_column("withdrawn", default=False),
    Column("routine_id", Text, ForeignKey("routine.id")),
    Column("area", Text),
    Column("strength", Text),
    Column("ended_at", UtcText),
    Column("checked_by", Text),
    # how many parcels on the shelf
    Column("pieces", Integer),
)
Index(None, disinfection.c.room_id, disinfection.c.happened_at)
Index(None, disinfection.c.happened_at)
Index(None, disinfection.c.routine_id, disinfection.c.happened_at)
