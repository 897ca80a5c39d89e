# SPDX-License-Identifier: MIT
"""Adopting rule sets."""

from datetime import datetime

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.policy.calendar import Standing
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
    ships as an example. *doubts* are what the editor would have one look at again before it holds.
    """

    toml: str
    rules: RuleSet
    origin: str = ""
    doubts: tuple[Words, ...] = ()


class RulesRecorded(Struct, frozen=True, kw_only=True):
    """An act on the calendar that was committed."""

    policy_id: str
    sequence: int
    changes: Changes
