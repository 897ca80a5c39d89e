# SPDX-License-Identifier: MIT
"""Follow-up at home (居家健康监测): two readings a day of everybody who is isolated or monitored.

Who is followed is not a list of its own: it is everybody whom a home isolation or a home monitoring
holds (`gatehouse.domain.zone`), from the moment it was recorded until somebody releases it. A half
of a day without a reading is missed; being tried and not reached is told, and is missed all the
same, and so is a reading too low to be true until a second one is taken. Nothing begins or ends by
the calendar.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.contact import ContactWay
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.post import Post
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words
from gatehouse.domain.zone import Count, Term, ZoneLevel

NOON: Final = 12
"""The hour at the gate with which the evening's half of a day begins."""
_A_DAY: Final = timedelta(days=1)


class Half(StrEnum):
    """The halves of a day, each of which has a reading; their values sort as they follow."""

    MORNING = "am"
    EVENING = "pm"


class ReadingResult(StrEnum):
    """What came of it; a reading that was typed by mistake is withdrawn.

    One is low where the fever rule of its day has it taken again; the second one counts.
    """

    MEASURED = "measured"
    LOW = "low"
    NOT_REACHED = "not_reached"
    WITHDRAWN = "withdrawn"


class ObservedFilter(StrEnum):
    """Which people a list shows."""

    DUE = "due"
    ALARMING = "alarming"
    MISSED = "missed"
    ALL = "all"
    RELEASED = "released"
    ASKED = "asked"


HALF_WORDS: Final = {Half.MORNING: Words("早", "morning"), Half.EVENING: Words("晚", "evening")}
HALF_MARKS: Final = {Half.MORNING: Words("早", "am"), Half.EVENING: Words("晚", "pm")}
"""The halves where two readings stand beside each other."""
READING_WAYS: Final = (ContactWay.TELEPHONE, ContactWay.DOOR, ContactWay.GROUP_CHAT)
"""How a reading comes in: told by telephone, taken at the door, sent as a message."""


class Slot(NamedTuple):
    """One half of a day; slots sort as they follow each other."""

    day: date
    half: Half

    @property
    def following(self) -> "Slot":
        """The half after it."""
        if self.half is Half.MORNING:
            return Slot(self.day, Half.EVENING)
        return Slot(self.day + _A_DAY, Half.MORNING)

    @property
    def words(self) -> Words:
        """The half as it is told: 4月15日早."""
        half = HALF_WORDS[self.half]
        return Words(
            f"{self.day.month}月{self.day.day}日{half.zh}",
            f"{self.day.month}-{self.day.day} {half.en}",
        )


class HomeReading(Discreet, frozen=True, kw_only=True):
    """A reading that stands, or a try that reached nobody; *tenths* of °C where it was measured.

    *fever* says that it went against the fever rule of its day, *unwell* that they complained;
    *operator* wrote it down.
    """

    reading_id: str
    slot: Slot
    result: ReadingResult
    tenths: int | None
    way: ContactWay
    unwell: bool
    fever: bool
    note: str
    at: datetime
    operator: str

    @property
    def is_measured(self) -> bool:
        """Whether there is a reading that counts."""
        return self.result is ReadingResult.MEASURED

    @property
    def is_low(self) -> bool:
        """Whether it is too low to be true, and a second one is to be taken."""
        return self.result is ReadingResult.LOW

    @property
    def is_alarming(self) -> bool:
        """Whether somebody must be told of it: a fever, or a complaint."""
        return self.fever or self.unwell


class Observed(Discreet, frozen=True, kw_only=True):
    """Somebody who is followed at home, masked.

    *began* is when this began to be kept here, so that no half before it is missed; *last* is the
    half that is now, or in which they were released. *readings* hold one for each half. *asks_test*
    says that a test is due today and was not taken.
    """

    person_id: str
    zone_id: str
    household_id: str
    shown_name: str
    door: str
    phone: str
    level: ZoneLevel
    term: Term
    count: Count
    document: str
    began: datetime
    last: Slot
    readings: Mapping[Slot, HomeReading]
    asks_test: bool = False
    released_at: datetime | None = None
    release_document: str = ""

    @property
    def is_due(self) -> bool:
        """Whether the reading of this half is still to be taken."""
        return self.released_at is None and not self._has(self.last)

    @property
    def missed(self) -> tuple[Slot, ...]:
        """The halves that went by without a reading, oldest first; the one that is now is not."""
        return missed_slots(self.began, self.last, self.readings)

    @property
    def missed_days(self) -> int:
        """On how many days a reading was missed."""
        return len({slot.day for slot in self.missed})

    @property
    def latest(self) -> HomeReading | None:
        """The newest reading, a low one too."""
        measured = (one for one in self.readings.values() if one.tenths is not None)
        return max(measured, key=lambda one: one.slot, default=None)

    @property
    def is_alarming(self) -> bool:
        """Whether the newest reading is a fever or tells of a complaint."""
        return self.latest is not None and self.latest.is_alarming

    def reading(self, half: Half, day: date | None = None) -> HomeReading | None:
        """Return what stands for a half of *day*, or of the last day."""
        return self.readings.get(Slot(self.last.day if day is None else day, half))

    def _has(self, slot: Slot) -> bool:
        known = self.readings.get(slot)
        return known is not None and known.is_measured


