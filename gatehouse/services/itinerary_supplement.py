# SPDX-License-Identifier: MIT
"""Supplements (补件): filing an original to a note, and telling what a return left unclear."""

from typing import Any

from msgspec import to_builtins
from msgspec.structs import asdict, replace
from sqlalchemy import Row

from gatehouse.db.engine import Store
from gatehouse.db.queries.itineraries import person_told
from gatehouse.db.queries.itinerary_supplements import originals_owed, standing_note, supplements_of
from gatehouse.db.unit_of_work import UnitOfWork, Value
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.itinerary import ItineraryForm
from gatehouse.domain.itinerary_body import read_legs, read_spans
from gatehouse.domain.itinerary_supplement import (
    FactsOrder,
    OriginalOrder,
    Supplemented,
    Supplied,
)
from gatehouse.domain.returning import Returning, TenFact, read_returning
from gatehouse.domain.ten_facts import Known, unclear_facts
from gatehouse.errors import Refused
from gatehouse.services.code_book import refuse_strange_code

_BY_MISTAKE = "补错了"


def file_original(store: Store, duty: Duty, order: OriginalOrder) -> Supplemented:
    """Record that the original came for which an alternative stands in the note."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        note = _note(work, order.note_id)
        if order.place not in dict(originals_owed(note)):
            raise Refused(
                "The original is filed already. Nothing was changed. Look at the note again.",
                "这份原件已经补过了。什么都没有改动。请再看一眼这份行程。",
            )
        refuse_strange_code(work.connection, CodeList.EVIDENCE, order.own_kind, order.kind)
        return _recorded(
            work,
            order.note_id,
            {
                "what": Supplied.ORIGINAL,
                "place": order.place,
                "kind": order.kind,
                "own_kind": order.own_kind or None,
                "number": clean(order.number, LONGEST_LINE).text,
                "note": clean(order.note, LONGEST_LINE).text,
            },
        )


def tell_facts(store: Store, duty: Duty, order: FactsOrder) -> Supplemented:
    """Record what is told now of a return; what was told before and is left out stays."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        note = _note(work, order.note_id)
        before = read_returning(note.returnee_now)
        if before is None:
            raise Refused(
                "This note is of nobody who came back. Nothing was changed. Choose another.",
                "这份行程不是返回人员的。什么都没有改动。请另选一份。",
            )
        told = _mended(before, order.returning)
        return _recorded(
            work,
            order.note_id,
            {
                "what": Supplied.FACTS,
                "told": to_builtins(told),
                "unclear": _unclear(work, note, told),
            },
        )


def withdraw_last(store: Store, duty: Duty, note_id: str) -> Supplemented:
    """Take back what was filed last to the note, by mistake; both facts stay."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        _note(work, note_id)
        filed = supplements_of(work.connection, note_id)
        if not filed:
            raise Refused(
                "Nothing was filed to this note. Nothing was changed.",
                "这份行程没有补过件。什么都没有改动。",
            )
        fact = work.record(
            "itinerary_supplement",
            {"gate": work.duty.gate, "itinerary_id": note_id, "what": Supplied.WITHDRAWN},
            supersedes=filed[-1].id,
            reason=_BY_MISTAKE,
        )
        work.commit()
    return Supplemented(fact.id, fact.sequence, Changes.of(Kind.ITINERARY, ids=(note_id,)))


def _note(work: UnitOfWork, note_id: str) -> Row[*tuple[Any, ...]]:
    note = standing_note(work.connection, note_id)
    if note is None:
        raise Refused(
            "There is no such note. Nothing was changed. Choose one from the list.",
            "没有这份行程。什么都没有改动。请从列表里选。",
        )
    return note


def _mended(before: Returning, by: Returning) -> Returning:
    said = {
        name: clean(value, LONGEST_LINE).text if type(value) is str else value
        for name, value in asdict(by).items()
        if value
    }
    return replace(before, **said)


def _unclear(work: UnitOfWork, note: Row[*tuple[Any, ...]], told: Returning) -> tuple[TenFact, ...]:
    form = ItineraryForm(legs=read_legs(note.legs), returning=told)
    who = person_told(work.connection, note.person_id)
    known = Known(named=bool(who.paper_number), reached_at=bool(who.phone))
    return unclear_facts(form, read_spans(note.gaps), known)


def _recorded(work: UnitOfWork, note_id: str, values: dict[str, Value]) -> Supplemented:
    fact = work.record(
        "itinerary_supplement", {"gate": work.duty.gate, "itinerary_id": note_id, **values}
    )
    work.commit()
    return Supplemented(fact.id, fact.sequence, Changes.of(Kind.ITINERARY, ids=(note_id,)))
