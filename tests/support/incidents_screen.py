# SPDX-License-Identifier: MIT
"""Invented incidents behind the acts of their screen; what is ordered is kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.incident import (
    CLOSED,
    CloseOrder,
    Concerned,
    HelpContact,
    IncidentCard,
    IncidentCounts,
    IncidentFilter,
    IncidentList,
    IncidentMending,
    IncidentOrder,
    IncidentQuestion,
    IncidentRecorded,
    IncidentRow,
    ShownRule,
    StepCorrection,
    StepOrder,
    StepRow,
)
from gatehouse.domain.incident_course import Help, IncidentKind
from gatehouse.domain.person import Candidate, Found, Presence
from gatehouse.domain.post import OperatorRow
from gatehouse.domain.register import FullValues
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.reports.incident_sheet import IncidentPaper
from gatehouse.services.incident_course import shipped_courses
from gatehouse.ui.incidents.acts import IncidentActs
from gatehouse.ui.incidents.page import IncidentsPage
from tests.support.errands_screen import a_row as errand_row
from tests.support.screens import AREAS, Bench

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
LEADER = OperatorRow(operator_id="leader-1", name="郑小满", roles=(Role.LEADER,))
LIN = Candidate(
    person_id="lin",
    household_id="flat-3-2-501",
    shown_name="林*枫",
    door="3-2-501",
    room="501",
    phone="138****1234",
    subject_class=SubjectClass.RESIDENT,
    presence=Presence.INSIDE,
    since=None,
    matched="lxf",
    hint=Words("", ""),
)
_RULE = ShownRule(
    document=Words("样例街防指〔2022〕12号", "Example [2022] No. 12"),
    text=Words("进出小区要戴口罩、测体温、扫码。", "Masks, a temperature and a code at the gate."),
    telephone="0000-8001101",
)
_LONG = 5


def a_step(code: str, kind: IncidentKind, minutes: int, note: str = "") -> StepRow:
    """Return a usual step that was taken so many *minutes* after the first one."""
    usual = shipped_courses()[kind].step(code)
    at = NOW - timedelta(minutes=40) + timedelta(minutes=minutes)
    return StepRow(
        step_id=f"{code}-{minutes}",
        at=at,
        recorded_at=at,
        code=code,
        what=Words(code, code) if usual is None else usual.words,
        whom="",
        note=note,
        operator="周岚",
        late=minutes == 6,
        corrected=False,
    )


def a_card(
    number: int = 1, kind: IncidentKind = IncidentKind.FORCED_ENTRY, steps: int = 3
) -> IncidentCard:
    """Return an incident of somebody unknown with so many *steps*."""
    course = shipped_courses()[kind]
    notes = (
        "不戴口罩、不出示证件，从车道进来",
        "说明规则第 2 条，对方推开栏杆",
        "",
        "110，接警员称 10 分钟到",
    )
    taken = tuple(
        a_step(step.code, kind, 2 * place, notes[place % len(notes)])
        for place, step in enumerate(course.steps[:steps])
    )
    row = IncidentRow(
        incident_id=f"incident-{number}",
        number=f"2022-{number:03}",
        kind=kind,
        began_at=taken[0].at,
        gate="北门",
        place="车道",
        shown_name="",
        door="",
        plate="",
        description="男，四十岁上下，蓝外套",
        last=taken[-1].what,
        last_at=taken[-1].at,
        result=None,
        closed_at=None,
    )
    return IncidentCard(
        row=row,
        steps=taken,
        course=course,
        rule=_RULE,
        reference="",
        contacts=(
            HelpContact(help=Help.POLICE, telephone="110"),
            HelpContact(help=Help.HOSPITAL, telephone="120"),
            HelpContact(help=Help.COMMUNITY, telephone="0000-8001101"),
        ),
        entry=None,
        pass_number="",
        errands=(errand_row(4),) if steps > _LONG else (),
    )


@dataclass
class IncidentsFake:
    """A post with *count* incidents; it finds 林*枫."""

    count: int = 3
    steps: int = 3
    failure: GatehouseError | None = None
    orders: list[Any] = field(default_factory=list)
    asked: list[IncidentQuestion] = field(default_factory=list)
    cards: dict[str, IncidentCard] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kinds = tuple(IncidentKind)
        for number in range(1, self.count + 1):
            card = a_card(number, kinds[(number - 1) % len(kinds)], self.steps)
            self.cards[card.row.incident_id] = card

    def acts(self) -> IncidentActs:
        """Return the acts of the screen."""
        return IncidentActs(
            incidents=self._incidents,
            incident=self.cards.__getitem__,
            from_entry=self._from_entry,
            people=self._people,
            leaders=lambda: (LEADER,),
            sheet=self._sheet,
            report=self._report,
            step=self._step,
            close=self._close,
            correct=self._correct,
            mend=self._mend,
        )

    def _incidents(self, question: IncidentQuestion) -> IncidentList:
        self.asked.append(question)
        rows = tuple(card.row for card in self.cards.values())
        if question.which is IncidentFilter.OPEN:
            rows = tuple(row for row in rows if row.is_open)
        counts = IncidentCounts(
            open=sum(card.row.is_open for card in self.cards.values()),
            today=len(self.cards),
            all=len(self.cards),
            month=len(self.cards),
        )
        return IncidentList(rows=rows, counts=counts)

    def _from_entry(self, entry_id: str) -> IncidentOrder:
        about = Concerned(person_id="lin", entry_id=entry_id)
        kind = IncidentKind.REFUSED_CHECK
        return IncidentOrder(kind=kind, concerned=about, note="不肯扫码", happened_at=NOW)

    def _people(self, text: str) -> Found:
        return Found(text=text, candidates=(LIN,) if text == "lxf" else ())

    def _sheet(self, incident_id: str, full: FullValues | None) -> IncidentPaper:
        self.orders.append((incident_id, full))
        raise NotImplementedError

    def _report(self, order: IncidentOrder) -> IncidentRecorded:
        self._keep(order)
        return self._now(a_card(len(self.cards) + 1, order.kind, 1))

    def _step(self, order: StepOrder) -> IncidentRecorded:
        self._keep(order)
        card = self.cards[order.incident_id]
        step = a_step(order.code or order.words, card.row.kind, 40, order.note)
        return self._now(replace(card, steps=(*card.steps, step)))

    def _close(self, order: CloseOrder) -> IncidentRecorded:
        self._keep(order)
        card = self.cards[order.incident_id]
        step = a_step(CLOSED, card.row.kind, 40, order.note)
        words = {one.code: one.words for one in card.course.results}
        result = words.get(order.code) or Words(order.words, order.words)
        row = replace(card.row, closed_at=NOW, result=result)
        return self._now(replace(card, steps=(*card.steps, step), row=row))

    def _correct(self, step_id: str, correction: StepCorrection) -> IncidentRecorded:
        self._keep((step_id, correction))
        return self._now(next(iter(self.cards.values())))

    def _mend(self, mending: IncidentMending) -> IncidentRecorded:
        self._keep(mending)
        card = self.cards[mending.incident_id]
        return self._now(replace(card, reference=mending.reference or ""))

    def _keep(self, order: Any) -> None:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)

    def _now(self, card: IncidentCard) -> IncidentRecorded:
        self.cards[card.row.incident_id] = card
        changes = Changes.of(Kind.INCIDENT, ids=(card.row.incident_id,))
        return IncidentRecorded(card=card, fact_id="fact", sequence=1, changes=changes)


def open_page(bench: Bench, fake: IncidentsFake, area: str = "low") -> IncidentsPage:
    """Show the screen with what *fake* answers."""
    page = IncidentsPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page
