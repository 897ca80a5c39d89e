# SPDX-License-Identifier: MIT
"""Handovers (交接): closing a shift under two names, declining one, and those that were signed."""

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.drafts import draft_body, drop_draft, keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.handovers import latest_handovers, signed_handover
from gatehouse.db.queries.operators import pin_record, serving_operators
from gatehouse.db.queries.post import open_shift, post_row
from gatehouse.db.queries.reckoning import refusals_of
from gatehouse.db.queries.supplies import supplies_in_use
from gatehouse.db.supply import move_supply
from gatehouse.db.unit_of_work import UnitOfWork, Value, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.doubt import answered, gone
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.handover import (
    Declined,
    DeclineOrder,
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    OwnCount,
    Proofs,
    SignedHandover,
)
from gatehouse.domain.handover_details import Details, plain_details
from gatehouse.domain.handover_record import own_record, shift_record
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.reckoning import Side
from gatehouse.domain.shift import ShiftSummary
from gatehouse.domain.supply import MOST, SupplyChange, SupplyCount, SupplyMove
from gatehouse.errors import Refused
from gatehouse.services.handover_proof import (
    incoming_name,
    incoming_of,
    known_incoming,
    no_second_name,
    prove_both,
    prove_incoming,
)
from gatehouse.services.shift_summary import whole_summary
from gatehouse.services.stay import end_stays

DRAFT_KIND: Final = "handover"
_NOTES: Final = "notes"
_LISTED: Final = 100
_LONGEST_TEXT: Final = 1000
_MOST_COUNTED: Final = 9999


def summary(store: Store, duty: Duty) -> ShiftSummary:
    """Return what the open shift has counted, and who is inside or out."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return whole_summary(connection, duty.shift_id, duty.now())


def handover_desk(store: Store, duty: Duty) -> HandoverDesk:
    """Return everything that the screen shows before the signature."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        record = pin_record(connection, duty.operator.id)
        return HandoverDesk(
            post=post_row(connection),
            summary=whole_summary(connection, duty.shift_id, duty.now()),
            operators=tuple(
                one for one in serving_operators(connection) if one.operator_id != duty.operator.id
            ),
            notes=draft_body(connection, duty.shift_id).get(_NOTES, ""),
            by_pin=record is not None and bool(record.pin_hash),
            refusals=refusals_of(connection, duty.shift_id),
        )


def keep_notes(store: Store, duty: Duty, notes: str) -> None:
    """Keep the notes of the shift so far; they are a draft until the signature."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        keep_draft(work.connection, duty.shift_id, DRAFT_KIND, {_NOTES: notes}, work.now)
        work.commit()


def handovers(store: Store, duty: Duty) -> tuple[HandoverRow, ...]:
    """Return the signed handovers, newest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return latest_handovers(connection, _LISTED)


