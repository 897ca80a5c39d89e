# SPDX-License-Identifier: MIT
"""Unfinished records of the peak (待补记): kept, taken up again, dropped with a reason."""

from datetime import datetime

from msgspec import to_builtins
from msgspec.structs import replace

from gatehouse.db.drafts import drop_draft, keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.queries.groups import people_with
from gatehouse.db.queries.households import households_with
from gatehouse.db.queries.parked import PARKED, parked_record, parked_row
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.parked import DropReason, Parked, ParkedRecord, ParkOrder, TakenUp
from gatehouse.errors import Refused

PARKED_DROPPED = "parked_dropped"


def park(store: Store, duty: Duty, order: ParkOrder) -> Parked:
    """Keep what is known of somebody now, to be completed later; whoever it is may have passed."""
    duty.require(Role.VOLUNTEER)
    text = clean(order.text, LONGEST_LINE).text
    if not text and order.crossing is None:
        raise Refused(
            "There is nothing to keep yet. Nothing was written. Type a flat or a name first.",
            "还没有可以留下的内容。什么都没有写。请先输入房号或姓名。",
        )
    with store.unit_of_work(duty) as work:
        order = ParkOrder(text=text, crossing=order.crossing, let_through=order.let_through)
        parked_id = _park_again(work, order) or park_within(work, order)
        work.commit()
    return Parked(parked_id, Changes.of(Kind.ENTRY))


def _park_again(work: UnitOfWork, order: ParkOrder) -> str:
    """Keep what is known by now in the place of an unfinished record that was taken up."""
    known = None if order.crossing is None else order.crossing.parked_id
    before = None if known is None else parked_record(work.connection, known)
    if known is None or before is None:
        return ""
    let_through = order.let_through or before.order.let_through
    since = work.now if order.let_through and not before.order.let_through else before.since
    record = ParkedRecord(
        order=replace(order, let_through=let_through),
        since=since,
        operator_id=work.duty.operator.id,
    )
    keep_draft(work.connection, known, PARKED, to_builtins(record, enc_hook=dict), since)
    return known


def park_within(work: UnitOfWork, order: ParkOrder, since: datetime | None = None) -> str:
    """Keep an unfinished record as a part of the act of *work*, and return its id."""
    parked_id, since = new_id(), since or work.now
    record = ParkedRecord(order=order, since=since, operator_id=work.duty.operator.id)
    body = to_builtins(record, enc_hook=dict)
    keep_draft(work.connection, parked_id, PARKED, body, since)
    return parked_id


def take_up(store: Store, duty: Duty, parked_id: str) -> TakenUp:
    """Return an unfinished record to go on with; it stays until its entry is recorded."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        record = parked_record(connection, parked_id)
        if record is None:
            raise _finished_already()
        people = people_with(connection, _ids(record.order.crossing))
        hosts = households_with(connection, _host_ids(record.order.crossing))
        return TakenUp(
            row=parked_row(connection, parked_id, record, duty.operator.id),
            order=record.order,
            person=people[0] if people else None,
            host=hosts[0] if hosts else None,
        )


def drop(store: Store, duty: Duty, parked_id: str, why: DropReason) -> Parked:
    """Drop an unfinished record; that it was there, and why it is not, stays on record."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        record = parked_record(work.connection, parked_id)
        if record is None:
            raise _finished_already()
        details = {
            "why": why.value,
            "since": record.since.isoformat(),
            "let_through": record.order.let_through,
        }
        work.record("audit", {"act": PARKED_DROPPED, "subject_id": parked_id, "details": details})
        drop_draft(work.connection, parked_id)
        work.commit()
    return Parked(parked_id, Changes.of(Kind.ENTRY))


def _ids(crossing: Crossing | None) -> tuple[str, ...]:
    known = None if crossing is None else crossing.person_id
    return () if known is None else (known,)


def _host_ids(crossing: Crossing | None) -> tuple[str, ...]:
    outsider = None if crossing is None else crossing.outsider
    host = None if outsider is None else outsider.host_household_id
    return () if host is None else (host,)


def _finished_already() -> Refused:
    return Refused(
        "This record is finished or dropped already. Nothing was changed. Look at the list again.",
        "这一条已经补完或去掉了。什么都没有改动。请再看一眼列表。",
    )
