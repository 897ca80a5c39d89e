# SPDX-License-Identifier: MIT
"""Zones as the rules, the list and the handover see them; people are masked."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, Row, Text, bindparam, exists, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.household import household
from gatehouse.db.tables.person import person
from gatehouse.db.tables.zone import zone
from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.domain.zone import OF_PEOPLE, Area, Term, ZoneLevel, ZoneRow

_household_id = bindparam("household_id", type_=Text)
_person_id = bindparam("person_id", type_=Text)
_listed = (
    select(zone, household.c.room, person.c.shown_name, person.c.name)
    .outerjoin_from(zone, household, household.c.id == zone.c.household_id)
    .outerjoin(person, person.c.id == zone.c.person_id)
)
LISTED = _listed.order_by(zone.c.sort_key, zone.c.sealed_at, zone.c.id)
"""Every zone in the order of places, for those who narrow it down."""
_IN_FORCE = LISTED.where(zone.c.released_at.is_(None))
_OPEN = Prebuilt(_IN_FORCE)
_RELEASED = (
    _listed.where(zone.c.released_at.is_not(None))
    .order_by(zone.c.released_at.desc(), zone.c.sort_key)
    .limit(bindparam("most"))
)
_BY_IDS = LISTED.where(zone.c.id.in_(bindparam("ids", expanding=True)))
_STORED = select(zone).where(zone.c.id == bindparam("zone_id"))
_holds_home = (
    zone.c.released_at.is_(None)
    & (zone.c.household_id == _household_id)
    & or_(zone.c.person_id.is_(None), zone.c.person_id == _person_id)
)
_ISOLATED = select(exists().where(zone.c.level == ZoneLevel.ISOLATION.value, _holds_home))
_FOLLOWED = select(
    exists().where(or_(*(zone.c.level == one.value for one in sorted(OF_PEOPLE))), _holds_home)
)


def stored_zone(connection: Connection, zone_id: str) -> dict[str, Any] | None:
    """Return all columns of one zone, or None when there is none."""
    found = connection.execute(_STORED, {"zone_id": zone_id}).mappings().one_or_none()
    return None if found is None else dict(found)


def zones_like(connection: Connection, level: ZoneLevel, area: Area) -> bool:
    """Say whether the very same area is under that level already."""
    same = {
        "level": level.value,
        "phase": area.phase,
        "building": area.building,
        "unit": area.unit,
        "floor": area.floor,
        "household_id": area.household_id,
        "person_id": area.person_id,
    }
    conditions = (zone.c[name].is_not_distinct_from(value) for name, value in same.items())
    asked = select(exists().where(zone.c.released_at.is_(None), *conditions))
    return bool(connection.execute(asked).scalar_one())


def zones_in_force(connection: Connection, at: datetime) -> tuple[ZoneRow, ...]:
    """Return the zones that nobody has released by *at*, planned ones too, in place order."""
    return tuple(_row_at(row, at) for row in connection.execute(_IN_FORCE))


def zones_released(connection: Connection, at: datetime, most: int) -> tuple[ZoneRow, ...]:
    """Return at most *most* released zones, the latest first."""
    return tuple(_row_at(row, at) for row in connection.execute(_RELEASED, {"most": most}))


def zones_with(connection: Connection, ids: Sequence[str], at: datetime) -> tuple[ZoneRow, ...]:
    """Return the zones with these *ids*, in the order of places."""
    return tuple(_row_at(row, at) for row in connection.execute(_BY_IDS, {"ids": ids}))


def areas_in_force(connection: Connection) -> tuple[Area, ...]:
    """Return the areas that nobody has released, in the order of places."""
    return tuple(_area(row) for row in connection.execute(_IN_FORCE))


def open_zones(connection: Connection, at: datetime) -> tuple[OpenItem, ...]:
    """Return what is sealed, isolated or planned, as the next shift takes it over.

    What is overdue comes first.
    """
    items = [_open_item(row, at) for row in _OPEN.ask(connection, {})]
    return tuple(sorted(items, key=lambda item: item.kind is not OpenKind.RELEASE_DUE))


def is_isolated(connection: Connection, household_id: str, person_id: str | None) -> bool:
    """Say whether a flat, or that person of it, is in home isolation now."""
    asked = {"household_id": household_id, "person_id": person_id}
    return bool(connection.execute(_ISOLATED, asked).scalar_one())


def is_followed(connection: Connection, household_id: str, person_id: str | None) -> bool:
    """Say whether a flat, or that person of it, is isolated or monitored at home now."""
    asked = {"household_id": household_id, "person_id": person_id}
    return bool(connection.execute(_FOLLOWED, asked).scalar_one())


def zone_row(row: Row[*tuple[Any, ...]], today: date, person_name: str | None = None) -> ZoneRow:
    """Return a zone as it is listed; *person_name* stands where the desk's mask would."""
    term = Term(row.first_day, row.days)
    shown = row.shown_name if person_name is None else person_name
    area = _area(row)
    return ZoneRow(
        zone_id=row.id,
        level=ZoneLevel(row.level),
        place=area.label,
        door=area.short_label,
        person=shown or "",
        term=term,
        count=term.count_at(row.released_at) if row.released_at else term.count_on(today),
        sealed_at=row.sealed_at,
        document=row.document,
        contact=row.contact,
        telephone=row.telephone,
        note=row.note,
        released_at=row.released_at,
        release_document=row.release_document,
        days_document=row.days_document or "",
    )


def _area(row: Row[*tuple[Any, ...]]) -> Area:
    return Area(
        phase=row.phase,
        building=row.building,
        unit=row.unit,
        floor=row.floor,
        room=(row.room or "") if row.household_id is not None else "",
        household_id=row.household_id,
        person_id=row.person_id,
    )


def _row_at(row: Row[*tuple[Any, ...]], at: datetime) -> ZoneRow:
    planned = row.released_at is None and row.sealed_at > at
    return replace(zone_row(row, local_day(at)), is_planned=planned)


def _open_item(row: Row[*tuple[Any, ...]], at: datetime) -> OpenItem:
    """Return a zone as an open item; *row* holds stored values."""
    term = Term(date.fromisoformat(row.first_day), row.days)
    kind, since = _open_kind(row, term, at), midnight(term.first_day)
    return OpenItem(
        kind=kind,
        entry_id=row.id,
        since=datetime.fromisoformat(row.sealed_at) if kind is OpenKind.SEAL_PLANNED else since,
        shown_name=row.shown_name or "",
        door=_area(row).label,
        detail=row.document,
    )


def _open_kind(row: Row[*tuple[Any, ...]], term: Term, at: datetime) -> OpenKind:
    if row.sealed_at > utc_text(at):
        return OpenKind.SEAL_PLANNED
    if term.count_at(at).is_due:
        return OpenKind.RELEASE_DUE
    isolated = ZoneLevel(row.level) in OF_PEOPLE
    return OpenKind.ISOLATED if isolated else OpenKind.SEALED
