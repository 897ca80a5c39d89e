# SPDX-License-Identifier: MIT
"""Gate passes (通行证): their classes, how long they are valid, and how lists and cards show them.

A pass is valid from a moment up to, but not at, the end of its last day.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.pass_terms import NO_TERMS, PassTerms
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

SHORT_DIGITS: Final = 4
KEPT_DAYS: Final = 30
"""How long what is known of a pass is kept after it has ended, unless a document says longer."""
SOON: Final = timedelta(days=7)


class PassClass(StrEnum):
    """What a pass is for (domain.md 1.3)."""

    VISITOR_DAY = "visitor_day"
    SINGLE_VISIT = "single_visit"
    RESIDENT_TEMPORARY = "resident_temporary"
    HOUSEHOLD_SHOPPING = "household_shopping"
    WORKER = "worker"
    SERVICE_STAFF = "service_staff"
    VEHICLE = "vehicle"
    GOODS = "goods"
    VOLUNTEER = "volunteer"


class PassHolder(StrEnum):
    """Who may hold a pass: somebody of the roster, from outside, either, or a flat together."""

    RESIDENT = "resident"
    OUTSIDER = "outsider"
    ANYBODY = "anybody"
    HOUSEHOLD = "household"


class PassStatus(StrEnum):
    """What was decided of a pass; time alone changes nothing of it."""

    VALID = "valid"
    SUSPENDED = "suspended"
    VOID = "void"


class PassState(StrEnum):
    """How a pass stands at a moment: its status, or what time has made of a valid one."""

    VALID = "valid"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    VOID = "void"


class PassChange(StrEnum):
    """What a fact says happened to a pass."""

    ISSUED = "issued"
    VOIDED = "voided"
    SUSPENDED = "suspended"
    RESTORED = "restored"
    MOVED = "moved"
    REISSUED = "reissued"
    RENEWED = "renewed"
    RETURNED = "returned"
    HANDED_OUT = "handed_out"


class PassFilter(StrEnum):
    """Which passes a list shows."""

    ALL = "all"
    VALID = "valid"
    ENDING = "ending"
    TODAY = "today"
    STOPPED = "stopped"


PASS_CLASS_WORDS: Final = {
    PassClass.VISITOR_DAY: Words("访客当日证", "visitor's day pass"),
    PassClass.SINGLE_VISIT: Words("访客单次证", "single visit pass"),
    PassClass.RESIDENT_TEMPORARY: Words("居民临时证", "resident's temporary pass"),
    PassClass.HOUSEHOLD_SHOPPING: Words("采购证", "household shopping pass"),
    PassClass.WORKER: Words("工作证", "worker's pass"),
    PassClass.SERVICE_STAFF: Words("服务人员证", "service staff pass"),
    PassClass.VEHICLE: Words("车辆证", "vehicle pass"),
    PassClass.GOODS: Words("大件货物证", "goods pass"),
    PassClass.VOLUNTEER: Words("志愿者证", "volunteer's pass"),
}
PASS_CLASS_MARKS: Final = {
    PassClass.VISITOR_DAY: "访",
    PassClass.SINGLE_VISIT: "单",
    PassClass.RESIDENT_TEMPORARY: "住",
    PassClass.HOUSEHOLD_SHOPPING: "购",
    PassClass.WORKER: "工",
    PassClass.SERVICE_STAFF: "服",
    PassClass.VEHICLE: "车",
    PassClass.GOODS: "货",
    PassClass.VOLUNTEER: "志",
}
"""The character in the sign of a card, by which a class is told without its colour."""
HOLDERS: Final[Mapping[PassClass, PassHolder]] = MappingProxyType(
    {
        PassClass.VISITOR_DAY: PassHolder.OUTSIDER,
        PassClass.SINGLE_VISIT: PassHolder.OUTSIDER,
        PassClass.RESIDENT_TEMPORARY: PassHolder.RESIDENT,
        PassClass.HOUSEHOLD_SHOPPING: PassHolder.HOUSEHOLD,
        PassClass.WORKER: PassHolder.OUTSIDER,
        PassClass.SERVICE_STAFF: PassHolder.OUTSIDER,
        PassClass.VEHICLE: PassHolder.ANYBODY,
        PassClass.GOODS: PassHolder.OUTSIDER,
        PassClass.VOLUNTEER: PassHolder.ANYBODY,
    }
)
VISITING: Final = frozenset(
    {
        PassClass.VISITOR_DAY,
        PassClass.SINGLE_VISIT,
        PassClass.SERVICE_STAFF,
        PassClass.GOODS,
    }
)
"""The classes whose holder goes to a flat; others may, or work for the whole compound."""
SUBJECT_CLASSES: Final[Mapping[PassClass, SubjectClass]] = MappingProxyType(
    {
        PassClass.WORKER: SubjectClass.MAINTENANCE,
        PassClass.SERVICE_STAFF: SubjectClass.DOMESTIC,
        PassClass.GOODS: SubjectClass.RENOVATION,
    }
)
"""As whom somebody new crosses who gets a pass of the class; a visitor where nothing is said."""
PASS_STATE_WORDS: Final = {
    PassState.VALID: Words("有效", "valid"),
    PassState.NOT_YET: Words("未生效", "not yet valid"),
    PassState.EXPIRED: Words("已过期", "expired"),
    PassState.SUSPENDED: Words("已暂停", "suspended"),
    PassState.VOID: Words("已作废", "void"),
}
NOT_IN_HOURS: Final = Words("不在可用时间", "outside its hours")
"""Stands in the place of 有效 where a pass is for other days or another time of the day."""
PASS_CHANGE_WORDS: Final = {
    PassChange.ISSUED: Words("签发", "issued"),
    PassChange.VOIDED: Words("作废", "made void"),
    PassChange.SUSPENDED: Words("暂停", "suspended"),
    PassChange.RESTORED: Words("恢复", "restored"),
    PassChange.MOVED: Words("换住址", "moved with its holder"),
    PassChange.REISSUED: Words("补发", "issued for a lost one"),
    PassChange.RENEWED: Words("延期", "renewed"),
    PassChange.RETURNED: Words("收回", "handed back"),
    PassChange.HANDED_OUT: Words("发出空白证", "blank card handed out"),
}
VOID_WORDS: Final = {
    "lost": Words("丢失", "lost"),
    "returned": Words("已收回", "handed back"),
    "borrowed": Words("借给别人", "lent out"),
    "mistake": Words("写错", "written wrongly"),
}
"""Why a pass is made void, by the screen's code; the book keeps the Chinese for the office."""
REISSUED: Final = Words("补发", "re-issued as")
"""Stands in the reason of a lost pass before the short number of the one in its stead."""
_THE_HOUSEHOLDS = Words("全户", "the household")
_NOBODYS = Words("空白证", "blank card")
_STOPPED = {PassStatus.SUSPENDED: PassState.SUSPENDED, PassStatus.VOID: PassState.VOID}


