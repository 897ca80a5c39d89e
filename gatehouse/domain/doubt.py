# SPDX-License-Identifier: MIT
"""Who is inside and should have left: asked about before the books close, and answered once.

Those who stay beyond their time, those who were never seen to leave, and vehicles that came in
twice. What was said at an earlier handover still holds, until they are seen again;
who is said to have gone is not asked after any more, unless somebody takes that back.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from msgspec.structs import replace

from gatehouse.domain.reckoning import Answer, Doubt, Side
from gatehouse.domain.shift import Stays


def doubts_of(
    visitors: Stays, vehicles: Stays, earlier: Iterable[Doubt], now: datetime
) -> tuple[Doubt, ...]:
    """Return who should have left by *now*, the unanswered first; *earlier* has old answers."""
    said = {(one.whose, one.since): one for one in earlier if not one.is_open and not one.ended}
    found = (
        *_of_side(Side.VISITORS, visitors, now),
        *_of_side(Side.VEHICLES, vehicles, now),
    )
    known = (_as_said(one, said.get((one.whose, one.since))) for one in found)
    return tuple(sorted(known, key=lambda one: not one.is_open))


def answered(
    doubts: Iterable[Doubt],
    answers: Mapping[str, Answer],
    *,
    accepts: bool,
    by: str,
    at: datetime,
) -> tuple[Doubt, ...]:
    """Return *doubts* with their *answers*, said *by* somebody; where *accepts*, none is left."""
    left = Answer.ACCEPTED if accepts else None
    return tuple(
        replace(one, answer=answers.get(one.whose, left), said_by=by, said_at=at)
        if one.is_open and answers.get(one.whose, left) is not None
        else one
        for one in doubts
    )


def gone(doubts: Iterable[Doubt], answers: Mapping[str, Answer]) -> Mapping[Side, int]:
    """Return how many of those counted are not inside any more, by what is or was said of them."""
    said = (replace(one, answer=one.answer or answers.get(one.whose)) for one in doubts)
    return Counter(one.side for one in said if one.has_gone and one.counted)


def _as_said(one: Doubt, earlier: Doubt | None) -> Doubt:
    if earlier is None:
        return one
    return replace(one, answer=earlier.answer, said_by=earlier.said_by, said_at=earlier.said_at)


def _of_side(side: Side, stays: Stays, now: datetime) -> Iterator[Doubt]:
    late = [one for one in stays.longest if one.is_late(now) or one.twice]
    forgotten = ((False, one) for one in stays.forgotten)
    for counted, stay in (*forgotten, *((True, one) for one in late)):
        yield Doubt(
            whose=stay.whose,
            side=side,
            name=stay.name,
            door=stay.door,
            since=stay.since,
            leave_by=stay.leave_by,
            counted=counted,
        )
