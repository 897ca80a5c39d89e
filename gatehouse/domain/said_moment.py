# SPDX-License-Identifier: MIT
"""When something happened, as it is typed: a time of day, with the day where it is needed."""

import re
from datetime import datetime, time, timedelta
from typing import Final

from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.identity.cleaning import compact

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
