# SPDX-License-Identifier: MIT
"""Adopting rule sets, and the calendar of those that were adopted."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.policy.calendar import Held, Standing, holding
from gatehouse.domain.policy.difference import RuleChange
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.words import Words


class Adoption(Struct, frozen=True, kw_only=True):
    """A rule set that is to be adopted: its TOML, from when on (UTC), and up to when if known.

    *origin* is the fingerprint of the file that it came in.
    """

    toml: str
    valid_from: datetime
    valid_to: datetime | None = None
    standing: Standing = Standing.REPLACES
    origin: str = ""


class OfferedSet(Struct, frozen=True):
    """A rule set that may be adopted: its TOML, what it reads as, and where it comes from.

    *origin* is the fingerprint of the file that it came in, in groups of four; empty of a set that
    ships as an example.
    """

    toml: str
    rules: RuleSet
    origin: str = ""


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
    told after it was adopted.
    """

    held: Held
    rules: RuleSet
    season: Season
    adopted_at: datetime
    adopted_by: str
    ended_early: bool
    changes: tuple[RuleChange, ...]
    clashes: tuple[Words, ...]


class RulesRecorded(Struct, frozen=True, kw_only=True):
    """An act on the calendar that was committed."""

    policy_id: str
    sequence: int
    changes: Changes


def season_of(one: Held, every: Sequence[Held], in_turn: str, now: datetime) -> Season:
    """Return where *one* of *every* adopted set stands at *now*; *in_turn* is worked by."""
    if one.id == in_turn:
        return Season.NOW
    if one.valid_from > now:
        # what ends where it begins never begins
        return Season.PAST if one.ends == one.valid_from else Season.TO_COME
    return Season.WAITING if one in holding(every, now) else Season.PAST
