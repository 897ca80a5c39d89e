# SPDX-License-Identifier: MIT
"""Ways of vehicles that nobody logged (漏登): written down later, with the time that was told.

Such a way has no driver and is judged by no rule: it has happened. It lies before what the gate
knows of the vehicle, which therefore stays where it is.
"""

from datetime import datetime

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.vehicles import looks_of
from gatehouse.db.queries.vehicles_open import missed_ways, way_before
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.missed_way import MissedWay, MissedWayLogged
from gatehouse.errors import Refused


def missed_way(store: Store, duty: Duty, way_id: str) -> MissedWay:
    """Return between which two ways of a vehicle one is missing that was noticed at *way_id*."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _missing(connection, way_id, duty.now())


def log_missed_way(store: Store, duty: Duty, way_id: str, at: datetime) -> MissedWayLogged:
    """Write down the way that is missing before *way_id*, as it happened at the moment *at*."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        missing = _missing(work.connection, way_id, work.now)
        if not missing.after < at < missing.before:
            raise Refused(
                "The way lies between the two that were logged. Nothing was recorded. "
                "Type a time between them.",
                "漏登的那次应该在两次登记之间。没有登记。请填两次之间的时间。",
            )
        fact = _record(work, missing, at)
        work.commit()
    return MissedWayLogged(fact.id, fact.sequence, Changes.of(Kind.VEHICLE, ids=(fact.id,)))


def _missing(connection: Connection, way_id: str, now: datetime) -> MissedWay:
    item = next((one for one in missed_ways(connection, now) if one.entry_id == way_id), None)
    if item is None:
        raise Refused(
            "This way was written down already. Nothing was recorded. Look at the list again.",
            "这次漏登已经补上了。没有登记。请再看一眼列表。",
        )
    seen = Direction(item.detail)
    return MissedWay(
        way_id=way_id,
        shown_plate=item.shown_name,
        door=item.door,
        direction=Direction.OUT if seen is Direction.IN else Direction.IN,
        after=way_before(connection, way_id),
        before=item.since,
    )


def _record(work: UnitOfWork, missing: MissedWay, at: datetime) -> FactId:
    return work.record(
        "vehicle_entry",
        {
            "gate": work.duty.gate,
            "direction": missing.direction,
            **looks_of(work.connection, missing.way_id),
            "outcome": Outcome.ADMITTED,
        },
        happened_at=at,
        back_filled=True,
    )
