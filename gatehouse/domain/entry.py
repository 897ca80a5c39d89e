# SPDX-License-Identifier: MIT
"""Entries: somebody crossing the gate, what was found, what was decided, and how lists show it.

Temperatures are whole tenths of a degree Celsius (365 is 36.5 °C), so that no rule ever compares
rounded numbers. Moments are aware datetimes in UTC.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from gatehouse.domain.body_temperature import NOT_SAID, Taken
from gatehouse.domain.changes import Changes
from gatehouse.domain.day_work import NO_WORK, DayWork
from gatehouse.domain.delivery import Delivery
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.group_place import GroupPlace
from gatehouse.domain.told import Told
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.words import Words

NO_CHECKS: Mapping[str, str] = MappingProxyType({})


class Direction(StrEnum):
    """Which way a person crosses the gate."""

    IN = "in"
    OUT = "out"


class SubjectClass(StrEnum):
    """What kind of person crosses; rules apply by class (domain.md 1.3)."""

    RESIDENT = "resident"
    TENANT = "tenant"
    RETURNEE = "returnee"
    KEY_WORKER = "key_worker"
    VISITOR = "visitor"
    DOMESTIC = "domestic"
    RENOVATION = "renovation"
    COURIER = "courier"
    MAINTENANCE = "maintenance"
    OFFICIAL = "official"
    FOREIGNER = "foreigner"
    UNKNOWN = "unknown"

    @property
    def lives_here(self) -> bool:
        """Whether the class is of people of the roster."""
        return self in LIVING_HERE


LIVING_HERE = frozenset(
    {
        SubjectClass.RESIDENT,
        SubjectClass.TENANT,
        SubjectClass.RETURNEE,
        SubjectClass.KEY_WORKER,
        SubjectClass.FOREIGNER,
    }
)


class Reason(StrEnum):
    """Why a person crosses (事由)."""

    SHOPPING = "shopping"
    WORK = "work"
    MEDICAL = "medical"
    MEDICINE = "medicine"
    SCHOOL = "school"
    PARCEL = "parcel"
    TEST = "test"
    STROLL = "stroll"
    VOLUNTEERING = "volunteering"
    VISIT = "visit"
    DELIVERY = "delivery"
    SERVICE = "service"
    MOVING = "moving"
    FUNERAL = "funeral"
    HOME = "home"
    OTHER = "other"


class Outcome(StrEnum):
    """What was done with the person (处置)."""

    ADMITTED = "admitted"
    TURNED_AWAY = "turned_away"
    REPORTED = "reported"
    EMERGENCY = "emergency"
    HANDED_OVER = "handed_over"
    """They stayed outside: what they brought was handed over at the gate."""
    WITHDRAWN = "withdrawn"

    @property
    def passed(self) -> bool:
        """Whether the person went through the gate."""
        return self in {Outcome.ADMITTED, Outcome.EMERGENCY}


DIRECTION_WORDS = {Direction.IN: Words("进", "in"), Direction.OUT: Words("出", "out")}
CLASS_WORDS = {
    SubjectClass.RESIDENT: Words("常住居民", "resident"),
    SubjectClass.TENANT: Words("租户", "tenant"),
    SubjectClass.RETURNEE: Words("返回人员", "returnee"),
    SubjectClass.KEY_WORKER: Words("保障岗位", "key worker"),
    SubjectClass.VISITOR: Words("访客", "visitor"),
    SubjectClass.DOMESTIC: Words("家政", "domestic help"),
    SubjectClass.RENOVATION: Words("装修搬家", "renovation, moving"),
    SubjectClass.COURIER: Words("快递外卖", "courier"),
    SubjectClass.MAINTENANCE: Words("维修", "maintenance"),
    SubjectClass.OFFICIAL: Words("公务", "official"),
    SubjectClass.FOREIGNER: Words("外籍", "foreign resident"),
    SubjectClass.UNKNOWN: Words("身份不明", "unknown"),
}
REASON_WORDS = {
    Reason.SHOPPING: Words("采购", "shopping"),
    Reason.WORK: Words("上班", "work"),
    Reason.MEDICAL: Words("就医", "doctor"),
    Reason.MEDICINE: Words("买药", "medicine"),
    Reason.SCHOOL: Words("上学", "school"),
    Reason.PARCEL: Words("取快递", "parcel"),
    Reason.TEST: Words("核酸", "test"),
    Reason.STROLL: Words("散步", "stroll"),
    Reason.VOLUNTEERING: Words("志愿服务", "volunteering"),
    Reason.VISIT: Words("探访", "visit"),
    Reason.DELIVERY: Words("配送", "delivery"),
    Reason.SERVICE: Words("服务", "service"),
    Reason.MOVING: Words("搬运大件", "large goods"),
    Reason.FUNERAL: Words("丧事", "funeral"),
    Reason.HOME: Words("回家", "going home"),
    Reason.OTHER: Words("其他", "other"),
}
OUTCOME_WORDS = {
    Outcome.ADMITTED: Words("放行", "admitted"),
    Outcome.TURNED_AWAY: Words("劝返", "turned away"),
    Outcome.REPORTED: Words("上报", "reported"),
    Outcome.EMERGENCY: Words("紧急放行", "emergency"),
    Outcome.HANDED_OVER: Words("门口交接", "handed over"),
    Outcome.WITHDRAWN: Words("已撤销", "withdrawn"),
}


_AT_THE_GATE: Final = Words("交接", "at gate")


def way_words(direction: Direction, outcome: Outcome) -> Words:
    """Return which way somebody went; who handed something over at the gate went none."""
    if outcome is Outcome.HANDED_OVER:
        return _AT_THE_GATE
    return DIRECTION_WORDS[direction]


COMPLETED_LATER = "completed"
CORRECTION_WORDS = {
    COMPLETED_LATER: Words("事后补全", "completed later"),
    "typo": Words("打错了", "mistyped"),
    "person": Words("选错人", "wrong person"),
    "stayed": Words("没有进出", "did not pass"),
    "measured": Words("又量了一次", "measured again"),
}
"""Why an entry is corrected, by the desk's code; the book keeps the Chinese for the office."""


