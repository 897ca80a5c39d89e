# SPDX-License-Identifier: MIT
"""Gaps of the book (漏登): the list for repair, typing a way in later, or leaving it as it is.

Nobody judged the way that was missed, and whoever went it has long gone: it is recorded as gone,
with what the rules of that moment say of it.
"""

from datetime import datetime, timedelta
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.crossing import known_person
from gatehouse.db.queries.entries import stored_entry
from gatehouse.db.queries.gaps import open_gaps, stored_acceptance
from gatehouse.db.queries.vehicles import way_at
from gatehouse.db.unit_of_work import FactId, UnitOfWork, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Crossing, Decision, Recorded
from gatehouse.domain.gap import GapFilling, GapList, GapMended, GapRow
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.errors import Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.entry import record_within
from gatehouse.services.vehicle_mending import record_way_later, withdraw_missed_way

LISTED_FOR: Final = timedelta(days=14)
"""How long a gap waits to be mended."""
MOST_LISTED: Final = 200
_NOTE: Final = "漏登补录"


def gaps(store: Store, duty: Duty) -> GapList:
    """Return the gaps that wait to be mended, the newest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        found = open_gaps(connection, duty.now() - LISTED_FOR)
    return GapList(rows=found[:MOST_LISTED], more=max(0, len(found) - MOST_LISTED))


def fill_gap(store: Store, duty: Duty, filling: GapFilling) -> GapMended:
    """Type in the way that was missing (补录), at a time between those before and after it."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        gap = _open_gap(work, filling.gap_id)
        _refuse_outside(gap, filling, work.now)
        if gap.vehicle_id is not None:
            mended = _drive(work, gap, gap.vehicle_id, filling.happened_at)
        else:
            mended = _walk(work, gap, filling)
        work.commit()
    return mended


def empty_gap(store: Store, duty: Duty, fact_id: str, why: str) -> GapMended:
    """Take a way back that `fill_gap` typed in: it is missing again, and both stay visible."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        is_entry = stored_entry(connection, fact_id) is not None
    if is_entry:
        recorded = withdraw_entry(store, duty, fact_id, why)
        return _walked(recorded)
    taken = withdraw_missed_way(store, duty, fact_id, why)
    return GapMended(fact_id=taken.fact_id, sequence=taken.sequence, changes=taken.changes)


def accept_gap(store: Store, duty: Duty, gap_id: str, why: str) -> GapMended:
    """Leave a gap as it is, with a reason: it waits no longer."""
    duty.require(Role.VOLUNTEER)
    why = clean(why, LONGEST_LINE).text
    if not why:
        raise Refused(
            "This needs a reason. Nothing was changed. Write why the gap stays.",
            "要写理由。什么都没有改动。请写明为什么不补。",
        )
    with store.unit_of_work(duty) as work:
        gap = _open_gap(work, gap_id)
        told = {"gate": duty.gate, "gap_id": gap.gap_id, "why": why}
        fact = work.record("gap_acceptance", told)
        work.commit()
    return _mended(fact, gap_id)


def open_gap_again(store: Store, duty: Duty, gap_id: str, why: str) -> GapMended:
    """Take it back that a gap was left as it is."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = stored_acceptance(work.connection, gap_id)
        if old is None:
            raise _waits_no_longer()
        fact = work.record(
            "gap_acceptance",
            {**unstamped(old), "why": ""},
            supersedes=old["id"],
            reason=clean(why, LONGEST_LINE).text,
        )
        work.commit()
    return _mended(fact, gap_id)


def _open_gap(work: UnitOfWork, gap_id: str) -> GapRow:
    found = open_gaps(work.connection, work.now - LISTED_FOR)
    gap = next((one for one in found if one.gap_id == gap_id), None)
    if gap is None:
        raise _waits_no_longer()
    return gap


def _walk(work: UnitOfWork, gap: GapRow, filling: GapFilling) -> GapMended:
    known = known_person(work.connection, gap.person_id or "")
    assert known is not None, "a gap is a person's where it is no vehicle's"
    crossing = Crossing(
        direction=gap.missing,
        subject_class=known.subject_class,
        reason=filling.reason,
        person_id=known.person_id,
        note=_NOTE,
        happened_at=filling.happened_at,
    )
    return _walked(record_within(work, crossing, Decision.OVERRIDE, None))


def _walked(recorded: Recorded) -> GapMended:
    return GapMended(
        fact_id=recorded.entry.id, sequence=recorded.sequence, changes=recorded.changes
    )


def _drive(work: UnitOfWork, gap: GapRow, vehicle_id: str, at: datetime) -> GapMended:
    """Record the way of a vehicle: nobody knows who drove, so it has no driver."""
    way_id = way_at(work.connection, vehicle_id, gap.after)
    fact = record_way_later(work, way_id, gap.missing, at)
    changes = Changes.of(Kind.ENTRY, Kind.VEHICLE, ids=(gap.gap_id,))
    return GapMended(fact_id=fact.id, sequence=fact.sequence, changes=changes)


def _refuse_outside(gap: GapRow, filling: GapFilling, now: datetime) -> None:
    at, last = filling.happened_at, gap.before or now
    if gap.after < at <= last and at != gap.before:
        return
    first, end = coming_moment(gap.after, now), coming_moment(last, now)
    raise Refused(
        f"The missing way lies between {first.en} and {end.en}. Nothing was recorded. "
        "Look at the time again.",
        f"漏登的这一次在 {first.zh} 和 {end.zh} 之间。没有登记。请再看一眼时间。",
    )


def _mended(fact: FactId, gap_id: str) -> GapMended:
    changes = Changes.of(Kind.ENTRY, ids=(gap_id,))
    return GapMended(fact_id=fact.id, sequence=fact.sequence, changes=changes)


def _waits_no_longer() -> Refused:
    return Refused(
        "This gap is mended already. Nothing was changed. Look at the list anew.",
        "这一条漏登已经处理了。什么都没有改动。请重新看一眼列表。",
    )
