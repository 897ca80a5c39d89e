# SPDX-License-Identifier: MIT
"""The rules calendar as it is shown: each adopted set, where it stands in time, what it changes."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.policy.calendar import Held, holding
from gatehouse.domain.policy.difference import RuleChange
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.words import Words


class Season(StrEnum):
    """Where an adopted set stands in time."""

    PAST = "past"
    NOW = "now"
    WAITING = "waiting"
    """It holds beside the one that is worked by, which goes before it."""
    TO_COME = "to_come"


SEASON_WORDS = {
    Season.PAST: Words("已过", "past"),
    Season.NOW: Words("现行", "in force"),
    Season.WAITING: Words("让位", "gives way"),
    Season.TO_COME: Words("将来", "to come"),
}


class CalendarRow(Struct, frozen=True, kw_only=True):
    """An adopted set as the calendar shows it.

    *changes* are the differences to what held just before it; *clashes* the titles of those that
    hold at the same time, though neither replaces the other. *ended_early* says that its end was
    told after it was adopted. *origin* is the fingerprint of the file that it came in.
    """

    held: Held
    rules: RuleSet
    season: Season
    adopted_at: datetime
    adopted_by: str
    ended_early: bool
    changes: tuple[RuleChange, ...]
    clashes: tuple[Words, ...]
    origin: str = ""


def season_of(one: Held, every: Sequence[Held], in_turn: str, now: datetime) -> Season:
    """Return where *one* of *every* adopted set stands at *now*; *in_turn* is worked by."""
    if one.id == in_turn:
        return Season.NOW
    if one.valid_from > now:
        # what ends where it begins never begins
        return Season.PAST if one.ends == one.valid_from else Season.TO_COME
    return Season.WAITING if one in holding(every, now) else Season.PAST
