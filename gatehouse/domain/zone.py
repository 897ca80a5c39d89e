# SPDX-License-Identifier: MIT
"""Zones (封控范围) and home isolation (居家隔离): what they cover, their day n, and their rows.

A zone is a building, a unit, a floor or a flat under one of five levels; home isolation and home
monitoring are levels of a household, or of one person in it. Nothing ends by the calendar: a zone
is in force until somebody releases it with a document (D4: a notice is delivered and signed). A
number of days is there only where a document has decided it, and without one no end is ever told.
"""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import local_day
from gatehouse.domain.identity.addresses import Door, floor_of
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.leader_leave import LeaderLeave
from gatehouse.domain.words import Words

MOST_DAYS: Final = 99
"""The longest time that a document decides, and the latest day n that is written down."""
FURTHEST_START: Final = timedelta(days=30)
"""How far ahead a seal may be planned."""


class ZoneLevel(StrEnum):
    """How strict a zone is (W19, W20), the strictest first."""

    ISOLATION = "isolation"
    LOCKDOWN = "lockdown"
    CONTROL = "control"
    MONITORING = "monitoring"
    PREVENTION = "prevention"


class ZoneChange(StrEnum):
    """What a fact says happened to a zone."""

    SEALED = "sealed"
    EXTENDED = "extended"
    RELEASED = "released"


class ZoneFilter(StrEnum):
    """Which zones a list shows."""

    IN_FORCE = "in_force"
    SEALED = "sealed"
    ISOLATED = "isolated"
    DUE = "due"
    RELEASED = "released"


LEVEL_WORDS: Final = {
    ZoneLevel.ISOLATION: Words("居家隔离", "home isolation"),
    ZoneLevel.LOCKDOWN: Words("封控", "lockdown"),
    ZoneLevel.CONTROL: Words("管控", "control"),
    ZoneLevel.MONITORING: Words("居家监测", "home monitoring"),
    ZoneLevel.PREVENTION: Words("防范", "prevention"),
}
LEVEL_RULES: Final = {
    ZoneLevel.ISOLATION: Words(
        "足不出户，不接待来客；就医要社区同意、专车接送；通行证暂停，解除后恢复。",
        "Nobody leaves the flat and nobody visits it. To a doctor with the community's leave and "
        "its car. Gate passes are suspended, and hold again after release.",
    ),
    ZoneLevel.LOCKDOWN: Words(
        "足不出户，服务上门；回家的人只进不出；就医要社区同意、专车接送。",
        "Nobody leaves the flat; what is needed is brought. Who comes home stays. To a doctor with "
        "the community's leave and its car.",
    ),
    ZoneLevel.CONTROL: Words(
        "人不出小区，只进不出，不聚集；到门口取物可以；就医要社区同意、专车接送。",
        "Nobody leaves the compound, who comes home stays, nobody gathers. Things may be fetched "
        "at the gate. To a doctor with the community's leave and its car.",
    ),
    ZoneLevel.MONITORING: Words(
        "居家健康监测：早晚各测一次体温并报给门岗，按要求做检测；不接待来客；出门按规定，"
        "就医要社区同意、专车接送。",
        "Health is monitored at home: the temperature is taken and told to the gate each morning "
        "and evening, tests as asked. Nobody visits. Going out is by the rules, to a doctor with "
        "the community's leave and its car.",
    ),
    ZoneLevel.PREVENTION: Words(
        "可以进出，不聚集，配合测温验码。", "People come and go, and do not gather."
    ),
}
"""What a level asks, as it is read out and printed."""
OF_PEOPLE: Final = frozenset({ZoneLevel.ISOLATION, ZoneLevel.MONITORING})
"""The levels of a household or of one person, who are measured each morning and evening."""
_STRICTEST_FIRST: Final = tuple(ZoneLevel)
_PARTING: Final = re.compile("号楼|单元|[栋幢座楼层室号#-]")
_FLOOR: Final = Words("{place}{floor}层", "{place} floor {floor}")


