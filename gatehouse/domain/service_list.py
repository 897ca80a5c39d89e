# SPDX-License-Identifier: MIT
"""The service list (服务单): what is brought and done for flats whose people stay at home.

A tick says that something was done at a flat on a day, or could not be. Tests that a round asks for
are ticked in the round, and parcels are carried; the list shows them all. Why a flat is on the list
is nobody's business at the door: a door sheet says what is due, never why.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.parcel import ParcelRow
from gatehouse.domain.post import Post
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words
from gatehouse.domain.zone import Count, Term, ZoneLevel

KEPT_AT_HOME: Final = frozenset({ZoneLevel.ISOLATION, ZoneLevel.LOCKDOWN, ZoneLevel.MONITORING})
"""The levels under which nobody leaves the flat, so that what is needed is brought."""
DOOR_SHEET_DAYS: Final = 14
"""How many days a door sheet has room for; the next one follows on another sheet."""
DaysOfTests = Mapping[ZoneLevel, tuple[int, ...]]
NO_TESTS: Final[DaysOfTests] = MappingProxyType({})


class ServiceItem(StrEnum):
    """What is done for a flat, in the order of the list."""

    TEST = "test"
    MEAL = "meal"
    RUBBISH = "rubbish"
    MEDICINE = "medicine"
    VISIT = "visit"
    PARCEL = "parcel"


class ServiceResult(StrEnum):
    """What came of it; a tick that was taken back says nothing any more."""

    DONE = "done"
    NOT_POSSIBLE = "not_possible"
    WITHDRAWN = "withdrawn"


class MarkState(StrEnum):
    """How an item of a flat stands today."""

    NOT_DUE = "not_due"
    DUE = "due"
    DONE = "done"
    NOT_POSSIBLE = "not_possible"


ITEM_WORDS: Final = {
    ServiceItem.TEST: Words("检测", "test"),
    ServiceItem.MEAL: Words("送餐", "meals"),
    ServiceItem.RUBBISH: Words("收垃圾", "rubbish"),
    ServiceItem.MEDICINE: Words("送药", "medicine"),
    ServiceItem.VISIT: Words("上门", "visit"),
    ServiceItem.PARCEL: Words("转送", "parcels"),
}
RESULT_WORDS: Final = {
    ServiceResult.DONE: Words("办了", "done"),
    ServiceResult.NOT_POSSIBLE: Words("没办成", "not possible"),
}
LEFT_TODAY: Final = frozenset(
    {
        OpenKind.TESTS_DUE,
        OpenKind.NOT_VISITED,
        OpenKind.READING_ALARMING,
        OpenKind.READING_MISSED,
        OpenKind.TO_BE_OBSERVED,
    }
)
"""The open items that add up what did not come about today."""
EVERY_DAY: Final = frozenset({ServiceItem.MEAL, ServiceItem.RUBBISH, ServiceItem.VISIT})
"""What is due at each flat every day; medicine is brought when it is asked for."""


class Tick(Struct, frozen=True, kw_only=True):
    """The standing tick of an item of a flat on a day: what came of it, when, by whom."""

    fact_id: str
    household_id: str
    item: ServiceItem
    result: ServiceResult
    at: datetime
    operator: str


class Mark(Struct, frozen=True, kw_only=True):
    """How an item of a flat stands today; of a test *done* of *asked* people, of parcels a count.

    *at* and *operator* tell of the last tick, where there is one.
    """

    item: ServiceItem
    state: MarkState
    done: int = 0
    asked: int = 0
    at: datetime | None = None
    operator: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done today."""
        return self.state is MarkState.DUE

    @property
    def is_missed(self) -> bool:
        """Whether it is due and did not come about as yet, tried or not."""
        return self.state in {MarkState.DUE, MarkState.NOT_POSSIBLE}


class ServiceRow(Struct, frozen=True, kw_only=True):
    """One flat of the list; *person* is masked and named where one person alone is isolated.

    *level*, *term* and *count* are None of a flat that is released and has only parcels waiting.
    *marks* are in the order of `ServiceItem`; *parcels* wait at the post.
    """

    household_id: str
    door: str
    place: str
    stair: str
    person: str
    people: int
    level: ZoneLevel | None
    term: Term | None
    count: Count | None
    marks: tuple[Mark, ...]
    parcels: tuple[ParcelRow, ...]
    last_visit: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done today."""
        return any(mark.is_open for mark in self.marks)

    def mark(self, item: ServiceItem) -> Mark:
        """Return how *item* stands."""
        return next(mark for mark in self.marks if mark.item is item)


class ServiceCounts(Struct, frozen=True, kw_only=True):
    """What the list adds up to: flats, and of these those with something still to be done."""

    flats: int
    open: int
    tests: int
    not_visited: int
    parcels: int


class ServiceList(Struct, frozen=True, kw_only=True):
    """The flats of a day in the order of doors, with the counts of all."""

    day: date
    rows: tuple[ServiceRow, ...]
    counts: ServiceCounts


class ServiceOrder(Told, frozen=True, kw_only=True):
    """A tick for one flat or many at once; `WITHDRAWN` takes the standing ticks back."""

    household_ids: tuple[str, ...]
    item: ServiceItem
    result: ServiceResult = ServiceResult.DONE
    note: str = ""


class ServicesRecorded(Struct, frozen=True):
    """Ticks that were committed: how many facts there are of them, and what changed."""

    facts: int
    sequence: int
    changes: Changes


class ServedRow(Struct, frozen=True, kw_only=True):
    """One row of the register's sheet 服务检测, in Chinese, as the office reads it.

    *count* is of parcels that were carried, or of who is missing in a test round.
    """

    place: str
    matter: str
    result: str
    count: int | None
    at: datetime
    operator: str
    note: str


class DoorSheet(Struct, frozen=True, kw_only=True):
    """What a sheet at the door says: the flat, its days, and what is due on each.

    *days* are the days n with their dates, *tests* those of them on which a test is due.
    """

    post: Post
    place: str
    door: str
    count: Count
    days: tuple[tuple[int, date], ...]
    tests: frozenset[int]
    made_at: datetime
    fingerprint: str


def is_test_day(test_days: DaysOfTests, level: ZoneLevel | None, count: Count | None) -> bool:
    """Say whether a test is due on that day n under *level*."""
    if level is None or count is None:
        return False
    return count.n in test_days.get(level, ())


def counted(rows: Sequence[ServiceRow]) -> ServiceCounts:
    """Return what *rows* add up to."""
    return ServiceCounts(
        flats=len(rows),
        open=sum(row.is_open for row in rows),
        tests=sum(row.mark(ServiceItem.TEST).is_missed for row in rows),
        not_visited=sum(row.mark(ServiceItem.VISIT).is_missed for row in rows),
        parcels=sum(one.pieces for row in rows for one in row.parcels),
    )


def sheet_days(term: Term, today: date) -> tuple[tuple[int, date], ...]:
    """Return the days from *today* that a door sheet lists: to the decided end, or a sheet full."""
    first = max(term.count_on(today).n, 1)
    last = first + DOOR_SHEET_DAYS - 1
    if term.days is not None and term.days >= first:
        last = min(last, term.days)
    return tuple((n, term.first_day + timedelta(days=n - 1)) for n in range(first, last + 1))
