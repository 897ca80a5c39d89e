# SPDX-License-Identifier: MIT
"""Itineraries (行程): where somebody has been in the days that count, leg by leg, and the proof.

Days are local calendar days. A form is a note that is still being filled in; a note is signed and
never changes.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.owed import NOTHING_OWED, Owed
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.returning import Companion, Returning
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words, listed

USUAL_DAYS = 14
"""The days that are written down where no rule asks for any."""

NOTHING = Words("", "")
STAR = "*"
_NEVER = DaySpan(date.max, date.max)


class Transport(StrEnum):
    """How somebody came to a place; `NONE` when they were there already."""

    NONE = "none"
    TRAIN = "train"
    FLIGHT = "flight"
    COACH = "coach"
    SELF_DRIVE = "self_drive"
    TAXI = "taxi"
    SHIP = "ship"
    OTHER = "other"

    @property
    def by_plate(self) -> bool:
        """Whether the number of the journey is a vehicle's plate."""
        return self in {Transport.SELF_DRIVE, Transport.TAXI}


class EvidenceKind(StrEnum):
    """What shows that an itinerary is true (佐证, domain.md 1.3)."""

    TRAVEL_CARD = "travel_card"
    OPERATOR_MESSAGE = "operator_message"
    TICKET = "ticket"
    TEST_REPORT = "test_report"
    RELEASE_PAPER = "release_paper"
    EMPLOYER = "employer"
    COMMUNITY = "community"
    HOST = "host"
    OWN_STATEMENT = "own_statement"
    UNVERIFIABLE = "unverifiable"

    @property
    def is_alternative(self) -> bool:
        """Whether it stands in for an original (替代证明), and so needs somebody's approval."""
        return self in {
            EvidenceKind.EMPLOYER,
            EvidenceKind.COMMUNITY,
            EvidenceKind.HOST,
            EvidenceKind.OWN_STATEMENT,
        }


