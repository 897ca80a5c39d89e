# SPDX-License-Identifier: MIT
"""Risk areas and what they said of a note as JSON, in the facts that keep them.

An area is a row without the empty end: code, text, level, first day, last day. Its names are those
of the code on the day of the list.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from gatehouse.domain.area_judging import AreaHit
from gatehouse.domain.division import DivisionList
from gatehouse.domain.risk_area import RiskArea
from gatehouse.domain.risk_level import RiskLevel

_WIDTH = 5


def areas_body(areas: Iterable[RiskArea]) -> list[list[str]]:
    """Return *areas* as JSON."""
    return [_row(area) for area in areas]


def read_areas(
    body: Iterable[list[str]], divisions: DivisionList, on: date
) -> tuple[RiskArea, ...]:
    """Return the areas of *body*, with the names that *divisions* gives their codes *on* a day."""
    rows = [[*row, *[""] * (_WIDTH - len(row))] for row in body]
    named = {code: divisions.place(code, on) for code in {row[0] for row in rows}}
    areas = []
    for code, text, level, first, last in rows:
        place = replace(named[code], text=text) if text else named[code]
        areas.append(
            RiskArea(
                place=place,
                level=RiskLevel(level),
                first_day=date.fromisoformat(first) if first else None,
                last_day=date.fromisoformat(last) if last else None,
            )
        )
    return tuple(areas)


def hits_body(hits: Iterable[AreaHit]) -> Any:
    """Return *hits* as JSON."""
    return msgspec.to_builtins(tuple(hits))


def read_hits(body: Any) -> tuple[AreaHit, ...]:
    """Return the hits of *body*."""
    return msgspec.convert(body, tuple[AreaHit, ...])


def _row(area: RiskArea) -> list[str]:
    days = (one.isoformat() if one else "" for one in (area.first_day, area.last_day))
    row = [area.place.code, area.place.text, area.level.value, *days]
    while not row[-1]:
        row.pop()
    return row
