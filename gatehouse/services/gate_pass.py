# SPDX-License-Identifier: MIT
"""Gate passes (通行证): issuing one, and everything that is done with it until it is void."""

import secrets
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec import json
from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.gate_pass import add_pass, change_pass
from gatehouse.db.queries.gate_pass import (
    blank_pass,
    is_number_taken,
    is_short_taken,
    stored_pass,
)
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.gate_pass import (
    PASS_CLASS_WORDS,
    VOID_WORDS,
    PassChange,
    PassClass,
    PassOrder,
    PassRecorded,
    PassStatus,
    end_of,
    last_day,
    lost_reason,
    short_number,
)
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.pass_number import BODIES, LOWEST_BODY, number_of
from gatehouse.domain.pass_terms import ClassTerms, PassTerms
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.errors import Refused
from gatehouse.services.pass_holder import Holder, holder_of, told_of
from gatehouse.services.pass_lookup import card_of
from gatehouse.services.pass_terms import terms_at

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
    """Issue a pass as a part of the act of *work*, which commits it; or hand a blank one out."""
    if order.blank:
        return _hand_out(work, order)
    return issue_to(work, order, holder_of(work, order))


def issue_to(work: UnitOfWork, order: PassOrder, holder: Holder) -> Issued:
    """Issue a pass to *holder*, who may be nobody yet, as a part of the act of *work*."""
    terms = terms_at(work.connection, work.now)[order.pass_class]
    first_day, ends = _term(work, order, terms)
    columns = {
        "pass_class": order.pass_class.value,
        "itinerary_id": order.itinerary_id,
        "valid_from": work.now if first_day == local_day(work.now) else midnight(first_day),
        "valid_to": ends,
        "note": clean(order.note, LONGEST_LINE).text,
        "terms": json.encode(_allowed(terms.terms, order)).decode(),
        "plate": clean(order.plate, LONGEST_LINE).text,
        "to_return": terms.terms.returned,
    }
    return _add(work, columns, holder)


def _allowed(terms: PassTerms, order: PassOrder) -> PassTerms:
    """Return what the pass allows: as its class says, but that its holder may only be counted."""
    return replace(terms, counted=terms.counted or order.counted)


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
        fact = _end(work, _standing(work, pass_id), PassChange.VOIDED, why)
        recorded = _recorded(work, pass_id, fact)
        work.commit()
    return recorded


def take_back(store: Store, duty: Duty, pass_id: str) -> PassRecorded:
    """Record that the card was handed back to the gate; the pass is void from now on."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = _standing(work, pass_id)
        fact = _end(work, known, PassChange.RETURNED, VOID_WORDS["returned"].zh)
        recorded = _recorded(work, pass_id, fact)
        work.commit()
    return recorded


def reissue_pass(store: Store, duty: Duty, pass_id: str) -> PassRecorded:
    """Make a lost pass void and issue another in its stead, for what is left of its time."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = _standing(work, pass_id)
        if known["status"] != PassStatus.VALID.value or known["valid_to"] <= work.now:
            raise Refused(
                "This pass is suspended or has ended. Nothing was changed. Make it void, and issue "
                "a new one when that is possible.",
                "这张证已经暂停或到期。什么都没有改动。请先作废，能发的时候再发新的。",
            )
        kept = {name: known[name] for name in _KEPT}
        begins = max(known["valid_from"], work.now)
        holder = Holder(known["person_id"], known["household_id"])
        columns = {**kept, "valid_from": begins}
        issued = _add(work, columns, holder, PassChange.REISSUED)
        new = stored_pass(work.connection, issued.pass_id) or {}
        _end(work, known, PassChange.VOIDED, lost_reason(new["short_number"]))
        recorded = _recorded(work, issued.pass_id, issued.fact)
        work.commit()
    return recorded


