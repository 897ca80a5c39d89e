# SPDX-License-Identifier: MIT
"""Signing an itinerary (行程), and what follows: a pass, a refusal, a report."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import to_builtins
from msgspec.structs import replace

from gatehouse.db.drafts import drop_draft as drop
from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.households import door_of
from gatehouse.db.queries.issuers import letters
from gatehouse.db.queries.itineraries import (
    kept_draft,
    person_told,
    signed_note,
)
from gatehouse.db.queries.outsiders import known_outsider
from gatehouse.db.risk_area import record_judging
from gatehouse.db.tables.columns import json_text, utc_text
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value
from gatehouse.domain.area_judging import AreaJudging, judge_areas
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.deadline import Deadline
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Crossing, Decision, Direction, Outsider, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.identity.masking import mask_name, mask_phone
from gatehouse.domain.itinerary import (
    EvidenceItem,
    ItineraryForm,
    ItineraryNote,
    NoteConclusion,
    window_at,
)
from gatehouse.domain.itinerary_body import (
    evidence_body,
    form_body,
    legs_body,
    read_form,
    spans_body,
)
from gatehouse.domain.itinerary_draft import Hand, written
from gatehouse.domain.itinerary_judging import Whose, judge, narrative, signed
from gatehouse.domain.itinerary_note import (
    NoteSigned,
)
from gatehouse.domain.itinerary_remarks import remarks_on
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.returning import Returning
from gatehouse.domain.ten_facts import Known, unclear_facts
from gatehouse.errors import Refused
from gatehouse.services.clock import doubt_clock
from gatehouse.services.code_book import refuse_strange_code
from gatehouse.services.divisions import divisions
from gatehouse.services.entry import record_refusal
from gatehouse.services.gate_pass import issue_in
from gatehouse.services.itinerary import no_such_person
from gatehouse.services.outsider import add_outsider, mend_outsider
from gatehouse.services.policy import rules_at
from gatehouse.services.risk_area import basis_on

_REFUSALS = {
    NoteConclusion.TURNED_AWAY: Decision.TURN_AWAY,
    NoteConclusion.REPORTED: Decision.REPORT,
}
_TOUCHED = {
    NoteConclusion.ISSUED: (Kind.GATE_PASS,),
    NoteConclusion.TURNED_AWAY: (Kind.ENTRY,),
    NoteConclusion.REPORTED: (Kind.ENTRY,),
    NoteConclusion.RECORDED: (),
}


class _JudgedBy(NamedTuple):
    """The rules and the days that a note is judged by, and what its days touch."""

    rules: RuleSet
    window: DaySpan
    areas: AreaJudging | None


def sign_now(
    store: Store, duty: Duty, draft_id: str, form: ItineraryForm, conclusion: NoteConclusion
) -> NoteSigned:
    """Sign at the desk, as `sign`, once the computer's clock is believed."""
    doubt_clock(store, duty)
    return sign(store, duty, draft_id, form, conclusion)


