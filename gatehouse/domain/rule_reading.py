# SPDX-License-Identifier: MIT
"""What changed at the gate since somebody last read it: rules, and settings that matter there."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.policy.difference import RuleChange
from gatehouse.domain.setting import GATE_REACH, setting_of
from gatehouse.domain.sign_in import OnDuty
from gatehouse.domain.words import Words

AT_THE_GATE: Final = frozenset(
    {
        "gate",
        "shift_hours",
        "telephone",
        "telephone_community",
        "telephone_street_office",
        "telephone_police",
        "telephone_hospital",
        GATE_REACH,
    }
)
"""The settings whose change whoever is on duty must know."""
_REACH: Final = Words("{gate}通到哪些楼", "what {gate} reaches")


class SettingStep(Struct, frozen=True, kw_only=True):
    """A change of a setting as a fact tells it, in words that can be read out."""

    key: str
    subject: str
    before: str
    after: str
    changed_at: datetime


class Unread(Struct, frozen=True, kw_only=True):
    """What changed up to *until* (UTC) that *operator* has not read; it began at *since*.

    *document* and *policy_id* are of the rules in force then.
    """

    operator: str
    since: datetime
    until: datetime
    policy_id: str
    document: Words
    changes: tuple[RuleChange, ...]


class CameOnDuty(OnDuty, frozen=True):
    """Whoever signed in, and what changed at the gate since they were there last."""

    unread: Unread | None = None


class Acknowledged(Struct, frozen=True, kw_only=True):
    """A reading that was committed, or that there was nothing left to read."""

    changes: Changes
    fact_id: str = ""
    sequence: int = 0


def settings_changed(steps: Iterable[SettingStep]) -> tuple[RuleChange, ...]:
    """Return what stands otherwise after *steps*, which are in the order they were recorded."""
    place = attrgetter("key", "subject")
    found = []
    for _, group in groupby(sorted(steps, key=place), key=place):
        every = tuple(group)
        if every[0].before != every[-1].after:
            found.append(_changed(every[0], every[-1]))
    return tuple(found)


def _changed(first: SettingStep, last: SettingStep) -> RuleChange:
    about = setting_of(first.key).words
    if first.key == GATE_REACH:
        about = _REACH.format(gate=first.subject)
    was, now = first.before, last.after
    return RuleChange(about=about, was=Words(was, was), now=Words(now, now))