class Assessment(StrEnum):
    """What a note is worth, best last: the worst that is found is what it is called."""

    GAPS = "gaps"
    UNPROVEN = "unproven"
    NEEDS_APPROVAL = "needs_approval"
    ALTERNATIVE = "alternative"
    COMPLETE = "complete"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be filed when the note is signed as it is."""
        return self is not Assessment.COMPLETE


class NoteConclusion(StrEnum):
    """What was done when the note was signed."""

    ISSUED = "issued"
    TURNED_AWAY = "turned_away"
    REPORTED = "reported"
    RECORDED = "recorded"


TRANSPORT_WORDS = {
    Transport.NONE: Words("一直在", "already there"),
    Transport.TRAIN: Words("火车", "train"),
    Transport.FLIGHT: Words("飞机", "flight"),
    Transport.COACH: Words("长途客车", "coach"),
    Transport.SELF_DRIVE: Words("自驾", "own car"),
    Transport.TAXI: Words("出租车", "taxi"),
    Transport.SHIP: Words("船", "ship"),
    Transport.OTHER: Words("步行或其他", "on foot or other"),
}
EVIDENCE_WORDS = {
    EvidenceKind.TRAVEL_CARD: Words("行程卡", "travel card"),
    EvidenceKind.OPERATOR_MESSAGE: Words("运营商短信", "operator's message"),
    EvidenceKind.TICKET: Words("车票机票", "ticket"),
    EvidenceKind.TEST_REPORT: Words("核酸报告", "test report"),
    EvidenceKind.RELEASE_PAPER: Words("隔离解除单", "release paper"),
    EvidenceKind.EMPLOYER: Words("单位证明", "employer's letter"),
    EvidenceKind.COMMUNITY: Words("社区证明", "community's letter"),
    EvidenceKind.HOST: Words("业主担保", "host's guarantee"),
    EvidenceKind.OWN_STATEMENT: Words("本人承诺", "own statement"),
    EvidenceKind.UNVERIFIABLE: Words("无法核验", "cannot be verified"),
}
_LACKS_WORDS = {
    "issuer": Words("出具人", "issuer"),
    "contact": Words("电话", "telephone"),
    "number": Words("编号", "number"),
    "approved_by": Words("批准人", "approver"),
}
ASSESSMENT_WORDS = {
    Assessment.GAPS: Words("有缺", "days missing"),
    Assessment.UNPROVEN: Words("缺佐证", "no proof"),
    Assessment.NEEDS_APPROVAL: Words("替代证明待批", "alternative to be approved"),
    Assessment.ALTERNATIVE: Words("替代证明", "alternative proof"),
    Assessment.COMPLETE: Words("完整", "complete"),
}
NOTE_CONCLUSION_WORDS = {
    NoteConclusion.ISSUED: Words("已发证", "pass issued"),
    NoteConclusion.TURNED_AWAY: Words("劝返", "turned away"),
    NoteConclusion.REPORTED: Words("上报", "reported"),
    NoteConclusion.RECORDED: Words("只登记", "only recorded"),
}


class Place(Told, frozen=True, kw_only=True):
    """Where a leg was spent, with its names as they were on the day it was written down.

    *code* is a GB/T 2260 code (`220103`), a country's two letters (`JP`), or empty when *text*
    alone says where. Of another country *province* is its name. *starred* says that a travel card
    showed the city with a star: there was a risk area somewhere in it, not that they were there.
    """

    code: str = ""
    province: Words = NOTHING
    city: Words = NOTHING
    district: Words = NOTHING
    text: str = ""
    starred: bool = False

    @property
    def is_known(self) -> bool:
        """Whether anything at all was said."""
        return bool(self.code or self.text)

    @property
    def words(self) -> Words:
        """The place in one line, the widest name first in Chinese and last in English."""
        names = (self.province, self.city, self.district)
        zh = " ".join(filter(None, [*(name.zh for name in names), self.text]))
        en = ", ".join(filter(None, [self.text, *(name.en for name in reversed(names))]))
        return Words(f"{zh}{self._star}", f"{en}{self._star}")

    @property
    def short_words(self) -> Words:
        """The two nearest names, for a cell of the strip; without any, the text."""
        names = [name for name in (self.province, self.city, self.district) if name.zh][-2:]
        if not names:
            return Words(self.text, self.text)
        zh = " ".join(name.zh for name in names)
        en = ", ".join(name.en for name in reversed(names))
        return Words(f"{zh}{self._star}", f"{en}{self._star}")

    @property
    def _star(self) -> str:
        return STAR if self.starred else ""


class Leg(Told, frozen=True, kw_only=True):
    """A stay (行程段) with the journey that led to it.

    Both days are included; either is None while the form is being filled in. *number* is that of
    the train or flight, or the car's plate; *seat* has the carriage before it.
    """

    first_day: date | None = None
    last_day: date | None = None
    place: Place = Place()
    lodging: str = ""
    transport: Transport = Transport.NONE
    number: str = ""
    seat: str = ""

    @property
    def days(self) -> DaySpan | None:
        """The days of the leg, if both are known and in their order."""
        if self.first_day is None or self.last_day is None or self.last_day < self.first_day:
            return None
        return DaySpan(self.first_day, self.last_day)


class EvidenceItem(Told, Discreet, frozen=True, kw_only=True):
    """One piece of evidence: who issued it, its number, and whom to ring about it.

    *days* are those that it speaks of, None for all days of the note. *verified_by* is the
    operator who saw it, *approved_by* who accepted an alternative; both are names as shown. Of an
    own statement the person themselves are issuer and contact. *own_kind* is the post's own code
    that was chosen, if any; it is judged as the *kind* that it stands for.
    """

    kind: EvidenceKind
    own_kind: str = ""
    number: str = ""
    issuer: str = ""
    contact: str = ""
    verified_by: str = ""
    approved_by: str = ""
    days: DaySpan | None = None

    @property
    def code(self) -> str:
        """The code that it is called by: the post's own, where one was chosen."""
        return self.own_kind or self.kind.value

    def covers(self, day: date) -> bool:
        """Whether it speaks of *day*."""
        return self.days is None or day in self.days

    @property
    def lacks(self) -> tuple[str, ...]:
        """The parts that an alternative still needs, by their names here; of others none."""
        if not self.kind.is_alternative:
            return ()
        needed: tuple[str, ...] = ("issuer", "contact", "number", "approved_by")
        if self.kind is EvidenceKind.OWN_STATEMENT:
            needed = needed[2:]
        return tuple(part for part in needed if not getattr(self, part))

    @property
    def is_accepted(self) -> bool:
        """Whether it is an alternative with all that it needs, approved by somebody."""
        return self.kind.is_alternative and not self.lacks


