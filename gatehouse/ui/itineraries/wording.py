# SPDX-License-Identifier: MIT
"""How the itinerary screen words what the post answers, in the language of the moment."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import span_words
from gatehouse.domain.entry import LIVING_HERE, SubjectClass
from gatehouse.domain.itinerary import (
    ASSESSMENT_WORDS,
    NOTE_CONCLUSION_WORDS,
    TRANSPORT_WORDS,
    Assessment,
    EvidenceKind,
    NoteConclusion,
    Transport,
)
from gatehouse.domain.itinerary_judging import shown_number
from gatehouse.domain.itinerary_strip import Proof
from gatehouse.domain.returning import ANSWER_WORDS, facts_words
from gatehouse.domain.words import Language, Words
from gatehouse.ui.itineraries.area_wording import risk_cell
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gatehouse.domain.area_judging import AreaJudging
    from gatehouse.domain.division import Division, DivisionList
    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.itinerary import EvidenceItem, ItineraryDraftRow, ItineraryRow, Leg
    from gatehouse.domain.itinerary_note import SignedNote
    from gatehouse.domain.itinerary_supplement import SupplementRow
    from gatehouse.domain.person import Candidate
    from gatehouse.domain.returning import Returning
    from gatehouse.ui.shell.i18n import Languages

CLASSES: Final = (
    *(one for one in SubjectClass if one not in LIVING_HERE),
    SubjectClass.RETURNEE,
    SubjectClass.FOREIGNER,
)
"""As whom somebody comes of whom a note is taken; the commonest from outside first."""
CONCLUSION_SIGNS: Final = {
    NoteConclusion.ISSUED: SignKind.OK,
    NoteConclusion.TURNED_AWAY: SignKind.STOP,
    NoteConclusion.REPORTED: SignKind.REPORT,
    NoteConclusion.RECORDED: SignKind.INFO,
}
ASSESSMENT_SIGNS: Final = {
    Assessment.GAPS: SignKind.STOP,
    Assessment.UNPROVEN: SignKind.WARN,
    Assessment.NEEDS_APPROVAL: SignKind.WARN,
    Assessment.ALTERNATIVE: SignKind.WARN,
    Assessment.COMPLETE: SignKind.OK,
}
PROOF_SIGNS: Final = {
    Proof.NONE: SignKind.STOP,
    Proof.TO_APPROVE: SignKind.WARN,
    Proof.ALTERNATIVE: SignKind.WARN,
    Proof.ORIGINAL: SignKind.OK,
}
PROOF_WORDS: Final = {
    Proof.NONE: Words("无", "none"),
    Proof.TO_APPROVE: Words("待批", "to approve"),
    Proof.ALTERNATIVE: Words("替代", "stand-in"),
    Proof.ORIGINAL: Words("有", "seen"),
}
NOTHING: Final = "—"


def short_day(day: "date", today: "date", language: Language) -> str:
    """Return `4月5日` or `5 Apr`, with the year where it is another than today's."""
    chinese = language is Language.CHINESE
    pattern = "M月d日" if chinese else "d MMM"
    if day.year != today.year:
        pattern = f"yyyy年{pattern}" if chinese else f"{pattern} yyyy"
    return QLocale(language.value).toString(QDate(day.year, day.month, day.day), pattern)


def weekday(day: "date", language: Language) -> str:
    """Return `周五` or `Fri`."""
    return QLocale(language.value).toString(QDate(day.year, day.month, day.day), "ddd")


def numbered(items: "Iterable[tuple[str, str]]") -> list[tuple[str, str]]:
    """Return pairs of code and words with a digit before the words: typed, it chooses them."""
    return [(code, f"{number % 10} {words}") for number, (code, words) in enumerate(items, 1)]


def draft_row(draft: "ItineraryDraftRow", languages: "Languages") -> Row:
    """Return a note that was begun and not signed."""
    legs = QCoreApplication.translate("itineraries", "Legs: {legs}").format(legs=draft.legs)
    return (
        Cell(QCoreApplication.translate("itineraries", "Draft"), sign=SignKind.WAIT, strong=True),
        Cell(languages.formats.moment(draft.updated_at), detail=legs),
        Cell(
            draft.shown_name or QCoreApplication.translate("itineraries", "Nobody yet"),
            detail=draft.door,
            strong=True,
        ),
        Cell(NOTHING),
        Cell(NOTHING),
        Cell(QCoreApplication.translate("itineraries", "Go on")),
    )


def note_row(
    note: "ItineraryRow",
    languages: "Languages",
    *,
    late: bool = False,
    areas: "AreaJudging | None" = None,
) -> Row:
    """Return a note that was signed; *late* when something should have been filed to it.

    *areas* is what the newest list of risk areas said of it, None where none was asked.
    """
    days = languages.text(span_words(note.window))
    worth = languages.text(ASSESSMENT_WORDS[note.assessment])
    return (
        Cell(
            languages.text(NOTE_CONCLUSION_WORDS[note.conclusion]),
            sign=CONCLUSION_SIGNS[note.conclusion],
            strong=True,
        ),
        Cell(languages.formats.moment(note.signed_at), detail=days),
        Cell(note.shown_name, detail=note.door, strong=True),
        risk_cell(areas, languages),
        Cell(
            worth, detail=_owed_words(note, languages, late=late), sign=_worth_sign(note, late=late)
        ),
        Cell(note.operator),
    )


