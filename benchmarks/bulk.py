# SPDX-License-Identifier: MIT
"""A year of entries, written a day at a time, with a valid ledger and true presences."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text, update

from gatehouse.db.engine import Store
from gatehouse.db.tables.columns import UtcText, json_text, utc_text
from gatehouse.db.tables.every import person
from gatehouse.db.unit_of_work import UnitOfWork, new_id
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.case import NO_HISTORY, NOBODY
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.record import verdict_record
from gatehouse.services.policy import rules_at

HISTORY_DAYS = 334
BEGINS = datetime(2021, 5, 14, 16, tzinfo=UTC)
TODAY = BEGINS + timedelta(days=HISTORY_DAYS, hours=15)
CHECKS = {"code": "green", "test": "24"}
_OPENING = timedelta(hours=6)
_OPEN_SECONDS = 16 * 3600
_PEOPLE = select(person.c.id, person.c.household_id, person.c.subject_class).where(person.c.living)
_MOVE = (
    update(person)
    .where(person.c.id == bindparam("moved_id"))
    .values(
        presence=bindparam("to"),
        presence_since=bindparam("at", type_=UtcText),
        last_entry_id=bindparam("by_entry"),
    )
)
# filled at random places, these cost more than everything else: they are built at the end
_SCATTERED = select(text("name, sql FROM sqlite_schema")).where(
    text("type = 'index' AND name LIKE 'ix_entry_%id_happened_at'")
)


class Clock:
    """A clock that goes on a second whenever somebody looks at it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(slots=True)
class _Walker:
    """Somebody who goes out and comes back, and where their last entry left them."""

    who: Row[str, str, str]
    presence: Presence = Presence.INSIDE
    at: datetime = BEGINS
    by_entry: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Invents entries; every entry by residents, in turn out and in, each admitted."""

    walkers: list[_Walker]
    records: dict[Direction, dict[str, Any]]
    random: Random = field(default_factory=lambda: Random(1))

    def day(self, first: datetime, entries: int) -> Iterator[dict[str, Any]]:
        """Yield the entries of one day; what does not vary is text already, as it is stored."""
        step = _OPEN_SECONDS / entries
        for number in range(entries):
            yield self._entry(first + _OPENING + timedelta(seconds=number * step))

    def _entry(self, at: datetime) -> dict[str, Any]:
        walker = self.random.choice(self.walkers)
        inside = walker.presence is Presence.INSIDE
        walker.presence = Presence.OUTSIDE if inside else Presence.INSIDE
        walker.at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        walker.by_entry = new_id()
        person_id, household_id, subject_class = walker.who
        return {
            **self.records[Direction.OUT if inside else Direction.IN],
            "id": walker.by_entry,
            "happened_at": utc_text(at),
            "person_id": person_id,
            "household_id": household_id,
            "subject_class": subject_class,
            "temperature": self.random.randrange(360, 370),
        }


def add_history(store: Store, duty: Duty, clock: Clock, *, days: int, a_day: int) -> None:
    """Add so many *days* of entries, all in the past of the clock when it is done."""
    with store.unit_of_work(duty) as work:
        people = work.connection.execute(_PEOPLE).all()
        history = History([_Walker(who) for who in people], _records(work, duty))
        scattered = work.connection.execute(_SCATTERED).all()
        for name, _ in scattered:
            work.connection.exec_driver_sql(f"DROP INDEX {name}")
        work.commit()
    for day in range(days):
        clock.now = BEGINS + timedelta(days=day + 1)
        with store.unit_of_work(duty) as work:
            first = BEGINS + timedelta(days=day)
            work.record_many("entry", list(history.day(first, a_day)))
            work.commit()
    with store.unit_of_work(duty) as work:
        _settle(work.connection, history.walkers)
        for _, sql in scattered:
            work.connection.exec_driver_sql(sql)
        work.commit()


def _records(work: UnitOfWork, duty: Duty) -> dict[Direction, dict[str, Any]]:
    """Return what all entries of one direction have in common."""
    return {direction: _record(work, duty, direction) for direction in Direction}


def _record(work: UnitOfWork, duty: Duty, direction: Direction) -> dict[str, Any]:
    rules = rules_at(work.connection, work.now)
    crossing = Crossing(
        direction=direction,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.WORK,
        temperature=365,
        checks=CHECKS,
    )
    verdict = evaluate(rules, crossing, NOBODY, NO_HISTORY, work.now)
    code, results = verdict_record(verdict)
    return {
        "gate": duty.gate,
        "direction": direction.value,
        "reason": Reason.WORK.value,
        "checks": json_text(CHECKS),
        "verdict": code,
        "rule_set_id": verdict.rule_set_id,
        "rule_results": results,
        "outcome": "admitted",
    }


def _settle(connection: Connection, walkers: list[_Walker]) -> None:
    """Leave everybody where their last entry left them."""
    moves = [
        {
            "moved_id": walker.who[0],
            "to": walker.presence.value,
            "at": walker.at,
            "by_entry": walker.by_entry,
        }
        for walker in walkers
        if walker.by_entry
    ]
    if moves:
        connection.execute(_MOVE, moves)
