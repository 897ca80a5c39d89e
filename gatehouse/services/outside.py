# SPDX-License-Identifier: MIT
"""Residents outside too long (超时未归): who they are, and the calls that are made after them."""

from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.outside import (
    count_long_out,
    long_out,
    outside_rows,
    stored_call,
    who_is_out,
)
from gatehouse.db.queries.records import standing_id
from gatehouse.db.unit_of_work import FactId, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.outside import CallOrder, CallRecorded, CallResult, OutsideList
from gatehouse.errors import Refused
from gatehouse.services.policy import rules_at

MOST_LISTED: Final = 200
_HOUR_SECONDS: Final = 3600


def outside_too_long(store: Store, duty: Duty) -> OutsideList:
    """Return who is outside longer than the rule set in force allows, with the calls made.

    Open to volunteers: nobody is told where people are.
    """
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        rules = rules_at(connection, now)
        limits = rules.limits_outside
        rows = outside_rows(connection, long_out(connection, limits, now, MOST_LISTED))
        count = count_long_out(connection, limits, now)
    hours = rules.stays.outside
    return OutsideList(
        now=now,
        rows=tuple(sorted(rows, key=lambda row: row.is_answered)),
        more=count.people - len(rows),
        hours=None if hours is None else int(hours.total_seconds()) // _HOUR_SECONDS,
    )


def record_call(store: Store, duty: Duty, order: CallOrder) -> CallRecorded:
    """Write down that somebody was called, whether they answered, and what was said."""
    duty.require(Role.VOLUNTEER)
    if order.result is CallResult.WITHDRAWN:
        raise _no_such_call()
    with store.unit_of_work(duty) as work:
        person_id = standing_id(work.connection, order.person_id)
        out = who_is_out(work.connection, person_id)
        if out is None:
            raise Refused(
                "They are back, or not on the roster. Nothing was recorded. Look at the list anew.",
                "人已经回来了，或者不在住户台账里。没有登记。请重新看一眼列表。",
            )
        household_id, since = out
        fact = work.record(
            "outside_call",
            {
                "person_id": person_id,
                "household_id": household_id,
                "since": since,
                "whom": clean(order.whom, LONGEST_LINE).text,
                "result": order.result,
                "said": clean(order.note, LONGEST_LINE).text,
            },
        )
        work.commit()
    return _recorded(fact, person_id)


def withdraw_call(store: Store, duty: Duty, call_id: str, why: str) -> CallRecorded:
    """Take a call back that was written down by mistake; both facts stay."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = stored_call(work.connection, call_id)
        if old is None:
            raise _no_such_call()
        fact = work.record(
            "outside_call",
            {**unstamped(old), "result": CallResult.WITHDRAWN},
            happened_at=old["happened_at"],
            supersedes=call_id,
            reason=clean(why, LONGEST_LINE).text,
        )
        work.commit()
    return _recorded(fact, str(old["person_id"]))


def _recorded(fact: FactId, person_id: str) -> CallRecorded:
    changes = Changes.of(Kind.ABSENCE, ids=(person_id,))
    return CallRecorded(call_id=fact.id, sequence=fact.sequence, changes=changes)


def _no_such_call() -> Refused:
    return Refused(
        "This call is withdrawn already or is not there. Nothing was changed. "
        "Look at the list again.",
        "这次电话已经撤销，或者没有这一条。什么都没有改动。请再看一眼列表。",
    )
