# SPDX-License-Identifier: MIT
"""Stays: how long somebody may be where they are, who was there too long, and what closes a stay.

Whoever was never seen to go again is closed by a rule (自动关闭), or by what is said of them at a
handover (漏登), with a fact of its own, which says so and can be taken back; no way through the
gate is made up. Moments are aware datetimes in UTC.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field

from gatehouse.domain.changes import Changes
from gatehouse.domain.duty import LOCAL_ZONE, local_day, midnight
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.person import Presence
from gatehouse.domain.reckoning import Answer
from gatehouse.domain.words import Words

REPEATS_WITHIN: Final = timedelta(days=30)
"""How far back it is looked for who stayed too long before."""


class Staying(StrEnum):
    """Whose stays end by the same rule: visitors and vehicles inside, residents outside."""

    VISITORS = "visitors"
    VEHICLES = "vehicles"
    RESIDENTS = "residents"


_STAYING_WORDS: Final = {
    Staying.VISITORS: Words("访客 {count} 人", "visitors {count}"),
    Staying.VEHICLES: Words("车辆 {count} 辆", "vehicles {count}"),
    Staying.RESIDENTS: Words("住户 {count} 人", "residents {count}"),
}
_LEFT = (Words("进门", "came in"), Words("没有登记离开", "not seen to leave"))
_SIDES: Final = {
    Staying.VISITORS: _LEFT,
    Staying.VEHICLES: _LEFT,
    Staying.RESIDENTS: (Words("出门", "went out"), Words("没有登记回来", "not seen to come back")),
}
_SAID: Final = {
    "said:not_logged": Words("交接时说明已经离开，没有登记", "said at the handover to have left"),
    "said:other_gate": Words(
        "交接时说明从别的门离开", "said at the handover to have left by another gate"
    ),
}
PRESENCE_AFTER_CLOSING: Final = {
    Staying.VISITORS: Presence.OUTSIDE,
    Staying.VEHICLES: Presence.OUTSIDE,
    Staying.RESIDENTS: Presence.INSIDE,
}
"""Where a closing takes somebody to be."""


class ClosingChange(StrEnum):
    """What a fact says of a stay: that it was closed, or that this was taken back."""

    CLOSED = "closed"
    REOPENED = "reopened"


class Closing(Struct, frozen=True):
    """When a stay is closed by itself: after so many *hours*, or, without any, at its day's end."""

    hours: int | None = None

    def due(self, since: datetime) -> datetime:
        """Return the moment from which a stay that began at *since* is closed."""
        if self.hours is None:
            return midnight(local_day(since) + timedelta(days=1))
        return since + timedelta(hours=self.hours)

    def latest(self, now: datetime) -> datetime:
        """Return the moment up to which a stay must have begun to be closed at *now*."""
        if self.hours is None:
            return midnight(local_day(now)) - timedelta(microseconds=1)
        return now - timedelta(hours=self.hours)

    @property
    def code(self) -> str:
        """The rule as a fact keeps it: `48 h`, `day_end`."""
        return "day_end" if self.hours is None else f"{self.hours} h"


def said_code(answer: Answer) -> str:
    """Return what a closing keeps in the place of a rule where a handover's *answer* ended it."""
    return f"said:{answer.value}"


def is_said(code: str) -> bool:
    """Say whether a closing is of what was said at a handover, and not of a rule."""
    return code in _SAID


def closing_words(staying: Staying, code: str) -> Words:
    """Return why a stay was closed, by the *code* of the rule: 进门满 48 小时没有登记离开."""
    if is_said(code):
        return _SAID[code]
    went, seen = _SIDES[staying]
    if code == Closing().code:
        return Words(f"到当天结束{seen.zh}", f"{seen.en} by the day's end")
    hours = code.partition(" ")[0]
    return Words(f"{went.zh}满 {hours} 小时{seen.zh}", f"{seen.en} within {hours} h")


def closing_detail(staying: Staying, code: str) -> str:
    """Return what an open item of the handover keeps of a closing: `visitors:48 h`."""
    return f"{staying.value}:{code}"


def detail_words(detail: str) -> Words:
    """Return what `closing_detail` kept in words."""
    staying, _, code = detail.partition(":")
    return closing_words(Staying(staying), code)


def closed_words(at: datetime, code: str) -> Words:
    """Return the mark of a stay that was closed at that moment: 自动关闭 04-17 16:42, 漏登 …."""
    local = at.astimezone(LOCAL_ZONE)
    if is_said(code):
        return Words(f"漏登 {local:%m-%d %H:%M}", f"left unlogged {local:%m-%d %H:%M}")
    return Words(f"自动关闭 {local:%m-%d %H:%M}", f"closed by rule {local:%m-%d %H:%M}")


_NOTHING_CLOSES: Mapping[Staying, Closing] = MappingProxyType({})


class StayTerms(Struct, frozen=True, kw_only=True):
    """What a rule set says of stays: who is asked after, and what closes those who never went.

    *outside* is after how long a resident who is out is asked after; None is never.
    """

    outside: timedelta | None = None
    closing: Mapping[Staying, Closing] = field(default_factory=lambda: _NOTHING_CLOSES)


NO_STAY_TERMS: Final = StayTerms()


class Visit(Struct, frozen=True, kw_only=True):
    """A way in of somebody from outside, and the way out after it; *left_at* is None while inside.

    *pass_class* is that of the pass by which they came in.
    """

    person_id: str
    came_in: datetime
    left_at: datetime | None
    subject_class: SubjectClass
    pass_class: PassClass | None

    def lasted_until(self, now: datetime) -> timedelta:
        """Return how long it was, or is by *now*."""
        return (self.left_at or now) - self.came_in


class StaysClosed(Struct, frozen=True):
    """The stays that one act closed, and what that changed."""

    counts: Mapping[Staying, int]
    changes: Changes

    @property
    def count(self) -> int:
        """How many they are together."""
        return sum(self.counts.values())

    @property
    def words(self) -> Words:
        """What is told of it, and where it is mended."""
        said = [_STAYING_WORDS[one].format(count=count) for one, count in self.counts.items()]
        zh, en = "、".join(one.zh for one in said), ", ".join(one.en for one in said)
        return Words(
            f"没有登记离开或回来，已自动关闭：{zh}。请看走访的漏登。",
            f"Closed by rule, not seen to leave or come back: {en}. Look at Care, Gaps.",
        )


class ClosingTakenBack(Struct, frozen=True):
    """That a closing was taken back: the fact, its place, and what it changed."""

    fact_id: str
    sequence: int
    changes: Changes
