# SPDX-License-Identifier: MIT
"""Residents who are away (外出未归): since when, where they are now, and when they are expected.

Where somebody is concerns the leader alone. An absence ends by itself when they come in at the
gate, or by hand, when they came another way.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

NOWHERE: Final = Words("地点没说", "place not told")


class AbsenceChange(StrEnum):
    """What a fact says happened to an absence."""

    NOTED = "noted"
    MENDED = "mended"
    ENDED = "ended"
    REOPENED = "reopened"


class AbsenceOrder(Told, frozen=True, kw_only=True):
    """Somebody of the roster who is away: *place* is the code of a division or a country.

    *expected* is the day on which they want to be back, None where nobody knows.
    """

    person_id: str
    since: date
    place: str = ""
    expected: date | None = None
    note: str = ""


class AbsenceRow(Discreet, frozen=True, kw_only=True):
    """One who is away, as the leader's list shows them; *person* and *phone* are masked.

    *days* counts from the day they left; *is_late* says that the day they were expected is over.
    """

    absence_id: str
    person_id: str
    person: str
    door: str
    phone: str
    since: date
    days: int
    code: str
    place: Words
    expected: date | None
    is_late: bool
    note: str


class AbsenceList(Struct, frozen=True, kw_only=True):
    """Those who are away: who is late first, then in the order of the day they are expected."""

    rows: tuple[AbsenceRow, ...]

    @property
    def late(self) -> int:
        """How many are expected back and have not come."""
        return sum(row.is_late for row in self.rows)


class AbsenceRecorded(Struct, frozen=True, kw_only=True):
    """An act on an absence that was committed."""

    absence_id: str
    fact_id: str
    sequence: int
    changes: Changes


def is_late(expected: date | None, today: date) -> bool:
    """Whether the day on which somebody was expected is over."""
    return expected is not None and expected < today
