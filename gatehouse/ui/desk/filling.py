# SPDX-License-Identifier: MIT
"""Typing in from paper (补录): of which day, time and sheet the line is that is typed now."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.duty import LOCAL_ZONE

_TIME: Final = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:：.]?(?P<minute>[0-5]\d)")
_DAY: Final = timedelta(days=1)
_HALF_A_DAY: Final = timedelta(hours=12)
_MINUTE: Final = re.compile(r"[0-5]?\d")


class Filling(Struct, frozen=True):
    """The paper that lies beside the keyboard, and the line on it.

    *at* is the line's time; while it is not *timed* that is only proposed: the last line's own.
    """

    day: date
    at: time
    sheet: int | None = None
    timed: bool = False

    @property
    def moment(self) -> datetime:
        """When the line happened."""
        return datetime.combine(self.day, self.at, LOCAL_ZONE)

    @property
    def next_line(self) -> "Filling":
        """The line below, which may well be of the same minute."""
        return replace(self, timed=False)

    def timed_at(self, at: time, now: datetime) -> "Filling":
        """Return a line below, at that time: of the next day where midnight lies between.

        Lines follow each other. One that seems to be more than half a day before this one is of the
        night after it, unless that is still to come *now*.
        """
        line = replace(self, at=at, timed=True)
        after = replace(line, day=self.day + _DAY)
        goes_over = self.moment - line.moment > _HALF_A_DAY and after.moment <= now
        return after if goes_over else line


def latest_at(at: time, until: datetime) -> datetime:
    """Return the latest moment up to *until* at which the gate's clock showed *at*."""
    moment = datetime.combine(until.astimezone(LOCAL_ZONE).date(), at, LOCAL_ZONE)
    return moment if moment <= until else moment - _DAY


def read_time(text: str, before: time | None = None) -> time | None:
    """Read `7:42` or `0742`, or one or two digits as a minute of the hour of the line *before*."""
    typed = text.strip()
    if before is not None and _MINUTE.fullmatch(typed):
        return before.replace(minute=int(typed))
    found = _TIME.fullmatch(typed)
    return None if found is None else time(int(found["hour"]), int(found["minute"]))
