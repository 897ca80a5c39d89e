# SPDX-License-Identifier: MIT
"""What a gate pass allows: days of the week, hours, gates, how often; and how its card looks.

The terms of a class are policy (`resources/passes/classes.toml`, or the rule set in force); a pass
keeps those that it was issued with, since its card says them. Days of the week count from Monday,
1, to Sunday, 7; all times are the gate's own.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.entry import Reason
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

WEEK: Final = tuple(range(1, 8))
USES_NOTHING: Final = frozenset({Reason.MEDICAL, Reason.MEDICINE})
"""Why somebody who lives here goes out without using their pass up."""
_ONE_DAY: Final = timedelta(days=1)
WEEKDAY_WORDS: Final[Mapping[int, Words]] = MappingProxyType(
    {
        1: Words("周一", "Mon"),
        2: Words("周二", "Tue"),
        3: Words("周三", "Wed"),
        4: Words("周四", "Thu"),
        5: Words("周五", "Fri"),
        6: Words("周六", "Sat"),
        7: Words("周日", "Sun"),
    }
)
_EVERY_DAY: Final = Words("每天", "every day")
_A_RUN: Final = 3


class PassColour(StrEnum):
    """The colour of a card's band; it never tells anything alone."""

    BLACK = "black"
    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    BROWN = "brown"
    ORANGE = "orange"
    PURPLE = "purple"
    GREY = "grey"


class PassSign(StrEnum):
    """The shape on a card's band, which tells its class without colour too."""

    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    HOUSE = "house"


PASS_COLOUR_WORDS: Final = {
    PassColour.BLACK: Words("黑", "black"),
    PassColour.BLUE: Words("蓝", "blue"),
    PassColour.TEAL: Words("青", "teal"),
    PassColour.GREEN: Words("绿", "green"),
    PassColour.BROWN: Words("棕", "brown"),
    PassColour.ORANGE: Words("橙", "orange"),
    PassColour.PURPLE: Words("紫", "purple"),
    PassColour.GREY: Words("灰", "grey"),
}
PASS_SIGN_WORDS: Final = {
    PassSign.DISC: Words("圆", "disc"),
    PassSign.SQUARE: Words("方", "square"),
    PassSign.DIAMOND: Words("菱形", "diamond"),
    PassSign.TRIANGLE: Words("三角", "triangle"),
    PassSign.HEXAGON: Words("六角", "hexagon"),
    PassSign.HOUSE: Words("房子", "house"),
}


class PassTerms(Told, frozen=True, kw_only=True):
    """What one pass allows and how its card looks; nothing said is no limit.

    *hours* are from the first up to, but not at, the second; where that is not the later one, they
    run past midnight, and their day is the one on which they begin. *uses* are ways in of an
    outsider, or ways out of somebody who lives here: in *per_days* calendar days, or altogether
    where that is 0. *gates* are those it is for, none for every gate. A *returned* card is handed
    back in the end. Whoever shows a *counted* one is counted, and nobody writes them down.
    """

    weekdays: tuple[int, ...] = ()
    hours: tuple[time, time] | None = None
    uses: int = 0
    per_days: int = 0
    gates: tuple[str, ...] = ()
    returned: bool = False
    counted: bool = False
    colour: PassColour = PassColour.BLACK
    sign: PassSign = PassSign.SQUARE

    def opens_from(self, moment: datetime) -> datetime:
        """Return *moment* if it is within the days and hours, else when they begin next."""
        local = moment.astimezone(LOCAL_ZONE)
        first, last = self.hours or (time.min, time.min)
        for days in range(-1, len(WEEK) + 1):
            day = local.date() + days * _ONE_DAY
            if self.weekdays and day.isoweekday() not in self.weekdays:
                continue
            opening = datetime.combine(day, first, LOCAL_ZONE)
            if local <= opening:
                return opening.astimezone(UTC)
            last_day = day if last > first else day + _ONE_DAY
            if local < datetime.combine(last_day, last, LOCAL_ZONE):
                return moment
        return moment

    def free_from(self, used: Sequence[datetime], moment: datetime) -> datetime | None:
        """Return when, from *moment* on, a use is left after those *used*; None for never."""
        if not self.uses:
            return moment
        if not self.per_days:
            return moment if len(used) < self.uses else None
        first = local_day(moment) - (self.per_days - 1) * _ONE_DAY
        counted = sorted(at for at in used if local_day(at) >= first)
        if len(counted) < self.uses:
            return moment
        return midnight(local_day(counted[-self.uses]) + self.per_days * _ONE_DAY)

    @property
    def times(self) -> Words | None:
        """The days and hours in words, None where there is no limit: 周一至周六 6:00–20:00."""
        if not self.weekdays and self.hours is None:
            return None
        days = _days(self.weekdays)
        if self.hours is None:
            return days
        begin, end = self.hours
        first, last = (f"{at.hour}:{at.minute:02}" for at in self.hours)
        if end > begin:
            return Words(f"{days.zh} {first}–{last}", f"{days.en} {first}–{last}")
        return Words(f"{days.zh} {first}–次日 {last}", f"{days.en} {first}–{last} next day")

    @property
    def often(self) -> Words | None:
        """How often it may be used, in words, None where there is no limit: 2 天内 1 次."""
        if not self.uses:
            return None
        times = "once" if self.uses == 1 else f"{self.uses} times"
        if not self.per_days:
            return Words(f"只用 {self.uses} 次", f"{times} only")
        if self.per_days == 1:
            return Words(f"每天 {self.uses} 次", f"{times} a day")
        return Words(f"{self.per_days} 天内 {self.uses} 次", f"{times} in {self.per_days} days")


class ClassTerms(Struct, frozen=True, kw_only=True):
    """How long passes of a class last, in days after the first one, and what they allow."""

    usual_days: int
    most_days: int
    terms: PassTerms = PassTerms()


NO_TERMS: Final = PassTerms()
"""Those of a pass that was issued before passes kept their own."""


def weekday_words(moment: datetime) -> Words:
    """Return the day of the week of *moment*, 周六."""
    return WEEKDAY_WORDS[moment.astimezone(LOCAL_ZONE).isoweekday()]


def _days(weekdays: tuple[int, ...]) -> Words:
    if not weekdays or weekdays == WEEK:
        return _EVERY_DAY
    named = [WEEKDAY_WORDS[day] for day in weekdays]
    if len(named) >= _A_RUN and weekdays == tuple(range(weekdays[0], weekdays[-1] + 1)):
        return Words(f"{named[0].zh}至{named[-1].zh}", f"{named[0].en}–{named[-1].en}")
    return Words("、".join(day.zh for day in named), ", ".join(day.en for day in named))