class PassOrder(Told, Discreet, frozen=True, kw_only=True):
    """A pass that is asked for: what kind, for whom, to which flat, and for how long.

    *person_id* names somebody the post knows; *outsider* is given for somebody new.
    *household_id* is the flat that an outsider goes to; a resident's own flat needs no telling.
    *days* counts those after the first one (None: as usual for the class); *first_day* is today
    unless told. *subject_class* is as whom somebody new crosses. *plate* is that of a vehicle's
    pass; *blank* the number of a card that was printed without a holder and is handed out now.
    """

    pass_class: PassClass
    person_id: str | None = None
    outsider: Outsider | None = None
    household_id: str | None = None
    first_day: date | None = None
    days: int | None = None
    note: str = ""
    itinerary_id: str | None = None
    subject_class: SubjectClass = SubjectClass.VISITOR
    plate: str = ""
    blank: str = ""
    counted: bool = False


class BatchOrder(Told, frozen=True, kw_only=True):
    """Many passes of one class in one act.

    They are *count* blank cards, or one for each of *names* from outside, or for each flat of
    *building*. *days* and *note*, such as a company, are those of every one. Who shows a *counted*
    one is counted, and nobody writes them down.
    """

    pass_class: PassClass
    count: int = 0
    building: str = ""
    names: tuple[str, ...] = ()
    counted: bool = False
    days: int | None = None
    note: str = ""


class CandidatePass(Struct, frozen=True, kw_only=True):
    """The pass by which the box found somebody, as it stands at the moment.

    Whoever shows a *counted* one is counted, and nobody writes them down; a card *to_return* is
    handed back in the end; one that is not *hosted* was issued for no flat. One that is not
    *in_hours* is for other days or another time of the day.
    """

    pass_id: str
    number: str
    pass_class: PassClass
    state: PassState
    valid_to: datetime
    counted: bool = False
    to_return: bool = False
    hosted: bool = True
    in_hours: bool = True