def renew_pass(store: Store, duty: Duty, pass_id: str, days: int) -> PassRecorded:
    """Let a pass hold until *days* after today, ended or not; never for less long."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        known = _standing(work, pass_id)
        pass_class = PassClass(known["pass_class"])
        most = terms_at(work.connection, work.now)[pass_class].most_days
        if known["status"] != PassStatus.VALID.value:
            raise Refused(
                "This pass is suspended. Nothing was changed. It can be renewed after the release.",
                "这张证暂停着。什么都没有改动。解除以后再延期。",
            )
        if not 0 <= days <= most:
            raise _too_long(pass_class, most)
        ends = end_of(local_day(work.now), days)
        if ends <= known["valid_to"]:
            raise _not_later(known["valid_to"])
        fact = change_pass(work, PassChange.RENEWED, {**known, "valid_to": ends})
        recorded = _recorded(work, pass_id, fact)
        work.commit()
    return recorded


def free_number(work: UnitOfWork, draw: Callable[[int], int] = secrets.randbelow) -> str:
    """Draw a number that no pass ever had; its last four digits, typed, mean nothing else.

    No pass of these days has them, nobody's telephone or plate ends so, and no flat begins so:
    `1203` is a room in every tower. Where most are taken, one that is taken is better than none:
    the desk then shows both.
    """
    number = _unused(work.connection, draw)
    for _ in range(_MOST_DRAWS):
        if not is_short_taken(work.connection, number, work.now):
            break
        number = _unused(work.connection, draw)
    return number


_KEPT = ("pass_class", "itinerary_id", "valid_to", "note", "terms", "plate", "to_return")
"""What a pass that stands for a lost one takes over from it."""


def _add(
    work: UnitOfWork,
    columns: Mapping[str, Any],
    holder: Holder,
    change: PassChange = PassChange.ISSUED,
) -> Issued:
    number = free_number(work)
    whole = {
        **columns,
        "id": new_id(),
        "number": number,
        "short_number": short_number(number),
        "person_id": holder.person_id,
        "household_id": holder.household_id,
        "issued_at": work.now,
        "status": PassStatus.VALID.value,
        "status_since": work.now,
        "status_reason": "",
    }
    told = told_of(work.connection, holder) if change is PassChange.ISSUED else {}
    return Issued(whole["id"], add_pass(work, whole, told, change))


def _hand_out(work: UnitOfWork, order: PassOrder) -> Issued:
    """Give a card that was printed without a holder to somebody; its time stays as printed."""
    known = blank_pass(work.connection, order.blank)
    if known is None or known["pass_class"] != order.pass_class.value:
        raise Refused(
            "There is no such blank card, or somebody holds it. Nothing was handed out. "
            "Look at the list again.",
            "没有这张空白证，或者已经发给人了。没有发出。请再看一眼列表。",
        )
    holder = holder_of(work, order)
    whose = {"person_id": holder.person_id, "household_id": holder.household_id}
    told = {
        "note": clean(order.note, LONGEST_LINE).text or known["note"],
        "plate": clean(order.plate, LONGEST_LINE).text,
    }
    columns = {**known, **whose, **told}
    told_holder = told_of(work.connection, holder)
    fact = change_pass(work, PassChange.HANDED_OUT, columns, told_holder)
    return Issued(known["id"], fact)


def _end(work: UnitOfWork, known: Mapping[str, Any], change: PassChange, why: str) -> FactId:
    stopped = {
        "status": PassStatus.VOID.value,
        "status_since": work.now,
        "status_reason": why,
        "to_return": False,
    }
    return change_pass(work, change, {**known, **stopped})


def _standing(work: UnitOfWork, pass_id: str) -> dict[str, Any]:
    """Return a pass that is not void."""
    known = stored_pass(work.connection, pass_id)
    if known is None or known["status"] == PassStatus.VOID.value:
        raise Refused(
            "This pass is void already or is not there. Nothing was changed. "
            "Look at the list again.",
            "这张证已经作废，或者没有这张证。什么都没有改动。请再看一眼列表。",
        )
    return known


def _unused(connection: Connection, draw: Callable[[int], int]) -> str:
    number = number_of(LOWEST_BODY + draw(BODIES))
    while is_number_taken(connection, number):
        number = number_of(LOWEST_BODY + draw(BODIES))
    return number


def _term(work: UnitOfWork, order: PassOrder, terms: ClassTerms) -> tuple[date, datetime]:
    """Return the first day of the pass, and the moment at which it ends."""
    days = terms.usual_days if order.days is None else order.days
    today = local_day(work.now)
    first_day = order.first_day or today
    if first_day < today or not 0 <= days <= terms.most_days:
        raise _too_long(order.pass_class, terms.most_days)
    return first_day, end_of(first_day, days)


def _too_long(pass_class: PassClass, most: int) -> Refused:
    name = PASS_CLASS_WORDS[pass_class]
    return Refused(
        f"A {name.en} begins today or later and lasts at most {most} days more. "
        "Nothing was issued. Choose other days.",
        f"{name.zh}从今天或以后起，最多再加 {most} 天。没有发证。请改一下日期。",
    )


def _not_later(valid_to: datetime) -> Refused:
    day = calendar_day(last_day(valid_to))
    return Refused(
        f"This pass holds through {day.en} already. Nothing was changed. "
        "Choose a later day, or make it void.",
        f"这张证本来就用到{day.zh}。什么都没有改动。请选更晚的日子；不再用了，就作废。",
    )


def _recorded(work: UnitOfWork, pass_id: str, fact: FactId, *kinds: Kind) -> PassRecorded:
    changes = Changes.of(Kind.GATE_PASS, *kinds, ids=(pass_id,))
    return PassRecorded(
        card_of(work.connection, pass_id, work.now), fact.id, fact.sequence, changes
    )
