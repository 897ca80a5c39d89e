# SPDX-License-Identifier: MIT
"""Approvals by telephone (电话批准): the leader signs afterwards for what was let through."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.entries import APPROVAL_SIGNED, listed_entry, open_items
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Recorded
from gatehouse.domain.open_item import OpenKind
from gatehouse.errors import Refused
from gatehouse.services.entry import touched_by
from gatehouse.services.operator import check_pin


def sign_approval(store: Store, duty: Duty, entry_id: str, leader_id: str, pin: str) -> Recorded:
    """Sign an override that was approved by telephone; it waits no longer."""
    duty.require(Role.VOLUNTEER)
    check_pin(store, duty, leader_id, pin, Role.LEADER)
    with store.unit_of_work(duty) as work:
        waiting = {item.entry_id: item.kind for item in open_items(work.connection)}
        if waiting.get(entry_id) is not OpenKind.TELEPHONE_APPROVAL:
            raise _waits_no_longer()
        fact = work.record(
            "audit",
            {
                "act": APPROVAL_SIGNED,
                "subject_id": entry_id,
                "details": {"leader_id": leader_id},
            },
        )
        entry = listed_entry(work.connection, entry_id)
        work.commit()
    return Recorded(entry, fact.sequence, touched_by(entry_id))


def _waits_no_longer() -> Refused:
    return Refused(
        "This approval does not wait for a signature. Nothing was recorded. Look at the list anew.",
        "这一笔不用补签。没有登记。请重新看一眼列表。",
    )