class AskedFor(Discreet, frozen=True, kw_only=True):
    """Somebody whose signed note asks for days at home that nobody has begun; masked.

    *days* are asked in all, the day *since* not counted; *asked* is the action in words.
    """

    itinerary_id: str
    person_id: str
    household_id: str
    shown_name: str
    door: str
    since: date
    days: int
    asked: Words
    signed_at: datetime

    def today_is(self, today: date) -> int:
        """Return the day n that *today* is."""
        return max((today - self.since).days, 1)


class ObservedCounts(Struct, frozen=True, kw_only=True):
    """How many people each filter would show, and how many tests are due."""

    due: int
    alarming: int
    missed: int
    all: int
    released: int
    tests: int
    asked: int = 0


class ObservedList(Struct, frozen=True, kw_only=True):
    """The people asked for in the order of flats, with the counts of all, at the half *now*.

    *asked* are those with whom nobody has begun yet.
    """

    now: Slot
    rows: tuple[Observed, ...]
    counts: ObservedCounts
    asked: tuple[AskedFor, ...] = ()


class ObservedQuestion(Struct, frozen=True, kw_only=True):
    """What a list is narrowed by."""

    which: ObservedFilter = ObservedFilter.DUE
    text: str = ""


class ReadingOrder(Told, Discreet, frozen=True, kw_only=True):
    """A reading that came in, or a try that reached nobody (*tenths* None).

    It is of this half where *day* and *half* are not told.
    """

    person_id: str
    tenths: int | None = None
    way: ContactWay = ContactWay.TELEPHONE
    unwell: bool = False
    day: date | None = None
    half: Half | None = None
    note: str = ""


class ReadingRecorded(Struct, frozen=True, kw_only=True):
    """A committed reading: by the rules of its day a *fever*, or *low* and to be repeated."""

    reading_id: str
    sequence: int
    changes: Changes
    fever: bool = False
    low: bool = False


class ObservationSheet(Struct, frozen=True, kw_only=True):
    """What the printed list of a round says: who is followed, and the half that it is for."""

    post: Post
    slot: Slot
    rows: tuple[Observed, ...]
    made_at: datetime
    fingerprint: str


class ObservedRow(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 健康监测: somebody on a day, masked where names are.

    *morning* and *evening* are tenths of °C; *unread* names the halves of the day without one.
    """

    place: str
    person: str
    phone: str
    level: ZoneLevel
    count: Count
    morning: int | None
    evening: int | None
    unusual: str
    unread: str
    way: str
    operator: str
    document: str
    note: str


def slot_at(moment: datetime) -> Slot:
    """Return the half of the day at the gate that *moment* is in."""
    hour = moment.astimezone(LOCAL_ZONE).hour
    return Slot(local_day(moment), Half.MORNING if hour < NOON else Half.EVENING)


def slots_between(first: Slot, last: Slot) -> Iterator[Slot]:
    """Yield the halves from *first* to *last*, both included; none where *last* is before."""
    slot = first
    while slot <= last:
        yield slot
        slot = slot.following


def missed_slots(
    began: datetime, last: Slot, readings: Mapping[Slot, HomeReading]
) -> tuple[Slot, ...]:
    """Return the halves since *began* and before *last* without a reading, oldest first."""
    halves = slots_between(slot_at(began), last)
    measured = {slot for slot, one in readings.items() if one.is_measured}
    return tuple(slot for slot in halves if slot < last and slot not in measured)


def counted(rows: Iterable[Observed], released: int, asked: int = 0) -> ObservedCounts:
    """Return what *rows* add up to, with how many were *released* lately, and are *asked* for."""
    listed = tuple(rows)
    return ObservedCounts(
        due=sum(row.is_due for row in listed),
        alarming=sum(row.is_alarming for row in listed),
        missed=sum(bool(row.missed) for row in listed),
        all=len(listed),
        released=released,
        tests=sum(row.asks_test for row in listed),
        asked=asked,
    )
