# SPDX-License-Identifier: MIT
"""Test rounds: the list of rounds, how far each flat is, and the people of a stair; masked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.test_round import test_round, test_tick
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.test_round import (
    Progress,
    RoundFlat,
    RoundPerson,
    RoundRow,
    RoundScope,
    TickResult,
)

_DONE = tuple(result.value for result in TickResult if result.is_done)
_lives_here = (person.c.living.is_(True)) & (person.c.rostered.is_(True))
_round_id = bindparam("round_id", type_=Text)
_later = test_tick.alias("later")
_stands = ~exists().where(_later.c.supersedes_id == test_tick.c.id)
_record = person.alias("record")
# a tick of a record that was merged away is theirs too
_records = (
    select(_record.c.id)
    .where(or_(_record.c.id == person.c.id, _record.c.merged_into_id == person.c.id))
    .correlate(person)
)
_of_person = (test_tick.c.round_id == _round_id) & test_tick.c.person_id.in_(_records) & _stands
_ROUNDS = (
    select(test_round, household.c.room)
    .outerjoin(household, household.c.id == test_round.c.household_id)
    .order_by(test_round.c.closed_at.is_not(None), test_round.c.opened_at.desc(), test_round.c.id)
)
_LATEST = _ROUNDS.limit(bindparam("most"))
_OPEN = _ROUNDS.where(test_round.c.closed_at.is_(None))
_BY_ID = _ROUNDS.where(test_round.c.id == _round_id)
_OF_DAY = _ROUNDS.where(test_round.c.day == bindparam("day"))
_STORED = select(test_round).where(test_round.c.id == _round_id)
_NUMBER = select(func.max(test_round.c.number)).where(test_round.c.day == bindparam("day"))


def _people_with(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, person.c.id)).distinct())


_FLATS = (
    select(
        household.c.id,
        household.c.door,
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
        func.count(person.c.id.distinct()).label("people"),
        _people_with(test_tick.c.result.in_(_DONE)).label("done"),
        _people_with(test_tick.c.result != TickResult.WITHDRAWN.value).label("told"),
    )
    .join(person, (person.c.household_id == household.c.id) & _lives_here)
    .outerjoin(test_tick, _of_person)
    .group_by(household.c.id)
    .order_by(household.c.sort_key)
)
_PEOPLE = (
    select(
        household.c.id.label("household_id"),
        household.c.door,
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
        person.c.id,
        person.c.shown_name,
        person.c.relation,
        person.c.birth_date,
        test_tick.c.result,
        test_tick.c.happened_at,
        operator.c.name.label("operator"),
    )
    .join(person, (person.c.household_id == household.c.id) & _lives_here)
    .outerjoin(test_tick, _of_person)
    .outerjoin(operator, operator.c.id == test_tick.c.operator_id)
    # of two that two gates wrote down the later one stands last, and counts
    .order_by(
        household.c.sort_key,
        person.c.roster_order,
        person.c.id,
        literal_column("test_tick.rowid"),
    )
)
_TICKS = (
    select(person.c.id.label("person_id"), test_tick.c.id, test_tick.c.result)
    .select_from(person)
    .join(test_tick, _of_person)
    .where(person.c.id.in_(bindparam("people", expanding=True)))
    .order_by(literal_column("test_tick.rowid"))
)
_HOMES = select(person.c.id, person.c.household_id).where(
    person.c.id.in_(bindparam("people", expanding=True)), _lives_here
)


class FlatProgress(Struct, frozen=True):
    """How many of a flat's people a round has done, and how many somebody has been to see."""

    household_id: str
    door: Door
    people: int
    done: int
    told: int


class StandingTick(Struct, frozen=True):
    """The fact that stands for somebody in a round, and what it says."""

    fact_id: str
    result: TickResult


def rounds(connection: Connection, most: int) -> tuple[RoundRow, ...]:
    """Return at most *most* rounds: those that are open, then the latest; with their progress."""
    rows = connection.execute(_LATEST, {"most": most}).all()
    return tuple(_with_progress(connection, round_row(row)) for row in rows)


def open_rounds(connection: Connection) -> tuple[RoundRow, ...]:
    """Return the rounds that are open, without their progress."""
    return tuple(map(round_row, connection.execute(_OPEN)))


def rounds_of_day(connection: Connection, day: date) -> tuple[RoundRow, ...]:
    """Return the rounds that were opened on a day, with their progress."""
    rows = connection.execute(_OF_DAY, {"day": day}).all()
    return tuple(_with_progress(connection, round_row(row)) for row in rows)


def one_round(connection: Connection, round_id: str) -> RoundRow | None:
    """Return a round with its progress, or None when there is none."""
    found = connection.execute(_BY_ID, {"round_id": round_id}).one_or_none()
    return None if found is None else _with_progress(connection, round_row(found))


