# SPDX-License-Identifier: MIT
"""Reading by when what a note lacks is filed: a table `deadlines`."""

from gatehouse.domain.deadline import Deadline, NoteDeadlines
from gatehouse.domain.policy.reading import Table, complain

_LONGEST = 31 * 24


def read_note_deadlines(table: Table) -> NoteDeadlines:
    """Return the deadlines that *table* describes; what it does not name has none."""
    deadlines = NoteDeadlines(
        original=_read(table, "original"),
        facts=_read(table, "facts"),
    )
    table.finish()
    return deadlines


def _read(table: Table, key: str) -> Deadline | None:
    """Read `{ hours = 24 }` or `{ same_day = true }`."""
    if key not in table:
        return None
    part = table.table(key)
    hours = part.optional_whole("hours", 1, _LONGEST)
    same_day = part.flag("same_day", default=False)
    part.finish()
    if (hours is not None) == same_day:
        complain(
            table.at(key), "must say either hours or same_day", "要写 hours 或 same_day 其中一个"
        )
    return Deadline(hours)
