# SPDX-License-Identifier: MIT
"""Deadlines (时限): by when something must be done, as a rule set says it."""

from datetime import datetime, timedelta

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE

_A_DAY = timedelta(days=1)


class Deadline(Struct, frozen=True):
    """Within so many *hours*; None is until the end of the same local day."""

    hours: int | None = None

    def due(self, since: datetime) -> datetime:
        """Return the moment (in the zone of *since*) after which it is too late."""
        if self.hours is not None:
            return since + timedelta(hours=self.hours)
        local = since.astimezone(LOCAL_ZONE)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0) + _A_DAY
        return midnight.astimezone(since.tzinfo)


class NoteDeadlines(Struct, frozen=True):
    """By when what a note lacks is filed: the *original* of an alternative, the ten *facts*.

    What is None has no deadline; it stays open all the same.
    """

    original: Deadline | None = None
    facts: Deadline | None = None


NO_DEADLINES = NoteDeadlines()
