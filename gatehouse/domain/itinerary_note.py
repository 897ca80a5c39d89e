# SPDX-License-Identifier: MIT
"""What the screen of itineraries is given: the days asked about, drafts, notes as they were signed.

Everything that tells who somebody is comes masked.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.area_judging import NO_BASIS, AreaBasis, AreaJudging, NoteJudging
from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.division import DivisionList
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.masking import mask_name, mask_paper, mask_phone, mask_plate
from gatehouse.domain.itinerary import (
    EvidenceItem,
    ItineraryDraftRow,
    ItineraryForm,
    ItineraryRow,
    Leg,
)
from gatehouse.domain.itinerary_judging import Whose, narrative
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.itinerary_supplement import SupplementRow
from gatehouse.domain.post import Post
from gatehouse.domain.returning import Companion, Returning
from gatehouse.domain.words import Words

MOST_LISTED = 500
"""How many notes a list holds; the newest stand first."""


class ItineraryTerms(Struct, frozen=True, kw_only=True):
    """What a note is taken by: the *window* of days, *today*, the places, and the *document*.

    *paper_number* is that of a paper which is written at the gate now, such as an own statement;
    *letters* are the last ones of offices that issued any, with the telephone masked; *approvers*
    are who approved alternatives before, and who leads here; *basis* is what risk areas are judged
    by.
    """

    window: DaySpan
    today: date
    divisions: DivisionList
    document: Words
    paper_number: str = ""
    letters: tuple[EvidenceItem, ...] = ()
    approvers: tuple[str, ...] = ()
    basis: AreaBasis = NO_BASIS


class CommitmentTerms(Struct, frozen=True):
    """What a commitment is signed to: at which *post*, of which *window*, on which local *day*."""

    post: Post
    window: DaySpan
    day: date


class NotePerson(Discreet, frozen=True, kw_only=True):
    """Somebody whom the post knows, as the form of a note shows them.

    *rostered* people need no visitor's pass. *last_note* is the newest that was signed of them.
    """

    person_id: str
    shown_name: str
    paper_number: str
    phone: str
    subject_class: SubjectClass
    rostered: bool
    host: HouseholdRow | None
    last_note: ItineraryRow | None


class OpenDraft(Struct, frozen=True, kw_only=True):
    """A draft that is taken up again: *person* is whom it names, *host* the flat they go to."""

    draft_id: str
    form: ItineraryForm
    person: NotePerson | None
    host: HouseholdRow | None


class NoteList(Struct, frozen=True):
    """Drafts and the newest notes; *every* and *open_notes* count all, not only those listed.

    *late* are the ids of the notes to which something should have been filed by now; *areas* what
    the newest judging says of those that were judged, by their ids.
    """

    drafts: tuple[ItineraryDraftRow, ...]
    rows: tuple[ItineraryRow, ...]
    every: int
    open_notes: int
    late: frozenset[str] = frozenset()
    areas: Mapping[str, AreaJudging] = MappingProxyType({})


class SignedNote(Struct, frozen=True, kw_only=True):
    """One note to be read again; *pass_number* is of the pass that was issued with it, if any.

    *originals_owed* are the places in its evidence for which an original is still to come.
    *judgings* are what lists of risk areas said of it, that of the signature first.
    """

    row: ItineraryRow
    legs: tuple[Leg, ...]
    evidence: tuple[EvidenceItem, ...]
    declared: bool
    note: str
    pass_number: str
    returning: Returning | None = None
    companions: tuple[Companion, ...] = ()
    pasted: str = ""
    originals_owed: tuple[int, ...] = ()
    supplements: tuple[SupplementRow, ...] = ()
    judgings: tuple[NoteJudging, ...] = ()

    def paragraph(self, codes: CodeBook = AS_SHIPPED) -> Words:
        """Return the paragraph for the office: in Chinese as it was signed, in English told anew.

        Evidence is called as in *codes*, on the day of the signature.
        """
        codes = replace(codes, day=local_day(self.row.signed_at))
        strip = strip_of(self.row.window, self.legs, self.evidence)
        form = ItineraryForm(legs=self.legs, evidence=self.evidence)
        areas = self.judgings[0].areas if self.judgings else None
        whose = Whose(self.row.shown_name, self.row.door)
        told = narrative(strip, form, whose, areas, codes)
        return Words(self.row.narrative, told.en)


class NoteSigned(Struct, frozen=True):
    """A note that was signed in one act with what followed from it.

    *pass_id* is of the pass that was issued with it, or empty.
    """

    note: SignedNote
    person_id: str
    pass_id: str
    sequence: int
    changes: Changes


class NoteJudged(Struct, frozen=True):
    """A note that was judged once more, as it stands now."""

    note: SignedNote
    sequence: int
    changes: Changes


def shown_legs(legs: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """Return *legs* as they may be shown: plates are masked."""
    return tuple(
        replace(leg, number=mask_plate(leg.number)) if leg.transport.by_plate else leg
        for leg in legs
    )


def shown_companions(companions: tuple[Companion, ...]) -> tuple[Companion, ...]:
    """Return *companions* as they may be shown: names and papers are masked."""
    return tuple(
        replace(one, name=mask_name(one.name), paper_number=mask_paper(one.paper_number))
        for one in companions
    )


def shown_evidence(evidence: tuple[EvidenceItem, ...]) -> tuple[EvidenceItem, ...]:
    """Return *evidence* as it may be shown: telephones are masked."""
    return tuple(replace(item, contact=mask_phone(item.contact)) for item in evidence)