class Outsider(Told, Discreet, frozen=True, kw_only=True):
    """Somebody who is not on the roster, as the volunteer wrote them down.

    *host_household_id* is the flat they go to; *paper_kind* is a `PaperKind` value.
    """

    name: str
    paper_kind: str = "none"
    paper_number: str = ""
    phone: str = ""
    company: str = ""
    plate: str = ""
    host_household_id: str | None = None
    origin: str = ""

    @property
    def is_findable(self) -> bool:
        """Whether anything was told by which the box finds them again: a firm alone is many."""
        return any((self.name, self.paper_number, self.phone, self.plate))

    def mended(self, by: "Outsider") -> "Outsider":
        """Return this outsider with every part that *by* tells; what *by* leaves out is kept."""
        unsaid = Outsider(name="")
        told = {n: v for n, v in asdict(by).items() if v != getattr(unsaid, n)}
        return replace(self, **told)


class Crossing(Told, Discreet, frozen=True, kw_only=True):
    """What the desk knows of the person who stands at the gate now.

    *person_id* names somebody the post knows: of the roster, or an outsider who came before;
    *outsider* is given for a new outsider; with *person_id* it says what is new of one who came
    before, as whom they visit. An emergency may have neither. *checks* maps a check's code (`code`,
    `test`, `itinerary`, `consent`, …) to the result seen, never to a QR text. *temperature* and
    *retest* are tenths of °C; *taken* and *retaken* say how, and when where there is a second one.
    *pass_id* is the gate pass that was shown, by its number or its code.
    *vehicle* is what they drive; *delivery* is what is handed over at the gate, while they stay
    outside. *happened_at* is given only for a back-filled entry (补录), with *sheet*, the number of
    the paper it stood on, where that has one. *group* is of those who come
    together; *parked_id* is the unfinished record that ends with the entry. *own_reason* and
    *own_class* are codes of the post's own, which stand for *reason* and *subject_class*.
    """

    direction: Direction
    subject_class: SubjectClass
    reason: Reason
    person_id: str | None = None
    outsider: Outsider | None = None
    temperature: int | None = None
    retest: int | None = None
    taken: Taken = NOT_SAID
    retaken: Taken = NOT_SAID
    checks: Mapping[str, str] = field(default_factory=lambda: NO_CHECKS)
    note: str = ""
    pass_id: str | None = None
    vehicle: VehicleCrossing | None = None
    happened_at: datetime | None = None
    sheet: int | None = None
    delivery: Delivery | None = None
    group: GroupPlace | None = None
    parked_id: str | None = None
    own_reason: str = ""
    own_class: str = ""