class ItineraryForm(Told, Discreet, frozen=True, kw_only=True):
    """A note that is being filled in: what its draft keeps.

    *person_id* is somebody the post knows; *outsider* tells of a new one, or what is new of one
    who came before. *declared* says that the person accepted the statement that all this is true.
    *returning* is told of somebody who comes back; *pasted* is what a travel card or a message said
    beside the places.
    """

    person_id: str | None = None
    outsider: Outsider | None = None
    subject_class: SubjectClass = SubjectClass.VISITOR
    host_household_id: str | None = None
    legs: tuple[Leg, ...] = ()
    evidence: tuple[EvidenceItem, ...] = ()
    declared: bool = False
    note: str = ""
    returning: Returning | None = None
    companions: tuple[Companion, ...] = ()
    pasted: str = ""


class ItineraryNote(Struct, frozen=True, kw_only=True):
    """A form as it is signed: the days that were asked about, what it was worth, what was done.

    *rule_set_id* is of the rules in force; *narrative* is the Chinese paragraph for the office.
    """

    form: ItineraryForm
    window: DaySpan
    gaps: tuple[DaySpan, ...]
    assessment: Assessment
    conclusion: NoteConclusion
    rule_set_id: str
    narrative: str


class ItineraryDraftRow(Struct, frozen=True, kw_only=True):
    """One note that was begun and not signed, masked; *updated_at* is its last change (UTC)."""

    id: str
    updated_at: datetime
    shown_name: str
    door: str
    legs: int


class ItineraryRow(Discreet, frozen=True, kw_only=True):
    """One signed note in a list, masked; *owed* is what is still to be filed to it."""

    id: str
    signed_at: datetime
    shown_name: str
    door: str
    paper_number: str
    phone: str
    subject_class: SubjectClass
    window: DaySpan
    legs: int
    gaps: tuple[DaySpan, ...]
    assessment: Assessment
    conclusion: NoteConclusion
    narrative: str
    operator: str
    owed: Owed = NOTHING_OWED

    @property
    def to_file(self) -> bool:
        """Whether something of the note is still open: days, a proof, an original, or a fact."""
        still_open = not self._is_proved or bool(self.owed.facts)
        return still_open and self.conclusion is not NoteConclusion.TURNED_AWAY

    @property
    def _is_proved(self) -> bool:
        """Whether every day is proved by now: the originals may have come."""
        came = self.assessment is Assessment.ALTERNATIVE and not self.owed.originals
        return came or not self.assessment.is_open

    def answers(self, asked: DaySpan) -> bool:
        """Whether it leaves nothing open of the days *asked*, and nobody was refused by it."""
        let_be = self.conclusion in {NoteConclusion.ISSUED, NoteConclusion.RECORDED}
        return self._is_proved and let_be and asked.within(self.window) == asked


class ItineraryLegRow(Discreet, frozen=True, kw_only=True):
    """One row of the register's sheet 14天行程 (domain.md 2.1).

    *number* counts the rows, *leg* the legs of one note. Name, paper and plate are masked unless
    the full register was asked for. *evidence* are the codes of what speaks of the leg's days,
    *stands_in* whose letter stands for an original among it, and whether that came. *risk* names
    the areas that the leg touched, with the list that says so, and *asked* what follows.
    """

    number: int
    name: str
    paper_kind: str
    paper_number: str
    leg: int
    first_day: date
    last_day: date
    province: str
    city: str
    district: str
    place: str
    transport: Transport
    journey_number: str
    evidence: tuple[str, ...]
    conclusion: NoteConclusion
    verified_by: str
    stands_in: str = ""
    risk: str = ""
    asked: str = ""


def by_day(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """Return *legs* in the order in which they were lived; those without days come last."""
    return tuple(sorted(legs, key=lambda leg: leg.days or _NEVER))


def lacks_words(item: EvidenceItem) -> Words:
    """Return in one line what an alternative still lacks."""
    return listed(_LACKS_WORDS[part] for part in item.lacks)


def window_at(rules: RuleSet, moment: datetime) -> DaySpan:
    """Return the days that *rules* ask about at *moment* (UTC); the usual ones if they ask none."""
    asked = rules.itinerary_window(moment)
    if asked is None:
        return DaySpan.ending(local_day(moment) - timedelta(days=1), USUAL_DAYS)
    return DaySpan(*asked)
