# SPDX-License-Identifier: MIT
"""The service list: which flats are kept at home, and what was ticked there; people are masked."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from msgspec import Struct
from sqlalchemy import Connection, Row, bindparam, exists, func, literal_column, or_, select

from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.household import household
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.person import person
from gatehouse.db.tables.service import service
from gatehouse.db.tables.zone import zone
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.service_list import KEPT_AT_HOME, ServiceItem, ServiceResult, Tick
from gatehouse.domain.zone import Area, Term, ZoneLevel

LAST_VISIT_LOOKBACK: Final = timedelta(days=60)
"""How far back a last visit is looked for; a zone that is older has one since."""
_lives_here = (person.c.living.is_(True)) & (person.c.rostered.is_(True))
_KEEPING = (
    select(zone, person.c.shown_name)
    .outerjoin(person, person.c.id == zone.c.person_id)
    .where(
        zone.c.released_at.is_(None),
        zone.c.sealed_at <= bindparam("at", type_=UtcText),
        or_(*(zone.c.level == level.value for level in sorted(KEPT_AT_HOME))),
    )
)
_FLATS = (
    select(
        household.c.id,
        household.c.phase,
        household.c.building,
        household.c.unit,
        household.c.room,
        household.c.door,
        func.count(person.c.id).label("people"),
    )
    .outerjoin(person, (person.c.household_id == household.c.id) & _lives_here)
    .where(
        or_(
            household.c.building.in_(bindparam("buildings", expanding=True)),
            household.c.id.in_(bindparam("others", expanding=True)),
        )
    )
    .group_by(household.c.id)
    .order_by(household.c.sort_key)
)
_later = service.alias("later")
_not_superseded = ~exists().where(_later.c.supersedes_id == service.c.id)
_TICKS = (
    select(
        service.c.id,
        service.c.household_id,
        service.c.item,
        service.c.result,
        service.c.happened_at,
        operator.c.name,
        # of two that two gates wrote down the later one counts
        func.max(literal_column("service.rowid")),
    )
    .join(operator, operator.c.id == service.c.operator_id)
    .where(service.c.day == bindparam("day"), _not_superseded)
    .group_by(service.c.household_id, service.c.item)
)
_TICKS_OF = _TICKS.where(
    service.c.item == bindparam("item"),
    service.c.household_id.in_(bindparam("households", expanding=True)),
)
_VISITS = (
    select(service.c.household_id, func.max(service.c.happened_at, type_=UtcText))
    .where(
        service.c.day >= bindparam("since"),
        service.c.item == ServiceItem.VISIT.value,
        service.c.result == ServiceResult.DONE.value,
        _not_superseded,
    )
    .group_by(service.c.household_id)
)
_IN_ORDER: Final = tuple(ZoneLevel)


class Keeping(Struct, frozen=True, kw_only=True):
    """What keeps a flat at home; *person* is masked, where it is one person alone."""

    level: ZoneLevel
    area: Area
    term: Term
    person: str


class KeptFlat(Struct, frozen=True, kw_only=True):
    """A flat of the list; *keeping* is None of one that is not kept at home any more."""

    household_id: str
    door: str
    place: Door
    people: int
    keeping: Keeping | None


def flats_served(
    connection: Connection, at: datetime, others: Sequence[str]
) -> tuple[KeptFlat, ...]:
    """Return the flats that are kept at home at the moment *at*, and *others*, in door order."""
    kept = [_keeping(row) for row in connection.execute(_KEEPING, {"at": at})]
    if not kept and not others:
        return ()
    asked = {"buildings": sorted({one.area.building for one in kept}), "others": list(others)}
    flats = (_flat(row, kept) for row in connection.execute(_FLATS, asked))
    return tuple(flat for flat in flats if flat.keeping or flat.household_id in others)


def ticks_of_day(connection: Connection, day: date) -> dict[tuple[str, ServiceItem], Tick]:
    """Return the standing ticks of a day by flat and item; those taken back say nothing."""
    ticks = map(_tick, connection.execute(_TICKS, {"day": day}))
    standing = (tick for tick in ticks if tick.result is not ServiceResult.WITHDRAWN)
    return {(tick.household_id, tick.item): tick for tick in standing}


def last_ticks(
    connection: Connection, day: date, item: ServiceItem, households: Sequence[str]
) -> dict[str, Tick]:
    """Return the tick of *item* that is the last word on each flat, those taken back included."""
    asked = {"day": day, "item": item.value, "households": households}
    return {tick.household_id: tick for tick in map(_tick, connection.execute(_TICKS_OF, asked))}


def last_visits(connection: Connection, today: date) -> dict[str, datetime]:
    """Return when each flat was visited last, as far back as `LAST_VISIT_LOOKBACK`."""
    asked = {"since": today - LAST_VISIT_LOOKBACK}
    return {row[0]: row[1] for row in connection.execute(_VISITS, asked)}


def _keeping(row: Row[*tuple[Any, ...]]) -> Keeping:
    return Keeping(
        level=ZoneLevel(row.level),
        area=Area(
            phase=row.phase,
            building=row.building,
            unit=row.unit,
            floor=row.floor,
            household_id=row.household_id,
        ),
        term=Term(row.first_day, row.days),
        person=(row.shown_name or "") if row.person_id is not None else "",
    )


def _flat(row: Row[*tuple[Any, ...]], kept: Sequence[Keeping]) -> KeptFlat:
    place = Door(row.phase, row.building, row.unit, row.room)
    over = [one for one in kept if one.area.covers(row.id, place)]
    return KeptFlat(
        household_id=row.id,
        door=row.door,
        place=place,
        people=row.people,
        keeping=min(over, key=_governs, default=None),
    )


def _governs(one: Keeping) -> tuple[bool, int, int]:
    """Put what keeps the whole flat first, then the strictest, then the latest."""
    return bool(one.person), _IN_ORDER.index(one.level), -one.term.first_day.toordinal()


def _tick(row: Row[*tuple[Any, ...]]) -> Tick:
    return Tick(
        fact_id=row.id,
        household_id=row.household_id,
        item=ServiceItem(row.item),
        result=ServiceResult(row.result),
        at=row.happened_at,
        operator=row.name,
    )
