# SPDX-License-Identifier: MIT
"""The rules calendar (规则日历): which of the adopted rule sets holds from when.

A set that replaces the others is the ground; among several the one that began last. What stands
beside the ground goes before it where its scope is narrower, and always where its notice says so.
When a set ends, whatever holds then without it takes its place: a gate is never without rules.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from gatehouse.domain.policy.rule_set import ScopeType
from gatehouse.domain.words import Words


class Standing(StrEnum):
    """How an adopted set stands to those that hold already."""

    REPLACES = "replaces"
    BESIDE = "beside"
    PREVAILS = "prevails"


STANDING_WORDS = {
    Standing.REPLACES: Words("代替现行规则", "takes the place of what holds now"),
    Standing.BESIDE: Words("与现行规则并行，范围小的优先", "beside it, the narrower scope first"),
    Standing.PREVAILS: Words("与现行规则并行，以本文为准", "beside it, and before it in any case"),
}
_WIDTH = {scope: place for place, scope in enumerate(ScopeType)}


class Held(Struct, frozen=True, kw_only=True):
    """An adopted set as the calendar needs it; *place* counts adoptions.

    It holds from *valid_from* up to, but not at, *ends*; None is no known end.
    """

    id: str
    place: int
    valid_from: datetime
    ends: datetime | None = None
    standing: Standing = Standing.REPLACES
    scope: ScopeType = ScopeType.COMPOUND

    def holds_at(self, moment: datetime) -> bool:
        """Whether the set holds at *moment*."""
        return self.valid_from <= moment and (self.ends is None or moment < self.ends)


class Turn(NamedTuple):
    """From when on which set is worked by."""

    begins: datetime
    held_id: str


def turns(versions: Iterable[Held]) -> tuple[Turn, ...]:
    """Return who takes whose place and when, oldest first; none follows itself."""
    found: list[Turn] = []
    every = tuple(versions)
    for moment in _moments(every):
        held = _first(every, moment)
        if held is not None and (not found or found[-1].held_id != held.id):
            found.append(Turn(moment, held.id))
    return tuple(found)


def clashes(versions: Sequence[Held]) -> tuple[tuple[Held, Held], ...]:
    """Return the pairs that hold at one time, though neither replaces the other.

    The first of a pair is the one that goes before.
    """
    pairs = (
        pair
        for moment in _moments(versions)
        for pair in combinations(sorted(holding(versions, moment), key=_order, reverse=True), 2)
    )
    return tuple(dict.fromkeys(pairs))


def _moments(versions: Iterable[Held]) -> list[datetime]:
    """Return every moment at which something begins or ends."""
    return sorted({at for one in versions for at in (one.valid_from, one.ends) if at is not None})


def holding(versions: Iterable[Held], moment: datetime) -> list[Held]:
    """Return the ground at *moment*, if there is one, and what stands beside it."""
    current = [one for one in versions if one.holds_at(moment)]
    grounds = [one for one in current if one.standing is Standing.REPLACES]
    beside = [one for one in current if one.standing is not Standing.REPLACES]
    return [*beside, max(grounds, key=_began)] if grounds else beside


def _first(versions: Sequence[Held], moment: datetime) -> Held | None:
    """Return what is worked by at *moment*; where all have ended, the last one goes on."""
    held = max(holding(versions, moment), key=_order, default=None)
    begun = (one for one in versions if one.valid_from <= moment)
    return held or max(begun, key=_began, default=None)


def _began(one: Held) -> tuple[datetime, int]:
    return one.valid_from, one.place


def _order(one: Held) -> tuple[bool, int, datetime, int]:
    """Order by who goes before, the first one last."""
    prevails = one.standing is Standing.PREVAILS
    return prevails, _WIDTH[one.scope], one.valid_from, one.place
