# SPDX-License-Identifier: MIT
"""Stays (停留): closing those that nobody was seen to end, and taking such a closing back.

A rule closes them at quiet moments, or a handover those of whom it is said that they have gone.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.people import move
from gatehouse.db.queries.closings import DueStay, due_stays, stored_closing
from gatehouse.db.unit_of_work import FactId, UnitOfWork, Value, unstamped
from gatehouse.db.vehicles import move_vehicle
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.reckoning import Doubt, Side
from gatehouse.domain.stay import (
    PRESENCE_AFTER_CLOSING,
    ClosingChange,
    ClosingTakenBack,
    Staying,
    StaysClosed,
    said_code,
)
from gatehouse.errors import Refused
from gatehouse.services.correction import settle_presence
from gatehouse.services.policy import rules_at
from gatehouse.services.vehicle import settle_vehicle

_STAYING: Final = {
    Side.VISITORS: Staying.VISITORS,
    Side.VEHICLES: Staying.VEHICLES,
    Side.RESIDENTS_OUT: Staying.RESIDENTS,
}
_TOUCHED = (Kind.ENTRY, Kind.PERSON, Kind.VEHICLE, Kind.ABSENCE)


def close_stays(store: Store, duty: Duty) -> StaysClosed:
    """Close, as the rule set in force says, the stays that nobody was seen to end.

    Each is a fact of its own; no way through the gate is made up, and a later one is accepted.
    Open to volunteers, since the program does it at quiet moments.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        now = duty.now()
        if not due_stays(connection, rules_at(connection, now).stays, now):
            return StaysClosed({}, Changes.of())
    with store.unit_of_work(duty) as work:
        terms = rules_at(work.connection, work.now).stays
        due = due_stays(work.connection, terms, work.now)
        facts = work.record_many("stay_closing", [_columns(work.duty, one) for one in due])
        for one, fact in zip(due, facts, strict=True):
            _move(work, one, fact)
        work.commit()
    return StaysClosed(_counts(due), Changes.of(*_TOUCHED))


def end_stays(work: UnitOfWork, doubts: Iterable[Doubt]) -> None:
    """End, as a part of the act of *work*, the stays of those who have gone without being logged.

    Each is a fact of its own that keeps what was said (漏登), among the gaps to be mended.
    """
    for one in doubts:
        if one.answer is not None:
            ended = DueStay(_STAYING[one.side], one.whose, one.since, said_code(one.answer))
            _move(work, ended, work.record("stay_closing", _columns(work.duty, ended)))


def reopen_stay(store: Store, duty: Duty, closing_id: str, why: str) -> ClosingTakenBack:
    """Take the closing of a stay back: they are still there. No rule closes that stay again."""
    duty.require(Role.VOLUNTEER)
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "This needs a reason. Nothing was changed. Write how you know that they are there.",
            "要写理由。什么都没有改动。请写明怎么知道人还在。",
        )
    with store.unit_of_work(duty) as work:
        old = stored_closing(work.connection, closing_id)
        if old is None:
            raise Refused(
                "This closing was taken back already. Nothing was changed. Look at the list anew.",
                "这一条自动关闭已经撤回了。什么都没有改动。请重新看一眼列表。",
            )
        fact = work.record(
            "stay_closing",
            {**unstamped(old), "change": ClosingChange.REOPENED},
            supersedes=closing_id,
            reason=why,
        )
        if old["person_id"] is not None:
            settle_presence(work, old["person_id"])
        else:
            settle_vehicle(work, old["vehicle_id"])
        work.commit()
    return ClosingTakenBack(fact.id, fact.sequence, Changes.of(*_TOUCHED, ids=(closing_id,)))


def _columns(duty: Duty, one: DueStay) -> dict[str, Value]:
    whose = "vehicle_id" if one.staying is Staying.VEHICLES else "person_id"
    return {
        "gate": duty.gate,
        "staying": one.staying,
        whose: one.whose,
        "since": one.since,
        "rule": one.rule,
        "change": ClosingChange.CLOSED,
    }


def _move(work: UnitOfWork, one: DueStay, fact: FactId) -> None:
    presence = PRESENCE_AFTER_CLOSING[one.staying]
    if one.staying is Staying.VEHICLES:
        move_vehicle(work.connection, one.whose, presence, work.now, fact.id)
    else:
        move(work.connection, one.whose, presence, work.now, fact.id)


def _counts(due: Iterable[DueStay]) -> dict[Staying, int]:
    counted = Counter(one.staying for one in due)
    return {staying: counted[staying] for staying in Staying if counted[staying]}
