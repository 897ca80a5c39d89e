# SPDX-License-Identifier: MIT
"""When people cross an invented gate: with a morning and an evening peak."""

from datetime import date, datetime, timedelta
from random import Random

from gatehouse.domain.duty import midnight

_OPENS = 6
_CROWD = (3, 9, 10, 5, 4, 5, 5, 4, 4, 4, 5, 9, 10, 6, 4, 2, 1)
"""How many cross in each hour from 6:00 on, beside one another."""
_HOUR_MS = 3_600_000


def crossing_times(day: date, entries: int, random: Random) -> list[datetime]:
    """Return so many moments of *day* in their order, none of them twice."""
    drawn: set[int] = set()
    while len(drawn) < entries:
        hours = random.choices(range(len(_CROWD)), _CROWD, k=entries - len(drawn))
        drawn.update(hour * _HOUR_MS + random.randrange(_HOUR_MS) for hour in hours)
    opening = midnight(day) + timedelta(hours=_OPENS)
    return [opening + timedelta(milliseconds=moment) for moment in sorted(drawn)]


def at_hour(day: date, hour: float) -> datetime:
    """Return the moment of *day* at that local *hour*, in UTC."""
    return midnight(day) + timedelta(hours=hour)
