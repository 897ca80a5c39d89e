# SPDX-License-Identifier: MIT
"""Coming home: absences end with the entry of whoever comes in, in its own transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from gatehouse.db.absence import change_absence
from gatehouse.db.queries.absences import absence_ended_by, open_absences_of
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.absence import AbsenceChange
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, Outcome


def come_home(work: UnitOfWork, person_id: str, entry_id: str, at: datetime) -> None:
    """End, as a part of the act of *work*, the absence of somebody who came in at the gate."""
    for known in open_absences_of(work.connection, person_id):
        if known["since"] <= local_day(at):
            _end(work, known, entry_id, at)


def follow_entry(
    work: UnitOfWork, old: Mapping[str, Any], entry_id: str, columns: Mapping[str, Any]
) -> None:
    """Bring absences in step with an entry that another version with *columns* supersedes."""
    came = Direction(columns["direction"]) is Direction.IN and Outcome(columns["outcome"]).passed
    ended = absence_ended_by(work.connection, old["id"])
    if ended is not None and came:
        _end(work, ended, entry_id, old["happened_at"])
    elif ended is not None and not open_absences_of(work.connection, ended["person_id"]):
        back = {**ended, "ended_at": None, "ended_by": None}
        change_absence(work, AbsenceChange.REOPENED, back)
    elif came and ended is None and old["person_id"] is not None:
        whose = standing_id(work.connection, old["person_id"])
        come_home(work, whose, entry_id, old["happened_at"])


def _end(work: UnitOfWork, known: Mapping[str, Any], entry_id: str, at: datetime) -> None:
    change_absence(work, AbsenceChange.ENDED, {**known, "ended_at": at, "ended_by": entry_id})
