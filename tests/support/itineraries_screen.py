# SPDX-License-Identifier: MIT
"""Invented notes behind the acts of the itinerary screen; what was asked is written down."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from gatehouse.domain.area_judging import NO_BASIS, AreaBasis, NoteJudging
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.itinerary import (
    Assessment,
    EvidenceItem,
    EvidenceKind,
    ItineraryDraftRow,
    ItineraryForm,
    ItineraryRow,
    Leg,
    NoteConclusion,
    Place,
    Transport,
)
from gatehouse.domain.itinerary_note import (
    CommitmentTerms,
    ItineraryTerms,
    NoteList,
    NotePerson,
    NoteSigned,
    OpenDraft,
    SignedNote,
)
from gatehouse.domain.itinerary_supplement import FactsOrder, OriginalOrder, Supplemented
from gatehouse.domain.owed import NOTHING_OWED, Owed
from gatehouse.domain.person import Candidate, Found, Presence
from gatehouse.domain.returning import Copied
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.reports.commitment import compose_commitment
from gatehouse.services.divisions import divisions
from gatehouse.ui.itineraries.acts import ItineraryActs
from gatehouse.ui.itineraries.page import ItinerariesPage
from tests.support.area_acts import AreasFake
from tests.support.post import SETUP
from tests.support.screens import AREAS, ENTER, Bench

if TYPE_CHECKING:
    from gatehouse.domain.division import DivisionList

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
WINDOW = DaySpan(date(2022, 4, 1), date(2022, 4, 14))
_STANDS_IN = list(Assessment).index(Assessment.ALTERNATIVE)
_OWED = Owed(originals=1, originals_due=NOW + timedelta(hours=24))
LONG = "样例省样例自治州样例县样例镇样例村第十二村民小组样例路一百二十三号院内"
HOST = HouseholdRow(
    household_id="h1", door="3-2-501", building="3", unit_room="2-501", people=3, outside=0
)
LETTER = EvidenceItem(
    kind=EvidenceKind.EMPLOYER,
    number="2022-018",
    issuer="样例家政服务有限责任公司",
    contact="139****5566",
    approved_by="王主任",
    verified_by="周岚",
)


def april(day: int) -> date:
    return date(2022, 4, day)


WHOLE = ItineraryForm(
    outsider=Outsider(name="周小安"),
    host_household_id="h1",
    legs=(Leg(first_day=april(1), last_day=april(14), place=Place(text="样例村")),),
    evidence=(EvidenceItem(kind=EvidenceKind.TRAVEL_CARD),),
    declared=True,
)


def legs(count: int, lodging: str = "样例宾馆 301") -> tuple[Leg, ...]:
    """Return *count* stays one after another, the first of them longest."""
    first = 14 - count + 1
    starts = [1, *(day for day in range(first + 1, 15))]
    ends = [*(day - 1 for day in starts[1:]), 14]
    return tuple(
        Leg(
            first_day=april(start),
            last_day=april(end),
            place=Place(
                code="220100", province=Words("吉林省", "Jilin"), city=Words("长春市", "Changchun")
            )
            if place % 2
            else Place(text="样例村"),
            lodging=lodging,
            transport=Transport.TRAIN if place else Transport.NONE,
            number="G9901" if place else "",
            seat="05车12A" if place else "",
        )
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    )


@dataclass
class ItinerariesFake:
    """A post with as many notes and drafts as told; signing answers at once, or fails as told."""

    notes: int = 3
    drafts: int = 1
    failure: GatehouseError | None = None
    form: ItineraryForm = field(
        default_factory=lambda: ItineraryForm(legs=legs(8, LONG), evidence=(LETTER,))
    )
    saved: list[tuple[str, ItineraryForm]] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    signed: list[tuple[str, ItineraryForm, NoteConclusion]] = field(default_factory=list)
    copied: list[tuple[str, ItineraryForm]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    filed: list[OriginalOrder | FactsOrder] = field(default_factory=list)
    areas: AreasFake = field(default_factory=AreasFake)
    basis: AreaBasis = NO_BASIS
    judgings: tuple[NoteJudging, ...] = ()

    def acts(self) -> ItineraryActs:
        return ItineraryActs(
            places=divisions,
            terms=self._terms,
            notes=self._notes,
            note=self._note,
            draft=self._draft,
            person=self._person,
            find=self._find,
            find_households=lambda text: (HOST,) if text in HOST.door else (),
            save_draft=lambda draft_id, form: self.saved.append((draft_id, form)),
            drop_draft=self._drop,
            copy_notes=self._copy,
            sign=self._sign,
            file_original=self._supplement,
            tell_facts=self._supplement,
            withdraw_last=self._withdraw,
            commitment=lambda: compose_commitment(CommitmentTerms(SETUP.post, WINDOW, april(15))),
            areas=self.areas.acts(),
        )

    def _copy(self, draft_id: str, form: ItineraryForm) -> Copied:
        self.copied.append((draft_id, form))
        marked = tuple(replace(one, copied=True) for one in form.companions)
        return Copied(marked, tuple(f"copy{n}" for n, _ in enumerate(marked)))

    def _withdraw(self, note_id: str) -> Supplemented:
        self.withdrawn.append(note_id)
        return Supplemented("s2", 3, Changes.of(Kind.ITINERARY, ids=(note_id,)))

    def _supplement(self, order: OriginalOrder | FactsOrder) -> Supplemented:
        self.filed.append(order)
        return Supplemented("s1", 2, Changes.of(Kind.ITINERARY, ids=(order.note_id,)))

    def _terms(self) -> ItineraryTerms:
        places: DivisionList = divisions()
        document = Words("样例〔2022〕4号", "Example [2022] No. 4")
        return ItineraryTerms(
            paper_number="0415-1642",
            window=WINDOW,
            today=april(15),
            divisions=places,
            document=document,
            basis=self.basis,
        )

    def _notes(self, open_only: bool) -> NoteList:
        rows = tuple(self._row(n) for n in range(self.notes))
        still_open = tuple(row for row in rows if row.to_file)
        drafts = tuple(
            ItineraryDraftRow(
                id=f"d{n}",
                updated_at=NOW - timedelta(minutes=n),
                shown_name="周*安",
                door="3-2-501",
                legs=n,
            )
            for n in range(self.drafts)
        )
        return NoteList(
            drafts,
            still_open if open_only else rows,
            len(rows),
            len(still_open),
            areas={row.id: self.judgings[-1].areas for row in rows[::2] if self.judgings},
        )

    def _row(self, number: int) -> ItineraryRow:
        conclusion = list(NoteConclusion)[number % 4]
        return ItineraryRow(
            id=f"n{number}",
            signed_at=NOW - timedelta(hours=number),
            shown_name="欧阳**" if number % 2 else "周**",
            door="10-1-1203",
            paper_number="220199********0027",
            phone="139****2222",
            subject_class=SubjectClass.DOMESTIC,
            window=WINDOW,
            legs=8,
            gaps=(),
            assessment=list(Assessment)[number % 5],
            conclusion=conclusion,
            narrative="周**，到10-1-1203。4月1–7日在样例村。" * 4,
            operator="周岚",
            owed=_OWED if number % 5 == _STANDS_IN else NOTHING_OWED,
        )

    def _note(self, note_id: str) -> SignedNote:
        row = self._row(int(note_id[1:]))
        issued = row.conclusion is NoteConclusion.ISSUED
        return SignedNote(
            row=row,
            legs=legs(8, LONG),
            evidence=(LETTER,),
            declared=True,
            note="社区王主任电话同意",
            pass_number="4816209357" if issued else "",
            judgings=self.judgings,
        )

    def _draft(self, draft_id: str) -> OpenDraft:
        return OpenDraft(draft_id=draft_id, form=self.form, person=None, host=HOST)

    def _person(self, person_id: str) -> NotePerson:
        return NotePerson(
            person_id=person_id,
            shown_name="周*安",
            paper_number="220199********0027",
            phone="139****2222",
            subject_class=SubjectClass.DOMESTIC,
            rostered=person_id == "roster",
            host=HOST,
            last_note=self._row(4),
        )

    def _find(self, text: str) -> Found:
        known = Candidate(
            person_id="roster" if text == "林" else "known",
            household_id="h1",
            shown_name="周*安",
            door="3-2-501",
            room="",
            phone="139****2222",
            subject_class=SubjectClass.DOMESTIC,
            presence=Presence.OUTSIDE,
            since=None,
            matched=text,
            hint=Words("", ""),
        )
        return Found(text=text, candidates=(known,) if text in ("周", "林") else ())

    def _drop(self, draft_id: str) -> None:
        self.dropped.append(draft_id)

    def _sign(self, draft_id: str, form: ItineraryForm, conclusion: NoteConclusion) -> NoteSigned:
        if self.failure is not None:
            raise self.failure
        self.signed.append((draft_id, form, conclusion))
        note = self._note(f"n{list(NoteConclusion).index(conclusion)}")
        return NoteSigned(note, "w1", "", 1, Changes.of(Kind.ITINERARY, ids=("n0",)))


def open_page(bench: Bench, fake: ItinerariesFake, size: str = "low") -> ItinerariesPage:
    page = ItinerariesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[size])
    page.start(fake.acts())
    page.setFocus()
    bench.settle()
    return page


def open_form(bench: Bench, fake: ItinerariesFake, size: str = "low") -> ItinerariesPage:
    """Open the draft of *fake*."""
    page = open_page(bench, fake, size)
    bench.press(ENTER)
    bench.settle()
    assert page.form.isVisible()
    return page


def new_form(bench: Bench, fake: ItinerariesFake) -> ItinerariesPage:
    page = open_page(bench, fake)
    page.new_note()
    bench.settle()
    return page
