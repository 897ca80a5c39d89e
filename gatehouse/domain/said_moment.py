# SPDX-License-Identifier: MIT
"""Days and moments as they are typed: a time of day, a day of the year, so many days."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.identity.cleaning import compact

DAY_END: Final = time(23, 59)
"""When a day that something is due on is over."""
_TIME: Final = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.时点]?(?P<minute>[0-5]\d)分?")
_DAY: Final = re.compile(r"(?P<month>1[0-2]|0?[1-9])[-./月](?P<day>3[01]|[12]\d|0?[1-9])[日号]?")
_BETWEEN: Final = re.compile(r"[\s,，]+")


def read_said_moment(text: str, now: datetime) -> datetime | None:
    """Read `23:50`, `2350` or `4-14 23:50`; None where it is no time, or still to come.

    A time alone is the last one of its kind before *now*: at half past midnight, 23:50 is
    yesterday's. A day is of the present year, or of the last one where it is still to come.
    """
    parts = [compact(part) for part in _BETWEEN.split(text.strip()) if part]
    at = _TIME.fullmatch(parts[-1]) if parts else None
    if at is None or len(parts) > 2:  # noqa: PLR2004 - a day and a time
        return None
    said = time(int(at["hour"]), int(at["minute"]))
    if len(parts) == 1:
        today = datetime.combine(local_day(now), said, LOCAL_ZONE)
        return today if today <= now else today - timedelta(days=1)
    return _on_day(parts[0], said, now)


def read_said_day(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Read `4-10` or `4月10日`: the last such day up to *today*, or *ahead* the next from it on.

    A number alone is so many days ago, or so many days ahead; None where it is no day.
    """
    written = compact(text)
    if written.isdecimal() and len(written) <= 3:  # noqa: PLR2004 - up to 999 days
        days = timedelta(days=int(written))
        return today + days if ahead else today - days
    match = _DAY.fullmatch(written)
    if match is None:
        return None
    found = [_day_of(year, match) for year in (today.year - 1, today.year, today.year + 1)]
    days_there = [day for day in found if day is not None]
    if ahead:
        return min((day for day in days_there if day >= today), default=None)
    return max((day for day in days_there if day <= today), default=None)


def read_due_moment(text: str, now: datetime, of_day: time = DAY_END) -> datetime | None:
    """Read a moment to come: `18:00`, `4-16 18:00`, or a day, which is that time *of_day*.

    A time alone is the next one of its kind after *now*; None where it is no time.
    """
    *days, last = [part for part in _BETWEEN.split(text.strip()) if part] or [""]
    at = _TIME.fullmatch(compact(last))
    if len(days) > 1 or (at is None and days):
        return None
    today = local_day(now)
    said = of_day if at is None else time(int(at["hour"]), int(at["minute"]))
    if at is None or days:
        day = read_said_day(days[0] if days else last, today, ahead=True)
        return None if day is None else datetime.combine(day, said, LOCAL_ZONE)
    moment = datetime.combine(today, said, LOCAL_ZONE)
    return moment if moment > now else moment + timedelta(days=1)


def _day_of(year: int, match: re.Match[str]) -> date | None:
    try:
        return date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _on_day(text: str, said: time, now: datetime) -> datetime | None:
    day = _DAY.fullmatch(text)
    year = local_day(now).year
    if day is None:
        return None
    for candidate in (year, year - 1):
        try:
            moment = datetime(candidate, int(day["month"]), int(day["day"]), tzinfo=LOCAL_ZONE)
        except ValueError:
            continue
        moment = moment.replace(hour=said.hour, minute=said.minute)
        if moment <= now:
            return moment
    return None
