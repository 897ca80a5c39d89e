# SPDX-License-Identifier: MIT
"""Issuing many gate passes in one act: blank cards, named ones, or one for each flat."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.households import households_of
from gatehouse.db.queries.zones import is_isolated
from gatehouse.db.unit_of_work import UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.gate_pass import (
    HOLDERS,
    PASS_CLASS_WORDS,
    SUBJECT_CLASSES,
    BatchOrder,
    BatchRecorded,
    PassHolder,
    PassOrder,
)
from gatehouse.domain.identity.cleaning import compact
from gatehouse.errors import Refused
from gatehouse.services.gate_pass import Issued, issue_to
from gatehouse.services.pass_holder import Holder, holder_of
from gatehouse.services.pass_lookup import card_of

MOST_AT_ONCE = 200
_BLANK = Holder(None, None)


def issue_batch(store: Store, duty: Duty, order: BatchOrder) -> BatchRecorded:
    """Issue the passes of *order*, all or none; a flat in home isolation is passed over."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        holders = _holders(work, order)
        each = PassOrder(
            pass_class=order.pass_class, days=order.days, note=order.note, counted=order.counted
        )
        issued = [issue_to(work, each, holder) for holder in holders]
        recorded = _recorded(work, issued)
        work.commit()
    return recorded


def _holders(work: UnitOfWork, order: BatchOrder) -> list[Holder]:
    kind = HOLDERS[order.pass_class]
    if kind is PassHolder.HOUSEHOLD:
        return _flats(work, order)
    if kind is PassHolder.RESIDENT:
        name = PASS_CLASS_WORDS[order.pass_class]
        raise Refused(
            f"A {name.en} bears its holder from the beginning. Nothing was issued. "
            "Issue each by itself.",
            f"{name.zh}要写明是谁的，不能发空白的。没有发证。请一张一张发。",
        )
    if order.names:
        return _named(work, order)
    if not 1 <= order.count <= MOST_AT_ONCE:
        raise Refused(
            f"From 1 to {MOST_AT_ONCE} cards can be issued at once. Nothing was issued. "
            "Write another number.",
            f"一次可以发 1 到 {MOST_AT_ONCE} 张。没有发证。请改一下张数。",
        )
    return [_BLANK] * order.count


def _named(work: UnitOfWork, order: BatchOrder) -> list[Holder]:
    """Return people from outside, written down by their names as they were typed."""
    if len(order.names) > MOST_AT_ONCE:
        raise Refused(
            f"At most {MOST_AT_ONCE} passes can be issued at once. Nothing was issued. "
            "Write fewer names.",
            f"一次最多发 {MOST_AT_ONCE} 张。没有发证。请少写几个名字。",
        )
    kind = SUBJECT_CLASSES.get(order.pass_class, SubjectClass.VISITOR)
    return [
        holder_of(
            work,
            PassOrder(
                pass_class=order.pass_class, outsider=Outsider(name=name), subject_class=kind
            ),
        )
        for name in order.names
    ]


def _flats(work: UnitOfWork, order: BatchOrder) -> list[Holder]:
    """Return the flats of the building that may get a pass now."""
    building = compact(order.building)
    known = households_of(work.connection, building) if building else ()
    flats = [flat for flat in known if flat.people]
    if not flats:
        raise Refused(
            "There is no flat in this building. Nothing was issued. Write its number as it "
            "stands in the roster.",
            "台账里没有这一栋的住户。没有发证。请按台账写楼号。",
        )
    holders = [
        Holder(None, flat.household_id)
        for flat in flats
        if not is_isolated(work.connection, flat.household_id, None)
    ]
    if not 1 <= len(holders) <= MOST_AT_ONCE:
        raise Refused(
            f"From 1 to {MOST_AT_ONCE} flats can get a pass at once; here it would be "
            f"{len(holders)}. Nothing was issued. Issue them one by one.",
            f"一次可以给 1 到 {MOST_AT_ONCE} 户发证，这里是 {len(holders)} 户。"
            "没有发证。请逐户发。",
        )
    return holders


def _recorded(work: UnitOfWork, issued: list[Issued]) -> BatchRecorded:
    ids = tuple(one.pass_id for one in issued)
    last = issued[-1].fact
    return BatchRecorded(
        cards=tuple(card_of(work.connection, pass_id, work.now) for pass_id in ids),
        fact_id=last.id,
        sequence=last.sequence,
        changes=Changes.of(Kind.GATE_PASS, ids=ids),
    )
