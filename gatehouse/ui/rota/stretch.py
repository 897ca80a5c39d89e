# SPDX-License-Identifier: MIT
"""What stands in a week of the rota: turns and gaps, and the rows of days they are drawn in."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from gatehouse.domain.duty import local_day, midnight
from gatehouse.domain.rota import RotaWeek, Turn

_DAY = timedelta(days=1)
_MOST_LANES = 3


class Stretch(Struct, frozen=True):
    """A turn, or a gap that nobody serves in; *lane* is its place among those at the same time."""

    starts_at: datetime
    ends_at: datetime
    turn: Turn | None
    lane: int = 0


class Piece(Struct, frozen=True):
    """The part of a stretch that lies in one day: its row, and from where to where of 24 hours."""

    stretch: Stretch
    row: int
    begins: float
    ends: float


def stretches(week: RotaWeek) -> tuple[Stretch, ...]:
    """Return the turns and gaps of *week* in order; those at the same time have lanes of their own.

    A gap lies in the first lane: nobody serves beside it. A turn without anybody is none.
    """
    found = [Stretch(gap.starts_at, gap.ends_at, None) for gap in week.gaps]
    busy_until: list[datetime] = []
    for turn in week.turns:
        if turn.names:
            lane = _free_lane(busy_until, turn)
            found.append(Stretch(turn.starts_at, turn.ends_at, turn, lane))
    return tuple(sorted(found, key=lambda one: (one.starts_at, one.lane)))


def lanes_of(found: Iterable[Stretch]) -> int:
    """Return how many lanes the stretches need."""
    return 1 + max((one.lane for one in found), default=0)


def pieces(found: Sequence[Stretch], first: date) -> Iterator[Piece]:
    """Yield the parts of *found* that lie in the week from *first* on, day by day."""
    for row in range(7):
        begins = midnight(first + row * _DAY)
        for one in found:
            start, end = max(one.starts_at, begins), min(one.ends_at, begins + _DAY)
            if start < end:
                yield Piece(one, row, (start - begins) / _DAY, (end - begins) / _DAY)


def nearest(found: Sequence[Stretch], moment: datetime) -> Stretch | None:
    """Return the stretch at *moment*, or else the next one, or the last."""
    at = (one for one in found if one.starts_at <= moment < one.ends_at)
    after = (one for one in found if one.starts_at >= moment)
    return next(at, None) or next(after, None) or (found[-1] if found else None)


def row_of(one: Stretch, first: date) -> int:
    """Return the row in which a stretch begins, or the first where it began before."""
    return max(0, (local_day(one.starts_at) - first).days)


def _free_lane(busy_until: list[datetime], turn: Turn) -> int:
    """Return the first lane that is free when *turn* begins, and take it."""
    for lane, until in enumerate(busy_until):
        if until <= turn.starts_at:
            busy_until[lane] = turn.ends_at
            return lane
    if len(busy_until) < _MOST_LANES:
        busy_until.append(turn.ends_at)
    return len(busy_until) - 1
