# SPDX-License-Identifier: MIT
"""Itinerary notes and their drafts: the lists of them, one to be read again, a person's last."""

import json
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, case, exists, func, or_, select

from gatehouse.db.queries.households import door_of, households_with
from gatehouse.db.queries.itinerary_supplements import (
    ALL_FILED,
    FACTS_OPEN,
    FILED,
    UNCLEAR_NOW,
    originals_owed,
    owed_of,
    supplements_of,
)
from gatehouse.db.queries.records import records_of, standing_of
from gatehouse.db.queries.risk_areas import judgings_of
from gatehouse.db.tables.draft import draft
from gatehouse.db.tables.gate_pass import gate_pass
from gatehouse.db.tables.household import household
from gatehouse.db.tables.itinerary import itinerary
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.identity.masking import desk_name, mask_name, mask_paper, mask_phone
from gatehouse.domain.itinerary import (
    Assessment,
    ItineraryDraftRow,
    ItineraryForm,
    ItineraryRow,
    Leg,
    NoteConclusion,
    by_day,
)
from gatehouse.domain.itinerary_body import read_draft, read_evidence, read_legs, read_spans
from gatehouse.domain.itinerary_draft import KeptDraft
from gatehouse.domain.itinerary_note import (
    NotePerson,
    SignedNote,
    shown_companions,
    shown_evidence,
    shown_legs,
)
from gatehouse.domain.returning import read_companions, read_returning

DRAFT_KIND = "itinerary"

_later = itinerary.alias("later")
_STANDS = ~exists().where(_later.c.supersedes_id == itinerary.c.id)
_PROVED = or_(
    itinerary.c.assessment == Assessment.COMPLETE.value,
    and_(itinerary.c.assessment == Assessment.ALTERNATIVE.value, ALL_FILED),
)
_OPEN = and_(or_(~_PROVED, FACTS_OPEN), itinerary.c.conclusion != NoteConclusion.TURNED_AWAY.value)
_NOTES = (
    select(
        itinerary,
        func.coalesce(func.nullif(itinerary.c.outsider_name, ""), person.c.name).label("name"),
        household.c.door,
        operator.c.name.label("operator"),
        FILED,
        UNCLEAR_NOW,
    )
    .join_from(itinerary, person, person.c.id == itinerary.c.person_id)
    .join(operator, operator.c.id == itinerary.c.operator_id)
    .outerjoin(household, household.c.id == itinerary.c.household_id)
    .where(_STANDS)
)
_NEWEST_FIRST = (itinerary.c.happened_at.desc(), itinerary.c.sequence.desc())
_LISTED = _NOTES.order_by(*_NEWEST_FIRST).limit(bindparam("most"))
_OPEN_LISTED = _NOTES.where(_OPEN).order_by(*_NEWEST_FIRST).limit(bindparam("most"))
_ONE = _NOTES.where(itinerary.c.id == bindparam("note_id"))
_LEGS = select(itinerary.c.legs).where(itinerary.c.id == bindparam("note_id"))
_LAST_OF = _NOTES.where(itinerary.c.person_id.in_(records_of())).order_by(*_NEWEST_FIRST).limit(1)
_COUNTS = select(
    func.count().label("every"),
    func.coalesce(func.sum(case((_OPEN, 1), else_=0)), 0).label("still_open"),
).where(_STANDS)
_PASS_OF = (
    select(gate_pass.c.number).where(gate_pass.c.itinerary_id == bindparam("note_id")).limit(1)
)
_DRAFTS = (
    select(draft)
    .where(draft.c.kind == DRAFT_KIND)
    .order_by(draft.c.updated_at.desc(), draft.c.id.desc())
)
_DRAFT = select(draft.c.body).where(draft.c.kind == DRAFT_KIND, draft.c.id == bindparam("draft_id"))
_PERSON = select(person).where(person.c.id == standing_of(bindparam("person_id")))


def notes_listed(
    connection: Connection, most: int, *, open_only: bool = False
) -> tuple[ItineraryRow, ...]:
    """Return the notes that stand, newest first, or those of which something is still to come."""
    found = connection.execute(_OPEN_LISTED if open_only else _LISTED, {"most": most})
    return tuple(map(_row, found))


def note_counts(connection: Connection) -> tuple[int, int]:
    """Count the notes that stand, and those of them that are open."""
    counted = connection.execute(_COUNTS).one()
    return counted.every, counted.still_open


