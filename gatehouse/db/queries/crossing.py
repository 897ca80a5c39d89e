# SPDX-License-Identifier: MIT
"""What the rules need to know of the person at the gate: who they are and what came before."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Text, and_, bindparam, exists, func, literal_column, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.queries.records import records_of, standing_of
from gatehouse.db.queries.standing import passed, stands
from gatehouse.db.tables.absence import absence
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.stay import stay_closing
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import LIVING_HERE, Direction, Outcome, SubjectClass
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.verdict import Trip

FOUND_IN_ORDER: Final = (Outcome.ADMITTED, Outcome.HANDED_OVER)
"""What is done only with somebody whose reading and checks were well."""
_KNOWN = Prebuilt(
    select(
        person.c.id,
        person.c.household_id,
        person.c.rostered,
        person.c.living,
        person.c.shown_name,
        person.c.birth_date,
        person.c.subject_class,
        person.c.presence,
        person.c.presence_since,
        person.c.language,
        household.c.door,
        entry.c.reason,
        exists()
        .where(absence.c.person_id == person.c.id, absence.c.ended_at.is_(None))
        .label("is_away"),
        select(stay_closing.c.rule)
        .where(stay_closing.c.id == person.c.last_entry_id)
        .scalar_subquery()
        .label("closed_by"),
    )
    .select_from(person)
    .outerjoin(household, household.c.id == person.c.household_id)
    .outerjoin(entry, entry.c.id == person.c.last_entry_id)
    .where(person.c.id == standing_of(bindparam("person_id")))
)
_PASSAGES = Prebuilt(
    select(
        standing_of(entry.c.person_id).label("person_id"),
        entry.c.direction,
        entry.c.happened_at,
        entry.c.reason,
    )
    .where(
        and_(
            entry.c.household_id == bindparam("household_id"),
            entry.c.household_id.is_not(None),
            entry.c.happened_at >= bindparam("since", type_=Text),
            entry.c.happened_at <= bindparam("until", type_=Text),
            entry.c.person_id.is_not(None),
            # a flat's visitors leave by its number too, and use up nothing of it
            or_(*(entry.c.subject_class == living.value for living in sorted(LIVING_HERE))),
            entry.c.id != bindparam("except_entry"),
            passed(),
        )
    )
    .order_by(entry.c.happened_at, entry.c.sequence)
)
_READING = func.coalesce(entry.c.retest, entry.c.temperature)
_LAST_CHECKED = Prebuilt(
    select(
        entry.c.happened_at,
        entry.c.direction,
        entry.c.gate,
        _READING.label("temperature"),
        entry.c.checks,
    )
    .where(
        entry.c.person_id.in_(records_of()),
        entry.c.person_id.is_not(None),
        entry.c.happened_at >= bindparam("since", type_=Text),
        entry.c.happened_at <= bindparam("until", type_=Text),
        # whoever was let through in an emergency, turned away or reported was not found in order
        or_(*(entry.c.outcome == outcome.value for outcome in FOUND_IN_ORDER)),
        or_(entry.c.temperature.is_not(None), entry.c.checks != literal_column("'{}'")),
        stands(),
    )
    .order_by(entry.c.happened_at.desc())
    .limit(1)
)
_DECIDED = (
    select(entry.c.happened_at, entry.c.gate, entry.c.outcome, _READING.label("temperature"))
    .where(
        entry.c.person_id.in_(records_of()),
        entry.c.person_id.is_not(None),
        entry.c.happened_at >= bindparam("since", type_=Text),
        entry.c.happened_at <= bindparam("until", type_=Text),
        entry.c.id != bindparam("except_entry"),
        stands(),
    )
    .order_by(entry.c.happened_at.desc(), entry.c.sequence.desc())
    .limit(1)
)
_LAST_READING = Prebuilt(_DECIDED.where(_READING.is_not(None)))
_LAST_DECIDED = Prebuilt(_DECIDED)


class KnownPerson(Discreet, frozen=True, kw_only=True):
    """A person the post knows, as the rules and the ledger of their presence need them.

    *presence* holds *since* the last time they went through the gate, for *reason*. *is_away* says
    that somebody noted an absence of theirs, which their way in will end; *closed_by* by which rule
    their stay was closed, None where they were seen to go; *language* is a `SpokenLanguage` value.
    """

    person_id: str
    household_id: str | None
    rostered: bool
    living: bool
    shown_name: str
    birth_date: date | None
    subject_class: SubjectClass
    presence: Presence
    since: datetime | None
    reason: str
    door: str
    is_away: bool = False
    closed_by: str | None = None
    language: str = ""

    @property
    def own_class(self) -> SubjectClass:
        """As whom they cross of themselves: whoever is not on the roster does not live here."""
        only_claims = self.subject_class.lives_here and not self.rostered
        return SubjectClass.VISITOR if only_claims else self.subject_class

    @property
    def is_closed(self) -> bool:
        """Whether their stay was closed, and nobody saw them go."""
        return self.closed_by is not None


class Checked(Struct, frozen=True):
    """What was found when a person was last admitted: tenths of °C, and results by check code."""

    at: datetime
    gate: str
    direction: Direction
    temperature: int | None
    checks: dict[str, str]


class Span(NamedTuple):
    """A time that is looked back on, without the entry that is being corrected."""

    since: datetime
    until: datetime
    except_entry: str = ""


class Decided(NamedTuple):
    """What became of somebody, and the reading in tenths of °C if there was one."""

    at: datetime
    gate: str
    outcome: Outcome
    reading: int | None


def known_person(connection: Connection, person_id: str) -> KnownPerson | None:
    """Return the person by the record that stands for that id, or None when nobody has it."""
    found = _KNOWN.send(connection, {"person_id": person_id})
    return _person(found[0]) if found else None


def trips_of_household(
    connection: Connection, household_id: str, since: datetime, until: datetime, except_entry: str
) -> tuple[Trip, ...]:
    """Return the ways out of a household's people from *since* to *until*, oldest first.

    The entry with the id *except_entry* is left out.
    """
    window = {
        "household_id": household_id,
        "since": utc_text(since),
        "until": utc_text(until),
        "except_entry": except_entry,
    }
    return _trips(_PASSAGES.send(connection, window))


def last_checked(connection: Connection, person_id: str, span: Span) -> Checked | None:
    """Return what was found when the person was last checked and admitted in *span*."""
    window = {"since": utc_text(span.since), "until": utc_text(span.until)}
    found = _LAST_CHECKED.send(connection, {"person_id": person_id, **window})
    if not found:
        return None
    [(at, direction, gate, temperature, checks)] = found
    return Checked(
        datetime.fromisoformat(at), gate, Direction(direction), temperature, json.loads(checks)
    )


def last_decided(connection: Connection, person_id: str, span: Span) -> Decided | None:
    """Return what became of the person the last time they stood here in *span*, if they did."""
    return _decided(connection, _LAST_DECIDED, person_id, span)


def last_reading(connection: Connection, person_id: str, span: Span) -> Decided | None:
    """Return the last time in *span* that the person was measured, with the reading."""
    return _decided(connection, _LAST_READING, person_id, span)


def _decided(connection: Connection, asked: Prebuilt, person_id: str, span: Span) -> Decided | None:
    found = asked.send(
        connection,
        {
            "person_id": person_id,
            "since": utc_text(span.since),
            "until": utc_text(span.until),
            "except_entry": span.except_entry,
        },
    )
    if not found:
        return None
    [(at, gate, outcome, temperature)] = found
    return Decided(datetime.fromisoformat(at), gate, Outcome(outcome), temperature)


def _person(row: tuple[Any, ...]) -> KnownPerson:
    person_id, household_id, rostered, living, shown_name, born, subject_class, *rest = row
    presence, since, language, door, reason, is_away, closed_by = rest
    return KnownPerson(
        person_id=person_id,
        household_id=household_id,
        rostered=bool(rostered),
        living=bool(living),
        shown_name=shown_name,
        birth_date=None if born is None else date.fromisoformat(born),
        subject_class=SubjectClass(subject_class),
        presence=Presence(presence),
        since=None if since is None else datetime.fromisoformat(since),
        reason=reason or "",
        door=door or "",
        is_away=bool(is_away),
        closed_by=closed_by,
        language=language,
    )


def _trips(passages: Iterable[tuple[str, str, str, str]]) -> tuple[Trip, ...]:
    """Pair ways out with ways back; a way out before any way back ends the one before it."""
    trips: list[Trip] = []
    out: dict[str, int] = {}
    for person_id, direction, stored_at, reason in passages:
        at = datetime.fromisoformat(stored_at)
        before = out.pop(person_id, None)
        if before is not None:
            trips[before] = replace(trips[before], returned_at=at)
        if direction == Direction.OUT.value:
            out[person_id] = len(trips)
            trips.append(Trip(person_id=person_id, left_at=at, returned_at=None, reason=reason))
    return tuple(trips)
