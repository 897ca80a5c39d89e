# SPDX-License-Identifier: MIT
"""Gate passes (通行证): issuing one, and making one void."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.gate_pass import add_pass, change_pass
from gatehouse.db.queries.crossing import KnownPerson, known_person
from gatehouse.db.queries.gate_pass import is_number_taken, is_short_taken, stored_pass
from gatehouse.db.queries.households import door_of
from gatehouse.db.queries.outsiders import known_outsider
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import (
    PASS_CLASS_WORDS,
    PASS_TERMS,
    PassChange,
    PassClass,
    PassOrder,
    PassRecorded,
    PassStatus,
    end_of,
    short_number,
)
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.pass_number import BODIES, LOWEST_BODY, number_of
from gatehouse.errors import Refused
from gatehouse.services.outsider import add_outsider, cleaned, mend_outsider
from gatehouse.services.pass_lookup import card_of

_MOST_DRAWS = 400


class Issued(NamedTuple):
    """A pass that was issued in a unit of work: its id, and the fact that says so."""

    pass_id: str
    fact: FactId


def issue_pass(store: Store, duty: Duty, order: PassOrder) -> PassRecorded:
    """Issue the pass that *order* asks for; somebody new is written down with it."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        issued = issue_in(work, order)
        recorded = _recorded(work, issued.pass_id, issued.fact, Kind.PERSON)
        work.commit()
    return recorded


def issue_in(work: UnitOfWork, order: PassOrder) -> Issued:
    """Issue a pass as a part of the act of *work*, which commits it."""
    holder = _holder(work, order)
    first_day, ends = _term(work, order)
    today = local_day(work.now)
    number = free_number(work)
    columns = {
        "id": new_id(),
        "number": number,
        "short_number": short_number(number),
        "pass_class": order.pass_class.value,
        "person_id": holder.person_id,
        "household_id": holder.household_id,
        "itinerary_id": order.itinerary_id,
        "issued_at": work.now,
        "valid_from": work.now if first_day == today else midnight(first_day),
        "valid_to": ends,
        "status": PassStatus.VALID.value,
        "status_since": work.now,
        "status_reason": "",
        "note": clean(order.note, LONGEST_LINE).text,
    }
    fact = add_pass(work, columns, _told_of(work.connection, holder))
    return Issued(str(columns["id"]), fact)


def void_pass(store: Store, duty: Duty, pass_id: str, reason: str) -> PassRecorded:
    """Make a pass void for a *reason*; its number then says so at the desk, and stays taken."""
    duty.require(Role.VOLUNTEER)
    why = clean(reason, LONGEST_LINE).text
    if not why:
        raise Refused(
            "A void pass needs a reason. Nothing was changed. Write why.",
            "作废要写原因。什么都没有改动。请写明为什么。",
        )
    with store.unit_of_work(duty) as work:
        known = stored_pass(work.connection, pass_id)
        if known is None or known["status"] == PassStatus.VOID.value:
            raise Refused(
                "This pass is void already or is not there. Nothing was changed. "
                "Look at the list again.",
                "这张证已经作废，或者没有这张证。什么都没有改动。请再看一眼列表。",
            )
        stopped = {
            "status": PassStatus.VOID.value,
            "status_since": work.now,
            "status_reason": why,
        }
        fact = change_pass(work, PassChange.VOIDED, {**known, **stopped})
        recorded = _recorded(work, pass_id, fact)
        work.commit()
    return recorded


def free_number(work: UnitOfWork, draw: Callable[[int], int] = secrets.randbelow) -> str:
    """Draw a number that no pass ever had; its last four digits no pass of these days has.

    Where most short numbers are taken, one that is taken is better than none: the desk then shows
    both holders.
    """
    number = _unused(work.connection, draw)
    for _ in range(_MOST_DRAWS):
        if not is_short_taken(work.connection, number, work.now):
            break
        number = _unused(work.connection, draw)
    return number


