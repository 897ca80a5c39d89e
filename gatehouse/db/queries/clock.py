# SPDX-License-Identifier: MIT
"""When the gate last recorded somebody, by the clock of that time."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, exists, literal_column, select

from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.entry import entry
from gatehouse.domain.entry import Outcome

CLOCK_SET_BACK = "clock_set_back"

# rows are numbered as they are recorded, whatever the clock said; an emergency asks no clock
_LAST = (
    select(entry.c.id, entry.c.recorded_at)
    .where(entry.c.supersedes_id.is_(None), entry.c.outcome != Outcome.EMERGENCY.value)
    .order_by(literal_column("entry.rowid").desc())
    .limit(1)
)
_TOLD = select(
    exists().where(
        audit.c.act == CLOCK_SET_BACK,
        audit.c.subject_id == bindparam("entry_id"),
        audit.c.recorded_at <= bindparam("until", type_=UtcText),
    )
)


class LastRecorded(NamedTuple):
    """The entry that the gate recorded last, and when that was."""

    entry_id: str
    at: datetime


def last_recorded(connection: Connection) -> LastRecorded | None:
    """Return the entry that was recorded last, corrections and emergencies aside."""
    row = connection.execute(_LAST).one_or_none()
    return None if row is None else LastRecorded(row.id, row.recorded_at)


def was_told(connection: Connection, entry_id: str, until: datetime) -> bool:
    """Say whether it is on record, by a clock up to *until*, that time fell behind an entry."""
    return connection.execute(_TOLD, {"entry_id": entry_id, "until": until}).scalar_one()