def signed_note(connection: Connection, note_id: str) -> SignedNote | None:
    """Return a note as it was signed, or None when there is none."""
    found = connection.execute(_ONE, {"note_id": note_id}).one_or_none()
    if found is None:
        return None
    number = connection.execute(_PASS_OF, {"note_id": note_id}).scalar()
    return SignedNote(
        row=_row(found),
        legs=shown_legs(by_day(read_legs(found.legs))),
        evidence=shown_evidence(read_evidence(found.evidence)),
        declared=found.declared,
        note=found.note,
        pass_number=number or "",
        returning=read_returning(json.loads(found.returnee)) if found.returnee else None,
        companions=shown_companions(read_companions(json.loads(found.companions or "[]"))),
        pasted=found.pasted or "",
        originals_owed=tuple(place for place, _ in originals_owed(found)),
        supplements=supplements_of(connection, note_id),
        judgings=judgings_of(connection, (note_id,)).get(note_id, ()),
    )


def written_legs(connection: Connection, note_id: str) -> tuple[Leg, ...]:
    """Return the legs of a note in the order in which judgings count them: as it was signed."""
    return read_legs(connection.execute(_LEGS, {"note_id": note_id}).scalar_one())


def last_note_of(connection: Connection, person_id: str) -> ItineraryRow | None:
    """Return the note that was signed last of a person, if any was."""
    found = connection.execute(_LAST_OF, {"person_id": person_id}).one_or_none()
    return None if found is None else _row(found)


def drafts_listed(connection: Connection) -> tuple[ItineraryDraftRow, ...]:
    """Return the notes that were begun and not signed, the last one changed first."""
    return tuple(
        ItineraryDraftRow(
            id=row.id,
            updated_at=row.updated_at,
            shown_name=_name_of(connection, form),
            door=_door_of(connection, form),
            legs=sum(leg.days is not None for leg in form.legs),
        )
        for row in connection.execute(_DRAFTS).all()
        for form in (read_draft(row.body).whole,)
    )


def kept_draft(connection: Connection, draft_id: str) -> KeptDraft | None:
    """Return what a draft holds, in full, or None when there is none; no screen is given it."""
    body = connection.execute(_DRAFT, {"draft_id": draft_id}).scalar()
    return None if body is None else read_draft(body)


def note_person(connection: Connection, person_id: str) -> NotePerson | None:
    """Return somebody whom the post knows, or None when nobody has that id."""
    row = connection.execute(_PERSON, {"person_id": person_id}).one_or_none()
    if row is None:
        return None
    return NotePerson(
        person_id=row.id,
        shown_name=row.shown_name,
        paper_number=mask_paper(row.paper_number),
        phone=mask_phone(row.phone),
        subject_class=SubjectClass(row.subject_class),
        rostered=row.rostered,
        host=host_of(connection, row.household_id),
        last_note=last_note_of(connection, row.id),
    )


def person_told(connection: Connection, person_id: str) -> Outsider:
    """Return who a person is, in full, for the note that is signed of them."""
    row = connection.execute(_PERSON, {"person_id": person_id}).one()
    return Outsider(
        name=row.name,
        paper_kind=row.paper_kind,
        paper_number=row.paper_number,
        phone=row.phone,
        host_household_id=row.household_id,
    )


def host_of(connection: Connection, household_id: str | None) -> HouseholdRow | None:
    """Return the flat with that id, if there is one."""
    found = households_with(connection, (household_id,)) if household_id else ()
    return next(iter(found), None)


def _name_of(connection: Connection, form: ItineraryForm) -> str:
    if form.person_id is not None:
        row = connection.execute(_PERSON, {"person_id": form.person_id}).one_or_none()
        return "" if row is None else row.shown_name
    return desk_name(form.outsider.name) if form.outsider else ""


def _door_of(connection: Connection, form: ItineraryForm) -> str:
    host = form.host_household_id
    return door_of(connection, host) if host else ""


def _row(found: Row[*tuple[Any, ...]]) -> ItineraryRow:
    return ItineraryRow(
        id=found.id,
        signed_at=found.happened_at,
        shown_name=mask_name(found.name),
        door=found.door or "",
        paper_number=mask_paper(found.paper_number),
        phone=mask_phone(found.phone),
        subject_class=SubjectClass(found.subject_class),
        window=DaySpan(found.first_day, found.last_day),
        legs=len(found.legs),
        gaps=read_spans(found.gaps),
        assessment=Assessment(found.assessment),
        conclusion=NoteConclusion(found.conclusion),
        narrative=found.narrative,
        operator=found.operator,
        owed=owed_of(found),
    )
