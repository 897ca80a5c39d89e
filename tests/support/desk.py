# SPDX-License-Identifier: MIT
"""A post without a store: invented people, the shipped rules, and answers that can be held back."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from msgspec.structs import replace

from gatehouse.domain.body_temperature import Reading
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.code_system import Outage
from gatehouse.domain.desk_day import DeskDay
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    EntryCard,
    Outcome,
    Override,
    Reason,
    RecentEntry,
    Recorded,
    SubjectClass,
)
from gatehouse.domain.gate_pass import PassClass, PassRecorded
from gatehouse.domain.household import HouseholdRow, Stair
from gatehouse.domain.missed_way import MissedWayLogged
from gatehouse.domain.notice import NoticeRow
from gatehouse.domain.open_item import OpenItem
from gatehouse.domain.paper_sheet import Begun, Numbers, PaperSheets, SheetsClosed
from gatehouse.domain.person import Candidate, Found, RosterPerson
from gatehouse.domain.policy.case import History, Subject
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.trial import JudgedEntry
from gatehouse.domain.policy.verdict import Conclusion, Trip
from gatehouse.domain.policy.weighed import LastChecked, Weighed, Whereabouts
from gatehouse.domain.tag import ToDo
from gatehouse.domain.thermometer import Comparison, Thermometer, ThermometerRecorded
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.visitor_slip import SlipPaper, compose_slip
from gatehouse.services.vehicle_kinds import shipped_kinds
from gatehouse.ui.desk.acts import DeskActs
from tests.support.desk_people import (
    FLOWING,
    LEADER,
    MISSED_WAY,
    NEIGHBOURS,
    NOW,
    OTHER_LEADER,
    PIN,
    POST,
    RECENT,
    WAY_LOGGED,
    Neighbour,
    household_of,
    recent,
)
from tests.support.passes_screen import a_card
from tests.support.visitor_slips import a_slip

_OUTCOMES = {
    Decision.ADMIT: Outcome.ADMITTED,
    Decision.OVERRIDE: Outcome.ADMITTED,
    Decision.TURN_AWAY: Outcome.TURNED_AWAY,
    Decision.REPORT: Outcome.REPORTED,
    Decision.EMERGENCY: Outcome.EMERGENCY,
    Decision.HAND_OVER: Outcome.HANDED_OVER,
}


@dataclass(kw_only=True)
class FakePost:
    """Answers as the services do; *finding*, *weighing*, *recording* can be held back."""

    rules: RuleSet
    neighbours: tuple[Neighbour, ...] = NEIGHBOURS
    trips: tuple[Trip, ...] = ()
    recent: list[RecentEntry] = field(default_factory=lambda: list(RECENT))
    open_items: tuple[OpenItem, ...] = ()
    to_do: tuple[ToDo, ...] = ()
    was: Whereabouts | None = None
    outage: Outage | None = None
    thermometers: tuple[Thermometer, ...] = ()
    readings: tuple[Reading, ...] = ()
    notices: tuple[NoticeRow, ...] = ()
    refuse: bool = False
    may_keep_cases: bool = True
    next_sheet: int = 31
    sheets_out: tuple[Numbers, ...] = (Numbers(1, 30),)
    begun: list[Begun] = field(default_factory=list)
    closed: list[SheetsClosed] = field(default_factory=list)
    recorded: list[tuple[Crossing, Decision, Override | None]] = field(default_factory=list)
    corrected: list[tuple[str, Correction]] = field(default_factory=list)
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    signed: list[tuple[str, str]] = field(default_factory=list)
    enrolled: list[RosterPerson] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    slips: list[str] = field(default_factory=list)
    cards_back: list[str] = field(default_factory=list)
    finding: threading.Event = field(default_factory=threading.Event)
    codes: CodeBook = AS_SHIPPED
    weighing: threading.Event = field(default_factory=threading.Event)
    recording: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        """Let every answer through."""
        for gate in (self.finding, self.weighing, self.recording):
            gate.set()

    @contextmanager
    def held(self, gate: threading.Event) -> Iterator[None]:
        """Keep back the answers behind *gate* for a while."""
        gate.clear()
        try:
            yield
        finally:
            gate.set()

    def acts(self) -> DeskActs:
        """Return the acts of the desk over this post."""
        return DeskActs(
            post=lambda: POST,
            rules=lambda: self.rules,
            codes=lambda: self.codes,
            rules_at=lambda _moment: self.rules,
            find=self.find,
            weigh=self.weigh,
            day=self.day,
            find_households=self.find_households,
            stairs=self.stairs,
            leaders=lambda: (LEADER, OTHER_LEADER),
            entry=self.entry,
            judged=self.judged,
            slip=self.slip,
            vehicle_kinds=shipped_kinds,
            missed_way=lambda _way: MISSED_WAY,
            paper=lambda: PaperSheets(self.next_sheet, self.sheets_out, begun=tuple(self.begun)),
            notices=lambda: self.notices,
            close_sheets=self.close_sheets,
            log_missed_way=lambda _way, _at: WAY_LOGGED,
            withdraw_missed_way=self.withdraw_missed_way,
            record=self.record,
            correct=self.correct,
            withdraw=self.withdraw,
            sign_approval=self.sign_approval,
            take_thermometer=self.take_thermometer,
            compare_thermometer=self.compare_thermometer,
            mark_code_system=self.mark_code_system,
            take_card_back=self.take_card_back,
            record_newcomer=self.record_newcomer,
        )

    def find(self, text: str) -> Found:
        """Find by the beginning of a key; digits behind a unique hit are a temperature."""
        self.finding.wait(5)
        self.asked.append(text)
        candidates = self._beginning_with(text)
        if candidates:
            return Found(text=text, candidates=candidates)
        for cut in (3, 2, 1):
            head, digits = text[:-cut], text[-cut:]
            alone = self._beginning_with(head) if head else ()
            if digits.isdecimal() and digits.startswith(("3", "4")) and len(alone) == 1:
                return Found(text=text, candidates=alone, temperature=digits)
        return Found(text=text, candidates=())

    def weigh(self, crossing: Crossing) -> Weighed:
        """Judge by the real rules."""
        self.weighing.wait(5)
        person = self._known(crossing.person_id)
        subject = Subject(age=person.age if person else None)
        verdict = evaluate(self.rules, crossing, subject, History(self.trips), NOW)
        host = crossing.outsider.host_household_id if crossing.outsider else None
        household_id = person.candidate.household_id if person else host
        checked = LastChecked(
            at=NOW - timedelta(hours=8),
            gate="North gate",
            direction=Direction.IN,
            temperature=364,
            checks={},
        )
        return Weighed(
            verdict=verdict,
            household=household_of(self.neighbours, household_id),
            to_do=self.to_do if person else (),
            last_checked=checked if person else None,
            was=self.was if person and crossing.happened_at else None,
        )

    def day(self, _until: datetime | None = None) -> DeskDay:
        """Return a day with its flow."""
        return DeskDay(
            summary=FLOWING,
            recent=tuple(self.recent),
            open_items=self.open_items,
            outage=self.outage,
            thermometers=self.thermometers,
            readings=self.readings,
        )

    def stairs(self) -> tuple[Stair, ...]:
        """Return two units in each of nine buildings."""
        return tuple(
            Stair(name=f"{building}-{unit}", households=12)
            for building in range(1, 10)
            for unit in (1, 2)
        )

    def find_households(self, text: str) -> tuple[HouseholdRow, ...]:
        """Return flats by the beginning of their door."""
        doors = [f"{text}-{floor}0{flat}" for floor in range(1, 7) for flat in (1, 2)]
        if text.count("-") != 1:
            doors = sorted({n.candidate.door for n in self.neighbours})
        return tuple(
            HouseholdRow(
                household_id=f"household {door}",
                door=door,
                building=door.partition("-")[0],
                unit_room=door.partition("-")[2],
                people=2,
                outside=0,
            )
            for door in doors
            if door.startswith(text)
        )

    def judged(self, entry_id: str) -> JudgedEntry:
        """Return an entry of which a golden case can be made."""
        if not self.may_keep_cases:
            raise NotAllowed("Ask a leader to do it.", "请找带班负责人。")
        card = self.entry(entry_id)
        return JudgedEntry(
            entry_id=entry_id,
            at=card.happened_at,
            shown_name=card.shown_name,
            door=card.door,
            direction=card.direction,
            subject_class=card.subject_class,
            reason=card.reason,
            was=Conclusion.ADMIT,
        )

    def entry(self, entry_id: str) -> EntryCard:
        """Return an entry to be corrected."""
        row = next(entry for entry in self.recent if entry.id == entry_id)
        return EntryCard(
            id=entry_id,
            happened_at=row.happened_at,
            direction=row.direction,
            subject_class=SubjectClass.RESIDENT,
            reason=Reason.SHOPPING,
            shown_name=row.shown_name,
            door=row.door,
            temperature=row.temperature,
            retest=None,
            checks={"code": "green"},
            note="",
            outcome=row.outcome,
            operator="志愿者甲",
            corrections=(),
        )

    def slip(self, entry_id: str) -> SlipPaper:
        """Return the slip of a visitor."""
        self.slips.append(entry_id)
        return compose_slip(a_slip(entry_id))

    def record(self, crossing: Crossing, decision: Decision, override: Override | None) -> Recorded:
        """Take the entry, unless this post is told to refuse it."""
        self.recording.wait(5)
        if override is not None and override.pin and override.pin != PIN:
            raise NotAllowed(
                "The PIN is not right. Nothing was recorded. Type it again.",
                "PIN 不对。什么都没有登记。请再输一次。",
            )
        if self.refuse and decision is Decision.ADMIT:
            raise Refused(
                "The quota was used a moment ago. Nothing was recorded. Look again.",
                "名额刚刚用掉了。没有登记。请再看一下。",
            )
        self.recorded.append((crossing, decision, override))
        person = self._known(crossing.person_id)
        outsider = crossing.outsider
        name = (
            person.candidate.shown_name
            if person
            else (outsider.name[:1] + "**" if outsider else "")
        )
        row = replace(
            recent(f"r{len(self.recorded)}", 0, name, person.candidate.door if person else ""),
            direction=crossing.direction,
            temperature=crossing.temperature,
            outcome=_OUTCOMES[decision],
            overridden=override is not None,
            back_filled=crossing.happened_at is not None,
        )
        self.recent.insert(0, row)
        return Recorded(row, len(self.recorded), Changes.of(Kind.ENTRY))

    def correct(self, entry_id: str, correction: Correction) -> Recorded:
        """Take a correction."""
        self.corrected.append((entry_id, correction))
        row = replace(self.recent[0], corrects=True)
        return Recorded(row, 100, Changes.of(Kind.ENTRY))

    def withdraw(self, entry_id: str, why: str) -> Recorded:
        """Take a withdrawal."""
        self.withdrawn.append((entry_id, why))
        return Recorded(self.recent[0], 101, Changes.of(Kind.ENTRY))

    def sign_approval(self, entry_id: str, leader_id: str, pin: str) -> Recorded:
        """Take a signature."""
        if pin != PIN:
            raise NotAllowed(
                "The PIN is not right. Nothing was signed. Type it again.",
                "PIN 不对。没有签字。请再输一次。",
            )
        self.signed.append((entry_id, leader_id))
        return Recorded(self.recent[0], 102, Changes.of(Kind.ENTRY))

    def take_card_back(self, pass_id: str) -> PassRecorded:
        """Keep whose card came back."""
        self.cards_back.append(pass_id)
        card = a_card(PassClass.SINGLE_VISIT)
        return PassRecorded(card, "fact", 103, Changes.of(Kind.GATE_PASS, ids=(pass_id,)))

    def take_thermometer(self, thermometer_id: str) -> ThermometerRecorded:
        """Know which one is in hand."""
        self.thermometers = tuple(
            replace(one, taken_at=NOW) if one.id == thermometer_id else one
            for one in self.thermometers
        )
        return ThermometerRecorded(self.thermometers, 100, Changes.of(Kind.THERMOMETER))

    def compare_thermometer(
        self, thermometer_id: str, comparison: Comparison
    ) -> ThermometerRecorded:
        """Know when it was compared; what it showed before says nothing any more."""
        told = {"standard": comparison.standard, "deviation": comparison.deviation}
        self.thermometers = tuple(
            replace(one, compared_at=NOW, **told) if one.id == thermometer_id else one
            for one in self.thermometers
        )
        return ThermometerRecorded(self.thermometers, 101, Changes.of(Kind.THERMOMETER))

    def withdraw_missed_way(self, fact_id: str, why: str) -> MissedWayLogged:
        """Know that a way was taken back."""
        self.withdrawn.append((fact_id, why))
        return WAY_LOGGED

    def close_sheets(self, closed: SheetsClosed) -> Changes:
        """Know why nothing more is typed in from some sheets."""
        self.closed.append(closed)
        return Changes.of(Kind.REGISTER)

    def mark_code_system(self, down: bool) -> Changes:
        """Know since when the code system is down."""
        self.outage = Outage(NOW - timedelta(minutes=30)) if down else None
        return Changes.of(Kind.ENTRY)

    def record_newcomer(
        self,
        resident: RosterPerson,
        crossing: Crossing,
        decision: Decision,
        override: Override | None,
    ) -> Recorded:
        """Take the entry, and somebody into the roster with it."""
        recorded = self.record(replace(crossing, person_id="enrolled"), decision, override)
        self.enrolled.append(resident)
        return recorded

    def _beginning_with(self, text: str) -> tuple[Candidate, ...]:
        typed = text.lower()
        return tuple(
            replace(one.candidate, matched=next(k for k in one.keys if k.startswith(typed)))
            for one in self.neighbours
            if any(key.startswith(typed) for key in one.keys)
        )[:9]

    def _known(self, person_id: str | None) -> Neighbour | None:
        return next((n for n in self.neighbours if n.candidate.person_id == person_id), None)
