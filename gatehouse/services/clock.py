# SPDX-License-Identifier: MIT
"""The computer's clock at the desk: entries bear its time, so a wrong one is told before it counts.

It falls back with an empty battery, and comes back after it was wrong; only people can tell which.
"""

from datetime import datetime, timedelta

from gatehouse.db.engine import Store
from gatehouse.db.queries.clock import CLOCK_SET_BACK, last_recorded, was_told
from gatehouse.domain.duty import LOCAL_ZONE, Duty, Role
from gatehouse.domain.entry import Crossing, Decision, Override, Recorded
from gatehouse.errors import Refused
from gatehouse.services.entry import record_entry

TOLERANCE = timedelta(minutes=10)
"""How far a clock may be put right without a word."""


def record_now(
    store: Store,
    duty: Duty,
    crossing: Crossing,
    decision: Decision,
    override: Override | None = None,
) -> Recorded:
    """Record at the desk, as `record_entry`, once the computer's clock is believed."""
    if asks_clock(crossing, decision):
        doubt_clock(store, duty)
    return record_entry(store, duty, crossing, decision, override)


def asks_clock(crossing: Crossing, decision: Decision) -> bool:
    """Say whether the entry bears the clock's time; an emergency waits for no doubt of it."""
    return crossing.happened_at is None and decision is not Decision.EMERGENCY


def doubt_clock(store: Store, duty: Duty) -> None:
    """Raise `Refused`, once, where the clock is behind the entry that was recorded last.

    The doubt leaves an audit fact; who goes on after it has said that the clock is right.
    """
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        last = last_recorded(connection)
        if last is None or last.at - now <= TOLERANCE:
            return
        if was_told(connection, last.entry_id, now + TOLERANCE):
            return
    with store.unit_of_work(duty) as work:
        details = {"last_recorded_at": last.at.isoformat()}
        work.record(
            "audit", {"act": CLOCK_SET_BACK, "subject_id": last.entry_id, "details": details}
        )
        work.commit()
    raise _set_back(now, last.at)


def _set_back(now: datetime, last: datetime) -> Refused:
    shown, before = (moment.astimezone(LOCAL_ZONE) for moment in (now, last))
    return Refused(
        f"The computer's clock says {shown:%Y-%m-%d %H:%M}, but the last entry was recorded on "
        f"{before:%Y-%m-%d %H:%M}. Not recorded yet; all before is kept. Set the clock right and "
        "do it again; if it is right, just do it again.",
        f"电脑时钟显示 {shown:%Y-%m-%d %H:%M}，可上一笔登记是 {before:%Y-%m-%d %H:%M} 记的。"
        "这一笔还没有登记，之前的都在。请先把日期和时间调准，再做一次；时钟没错的话，直接再做一次。",
    )
