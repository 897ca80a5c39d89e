# SPDX-License-Identifier: MIT
"""Who is inside and should leave again, and which residents are out, as the state says it now.

Each is counted and listed from a partial index. Whoever came in before `LONGEST_VISIT` is listed
and not counted: those who were never seen to leave only become more, and counting them slower.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.sql.selectable import FromClause

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.domain.identity.masking import mask_plate
from gatehouse.domain.shift import MOST_NAMED, STAY_LIMITS, Stay, StayAge, Stays

MOST_LISTED: Final = 500
"""More than anybody reads: each of them may be one who should have left."""
MOST_FORGOTTEN: Final = 20


class _Who(StrEnum):
    """Those who are counted together."""

    VISITORS = "visitors"
    VEHICLES = "vehicles"
    RESIDENTS_OUT = "residents_out"


class AllStays(Struct, frozen=True):
    """Visitors and vehicles that are inside, and residents who are out."""

    visitors: Stays
    vehicles: Stays
    residents_out: Stays


# as literals, so that SQLite sees that a partial index will do
_inside: ColumnElement[str] = literal_column("'inside'")
_outside: ColumnElement[str] = literal_column("'outside'")
_NAMED: Final[dict[_Who, Column[str]]] = {
    _Who.VISITORS: person.c.shown_name,
    _Who.VEHICLES: vehicle.c.plate,
    _Who.RESIDENTS_OUT: person.c.shown_name,
}
_THERE: Final = {
    _Who.VISITORS: person.c.rostered.is_(False) & (person.c.presence == _inside),
    _Who.VEHICLES: vehicle.c.presence == _inside,
    _Who.RESIDENTS_OUT: (
        person.c.rostered.is_(True) & person.c.living.is_(True) & (person.c.presence == _outside)
    ),
}
_COMING_AND_GOING: Final = (_Who.VISITORS, _Who.VEHICLES)


def _at(who: _Who) -> Column[datetime]:
    since: Column[datetime] = _NAMED[who].table.c.presence_since
    return since


def _limit(age: StayAge) -> ColumnElement[datetime]:
    """Return the moment before which a stay is older than *age*."""
    return bindparam(age.value, type_=UtcText)


def _lately(who: _Who) -> ColumnElement[bool]:
    return _at(who) >= _limit(StayAge.UNDER_2_DAYS)


def _long_ago(who: _Who) -> ColumnElement[bool]:
    return _at(who) < _limit(StayAge.UNDER_2_DAYS)


def _bands(who: _Who) -> Iterable[ColumnElement[int]]:
    """Count each age over its own range of the index."""
    begun: list[ColumnElement[bool]] = []
    for age in STAY_LIMITS:
        band = (_THERE[who], _at(who) >= _limit(age), *begun)
        yield select(func.count()).where(*band).scalar_subquery().label(f"{who}_{age}")
        begun = [_at(who) < _limit(age)]
    if who not in _COMING_AND_GOING:
        longer = select(func.count()).where(_THERE[who], *begun)
        yield longer.scalar_subquery().label(f"{who}_{StayAge.LONGER}")


def _listed(
    who: _Who,
    *when: ColumnElement[bool],
    latest: bool = False,
    most: int = MOST_LISTED,
) -> Select[*tuple[Any, ...]]:
    """List them with the flat that they belong or go to, the longest there first."""
    name, at = _NAMED[who], _at(who)
    code: ColumnElement[str] = literal_column(f"'{who}_forgotten'" if latest else f"'{who}'")
    ordered = (
        select(
            code.label("of"),
            name.label("name"),
            household.c.door,
            at.label("since"),
            name.table.c.id.label("whose"),
            *_of_its_drive(who),
        )
        .select_from(_with_drive(who))
        .outerjoin(household, household.c.id == name.table.c.household_id)
        .where(_THERE[who], *when)
        .order_by(at.desc() if latest else at)
        .limit(most)
        .subquery()
    )
    return select(ordered)


def _of_its_drive(who: _Who) -> tuple[ColumnElement[Any], ...]:
    """Return how long it may stay and whether it came in twice, nothing of people."""
    if who is _Who.VEHICLES:
        return vehicle_entry.c.leave_by, vehicle_entry.c.missed
    return literal_column("NULL").label("leave_by"), literal_column("0").label("missed")


def _with_drive(who: _Who) -> FromClause:
    table = _NAMED[who].table
    if who is not _Who.VEHICLES:
        return table
    return table.outerjoin(vehicle_entry, vehicle_entry.c.id == vehicle.c.last_vehicle_entry_id)


_AGES = Prebuilt(select(*(band for who in _Who for band in _bands(who))))
_LISTS = Prebuilt(
    union_all(
        *(_listed(who, _lately(who)) for who in _COMING_AND_GOING),
        *(
            _listed(who, _long_ago(who), latest=True, most=MOST_FORGOTTEN)
            for who in _COMING_AND_GOING
        ),
        _listed(_Who.RESIDENTS_OUT, most=MOST_NAMED),
    )
)


def all_stays(connection: Connection, now: datetime) -> AllStays:
    """Return who is inside or out now; names and plates are masked."""
    limits = {age.value: utc_text(now - limit) for age, limit in STAY_LIMITS.items()}
    ages: dict[str, int] = dict(_AGES.ask(connection, limits).mappings().one())
    lists: defaultdict[str, list[Stay]] = defaultdict(list)
    for of, name, door, since, whose, leave_by, missed in _LISTS.ask(connection, limits).all():
        shown = mask_plate(name) if of.startswith(_Who.VEHICLES) else name
        lists[of].append(
            Stay(
                name=shown,
                door=door or "",
                since=datetime.fromisoformat(since),
                leave_by=None if leave_by is None else datetime.fromisoformat(leave_by),
                twice=bool(missed),
                whose=whose,
            )
        )
    return AllStays(**{who.value: _stays(who, ages, lists) for who in _Who})


def _stays(who: _Who, ages: dict[str, int], lists: defaultdict[str, list[Stay]]) -> Stays:
    return Stays(
        by_age={age: count for age in StayAge if (count := ages.get(f"{who}_{age}", 0))},
        longest=tuple(lists[who.value]),
        forgotten=tuple(lists[f"{who}_forgotten"]),
    )