def stored_round(connection: Connection, round_id: str) -> dict[str, Any] | None:
    """Return all columns of one round, or None when there is none."""
    found = connection.execute(_STORED, {"round_id": round_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def next_number(connection: Connection, day: date) -> int:
    """Return which round of its *day* the next one is."""
    return 1 + (connection.execute(_NUMBER, {"day": day}).scalar_one() or 0)


def flats_in_round(
    connection: Connection, round_id: str, scope: RoundScope
) -> tuple[FlatProgress, ...]:
    """Return the flats of a round's *scope* where somebody lives, in the order of doors."""
    found = connection.execute(_in_scope(_FLATS, scope), {"round_id": round_id})
    flats = (FlatProgress(row.id, _door(row), row.people, row.done, row.told) for row in found)
    return tuple(flat for flat in flats if scope.covers(flat.household_id, flat.door))


def progress_of(flats: Iterable[FlatProgress]) -> Progress:
    """Return how far *flats* are together."""
    flats = tuple(flats)
    return Progress(
        flats=len(flats),
        flats_done=sum(flat.done == flat.people for flat in flats),
        people=sum(flat.people for flat in flats),
        done=sum(flat.done for flat in flats),
    )


def people_in_round(
    connection: Connection,
    round_id: str,
    scope: RoundScope,
    today: date,
    homes: Sequence[str] = (),
) -> Iterator[RoundFlat]:
    """Yield the flats of *scope* with their people as the round has them, in the order of doors.

    Where *homes* are given, those of them alone.
    """
    asked = _in_scope(_PEOPLE, scope)
    if homes:
        asked = asked.where(household.c.id.in_(homes))
    rows = connection.execute(asked, {"round_id": round_id})
    for household_id, group in groupby(rows, key=lambda row: row.household_id):
        people = {row.id: row for row in group}
        first = next(iter(people.values()))
        door = _door(first)
        if scope.covers(household_id, door):
            yield RoundFlat(
                household_id=household_id,
                door=first.door,
                stair=stair_of(door),
                people=tuple(_person(row, today) for row in people.values()),
            )


def standing_ticks(
    connection: Connection, round_id: str, people: Sequence[str]
) -> dict[str, StandingTick]:
    """Return the fact that stands for each of *people* in a round, those taken back included."""
    found = connection.execute(_TICKS, {"round_id": round_id, "people": people})
    return {row.person_id: StandingTick(row.id, TickResult(row.result)) for row in found}


def homes_of(connection: Connection, people: Sequence[str]) -> dict[str, str]:
    """Return the flat of each of *people* who lives here."""
    found = connection.execute(_HOMES, {"people": people})
    return {row.id: row.household_id for row in found}


def stair_of(door: Door) -> str:
    """Return the stair of a flat as the desk's picker names it: `3-2`, or `3` without units."""
    return RoundScope(phase=door.phase, building=door.building, unit=door.unit).area.short_label


def round_row(row: Row[*tuple[Any, ...]]) -> RoundRow:
    """Return a round as it is listed; an open one's progress is not counted yet."""
    return RoundRow(
        round_id=row.id,
        name=row.name,
        number=row.number,
        day=row.day,
        scope=RoundScope(
            phase=row.phase,
            building=row.building,
            unit=row.unit,
            floor=row.floor,
            room=row.room or "",
            household_id=row.household_id,
        ),
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        progress=Progress(
            flats=row.flats, flats_done=row.flats_done, people=row.people, done=row.done
        ),
    )


def _with_progress(connection: Connection, row: RoundRow) -> RoundRow:
    if not row.is_open:
        return row
    flats = flats_in_round(connection, row.round_id, row.scope)
    return replace(row, progress=progress_of(flats))


def _in_scope(asked: Select[Any], scope: RoundScope) -> Select[Any]:
    """Narrow a question to the building, the unit or the flat; floors are told apart by hand."""
    return asked.where(*_conditions(scope))


def _conditions(scope: RoundScope) -> Iterator[ColumnElement[bool]]:
    if scope.household_id is not None:
        yield household.c.id == scope.household_id
    elif not scope.is_compound:
        yield household.c.phase == scope.phase
        yield household.c.building == scope.building
        if scope.unit:
            yield household.c.unit == scope.unit


def _person(row: Row[*tuple[Any, ...]], today: date) -> RoundPerson:
    said = None if row.result is None else TickResult(row.result)
    taken_back = said in {None, TickResult.WITHDRAWN}
    return RoundPerson(
        person_id=row.id,
        shown_name=row.shown_name,
        relation=row.relation,
        age=None if row.birth_date is None else age_on(row.birth_date, today),
        result=None if taken_back else said,
        at=None if taken_back else row.happened_at,
        operator="" if taken_back else row.operator,
    )


def _door(row: Row[*tuple[Any, ...]]) -> Door:
    return Door(row.phase, row.building, row.unit, row.room)