def sign(
    store: Store, duty: Duty, draft_id: str, form: ItineraryForm, conclusion: NoteConclusion
) -> NoteSigned:
    """Sign *form* and do what was concluded, in one act; its draft is gone with it.

    Somebody new is written down. A visitor's day pass is issued, or the person is turned away or
    reported by an entry, or nothing more is done. A pass against the proposal asks for a reason in
    the form's note. What came masked to *duty* and was not touched is signed as it was typed.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        form = read_form(form_body(form))
        form = written(kept_draft(work.connection, draft_id), form, Hand.of(duty)).whole
        form = _with_telephones(_verified(form, duty), letters(work.connection))
        judged_by = _judged_by(work, form)
        _refuse_strange_evidence(work, form)
        _refuse_unready(work, form, judged_by, conclusion)
        person_id = _person(work, form)
        note = _note(work, form, person_id, judged_by, conclusion)
        fact = work.record("itinerary", _columns(work, note, person_id))
        if judged_by.areas is not None:
            record_judging(work, fact.id, judged_by.areas)
        pass_id = _follow(work, note, person_id, fact, judged_by.rules)
        drop(work.connection, draft_id)
        read_again = signed_note(work.connection, fact.id)
        work.commit()
    assert read_again is not None, "what was recorded can be read"
    kinds = (Kind.ITINERARY, Kind.PERSON, *_TOUCHED[conclusion])
    changes = Changes.of(*kinds, ids=(fact.id,))
    return NoteSigned(read_again, person_id, pass_id, fact.sequence, changes)


def _verified(form: ItineraryForm, duty: Duty) -> ItineraryForm:
    """Return *form* with the name of who saw the evidence, where none is told."""

    def seen(item: EvidenceItem) -> EvidenceItem:
        return replace(item, verified_by=item.verified_by or duty.operator.name)

    return replace(form, evidence=tuple(map(seen, form.evidence)))


def _with_telephones(form: ItineraryForm, known: Sequence[EvidenceItem]) -> ItineraryForm:
    """Return *form* with the whole telephone of each office that was taken from *known*."""
    whole = {(one.issuer, mask_phone(one.contact)): one.contact for one in known}

    def completed(item: EvidenceItem) -> EvidenceItem:
        return replace(item, contact=whole.get((item.issuer, item.contact), item.contact))

    return replace(form, evidence=tuple(map(completed, form.evidence)))


def _judged_by(work: UnitOfWork, form: ItineraryForm) -> _JudgedBy:
    """Return what *form* is judged by now, and what the list of risk areas makes of its days."""
    rules, today = rules_at(work.connection, work.now), local_day(work.now)
    window = window_at(rules, work.now)
    strip = strip_of(window, form.legs, form.evidence)
    areas = judge_areas(strip, form.legs, basis_on(work.connection, rules, today), today)
    return _JudgedBy(rules, window, areas)


def _refuse_strange_evidence(work: UnitOfWork, form: ItineraryForm) -> None:
    for item in form.evidence:
        refuse_strange_code(work.connection, CodeList.EVIDENCE, item.own_kind, item.kind)


def _refuse_unready(
    work: UnitOfWork, form: ItineraryForm, judged_by: _JudgedBy, conclusion: NoteConclusion
) -> None:
    """Refuse what a remark blocks, and a pass against the proposal that nobody gives a reason for.

    Whether a visitor's pass can be issued at all is for its own service to say.
    """
    window, areas = judged_by.window, judged_by.areas
    remarks = remarks_on(form, window, local_day(work.now), divisions())
    blocking = next((remark.words for remark in remarks if remark.blocks), None)
    if blocking is not None:
        raise Refused(
            f"{blocking.en} Nothing was signed; the draft is kept.",
            f"{blocking.zh}还没有签，草稿留着。",
        )
    judgement = judge(strip_of(window, form.legs, form.evidence), form.evidence, areas)
    against = judgement.proposal is not NoteConclusion.ISSUED
    if conclusion is NoteConclusion.ISSUED and against and not form.note:
        if areas is not None and areas.report:
            raise Refused(
                f"{areas.headline.en}. Nothing was signed; the draft is kept. "
                "To issue a pass all the same, write in the note why and who allows it.",
                f"{areas.headline.zh}。没有签，草稿留着。仍要发证，请在备注里写明理由和谁同意的。",
            )
        raise Refused(
            "Days or proof are missing. Nothing was signed; the draft is kept. "
            "To issue a pass all the same, write in the note why and who allows it.",
            "还缺日期或佐证。没有签，草稿留着。仍要发证，请在备注里写明理由和谁同意的。",
        )


def _person(work: UnitOfWork, form: ItineraryForm) -> str:
    """Return the id of whom *form* is about; an outsider is written down as it tells of them."""
    host = form.host_household_id
    told = form.outsider or Outsider(name="")
    told = replace(told, host_household_id=host or told.host_household_id)
    if form.person_id is None:
        door = door_of(work.connection, host) if host else ""
        return add_outsider(work, told, form.subject_class, door)
    known = known_person(work.connection, form.person_id)
    if known is None:
        raise no_such_person()
    mend_outsider(work, known.person_id, told)
    return known.person_id


def _note(
    work: UnitOfWork,
    form: ItineraryForm,
    person_id: str,
    judged_by: _JudgedBy,
    conclusion: NoteConclusion,
) -> ItineraryNote:
    told = person_told(work.connection, person_id)
    host = form.host_household_id or told.host_household_id
    outsider = known_outsider(work.connection, person_id)
    form = replace(form, outsider=outsider, host_household_id=host)
    strip = strip_of(judged_by.window, form.legs, form.evidence)
    door = door_of(work.connection, host) if host else ""
    whose, codes = (
        Whose(mask_name(told.name), door),
        code_book(work.connection, local_day(work.now)),
    )
    paragraph = narrative(strip, form, whose, judged_by.areas, codes)
    return signed(form, strip, conclusion, judged_by.rules.id, paragraph)


def _columns(work: UnitOfWork, note: ItineraryNote, person_id: str) -> dict[str, Value]:
    form, told = note.form, person_told(work.connection, person_id)
    return {
        **_returning_columns(work, note, told),
        "gate": work.duty.gate,
        "person_id": person_id,
        "household_id": form.host_household_id,
        "subject_class": form.subject_class,
        # the roster says what somebody of it is called
        "outsider_name": told.name if form.outsider else "",
        "paper_kind": told.paper_kind,
        "paper_number": told.paper_number,
        "phone": told.phone,
        "first_day": note.window.first,
        "last_day": note.window.last,
        "rule_set_id": note.rule_set_id,
        "legs": legs_body(form.legs),
        "evidence": evidence_body(form.evidence),
        "gaps": spans_body(note.gaps),
        "assessment": note.assessment,
        "conclusion": note.conclusion,
        "declared": form.declared,
        "narrative": note.narrative,
        "note": form.note,
        "companions": json_text(to_builtins(form.companions)) if form.companions else None,
        "pasted": form.pasted or None,
    }


def _returning_columns(work: UnitOfWork, note: ItineraryNote, told: Outsider) -> dict[str, Value]:
    """Return what is to be filed to the note, and of somebody who comes back what they tell."""
    form, deadlines = note.form, rules_at(work.connection, work.now).deadlines
    stand_ins = sum(item.kind.is_alternative for item in form.evidence)
    columns: dict[str, Value] = {
        "stand_ins": stand_ins or None,
        "originals_due": _due(deadlines.original, work) if stand_ins else None,
    }
    if form.subject_class is not SubjectClass.RETURNEE:
        return columns
    returning = form.returning or Returning()
    known = Known(named=bool(told.paper_number), reached_at=bool(told.phone))
    unclear = unclear_facts(replace(form, returning=returning), note.gaps, known)
    return {
        **columns,
        "returnee": json_text(to_builtins(returning)),
        "unclear": json_text(unclear),
        "facts_due": _due(deadlines.facts, work) if unclear else None,
    }


def _due(deadline: Deadline | None, work: UnitOfWork) -> str | None:
    return utc_text(deadline.due(work.now)) if deadline else None


def _follow(
    work: UnitOfWork, note: ItineraryNote, person_id: str, fact: FactId, rules: RuleSet
) -> str:
    """Do what was concluded; return the id of the pass that was issued, or nothing."""
    form = note.form
    if note.conclusion is NoteConclusion.ISSUED:
        order = PassOrder(
            pass_class=PassClass.VISITOR_DAY,
            person_id=person_id,
            household_id=form.host_household_id,
            itinerary_id=fact.id,
            subject_class=form.subject_class,
        )
        return issue_in(work, order).pass_id
    decision = _REFUSALS.get(note.conclusion)
    if decision is not None:
        record_refusal(work, _crossing(form, person_id, rules), decision)
    return ""


def _crossing(form: ItineraryForm, person_id: str, rules: RuleSet) -> Crossing:
    reasons = rules.reasons_for(form.subject_class, Direction.IN)
    return Crossing(
        direction=Direction.IN,
        subject_class=form.subject_class,
        reason=reasons[0],
        person_id=person_id,
        outsider=form.outsider,
        note=form.note,
    )