def _worth_sign(note: "ItineraryRow", *, late: bool) -> SignKind:
    if late:
        return SignKind.STOP
    filed = note.assessment is Assessment.ALTERNATIVE and not note.to_file
    return SignKind.OK if filed else ASSESSMENT_SIGNS[note.assessment]


def _owed_words(note: "ItineraryRow", languages: "Languages", *, late: bool) -> str:
    """Return what is to be filed to a note, and by when."""
    translate = QCoreApplication.translate
    if not note.to_file or not note.owed.is_anything:
        return ""
    original, facts = translate("itineraries", "original"), translate("itineraries", "ten facts")
    what = original if note.owed.originals else facts
    if note.owed.due is None:
        return translate("itineraries", "{what} to come").format(what=what)
    if late:
        return translate("itineraries", "{what} overdue").format(what=what)
    moment = languages.formats.moment(note.owed.due)
    return translate("itineraries", "{what} by {moment}").format(what=what, moment=moment)


def person_row(candidate: "Candidate", languages: "Languages") -> Row:
    """Return one of those whom a name may mean."""
    klass = languages.code(CodeList.CLASS, candidate.subject_class)
    return (Cell(candidate.shown_name, detail=klass, strong=True), Cell(candidate.door))


def household_row(household: "HouseholdRow") -> Row:
    """Return a flat that may be meant."""
    return (Cell(household.door, strong=True), Cell(""))


def division_row(
    division: "Division", divisions: "DivisionList", day: "date", languages: "Languages"
) -> Row:
    """Return a place with what it lies in, the widest first."""
    within = divisions.lineage(division.parent, day) if division.parent else ()
    return (
        Cell(languages.text(division.name), strong=True),
        Cell(" ".join(languages.text(one.name) for one in within)),
    )


def leg_lines(leg: "Leg", languages: "Languages") -> tuple[str, str]:
    """Return a leg in two lines: its days and place, then how they came and where they lived."""
    days = languages.text(span_words(leg.days)) if leg.days else NOTHING
    way = "" if leg.transport is Transport.NONE else languages.text(TRANSPORT_WORDS[leg.transport])
    parts = (way, shown_number(leg), leg.seat, leg.lodging)
    return f"{days}　{languages.text(leg.place.words)}", " · ".join(filter(None, parts))


def returning_line(told: "Returning", languages: "Languages") -> str:
    """Return in one line what somebody told who came back."""
    translate, text = QCoreApplication.translate, languages.text
    met = translate("itineraries", "met anybody ill: {answer}")
    unwell = translate("itineraries", "fever or cough: {answer}")
    parts = (
        languages.formats.day(told.returned_on) if told.returned_on else "",
        told.origin,
        told.transport,
        met.format(answer=text(ANSWER_WORDS[told.met_cases])),
        unwell.format(answer=text(ANSWER_WORDS[told.unwell])),
        told.said,
        told.measures,
        told.household,
    )
    return " · ".join(filter(None, parts))


def supplement_lines(
    one: "SupplementRow", note: "SignedNote", languages: "Languages"
) -> tuple[str, str]:
    """Return what was filed to a note, and by whom and when."""
    translate, text = QCoreApplication.translate, languages.text
    by = f"{one.operator} · {languages.formats.moment(one.filed_at)}"
    if one.place is None or one.kind is None:
        told = translate("itineraries", "Facts of the return told")
        missing = translate("itineraries", "{told}; still to ask: {facts}")
        if one.unclear:
            told = missing.format(told=told, facts=text(facts_words(one.unclear)))
        return told, by
    stood_for = languages.code(CodeList.EVIDENCE, note.evidence[one.place].code)
    came = translate("itineraries", "Original for {what}: {kind} {number}").format(
        what=stood_for,
        kind=languages.code(CodeList.EVIDENCE, one.own_kind or one.kind),
        number=one.number,
    )
    return came.strip(), by


def evidence_choices(
    languages: "Languages", code: str = "", *, shown: bool = False
) -> list[tuple[str, str]]:
    """Return what may be chosen as evidence, with *code* even where it has ended since.

    What is *shown* was seen, so that it is not what nobody can verify.
    """
    codes = languages.codes
    offered = [
        one
        for one in codes.offered(CodeList.EVIDENCE)
        if not shown or codes.stands_for(CodeList.EVIDENCE, one) != EvidenceKind.UNVERIFIABLE
    ]
    if code and code not in offered:
        offered.append(code)
    return numbered((one, languages.code(CodeList.EVIDENCE, one)) for one in offered)


def evidence_line(item: "EvidenceItem", languages: "Languages") -> str:
    """Return a piece of evidence in one line."""
    days = (
        languages.text(span_words(item.days))
        if item.days
        else QCoreApplication.translate("itineraries", "all days")
    )
    approved = QCoreApplication.translate("itineraries", "approved by {name}").format(
        name=item.approved_by
    )
    parts = (
        languages.code(CodeList.EVIDENCE, item.code),
        item.number,
        days,
        item.issuer,
        item.contact,
        approved if item.approved_by else "",
        QCoreApplication.translate("itineraries", "seen by {name}").format(name=item.verified_by)
        if item.verified_by
        else "",
    )
    return " · ".join(filter(None, parts))
