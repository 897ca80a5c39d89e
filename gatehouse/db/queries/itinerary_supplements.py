# SPDX-License-Identifier: MIT
"""What was filed to signed notes, and what of them is still owed."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, bindparam, exists, func, or_, select

from gatehouse.db.tables.columns import JsonText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.itinerary import itinerary, itinerary_supplement
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind, NoteConclusion
from gatehouse.domain.itinerary_body import read_evidence
from gatehouse.domain.itinerary_supplement import SupplementRow, Supplied
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.owed import Owed
from gatehouse.domain.returning import TenFact

_MOST: Final = 50

_later = itinerary.alias("newer")
_instead = itinerary_supplement.alias("instead")
_STANDS = ~exists().where(_instead.c.supersedes_id == itinerary_supplement.c.id)
_theirs = and_(itinerary_supplement.c.itinerary_id == itinerary.c.id, _STANDS)
FILED = (
    select(func.group_concat(itinerary_supplement.c.place))
    .where(_theirs, itinerary_supplement.c.what == Supplied.ORIGINAL.value)
    .scalar_subquery()
    .label("filed")
)
"""The places in a note's evidence for which an original came, as text."""
_count_filed = (
    select(func.count(itinerary_supplement.c.place.distinct()))
    .where(_theirs, itinerary_supplement.c.what == Supplied.ORIGINAL.value)
    .scalar_subquery()
)
_told_later = (
    select(itinerary_supplement.c.unclear)
    .where(_theirs, itinerary_supplement.c.what == Supplied.FACTS.value)
    .order_by(itinerary_supplement.c.happened_at.desc(), itinerary_supplement.c.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
_is_newest = ~exists().where(
    _later.c.person_id == itinerary.c.person_id, _later.c.happened_at > itinerary.c.happened_at
)
UNCLEAR_NOW = func.iif(
    _is_newest, func.coalesce(_told_later, itinerary.c.unclear, "[]"), "[]", type_=JsonText
).label("unclear_now")
"""The facts that are unclear by now; a later note of the same person answers for all of them."""
ALL_FILED = and_(itinerary.c.stand_ins.is_not(None), _count_filed >= itinerary.c.stand_ins)
"""Whether the original of every alternative came."""
FACTS_OPEN = (
    func.iif(_is_newest, func.coalesce(_told_later, itinerary.c.unclear, "[]"), "[]") != "[]"
)
"""Whether some of the ten facts are unclear by now."""

_told_now = (
    select(itinerary_supplement.c.told)
    .where(_theirs, itinerary_supplement.c.what == Supplied.FACTS.value)
    .order_by(itinerary_supplement.c.happened_at.desc(), itinerary_supplement.c.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
RETURNEE_NOW = func.coalesce(_told_now, itinerary.c.returnee, type_=JsonText).label("returnee_now")
"""What somebody who came back tells by now, or NULL of others."""

_OWED = (
    select(
        itinerary,
        func.coalesce(func.nullif(itinerary.c.outsider_name, ""), person.c.name).label("name"),
        household.c.door,
        FILED,
        UNCLEAR_NOW,
    )
    .join_from(itinerary, person, person.c.id == itinerary.c.person_id)
    .outerjoin(household, household.c.id == itinerary.c.household_id)
    .where(
        or_(itinerary.c.stand_ins.is_not(None), itinerary.c.unclear.is_not(None)),
        itinerary.c.conclusion != NoteConclusion.TURNED_AWAY.value,
        or_(and_(itinerary.c.stand_ins.is_not(None), ~ALL_FILED), FACTS_OPEN),
        ~exists().where(_later.c.supersedes_id == itinerary.c.id),
    )
    .order_by(itinerary.c.happened_at)
    .limit(_MOST)
)
_STANDING = select(itinerary, FILED, RETURNEE_NOW).where(
    itinerary.c.id == bindparam("note_id"),
    ~exists().where(_later.c.supersedes_id == itinerary.c.id),
)
_SUPPLEMENTS = (
    select(itinerary_supplement, operator.c.name.label("operator"))
    .join(operator, operator.c.id == itinerary_supplement.c.operator_id)
    .where(
        itinerary_supplement.c.itinerary_id == bindparam("note_id"),
        itinerary_supplement.c.what != Supplied.WITHDRAWN.value,
        _STANDS,
    )
    .order_by(itinerary_supplement.c.happened_at, itinerary_supplement.c.sequence)
)


def standing_note(connection: Connection, note_id: str) -> Row[*tuple[Any, ...]] | None:
    """Return the note that stands with *note_id*, and what was filed to it, or None."""
    return connection.execute(_STANDING, {"note_id": note_id}).one_or_none()


def owed_of(note: Row[*tuple[Any, ...]]) -> Owed:
    """Return what is owed of *note*, a row with the columns `FILED` and `UNCLEAR_NOW`."""
    return Owed(
        originals=len(places_owed(note.evidence, note.filed)),
        originals_due=note.originals_due,
        facts=tuple(TenFact(code) for code in note.unclear_now or ()),
        facts_due=note.facts_due,
    )


def originals_owed(note: Row[*tuple[Any, ...]]) -> tuple[tuple[int, EvidenceItem], ...]:
    """Return the alternatives of *note* whose original is still to come, by their places."""
    evidence = read_evidence(note.evidence)
    return tuple((place, evidence[place]) for place in places_owed(note.evidence, note.filed))


def places_owed(body: object, filed: str | None) -> list[int]:
    """Return the places in the evidence of *body* whose originals are not among the *filed*."""
    came = {int(place) for place in (filed or "").split(",") if place}
    evidence = read_evidence(body)
    return [n for n, item in enumerate(evidence) if item.kind.is_alternative and n not in came]


def supplements_of(connection: Connection, note_id: str) -> tuple[SupplementRow, ...]:
    """Return what was filed to a note, in the order in which it came."""
    found = connection.execute(_SUPPLEMENTS, {"note_id": note_id})
    return tuple(
        SupplementRow(
            id=row.id,
            what=Supplied(row.what),
            filed_at=row.happened_at,
            operator=row.operator,
            place=row.place,
            kind=EvidenceKind(row.kind) if row.kind else None,
            own_kind=row.own_kind or "",
            number=row.number,
            unclear=tuple(TenFact(code) for code in row.unclear),
            note=row.note,
        )
        for row in found
    )


def open_notes(connection: Connection, now: datetime) -> tuple[OpenItem, ...]:
    """Return the notes to which something is still to be filed, the longest waiting first."""
    found = connection.execute(_OWED).all()
    return tuple(item for row in found for item in _items(row, now))


def _items(row: Row[*tuple[Any, ...]], now: datetime) -> list[OpenItem]:
    owed, items = owed_of(row), []
    if owed.originals:
        late = owed.originals_due is not None and owed.originals_due < now
        kind = OpenKind.ORIGINAL_LATE if late else OpenKind.ORIGINAL_DUE
        kinds = dict.fromkeys(item.code for _, item in originals_owed(row))
        items.append(_item(row, kind, owed.originals_due, ",".join(kinds)))
    if owed.facts:
        late = owed.facts_due is not None and owed.facts_due < now
        kind = OpenKind.FACTS_LATE if late else OpenKind.FACTS_DUE
        items.append(_item(row, kind, owed.facts_due, ",".join(owed.facts)))
    return items


def _item(
    row: Row[*tuple[Any, ...]], kind: OpenKind, due: datetime | None, detail: str
) -> OpenItem:
    return OpenItem(
        kind=kind,
        entry_id=row.id,
        since=row.happened_at,
        shown_name=desk_name(row.name),
        door=row.door or "",
        detail=f"{due.isoformat() if due else ''}|{detail}",
    )