class PassRow(Discreet, frozen=True, kw_only=True):
    """One pass in a list; *holder* is masked.

    *door* is the holder's own flat, or the flat that an outsider goes to; *plate* is masked too.
    *state* and *reason* (why it is void or suspended, *since* when) are as of the moment asked for.
    """

    pass_id: str
    number: str
    short_number: str
    pass_class: PassClass
    holder: str
    door: str
    issued_at: datetime
    valid_from: datetime
    valid_to: datetime
    state: PassState
    since: datetime
    reason: str
    plate: str = ""
    to_return: bool = False
    terms: PassTerms = NO_TERMS

    @property
    def is_blank(self) -> bool:
        """Whether the card bears no holder yet."""
        return not self.holder and HOLDERS[self.pass_class] is not PassHolder.HOUSEHOLD

    @property
    def goes_there(self) -> bool:
        """Whether the holder does not live behind the door but goes there."""
        return HOLDERS[self.pass_class] is PassHolder.OUTSIDER

    @property
    def last_day(self) -> date:
        """The last calendar day on which the pass is valid."""
        return last_day(self.valid_to)


def holder_words(row: PassRow) -> Words:
    """Return who holds a pass, as lists and cards say it: masked, the household, or nobody yet."""
    if row.holder:
        return Words(row.holder, row.holder)
    return _NOBODYS if row.is_blank else _THE_HOUSEHOLDS


class PassChangeRow(Struct, frozen=True, kw_only=True):
    """One row of the register's sheet 通行证: what was done with a pass on a day, when, and why.

    *gate_pass* is the pass as it stood when that day ended: one that was issued and lost on the
    same day has two rows, and is void in both.
    """

    number: int
    happened_at: datetime
    change: PassChange
    reason: str
    gate_pass: PassRow


class PassCard(Struct, frozen=True, kw_only=True):
    """One pass as it is printed and shown beside the list.

    *row* is the pass as lists show it; *long_door* is the flat in the form of sheets; *compound*,
    *gate* and *telephone* say who issued it; *operator* issued it at the desk. *purpose* and
    *answers* are the post's own words of why it records and who answers for that, where it has any.
    """

    row: PassRow
    long_door: str
    compound: str
    gate: str
    telephone: str
    operator: str
    note: str
    purpose: Words = Words("", "")
    answers: str = ""


class PassCounts(Struct, frozen=True, kw_only=True):
    """How many passes there are of each kind that the list can be narrowed to."""

    every: int
    valid: int
    ending: int
    today: int
    stopped: int


class PassList(Struct, frozen=True, kw_only=True):
    """The passes that were asked for, newest first, with the counts of all.

    *found* is how many there are of those asked for; *rows* may be only the first of them.
    """

    rows: tuple[PassRow, ...]
    found: int
    counts: PassCounts


class PassRecorded(Struct, frozen=True):
    """An act on a pass that was committed: the pass as it is now, and what changed."""

    card: PassCard
    fact_id: str
    sequence: int
    changes: Changes


class BatchRecorded(Struct, frozen=True):
    """Many passes that were issued in one act, in the order of their cards."""

    cards: tuple[PassCard, ...]
    fact_id: str
    sequence: int
    changes: Changes


def short_number(number: str) -> str:
    """Return the last four digits, which are typed at the desk."""
    return number[-SHORT_DIGITS:]


def why_stopped(reason: str) -> Words:
    """Return the stored *reason* of a pass that is void or suspended, as a screen says it."""
    for words in VOID_WORDS.values():
        if reason == words.zh or reason.startswith(f"{words.zh}，"):
            told = reason.replace(words.zh, words.en, 1).replace("，", ", ", 1)
            return Words(reason, told.replace(REISSUED.zh, REISSUED.en, 1))
    return Words(reason, reason)


def lost_reason(short: str) -> str:
    """Return the stored reason of a lost pass in whose stead one with that *short* number is."""
    return f"{VOID_WORDS['lost'].zh}，{REISSUED.zh} {short}"


def state_of(
    status: PassStatus, valid_from: datetime, valid_to: datetime, at: datetime
) -> PassState:
    """Return how a pass stands at a moment."""
    if status in _STOPPED:
        return _STOPPED[status]
    if at < valid_from:
        return PassState.NOT_YET
    return PassState.VALID if at < valid_to else PassState.EXPIRED


def last_day(valid_to: datetime) -> date:
    """Return the last calendar day of a pass that ends at *valid_to*."""
    return local_day(valid_to - timedelta(microseconds=1))


def end_of(first_day: date, days: int) -> datetime:
    """Return the moment, in UTC, at which a pass ends that lasts *days* after *first_day*."""
    return midnight(first_day + timedelta(days=days + 1))