class Area(Struct, frozen=True, kw_only=True):
    """A part of the compound: a building, and in it a unit, a floor, or one flat.

    *floor* is counted by the room numbers (501 is on the fifth); *household_id* names one flat,
    whose *room* is told for its label; *person_id* one person of it.
    """

    phase: str = ""
    building: str = ""
    unit: str = ""
    floor: int | None = None
    room: str = ""
    household_id: str | None = None
    person_id: str | None = None

    @property
    def label(self) -> str:
        """The place as sheets and sentences name it: `3栋2单元`, `3栋2单元5层`, `3栋2单元501`."""
        place = Door(self.phase, self.building, self.unit, self.room).long_label
        return place if self.floor is None else _FLOOR.zh.format(place=place, floor=self.floor)

    @property
    def short_label(self) -> str:
        """The place as it is typed: `3`, `3-2`, `3-2-5` for a floor, `3-2-501`."""
        house = f"{self.phase}期{self.building}" if self.phase else self.building
        floor = "" if self.floor is None else str(self.floor)
        return "-".join(filter(None, (house, self.unit, floor, self.room)))

    @property
    def is_unit(self) -> bool:
        """Whether it is a whole unit of a building."""
        return bool(self.unit) and self.floor is None and self.household_id is None

    @property
    def sort_key(self) -> str:
        """A text whose plain order is the natural one."""
        floor = "" if self.floor is None else f"{self.floor:06}"
        return Door(self.phase, self.building, self.unit, self.room or floor).sort_key

    def covers(self, household_id: str, door: Door, person_id: str | None = None) -> bool:
        """Whether a flat is in it, or that person of the flat where it is for one person."""
        if self.household_id is not None:
            whose = self.person_id is None or self.person_id == person_id
            return self.household_id == household_id and whose
        same_house = (self.phase, self.building) == (door.phase, door.building)
        return (
            same_house
            and self.unit in {"", door.unit}
            and (self.floor is None or self.floor == floor_of(door))
        )


class Count(Struct, frozen=True):
    """Day *n* of *days*; *days* is None while nothing is decided."""

    n: int
    days: int | None

    @property
    def is_due(self) -> bool:
        """Whether the days that were decided are over, and a release is waited for."""
        return self.days is not None and self.n > self.days

    @property
    def words(self) -> Words:
        """The count as it is said: 第 5 天, 第 5 天（共 14 天）, 第 15 天（已满 14 天，未解除）."""
        if self.days is None:
            return Words(f"第 {self.n} 天", f"day {self.n}")
        if self.is_due:
            return Words(
                f"第 {self.n} 天（已满 {self.days} 天，未解除）",
                f"day {self.n} ({self.days} days are over, not released yet)",
            )
        return Words(f"第 {self.n} 天（共 {self.days} 天）", f"day {self.n} of {self.days}")


class Term(Struct, frozen=True):
    """From which day a zone counts, and for how many days where that is decided."""

    first_day: date
    days: int | None

    @property
    def last_day(self) -> date | None:
        """The last of the days that were decided; None while nothing is."""
        return None if self.days is None else self.first_day + timedelta(days=self.days - 1)

    def count_on(self, day: date) -> Count:
        """Return the day n that *day* is; the first day is day 1."""
        return Count((day - self.first_day).days + 1, self.days)

    def count_at(self, moment: datetime) -> Count:
        """Return the day n at the gate at *moment*."""
        return self.count_on(local_day(moment))


class ZoneOver(Struct, frozen=True, kw_only=True):
    """A zone that holds for whoever stands at the gate, as the rules see it."""

    level: ZoneLevel
    term: Term
    document: str
    telephone: str


class ZoneOrder(Discreet, frozen=True, kw_only=True):
    """A zone or an isolation that is asked for: what, where, since which day, by which document.

    *today_is* is the day n that today is; *days* how many are decided, None where none are.
    *contact* and *telephone* are whom the people inside ask. A seal that is planned *starts_at* a
    moment to come, on day 1; an isolation begins when it is recorded. *itinerary_id* is the signed
    note that asked for it, where one did.
    """

    level: ZoneLevel
    area: Area
    document: str
    today_is: int = 1
    days: int | None = None
    contact: str = ""
    telephone: str = ""
    note: str = ""
    starts_at: datetime | None = None
    leave: LeaderLeave | None = None
    itinerary_id: str | None = None


class ReleaseOrder(Struct, frozen=True, kw_only=True):
    """The release of one or many zones by one document."""

    zone_ids: tuple[str, ...]
    document: str
    note: str = ""
    leave: LeaderLeave | None = None