def handover(store: Store, duty: Duty, handover_id: str) -> SignedHandover:
    """Return one handover as it was signed, to be read and printed again."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _signed(connection, handover_id)


def hand_over(store: Store, duty: Duty, order: HandoverOrder) -> HandedOver:
    """Close the open shift and open the next one for the incoming person, in one act.

    Whoever is on duty goes off it. Both sign by PIN, and who has none by name; somebody new becomes
    a volunteer, without a PIN as yet. Where the own count differs from the record, words must say
    why; the books do not close over people inside of whom nobody says anything. Supplies that were
    counted are so from then on, and who is said to have gone is outside. What is open stays open. A
    signed handover is frozen: there is no correction of it but the notes of the next one.
    """
    duty.require(Role.VOLUNTEER)
    _refuse_miscounted(order.own)
    proofs = prove_both(store, duty, order)
    with store.unit_of_work(duty) as work:
        _refuse_closed(work)
        fingerprint = chain_head(work.connection).anchor
        open_yet = whole_summary(work.connection, duty.shift_id, work.now)
        _refuse_unexplained(order, open_yet)
        incoming, is_new = incoming_of(work, order)
        closed = _closed(work, order, open_yet, incoming.name)
        next_duty = replace(duty, operator=incoming, shift_id=new_id())
        _open_next(work, next_duty)
        columns = _columns(next_duty, order, closed, proofs)
        fact = work.record(
            "handover",
            {**columns, "outgoing_name": duty.operator.name, "fingerprint": fingerprint},
        )
        drop_draft(work.connection, duty.shift_id)
        signed = _signed(work.connection, fact.id)
        work.commit()
    kinds = {Kind.HANDOVER, Kind.SHIFT} | ({Kind.OPERATOR} if is_new else set())
    kinds |= {Kind.SUPPLY} if order.supplies else set()
    if any(one.ended for one in signed.summary.doubts):
        kinds |= {Kind.ENTRY, Kind.PERSON, Kind.VEHICLE}
    return HandedOver(signed, fact.sequence, next_duty, Changes.of(*kinds, ids=(fact.id,)))


def decline(store: Store, duty: Duty, order: DeclineOrder) -> Declined:
    """Record that who came does not take over, and why; the shift stays with whoever has it."""
    duty.require(Role.VOLUNTEER)
    words = _written(order.words)
    if not words:
        raise Refused(
            "The reason is missing. Nothing was recorded. Write in a few words why not.",
            "没写原因。没有登记。请用几个字写明为什么不接。",
        )
    if order.own is not None:
        _refuse_miscounted(order.own)
    prove_incoming(store, duty, order)
    with store.unit_of_work(duty) as work:
        _refuse_closed(work)
        known = known_incoming(work, order)
        name = incoming_name(order) if known is None else known.name
        if not name or (known is not None and known.id == duty.operator.id):
            raise no_second_name()
        fact = work.record(
            "handover_refusal",
            {
                "gate": duty.gate,
                "incoming_operator_id": None if known is None else known.id,
                "incoming_name": name,
                "words": words,
                "own_counts": {} if order.own is None else own_record(order.own),
            },
        )
        refusals = refusals_of(work.connection, duty.shift_id)
        work.commit()
    return Declined(refusals, fact.id, fact.sequence, Changes.of(Kind.HANDOVER))


def _closed(work: UnitOfWork, order: HandoverOrder, closed: ShiftSummary, by: str) -> ShiftSummary:
    """Return the shift as it is signed: with every doubt answered, and what was counted.

    The stays of those who are said to have gone are ended.
    """
    doubts = answered(closed.doubts, order.answers, accepts=order.accepts, by=by, at=work.now)
    left = [doubt for doubt in doubts if doubt.is_open]
    if left:
        raise _unexplained(len(left), left[0].name)
    end_stays(work, (doubt for doubt in doubts if doubt.has_gone))
    doubts = tuple(replace(doubt, ended=doubt.has_gone) for doubt in doubts)
    return replace(closed, doubts=doubts, supplies=_count(work, order.supplies, closed.supplies))


def _count(
    work: UnitOfWork, counted: Mapping[str, int], known: tuple[SupplyCount, ...]
) -> tuple[SupplyCount, ...]:
    """Record what was counted of the supplies, and return how it compares."""
    used = {one.id: one for one in supplies_in_use(work.connection)}
    for supply_id, amount in counted.items():
        if supply_id not in used or not 0 <= amount <= MOST:
            raise Refused(
                f"A supply was counted that the post has not, or {amount} of one. "
                "Nothing was signed. Count again.",
                f"清点的物资不在清单里，或数量 {amount} 不对。还没有签。请再点一遍。",
            )
        move = SupplyMove(supply_id=supply_id, change=SupplyChange.COUNTED, amount=amount)
        move_supply(work, used[supply_id], move)
    return tuple(replace(one, counted=counted.get(one.supply_id)) for one in known)


def _refuse_closed(work: UnitOfWork) -> None:
    if open_shift(work.connection).id != work.duty.shift_id:
        raise Refused(
            "This shift was handed over already. Nothing was signed. "
            "Close the program and start it again.",
            "这一班已经交接过了。没有再签。请关掉程序重新打开。",
        )


def _refuse_miscounted(own: OwnCount) -> None:
    if min(own.visitors, own.vehicles) >= 0 and max(own.visitors, own.vehicles) <= _MOST_COUNTED:
        return
    raise Refused(
        f"Nobody counts {own.visitors} visitors and {own.vehicles} vehicles. Nothing was signed. "
        "Count again.",
        f"点不出 {own.visitors} 位访客、{own.vehicles} 辆车。还没有签。请再点一遍。",
    )


def _refuse_unexplained(order: HandoverOrder, closed: ShiftSummary) -> None:
    left = gone(closed.doubts, order.answers)
    counted = OwnCount(
        closed.visitors.count - left.get(Side.VISITORS, 0),
        closed.vehicles.count - left.get(Side.VEHICLES, 0),
    )
    if order.own == counted or _written(order.explanation):
        return
    raise Refused(
        f"The own count differs: visitors {order.own.visitors}, vehicles {order.own.vehicles}; "
        f"the record says {counted.visitors} and {counted.vehicles}. Nothing was signed. "
        "Say why, or that you accept it.",
        f"自己点的数和登记对不上：点到访客 {order.own.visitors} 人、车 {order.own.vehicles} 辆，"
        f"登记是 {counted.visitors} 人、{counted.vehicles} 辆。还没有签。请写明原因，或写明接受。",
    )


def _unexplained(count: int, name: str) -> Refused:
    return Refused(
        f"{count} should have left, {name} first, and nobody says where they are. "
        "Nothing was signed. Say what is known of each, or accept them by name.",
        f"该离开没离开的还有 {count} 个没有说明，第一个是{name}。还没有签。"
        "请逐个说明，或按名单接下。",
    )


def _open_next(work: UnitOfWork, duty: Duty) -> None:
    """Record the next shift under the name of whoever opens it."""
    stamp = {"operator_id": duty.operator.id, "shift_id": duty.shift_id}
    work.record("shift", {"gate": duty.gate, **stamp}, fact_id=duty.shift_id)


def _columns(
    duty: Duty, order: HandoverOrder, closed: ShiftSummary, proofs: Proofs
) -> dict[str, Value]:
    record = shift_record(closed)
    details = Details(
        proofs=proofs,
        reckoning=closed.reckoning,
        causes=closed.causes,
        doubts=closed.doubts,
        supplies=closed.supplies,
    )
    return {
        "gate": closed.gate,
        "closed_shift_id": closed.shift_id,
        "next_shift_id": duty.shift_id,
        "incoming_operator_id": duty.operator.id,
        "incoming_name": duty.operator.name,
        "counts": record.counts,
        "stays": record.stays,
        "open_items": record.open_items,
        "own_counts": own_record(order.own),
        "explanation": _written(order.explanation),
        "notes": _written(order.notes),
        "details": plain_details(details),
    }


def _written(text: str) -> str:
    """Return *text* in its lines, with nothing in them that cannot be seen on the sheet."""
    lines = (clean(line, _LONGEST_TEXT).text for line in text.splitlines())
    return "\n".join(lines).strip()[:_LONGEST_TEXT]


def _signed(connection: Connection, handover_id: str) -> SignedHandover:
    found = signed_handover(connection, handover_id)
    if found is None:
        raise Refused(
            "There is no such handover. Nothing was changed. Choose one from the list.",
            "没有这份交接。什么都没有改动。请从列表里选。",
        )
    return found
