# SPDX-License-Identifier: MIT
"""Shifts (班次): what a shift counted, and who is inside or out when it ends.

Everything here is masked already. Moments are aware datetimes in UTC.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Flow, SubjectClass
from gatehouse.domain.open_item import OpenItem
from gatehouse.domain.reckoning import Cause, Doubt, Reckoned, Side
from gatehouse.domain.supply import SupplyCount
from gatehouse.domain.words import Words

LONGEST_VISIT = timedelta(hours=48)
"""Whoever came in longer ago left by another gate, or is looked for by other means."""
MOST_NAMED: Final = 30
"""So many of those who are somewhere are named on the screen and on the sheet."""


def counted_since(moment: datetime) -> datetime:
    """Return since when whoever came in is counted as inside at *moment*.

    The desk, the handover and the sheets all count back from it, or they would not agree.
    """
    return moment - LONGEST_VISIT


class StayAge(StrEnum):
    """How long somebody has been where they are, as the bands of the handover say it."""

    UNDER_4_HOURS = "under_4_hours"
    UNDER_12_HOURS = "under_12_hours"
    UNDER_1_DAY = "under_1_day"
    UNDER_2_DAYS = "under_2_days"
    LONGER = "longer"


STAY_LIMITS = {
    StayAge.UNDER_4_HOURS: timedelta(hours=4),
    StayAge.UNDER_12_HOURS: timedelta(hours=12),
    StayAge.UNDER_1_DAY: timedelta(hours=24),
    StayAge.UNDER_2_DAYS: LONGEST_VISIT,
}
STAY_WORDS = {
    StayAge.UNDER_4_HOURS: Words("4 小时内", "under 4 h"),
    StayAge.UNDER_12_HOURS: Words("4–12 小时", "4–12 h"),
    StayAge.UNDER_1_DAY: Words("12–24 小时", "12–24 h"),
    StayAge.UNDER_2_DAYS: Words("1–2 天", "1–2 days"),
    StayAge.LONGER: Words("2 天以上", "over 2 days"),
}


class Stay(Discreet, frozen=True, kw_only=True):
    """A visitor or a vehicle inside, or a resident who is out, *since* when.

    *name* is masked: a person's, or a vehicle's plate; *door* is the flat they belong or go to. A
    vehicle or a visitor leaves by *leave_by*, where that was said; *twice* says that a vehicle came
    in a second time and nobody saw it leave in between, *overstays* how often a visitor stayed too
    long before. *whose* is the id of the person or vehicle, while the shift is open.
    """

    name: str
    door: str
    since: datetime
    leave_by: datetime | None = None
    twice: bool = False
    overstays: int = 0
    whose: str = ""

    def is_late(self, now: datetime) -> bool:
        """Say whether they should have left before *now*."""
        return self.leave_by is not None and self.leave_by < now


def stay_words(stay: Stay, now: datetime) -> Words | None:
    """Return what is to be looked into of somebody who is inside at *now*, None of most."""
    said = []
    if stay.twice:
        said.append(Words("两次进、漏登出", "in twice"))
    if stay.leave_by is not None:
        until = stay.leave_by.astimezone(LOCAL_ZONE)
        late = Words(f"超时，限 {until:%H:%M}", f"late, due {until:%H:%M}")
        due = Words(f"限 {until:%H:%M} 前离开", f"due {until:%H:%M}")
        said.append(late if stay.is_late(now) else due)
    if stay.overstays:
        times = stay.overstays
        said.append(Words(f"近 30 天超时 {times} 次", f"too long before: {times}×"))
    if not said:
        return None
    return Words("；".join(one.zh for one in said), "; ".join(one.en for one in said))


class Stays(Struct, frozen=True, kw_only=True):
    """Who is inside (or out), counted by how long, with the longest of them by name.

    *forgotten* are visitors or vehicles that came in before `LONGEST_VISIT` and were never seen to
    leave: no count holds them, and the latest of them are listed.
    """

    by_age: Mapping[StayAge, int]
    longest: tuple[Stay, ...] = ()
    forgotten: tuple[Stay, ...] = ()

    @property
    def count(self) -> int:
        """How many there are, those who were forgotten aside."""
        return sum(self.by_age.values())

    @property
    def named(self) -> "Stays":
        """The same with only so many names as a screen or a sheet has room for."""
        return replace(self, longest=self.longest[:MOST_NAMED])


class ShiftCounts(Struct, frozen=True, kw_only=True):
    """What a shift recorded: standing person entries, and what else it did.

    *entries* counts whatever the outcome, *admitted* those who went through; *turned_away*,
    *reported*, *fever*, *overridden* and *back_filled* are "of these". A fact counts for the shift
    that recorded it, a back-filled one too, and a correction for the shift that made it. *counted*
    are people beside the entries, whom nobody wrote down. *incidents* were noted in the shift, and
    *incidents_closed* were closed in it, whenever they began. *by_day* are the entries by the local
    day on which they happened: those recorded in this shift and standing, less those of earlier
    shifts that it put right, so that all shifts together make each day's register. *passed* are the
    people by name, and the vehicles, who went through while the shift is open; its sheet has the
    reckoning.
    """

    entries: Flow
    admitted: Flow
    by_class: Mapping[SubjectClass, Flow]
    turned_away: int
    reported: int
    fever: int
    overridden: int
    corrections: int
    back_filled: int
    vehicles: Flow
    passes_issued: int
    itineraries: int
    incidents: int = 0
    incidents_closed: int = 0
    counted: Mapping[SubjectClass, Flow] = field(default_factory=dict)
    by_day: Mapping[date, Flow] = field(default_factory=dict)
    passed: Mapping[Side, Flow] = field(default_factory=dict)


class ShiftHour(Struct, frozen=True):
    """The people admitted in the clock hour that begins at *starts_at*."""

    starts_at: datetime
    admitted: Flow


class ShiftSummary(Struct, frozen=True, kw_only=True):
    """A shift as it stands *until* a moment: what it counted, and what it leaves to the next one.

    *hours* are the clock hours of the shift, at most the last twenty-four; *operator* is whoever
    is on duty in it. *causes* may explain what the *reckoning* finds different; *doubts* are who
    should have left; *supplies* are what is counted.
    """

    shift_id: str
    gate: str
    operator: str
    opened_at: datetime
    until: datetime
    counts: ShiftCounts
    hours: tuple[ShiftHour, ...]
    visitors: Stays
    vehicles: Stays
    residents_out: Stays
    open_items: tuple[OpenItem, ...]
    reckoning: tuple[Reckoned, ...] = ()
    causes: tuple[Cause, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    supplies: tuple[SupplyCount, ...] = ()
