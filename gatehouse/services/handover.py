# SPDX-License-Identifier: MIT
"""Handovers (交接): what the open shift leaves behind, closing it under two names, declining it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.drafts import draft_body, drop_draft, keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.operators import add_operator
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.closings import closed_in_shift
from gatehouse.db.queries.code_system import unchecked_items
from gatehouse.db.queries.handovers import latest_handovers, signed_handover
from gatehouse.db.queries.notes_open import open_notes
from gatehouse.db.queries.operators import active_operators, pin_record, serving_operators
from gatehouse.db.queries.outside import count_long_out, outside_item
from gatehouse.db.queries.paper_sheets import open_sheets
from gatehouse.db.queries.post import open_shift, post_row
from gatehouse.db.queries.reckoning import left_before, refusals_of
from gatehouse.db.queries.shift import shift_summary
from gatehouse.db.queries.supplies import short_items, supplies_in_use
from gatehouse.db.queries.unlogged import open_unlogged
from gatehouse.db.queries.vehicles_open import late_vehicles, missed_ways
from gatehouse.db.supply import move_supply
from gatehouse.db.unit_of_work import UnitOfWork, Value, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.doubt import answered, doubts_of
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.handover import (
    Declined,
    DeclineOrder,
    HandedOver,
    HandoverDesk,
    HandoverOrder,
    HandoverRow,
    OwnCount,
    Proof,
    Proofs,
    SignedHandover,
)
from gatehouse.domain.handover_details import NO_DETAILS, Details, plain_details
from gatehouse.domain.handover_record import own_record, shift_record
from gatehouse.domain.identity.cleaning import clean, clean_name
from gatehouse.domain.reckoning import Cause, CauseKind, Side, reckoned
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.shift import ShiftSummary
from gatehouse.domain.supply import Supply, SupplyChange, SupplyCount, SupplyMove
from gatehouse.errors import Refused
from gatehouse.services.observation import open_observation
from gatehouse.services.operator import check_pin
from gatehouse.services.policy import rules_at
from gatehouse.services.post import OPERATOR_ADDED
from gatehouse.services.rota import open_gaps
from gatehouse.services.rule_reading import unread_items
from gatehouse.services.service_lookup import open_services
from gatehouse.services.visit import with_limits

DRAFT_KIND: Final = "handover"
_NOTES: Final = "notes"
_LISTED: Final = 100
_LONGEST_NAME: Final = 40
_LONGEST_TEXT: Final = 1000
_MOST_COUNTED: Final = 9999


def summary(store: Store, duty: Duty) -> ShiftSummary:
    """Return what the open shift has counted, and who is inside or out."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _summary(connection, duty.shift_id, duty.now())


def handover_desk(store: Store, duty: Duty) -> HandoverDesk:
    """Return everything that the screen shows before the signature."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return HandoverDesk(
            post=post_row(connection),
            summary=_summary(connection, duty.shift_id, duty.now()),
            operators=tuple(
                OperatorRow(operator_id=one.id, name=one.name, roles=tuple(sorted(one.roles)))
                for one in active_operators(connection)
                if one.id != duty.operator.id
            ),
            notes=draft_body(connection, duty.shift_id).get(_NOTES, ""),
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

    Whoever is on duty goes off it. Somebody new becomes a volunteer, without a PIN as yet; who is
    more than a volunteer proves it by PIN, since a name alone gives no rights. Where the own count
    differs from the record, words must say why. What is open stays open. A signed handover is
    frozen: there is no correction of it but the notes of the next one.
    """
    duty.require(Role.VOLUNTEER)
    _refuse_miscounted(order.own)
    _prove(store, duty, order)
    with store.unit_of_work(duty) as work:
        _refuse_closed(work)
        fingerprint = chain_head(work.connection).anchor
        closed = _summary(work.connection, duty.shift_id, work.now)
        _refuse_unexplained(order, closed)
        incoming, is_new = _incoming(work, order)
        next_duty = replace(duty, operator=incoming, shift_id=new_id())
        _open_next(work, next_duty)
        columns = _columns(next_duty, order, closed)
        fact = work.record(
            "handover",
            {**columns, "outgoing_name": duty.operator.name, "fingerprint": fingerprint},
        )
        drop_draft(work.connection, duty.shift_id)
        signed = _signed(work.connection, fact.id)
        work.commit()
    kinds = {Kind.HANDOVER, Kind.SHIFT} | ({Kind.OPERATOR} if is_new else set())
    return HandedOver(signed, fact.sequence, next_duty, Changes.of(*kinds, ids=(fact.id,)))


