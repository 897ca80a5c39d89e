# SPDX-License-Identifier: MIT
"""The zones over a flat, which every verdict asks for."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection

from gatehouse.db.straight import send
from gatehouse.db.tables.columns import utc_text
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.zone import Area, Term, ZoneLevel, ZoneOver

# every verdict asks it: without a statement that must be compiled first
OVER: Final = """
SELECT zone.level, zone.first_day, zone.days, zone.document, zone.telephone,
       zone.phase, zone.building, zone.unit, zone.floor, zone.household_id, zone.person_id,
       household.unit, household.room
FROM household JOIN zone ON zone.building = household.building AND zone.phase = household.phase
WHERE household.id = :household_id
  AND zone.sealed_at <= :at AND (zone.released_at IS NULL OR zone.released_at > :at)
"""


def zones_over(
    connection: Connection, household_id: str, person_id: str | None, at: datetime
) -> tuple[ZoneOver, ...]:
    """Return the zones that hold at the moment *at* for a flat, or for that person of it.

    One search of the index of buildings; the few zones of a building are told apart here.
    """
    found = send(connection, OVER, {"household_id": household_id, "at": utc_text(at)})
    return tuple(_zone(row) for row in found if _covers(row, household_id, person_id))


def _zone(row: tuple[Any, ...]) -> ZoneOver:
    level, first_day, days, document, telephone, *_ = row
    term = Term(date.fromisoformat(first_day), days)
    return ZoneOver(level=ZoneLevel(level), term=term, document=document, telephone=telephone)


def _covers(row: tuple[Any, ...], household_id: str, person_id: str | None) -> bool:
    phase, building, unit, floor, flat_id, whose, door_unit, room = row[5:]
    area = Area(
        phase=phase,
        building=building,
        unit=unit,
        floor=floor,
        room="" if flat_id is None else room or "",
        household_id=flat_id,
        person_id=whose,
    )
    return area.covers(household_id, Door(phase, building, door_unit, room), person_id)
