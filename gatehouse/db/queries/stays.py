# SPDX-License-Identifier: MIT
"""Who is inside and should leave again, and which residents are out, as the state says it now.

Each list is read from the end of a partial index. Whoever came in before `LONGEST_VISIT` is listed
and not counted: those who were never seen to leave only become more, and counting them slower.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    func,
    literal_column,
    select,
)

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.shift import STAY_LIMITS, Stay, StayAge, Stays

MOST_LISTED: Final = 60
MOST_FORGOTTEN: Final = 20

_AGES = tuple(STAY_LIMITS)
# as literals, so that SQLite sees that a partial index will do
_inside: ColumnElement[str] = literal_column("'inside'")
_outside: ColumnElement[str] = literal_column("'outside'")


def _at(column: Column[Any]) -> Column[Any]:
    """Return since when whoever *column* names is where they are."""
    since: Column[Any] = column.table.c.presence_since
    return since


def _no_older(age: StayAge, of: Column[str]) -> ColumnElement[bool]:
    return _at(of) >= bindparam(age.value, type_=UtcText)


def _ages(of: Column[str], *there: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Count those who are no older than each age, and then all of them."""
    younger = (func.count().filter(_no_older(age, of)) for age in _AGES)
    return select(*younger, func.count()).where(*there)


def _listed(
    of: Column[str], *there: ColumnElement[bool], latest: bool = False, most: int = MOST_LISTED
) -> Select[str, str, datetime]:
    """List them with the flat that they belong or go to, the longest there first."""
    table, at = of.table, _at(of)
    return (
        select(of, household.c.door, at)
        .select_from(table)
        .outerjoin(household, household.c.id == table.c.household_id)
        .where(*there)
        .order_by(at.desc() if latest else at)
        .limit(most)
    )


@dataclass(frozen=True, slots=True)
class _Inside:
    """The three questions about those who come and go again."""

    ages: Select[*tuple[Any, ...]]
    longest: Select[str, str, datetime]
    forgotten: Select[str, str, datetime]

    @classmethod
    def of(cls, name: Column[str], there: ColumnElement[bool]) -> "_Inside":
        """Ask about those whom *name* names, as long as they are *there*."""
        lately = _no_older(StayAge.UNDER_2_DAYS, name)
        return cls(
            ages=_ages(name, there, lately),
            longest=_listed(name, there, lately),
            forgotten=_listed(name, there, ~lately, latest=True, most=MOST_FORGOTTEN),
        )


_VISITORS = _Inside.of(
    person.c.shown_name, person.c.rostered.is_(False) & (person.c.presence == _inside)
)
_VEHICLES = _Inside.of(vehicle.c.plate, vehicle.c.presence == _inside)
_is_out = person.c.rostered.is_(True) & person.c.living.is_(True) & (person.c.presence == _outside)
_RESIDENTS_OUT = _ages(person.c.shown_name, _is_out)
_LONGEST_OUT = _listed(person.c.shown_name, _is_out)


def visitors_inside(connection: Connection, now: datetime) -> Stays:
    """Return the visitors who are inside, by their masked names."""
    return _stays(connection, _VISITORS, now, _as_it_is)


def vehicles_inside(connection: Connection, now: datetime) -> Stays:
    """Return the vehicles that are inside, by their masked plates."""
    return _stays(connection, _VEHICLES, now, mask_plate)


def residents_out(connection: Connection, now: datetime) -> Stays:
    """Return the residents who are out, however long."""
    limits = _limits(now)
    return Stays(
        by_age=_by_age(connection.execute(_RESIDENTS_OUT, limits).one()),
        longest=_all(connection.execute(_LONGEST_OUT), _as_it_is),
    )


def _stays(
    connection: Connection, asked: _Inside, now: datetime, shown: Callable[[str], str]
) -> Stays:
    limits = _limits(now)
    return Stays(
        by_age=_by_age(connection.execute(asked.ages, limits).one()),
        longest=_all(connection.execute(asked.longest, limits), shown),
        forgotten=_all(connection.execute(asked.forgotten, limits), shown),
    )


def _limits(now: datetime) -> dict[str, datetime]:
    return {age.value: now - limit for age, limit in STAY_LIMITS.items()}


def _by_age(younger: Row[*tuple[int, ...]]) -> dict[StayAge, int]:
    """Take apart what was counted over and over; an age that nobody has is left out."""
    counts = (more - less for less, more in pairwise((0, *younger)))
    return {age: count for age, count in zip(StayAge, counts, strict=True) if count}


def _all(rows: Iterable[Row[str, str, datetime]], shown: Callable[[str], str]) -> tuple[Stay, ...]:
    return tuple(Stay(name=shown(name), door=door or "", since=since) for name, door, since in rows)


def _as_it_is(name: str) -> str:
    return name