def _summary(connection: Connection, shift_id: str, until: datetime) -> ShiftSummary:
    """Return what a shift leaves to the next one, with what waits beside the gate itself.

    That is what is to be brought to sealed flats, sheets of paper that were not typed in, ways that
    nobody logged, stays that a rule closed, residents outside too long, vehicles that should have
    left, and whose codes were not seen because the system was down. Visitors are told with the time
    by which they should go.
    """
    known = shift_summary(connection, shift_id, until)
    rules = rules_at(connection, until)
    left = (
        *open_services(connection, until),
        *open_observation(connection, until),
        *open_sheets(connection),
        *open_unlogged(connection, until),
        *closed_in_shift(connection, shift_id, known.opened_at),
        *outside_item(count_long_out(connection, rules.limits_outside, until)),
        *missed_ways(connection, until),
        *late_vehicles(connection, until),
        *open_gaps(connection, until),
        *unchecked_items(connection, known.opened_at, until),
        *unread_items(connection, shift_id, known.opened_at, until),
    )
    return replace(
        known,
        visitors=with_limits(connection, rules, known.visitors, until),
        open_items=(*known.open_items, *left),
    )


def _prove(store: Store, duty: Duty, order: HandoverOrder) -> None:
    with store.reader() as connection:
        incoming = _known(active_operators(connection), order)
    if incoming is None or incoming.id == duty.operator.id:
        return
    if rights := incoming.roles - {Role.VOLUNTEER}:
        check_pin(store, duty, incoming.id, order.pin, *rights)


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
    counted = OwnCount(closed.visitors.count, closed.vehicles.count)
    if order.own == counted or _written(order.explanation):
        return
    raise Refused(
        f"The own count differs: {order.own.visitors} visitors and {order.own.vehicles} vehicles, "
        f"the record says {counted.visitors} and {counted.vehicles}. Nothing was signed. "
        "Say why, or that you accept it.",
        f"自己点的数和登记对不上：点到访客 {order.own.visitors} 人、车 {order.own.vehicles} 辆，"
        f"登记是 {counted.visitors} 人、{counted.vehicles} 辆。还没有签。请写明原因，或写明接受。",
    )


def _incoming(work: UnitOfWork, order: HandoverOrder) -> tuple[Operator, bool]:
    """Return who takes over, and whether they are new."""
    found = _known(active_operators(work.connection), order)
    name = _name(order)
    if found is None and order.incoming_id is None and name:
        return _add_volunteer(work, name), True
    if found is None or found.id == work.duty.operator.id:
        raise _no_second_name()
    return found, False


def _known(operators: Sequence[Operator], order: HandoverOrder) -> Operator | None:
    """Return the operator whom *order* names by id or, without one, by name."""
    if order.incoming_id is not None:
        return next((one for one in operators if one.id == order.incoming_id), None)
    return next((one for one in operators if one.name == _name(order)), None)


def _name(order: HandoverOrder) -> str:
    return clean_name(order.incoming_name, _LONGEST_NAME).text


def _no_second_name() -> Refused:
    return Refused(
        "A handover needs two people. Nothing was signed. "
        "Choose who takes over, or write the name of somebody new.",
        "交接要有两个人。还没有签。请选接班的人，新来的就写上姓名。",
    )


def _add_volunteer(work: UnitOfWork, name: str) -> Operator:
    added = Operator(new_id(), name, frozenset({Role.VOLUNTEER}))
    add_operator(work.connection, added, pin_hash="")
    details = {"name": added.name, "roles": sorted(added.roles)}
    work.record("audit", {"act": OPERATOR_ADDED, "subject_id": added.id, "details": details})
    return added


def _open_next(work: UnitOfWork, duty: Duty) -> None:
    """Record the next shift under the name of whoever opens it."""
    stamp = {"operator_id": duty.operator.id, "shift_id": duty.shift_id}
    work.record("shift", {"gate": duty.gate, **stamp}, fact_id=duty.shift_id)


def _columns(duty: Duty, order: HandoverOrder, closed: ShiftSummary) -> dict[str, Value]:
    record = shift_record(closed)
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