class ExtensionOrder(Struct, frozen=True, kw_only=True):
    """More days for a zone: *days* are decided now in all, counted from day 1, by a document."""

    zone_id: str
    days: int
    document: str
    leave: LeaderLeave | None = None


class ZoneRow(Discreet, frozen=True, kw_only=True):
    """One zone in the list or in the register's sheet 隔离封控; *person* is masked.

    *place* is its long form and *door* the short one. *person* is named where one person is
    isolated. *count* is as of the moment asked for, and of a released zone that of the day on
    which it was released. One that *is_planned* has not begun: it is kept from *sealed_at* on.
    *days_document* is the one that changed the days, empty while the first one holds.
    """

    zone_id: str
    level: ZoneLevel
    place: str
    door: str
    person: str
    term: Term
    count: Count
    sealed_at: datetime
    document: str
    contact: str
    telephone: str
    note: str
    released_at: datetime | None
    release_document: str
    is_planned: bool = False
    days_document: str = ""

    def unreleased(self, day: date) -> "ZoneRow":
        """Return the row as it stood on *day*, before it was released."""
        return replace(self, count=self.term.count_on(day), released_at=None, release_document="")

    @property
    def in_force(self) -> bool:
        """Whether nobody has released it; a planned one is, from its moment on."""
        return self.released_at is None

    @property
    def was_dropped(self) -> bool:
        """Whether it was planned and released before it began."""
        return self.released_at is not None and self.released_at < self.sealed_at

    @property
    def is_due(self) -> bool:
        """Whether it is in force and its days are over."""
        return self.in_force and self.count.is_due


class ZoneCounts(Struct, frozen=True, kw_only=True):
    """How many zones each filter would show."""

    in_force: int
    sealed: int
    isolated: int
    due: int
    released: int


class ZoneList(Struct, frozen=True, kw_only=True):
    """The zones asked for in the order of places, with the counts of all."""

    rows: tuple[ZoneRow, ...]
    counts: ZoneCounts


class PlaceRow(Struct, frozen=True, kw_only=True):
    """A place that a typed text may mean, with the flats and people in it; *person* is masked."""

    area: Area
    place: str
    person: str
    households: int
    people: int


class ZoneBeginning(Struct, frozen=True, kw_only=True):
    """An isolation or a monitoring that is asked for and not recorded yet.

    *itinerary_id* is the signed note that asks for it, *days* for how long, *today_is* which of
    them today is; *place* names one person, where one is meant already.
    """

    place: PlaceRow | None = None
    level: ZoneLevel = ZoneLevel.MONITORING
    days: int | None = None
    today_is: int = 1
    itinerary_id: str | None = None


class ZoneNotice(Struct, frozen=True, kw_only=True):
    """What a 告知书 or a 解除通知书 says: the zone, the post that hands it out, and when."""

    row: ZoneRow
    compound: str
    community: str
    gate: str
    post_telephone: str
    made_at: datetime


class ZonesRecorded(Struct, frozen=True):
    """An act on zones that was committed: the zones as they are now, and what changed.

    *passes* counts the gate passes that were suspended or hold again.
    """

    rows: tuple[ZoneRow, ...]
    passes: int
    sequence: int
    changes: Changes


def area_beginning(text: str) -> str:
    """Return how the short label of a place begins that *text* means: 3栋2单元 is `3-2`."""
    parts = _PARTING.split(compact(text).upper())
    return "-".join(filter(None, parts))


def strictest(zones: tuple[ZoneOver, ...]) -> ZoneOver | None:
    """Return the zone that governs where several hold; of two alike, the later one."""
    return min(
        zones,
        key=lambda zone: (_STRICTEST_FIRST.index(zone.level), -zone.term.first_day.toordinal()),
        default=None,
    )


def open_days(since: datetime, until: datetime) -> Words:
    """Return the day n of an open item of the handover that is a zone."""
    return Term(local_day(since), None).count_at(until).words


def heading_words(count: Count, level: ZoneLevel) -> Words:
    """Return level and day as a banner begins with them: 封控第 5 天."""
    level_words = LEVEL_WORDS[level]
    english = f"{level_words.en[:1].upper()}{level_words.en[1:]}"
    return Words(f"{level_words.zh}{count.words.zh}", f"{english}, {count.words.en}")