def _unused(connection: Connection, draw: Callable[[int], int]) -> str:
    number = number_of(LOWEST_BODY + draw(BODIES))
    while is_number_taken(connection, number):
        number = number_of(LOWEST_BODY + draw(BODIES))
    return number


class _Holder(NamedTuple):
    person_id: str
    household_id: str | None


def _holder(work: UnitOfWork, order: PassOrder) -> _Holder:
    """Return whom the pass is for; an outsider is written down, with the flat they go to."""
    known = None if order.person_id is None else _known(work, order.person_id)
    if PASS_TERMS[order.pass_class].for_residents:
        if known is None or not known.rostered:
            raise _not_for(order.pass_class)
        return _Holder(known.person_id, known.household_id)
    if known is not None and known.rostered:
        raise _not_for(order.pass_class)
    return _visiting(work, order, known)


def _visiting(work: UnitOfWork, order: PassOrder, known: KnownPerson | None) -> _Holder:
    told = cleaned(order.outsider or Outsider(name=""))
    before = None if known is None else known.household_id
    host = order.household_id or told.host_household_id or before
    if host is None or not (known or told.name):
        raise Refused(
            "A visitor's pass needs a name and the flat that is visited. Nothing was issued. "
            "Fill in both.",
            "发访客证要有姓名和去往的住户。没有发证。请把两样都填上。",
        )
    told = replace(told, host_household_id=host)
    if known is None:
        door = door_of(work.connection, host)
        return _Holder(add_outsider(work, told, order.subject_class, door), host)
    mend_outsider(work, known.person_id, told)
    return _Holder(known.person_id, host)


def _known(work: UnitOfWork, person_id: str) -> KnownPerson:
    known = known_person(work.connection, person_id)
    if known is None:
        raise Refused(
            "This person is no longer known. Nothing was issued. Search again.",
            "已经查不到这个人。没有发证。请重新查找。",
        )
    return known


def _told_of(connection: Connection, holder: _Holder) -> dict[str, Any]:
    """Return who the holder is, where the roster does not say it."""
    outsider = known_outsider(connection, holder.person_id)
    known = known_person(connection, holder.person_id)
    if outsider is None or known is None:
        return {}
    return {
        "name": outsider.name,
        "paper_kind": outsider.paper_kind,
        "paper_number": outsider.paper_number,
        "phone": outsider.phone,
        "plate": outsider.plate,
        "subject_class": known.subject_class.value,
    }


def _term(work: UnitOfWork, order: PassOrder) -> tuple[date, datetime]:
    """Return the first day of the pass, and the moment at which it ends."""
    terms = PASS_TERMS[order.pass_class]
    days = terms.usual_days if order.days is None else order.days
    today = local_day(work.now)
    first_day = order.first_day or today
    if first_day < today or not 0 <= days <= terms.most_days:
        name = PASS_CLASS_WORDS[order.pass_class]
        raise Refused(
            f"A {name.en} begins today or later and lasts at most {terms.most_days} days more. "
            "Nothing was issued. Choose other days.",
            f"{name.zh}从今天或以后起，最多再加 {terms.most_days} 天。没有发证。请改一下日期。",
        )
    return first_day, end_of(first_day, days)


def _not_for(pass_class: PassClass) -> Refused:
    if PASS_TERMS[pass_class].for_residents:
        return Refused(
            "This pass is for somebody of the roster. Nothing was issued. "
            "Find the person, or issue a visitor's pass.",
            "居民临时证只发给台账里的住户。没有发证。请先找到这个人，或改发访客证。",
        )
    return Refused(
        "This person lives here. Nothing was issued. Issue a resident's pass.",
        "这位是本小区住户。没有发证。请改发居民临时证。",
    )


def _recorded(work: UnitOfWork, pass_id: str, fact: FactId, *kinds: Kind) -> PassRecorded:
    changes = Changes.of(Kind.GATE_PASS, *kinds, ids=(pass_id,))
    return PassRecorded(
        card_of(work.connection, pass_id, work.now), fact.id, fact.sequence, changes
    )
