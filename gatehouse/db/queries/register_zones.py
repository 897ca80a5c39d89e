# SPDX-License-Identifier: MIT
"""The rows of the sheet 隔离封控: what was sealed or isolated on a day, and what was released."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.zones import LISTED, zone_row
from gatehouse.db.tables.columns import UtcText
from gatehouse.db.tables.zone import zone
from gatehouse.domain.register import Disclosure
from gatehouse.domain.zone import ZoneRow

_starts, _ends = bindparam("starts", type_=UtcText), bindparam("ends", type_=UtcText)
# what was planned and dropped before it began is on no sheet
_of_the_day = (zone.c.sealed_at < _ends) & or_(
    zone.c.released_at.is_(None),
    (zone.c.released_at >= _starts) & (zone.c.released_at >= zone.c.sealed_at),
)
_COUNT = select(func.count()).select_from(zone).where(_of_the_day)
_ZONES = LISTED.where(_of_the_day)


def count_zones(connection: Connection, day: date) -> int:
    """Count the rows of the sheet."""
    found: int = connection.execute(_COUNT, _bounds(day)).scalar_one()
    return found


def zones_of_day(connection: Connection, day: date, disclosure: Disclosure) -> Iterator[ZoneRow]:
    """Yield the zones that held on a day in the order of places, each as it stood at its end."""
    _, ends = day_bounds(day)
    for row in connection.execute(_ZONES, _bounds(day)):
        known = zone_row(row, day, disclosure.name(row.name or ""))
        later = known.released_at is not None and known.released_at >= ends
        yield known.unreleased(day) if later else known


def _bounds(day: date) -> dict[str, Any]:
    starts, ends = day_bounds(day)
    return {"starts": starts, "ends": ends}
