# SPDX-License-Identifier: MIT
"""Ways of vehicles that nobody logged (漏登): written down later, with the time that was told.

Such a way has no driver and is judged by no rule: it has happened. It lies between two others, or
it is the way out of a vehicle that stays too long by what the gate knows.
"""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.vehicles import looks_of, moment_of, way_told_later
from gatehouse.db.queries.vehicles_open import late_vehicles, missed_ways, way_before
from gatehouse.db.unit_of_work import FactId, UnitOfWork, unstamped
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.entry import Direction, Outcome
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.missed_way import MissedWay, MissedWayLogged
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.errors import Refused
from gatehouse.services.vehicle import settle_vehicle

_A_MINUTE: Final = timedelta(minutes=1)


def missed_way(store: Store, duty: Duty, way_id: str) -> MissedWay:
    """Return which way of a vehicle is missing, and between which moments it was gone.

    It was noticed at the way *way_id*, or is the way out after it.
    """
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return _missing(connection, way_id, duty.now())


def log_missed_way(store: Store, duty: Duty, way_id: str, at: datetime) -> MissedWayLogged:
    """Write down the way that `missed_way` tells of, as it happened at the moment *at*."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        missing = _missing(work.connection, way_id, work.now)
        if not missing.after < at < missing.before:
            raise Refused(
                "The way lies after the one before it and is not to come. Nothing was recorded. "
                "Type a time between them.",
                "漏登的那次应该在上一次之后、下一次之前。没有登记。请填两次之间的时间。",
            )
        fact = record_way_later(work, way_id, missing.direction, at)
        work.commit()
    return MissedWayLogged(fact.id, fact.sequence, Changes.of(Kind.VEHICLE, ids=(fact.id,)))


def withdraw_missed_way(store: Store, duty: Duty, fact_id: str, why: str) -> MissedWayLogged:
    """Take back a way that was written down later: it is missing again, and stays visible."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        old = way_told_later(work.connection, fact_id)
        reason = clean(why, LONGEST_LINE).text
        if old is None or not reason:
            raise Refused(
                "This way was taken back already, or no reason was told. Nothing was changed. "
                "Look at the list again.",
                "这次补登已经撤销过了，或者没写理由。什么都没有改动。请再看一眼列表。",
            )
        fact = work.record(
            "vehicle_entry",
            {**unstamped(old), "outcome": Outcome.WITHDRAWN},
            happened_at=old["happened_at"],
            supersedes=fact_id,
            reason=reason,
            back_filled=True,
        )
        settle_vehicle(work, old["vehicle_id"])
        work.commit()
    return MissedWayLogged(fact.id, fact.sequence, Changes.of(Kind.VEHICLE, ids=(fact.id,)))


def record_way_later(work: UnitOfWork, way_id: str, direction: Direction, at: datetime) -> FactId:
    """Record, in the act of *work*, that the vehicle of *way_id* went in *direction* at *at*."""
    looks = looks_of(work.connection, way_id)
    fact = work.record(
        "vehicle_entry",
        {
            "gate": work.duty.gate,
            "direction": direction,
            **looks,
            "outcome": Outcome.ADMITTED,
        },
        happened_at=at,
        back_filled=True,
    )
    settle_vehicle(work, looks["vehicle_id"])
    return fact


def _missing(connection: Connection, way_id: str, now: datetime) -> MissedWay:
    waiting = (*missed_ways(connection, now), *late_vehicles(connection, now))
    item = next((one for one in waiting if one.entry_id == way_id), None)
    if item is None:
        raise Refused(
            "This way was written down already. Nothing was recorded. Look at the list again.",
            "这次漏登已经补上了。没有登记。请再看一眼列表。",
        )
    seen = Direction(item.detail)
    after, before = _between(connection, item, now)
    return MissedWay(
        way_id=way_id,
        shown_plate=item.shown_name,
        door=item.door,
        direction=Direction.OUT if seen is Direction.IN else Direction.IN,
        after=after,
        before=before,
    )


def _between(connection: Connection, item: OpenItem, now: datetime) -> tuple[datetime, datetime]:
    if item.kind is OpenKind.VEHICLE_LATE:
        return moment_of(connection, item.entry_id), now + _A_MINUTE
    return way_before(connection, item.entry_id), item.since
