# SPDX-License-Identifier: MIT
"""Counting people whom nobody writes down (只计数): one by one, by a pass, or for an hour."""

from datetime import datetime
from typing import Any

from gatehouse.db.engine import Store
from gatehouse.db.queries.head_counts import (
    COUNT_ONLY_BEGAN,
    COUNT_ONLY_ENDED,
    counting_since,
    standing_count,
)
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing, Decision, Direction, Outcome, SubjectClass
from gatehouse.domain.group_place import GroupPlace
from gatehouse.domain.head_count import MOST_AT_ONCE, Counted, CountOrder
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.pass_terms import USES_NOTHING
from gatehouse.errors import Refused
from gatehouse.services.correction import settle_presence
from gatehouse.services.entry import judge_within, move_by
from gatehouse.services.homecoming import follow_entry


def count_people(store: Store, duty: Duty, order: CountOrder) -> Counted:
    """Count the people of *order*: they went through, and nobody wrote down who they are."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        fact = count_within(work, order)
        work.commit()
    return _counted(fact, order, work.now)


def count_by_pass(store: Store, duty: Duty, crossing: Crossing) -> Counted:
    """Count whoever shows a pass of a class that is only counted, if the rules admit them.

    The count names the pass unless the way uses nothing of it up, as one to a doctor. The holder
    is from then on where they went: who is out, and for how long, is asked of everybody.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        situation = judge_within(work, crossing, Decision.ADMIT)
        verdict, holder = situation.verdict, situation.crossing.person_id
        if not verdict.admits or crossing.pass_id is None:
            raise Refused(
                f"Not counted: {verdict.headline.en}. Nothing was recorded. "
                "Look at the banner again.",
                f"没有计数：{verdict.headline.zh}。没有登记。请再看一眼结论。",
            )
        order = CountOrder(
            direction=crossing.direction,
            subject_class=crossing.subject_class,
            pass_id=None if crossing.reason in USES_NOTHING else crossing.pass_id,
            person_id=holder,
        )
        fact = count_within(work, order)
        if holder is not None:
            move_by(work, situation, holder, fact)
        work.commit()
    return _counted(fact, order, work.now)


def take_count_back(store: Store, duty: Duty, count_id: str, why: str) -> Counted:
    """Take a count back: it stays visible in the ledger and counts nowhere."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = standing_count(work.connection, count_id)
        if old is None:
            raise Refused(
                "This count was taken back already. Nothing was changed. Look at the figures.",
                "这一笔计数已经退回了。什么都没有改动。请看一眼人数。",
            )
        fact = take_back_within(work, old, why)
        work.commit()
    return _counted(fact, _order_of(old), old["happened_at"])


def mark_count_only(store: Store, duty: Duty, on: bool) -> Changes:  # noqa: FBT001 - a switch
    """Record that from now on the gate only counts, or that it writes everybody down again."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        if (counting_since(work.connection) is not None) is on:
            raise Refused(
                "That is on record already. Nothing was recorded. Look at the desk again.",
                "这一点已经记下了。没有再记。请再看一眼登记台。",
            )
        work.record("audit", {"act": COUNT_ONLY_BEGAN if on else COUNT_ONLY_ENDED})
        work.commit()
    return Changes.of(Kind.ENTRY)


def count_within(
    work: UnitOfWork,
    order: CountOrder,
    group: GroupPlace | None = None,
    told: datetime | None = None,
) -> FactId:
    """Count, as a part of the act of *work*, the people of *order*.

    They may be of a *group*; *told* is given where it is told later when they crossed.
    """
    if not 1 <= order.people <= MOST_AT_ONCE:
        raise Refused(
            f"From 1 to {MOST_AT_ONCE} people are counted at once. Nothing was recorded. "
            "Count again.",
            f"一次计 1 到 {MOST_AT_ONCE} 人。没有登记。请再数一遍。",
        )
    columns: dict[str, Value] = {
        "gate": work.duty.gate,
        "direction": order.direction,
        "subject_class": order.subject_class,
        "people": order.people,
        "pass_id": order.pass_id,
        "person_id": order.person_id,
    }
    if group is not None:
        columns |= {"group_id": group.group_id, "plate": group.plate}
    return work.record("head_count", columns, happened_at=told, back_filled=told is not None)


def take_back_within(work: UnitOfWork, old: dict[str, Any], why: str) -> FactId:
    """Supersede the stored count *old* by one of nobody, as a part of the act of *work*."""
    fact = work.record(
        "head_count",
        {**unstamped(old), "people": 0},
        happened_at=old["happened_at"],
        supersedes=old["id"],
        reason=clean(why, LONGEST_LINE).text,
        back_filled=old["back_filled"],
    )
    if old["person_id"] is not None:
        settle_presence(work, standing_id(work.connection, old["person_id"]))
        withdrawn = {"direction": old["direction"], "outcome": Outcome.WITHDRAWN}
        follow_entry(work, old, fact.id, withdrawn)
    return fact


def _order_of(stored: dict[str, Any]) -> CountOrder:
    return CountOrder(
        direction=Direction(stored["direction"]),
        subject_class=SubjectClass(stored["subject_class"]),
        people=stored["people"],
        pass_id=stored["pass_id"],
        person_id=stored["person_id"],
    )


def _counted(fact: FactId, order: CountOrder, at: datetime) -> Counted:
    return Counted(
        count_id=fact.id,
        sequence=fact.sequence,
        order=order,
        at=at,
        changes=Changes.of(Kind.ENTRY, *([Kind.PERSON] if order.person_id else [])),
    )
