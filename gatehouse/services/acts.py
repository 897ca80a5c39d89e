# SPDX-License-Identifier: MIT
"""Acts as data: what a person at the desk does, to be done now or written down for later.

An act that follows another of the same file says `line:12` where an id would stand: for an entry
the one that line 12 recorded, for a person the one whom line 12 wrote down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias

from gatehouse.db.engine import Store
from gatehouse.db.queries.entries import stored_entry
from gatehouse.db.queries.ledger_facts import fact_at, last_fact
from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Correction, Crossing, Decision, Override, Recorded
from gatehouse.domain.person import RosterPerson
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry, sign_approval
from gatehouse.services.roster import enrol


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEntry:
    """Somebody crosses the gate; *at* is when the operator pressed the key."""

    at: datetime
    crossing: Crossing
    decision: Decision
    override: Override | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectEntry:
    """An entry is put right."""

    at: datetime
    entry: str
    correction: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawEntry:
    """An entry is taken back."""

    at: datetime
    entry: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignApproval:
    """A leader signs what was approved by telephone."""

    at: datetime
    entry: str
    leader: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrol:
    """Somebody who lives here is added to the roster at the desk."""

    at: datetime
    person: RosterPerson


Act: TypeAlias = RecordEntry | CorrectEntry | WithdrawEntry | SignApproval | Enrol


@dataclass(frozen=True, slots=True, kw_only=True)
class Performed:
    """An act that was committed: its fact, and the entry and the person it made, if it did."""

    fact_id: str
    sequence: int
    entry_id: str = ""
    person_id: str = ""


def perform(store: Store, duty: Duty, act: Act) -> Performed:
    """Do *act* through its service, at its own time by the clock."""
    then = replace(duty, clock=lambda: act.at)
    match act:
        case RecordEntry():
            return _record(store, then, act)
        case CorrectEntry():
            return _of_entry(correct_entry(store, then, act.entry, act.correction))
        case WithdrawEntry():
            return _of_entry(withdraw_entry(store, then, act.entry, act.why))
        case SignApproval():
            signed = sign_approval(store, then, act.entry, act.leader, act.pin)
            with store.reader() as connection:
                fact_id = fact_at(connection, signed.sequence)
            return Performed(fact_id=fact_id, sequence=signed.sequence)
        case Enrol():
            person_id = enrol(store, then, act.person)
            with store.reader() as connection:
                fact_id, sequence = last_fact(connection)
            return Performed(fact_id=fact_id, sequence=sequence, person_id=person_id)


def renamed(act: Act, entries: Mapping[str, str], people: Mapping[str, str]) -> Act:
    """Return *act* with what *entries* and *people* have another name for called by that name."""
    if isinstance(act, Enrol):
        return act
    if not isinstance(act, RecordEntry):
        return replace(act, entry=entries.get(act.entry, act.entry))
    person_id = act.crossing.person_id
    if person_id is None or person_id not in people:
        return act
    return replace(act, crossing=replace(act.crossing, person_id=people[person_id]))


def _record(store: Store, duty: Duty, act: RecordEntry) -> Performed:
    done = _of_entry(record_entry(store, duty, act.crossing, act.decision, act.override))
    if act.crossing.outsider is None:
        return done
    with store.reader() as connection:
        stored = stored_entry(connection, done.entry_id)
    return replace(done, person_id="" if stored is None else stored["person_id"])


def _of_entry(recorded: Recorded) -> Performed:
    entry_id = recorded.entry.id
    return Performed(fact_id=entry_id, sequence=recorded.sequence, entry_id=entry_id)