class Decision(StrEnum):
    """What the operator decided to do with a crossing."""

    ADMIT = "admit"
    OVERRIDE = "override"
    TURN_AWAY = "turn_away"
    REPORT = "report"
    EMERGENCY = "emergency"
    HAND_OVER = "hand_over"


class Approval(StrEnum):
    """How an override (特批) was approved."""

    PIN = "pin"
    TELEPHONE = "telephone"


class Override(Told, Discreet, frozen=True):
    """A deliberate act against the verdict: who approved it, how, and why.

    By PIN, *approved_by* is the id of the leader and *pin* what they typed; it is checked before
    anything is written and is never stored. By telephone it is a name as told, and an open item
    until the leader signs.
    """

    approved_by: str
    approval: Approval
    reason: str
    pin: str = ""


class RecentEntry(Discreet, frozen=True, kw_only=True):
    """One row of the desk's latest entries; names and the vehicle's *plate* are masked.

    *by_pass* says that a gate pass was shown, *unlogged* that the way before it was not logged. Of
    a *delivery* the name may be a firm's; *note* tells of an emergency, *back_filled* of paper,
    *unseen* of a code or a test that was not seen, since the code system was down.
    """

    id: str
    happened_at: datetime
    direction: Direction
    shown_name: str
    door: str
    temperature: int | None
    outcome: Outcome
    overridden: bool
    corrects: bool
    by_pass: bool = False
    plate: str = ""
    back_filled: bool = False
    unlogged: bool = False
    unseen: bool = False
    delivery: Delivery | None = None
    note: str = ""


class EntryCard(Struct, frozen=True, kw_only=True):
    """One entry as the correction dialog shows it: masked, with the parts that may be mended."""

    id: str
    happened_at: datetime
    direction: Direction
    subject_class: SubjectClass
    reason: Reason
    shown_name: str
    door: str
    temperature: int | None
    retest: int | None
    checks: Mapping[str, str]
    note: str
    outcome: Outcome
    operator: str
    corrections: tuple["RecentEntry", ...]
    taken: Taken = NOT_SAID
    retaken: Taken = NOT_SAID
    own_reason: str = ""
    own_class: str = ""


class Correction(Told, frozen=True, kw_only=True):
    """What is to be different in a recorded entry, and *why*; None keeps what was recorded.

    Of *outsider* too only the parts that are told differ; a second reading is taken away where it
    was *measured_once*.
    """

    why: str
    direction: Direction | None = None
    subject_class: SubjectClass | None = None
    reason: Reason | None = None
    temperature: int | None = None
    retest: int | None = None
    taken: Taken | None = None
    retaken: Taken | None = None
    measured_once: bool = False
    checks: Mapping[str, str] | None = None
    outcome: Outcome | None = None
    note: str | None = None
    outsider: Outsider | None = None
    own_reason: str | None = None
    own_class: str | None = None


class Recorded(Struct, frozen=True):
    """An act that was committed: the entry as the desk lists it, its place, and what changed."""

    entry: RecentEntry
    sequence: int
    changes: Changes


class Flow(Struct, frozen=True):
    """People by direction."""

    inward: int = 0
    outward: int = 0


class DaySummary(Struct, frozen=True, kw_only=True):
    """The counts of one calendar day: the screen, the workbook and `summary` show this one.

    *entries* counts every standing person entry of the day whatever its outcome; *admitted* those
    who went through; *turned_away*, *reported*, *fever*, *back_filled* and *handed_over* are "of
    these". *hours* has 24 flows of the people admitted, by local hour. *counted* are people beside
    all of these, whom nobody wrote down; *work* is what else was done, which the desk asks nobody.
    """

    day: date
    entries: Flow
    admitted: Flow
    by_class: Mapping[SubjectClass, Flow]
    vehicles: Flow
    visitors_inside: int
    turned_away: int
    reported: int
    fever: int
    passes_issued: int
    itineraries: int
    corrections: int
    back_filled: int
    hours: tuple[Flow, ...]
    handed_over: int = 0
    counted: Mapping[SubjectClass, Flow] = field(default_factory=lambda: MappingProxyType({}))
    work: DayWork = NO_WORK
