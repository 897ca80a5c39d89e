# SPDX-License-Identifier: MIT
"""When the gate last recorded somebody, by the clock of that time."""

from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, bindparam, exists, select

from gatehouse.db.straight import send
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText
from gatehouse.domain.entry import Outcome

CLOCK_SET_BACK = "clock_set_back"

# every entry asks it: without a statement that must be compiled first. Rows are numbered as they
# are recorded, whatever the clock said; an emergency asks no clock
_LAST: Final = """
SELECT id, recorded_at FROM entry WHERE supersedes_id IS NULL AND outcome != :emergency
ORDER BY rowid DESC LIMIT 1
"""
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
    for entry_id, recorded_at in send(connection, _LAST, {"emergency": Outcome.EMERGENCY.value}):
        return LastRecorded(entry_id, datetime.fromisoformat(recorded_at))
    return None


def was_told(connection: Connection, entry_id: str, until: datetime) -> bool:
    """Say whether it is on record, by a clock up to *until*, that time fell behind an entry."""
    return connection.execute(_TOLD, {"entry_id": entry_id, "until": until}).scalar_one()
