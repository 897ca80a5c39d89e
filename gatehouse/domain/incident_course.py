# SPDX-License-Identifier: MIT
"""What usually happens in an incident (事件) of each kind, step by step, and how it ends.

The courses are data (`resources/incidents/kinds.toml`); a step that was taken keeps its words, so
that another file changes nothing of what was noted.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from msgspec import Struct, convert

from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class IncidentKind(StrEnum):
    """What sort of incident it is (domain.md 1.3)."""

    FORCED_ENTRY = "forced_entry"
    CLIMBING = "climbing"
    REFUSED_CHECK = "refused_check"
    FORGED_PASS = "forged_pass"  # noqa: S105 - a pass of paper, no password
    QUARREL = "quarrel"
    FEVER = "fever"
    ILLNESS = "illness"
    DAMAGE = "damage"
    OTHER = "other"


INCIDENT_WORDS: Final = {
    IncidentKind.FORCED_ENTRY: Words("强行闯岗", "forced the gate"),
    IncidentKind.CLIMBING: Words("翻越围栏", "climbed the fence"),
    IncidentKind.REFUSED_CHECK: Words("拒绝查验", "refused the check"),
    IncidentKind.FORGED_PASS: Words("冒用伪造证", "borrowed or forged pass"),
    IncidentKind.QUARREL: Words("争吵推搡", "quarrel"),
    IncidentKind.FEVER: Words("体温异常", "fever"),
    IncidentKind.ILLNESS: Words("走失发病", "lost or taken ill"),
    IncidentKind.DAMAGE: Words("设施损坏", "damage"),
    IncidentKind.OTHER: Words("其他", "other"),
}
RETESTED: Final = "retested"
"""The step of a fever in which somebody is measured again."""
SENSITIVE: Final = frozenset({IncidentKind.FEVER, IncidentKind.ILLNESS})
"""What tells of somebody's health: in a history only leaders and administrators see it."""


class Help(StrEnum):
    """Whom a step is about: who is called, and comes."""

    POLICE = "police"
    HOSPITAL = "hospital"
    COMMUNITY = "community"


HELP_WORDS: Final = {
    Help.POLICE: Words("民警", "police"),
    Help.HOSPITAL: Words("急救", "ambulance"),
    Help.COMMUNITY: Words("社区", "community"),
}


class UsualStep(Struct, frozen=True, kw_only=True):
    """A step that incidents of a kind usually have; *asks* is what to write with it."""

    code: str
    words: Words
    asks: Words
    calls: Help | None = None


class UsualResult(Struct, frozen=True):
    """How incidents of a kind usually end."""

    code: str
    words: Words


class UsualCourse(Struct, frozen=True, kw_only=True):
    """The usual steps and results of a kind; with *whole* no step is left out."""

    steps: tuple[UsualStep, ...]
    results: tuple[UsualResult, ...]
    whole: bool = False

    def next_after(self, taken: frozenset[str]) -> UsualStep | None:
        """Return the usual step that comes after those *taken*, or None where none is left.

        What was passed over is not asked for again, unless the course is taken whole.
        """
        rest = [step for step in self.steps if step.code not in taken]
        if self.whole:
            return next(iter(rest), None)
        places = [place for place, step in enumerate(self.steps) if step.code in taken]
        later = self.steps[max(places, default=-1) + 1 :]
        return next(iter(later), None)

    def step(self, code: str) -> UsualStep | None:
        """Return the usual step with that *code*."""
        return next((step for step in self.steps if step.code == code), None)


class _Kind(Told, frozen=True):
    steps: tuple[str, ...]
    results: tuple[str, ...]
    whole: bool = False


class _Step(Told, frozen=True):
    words: Words
    asks: Words
    calls: Help | None = None


class _File(Told, frozen=True):
    kinds: Mapping[IncidentKind, _Kind]
    steps: Mapping[str, _Step]
    results: Mapping[str, Words]


def read_courses(values: Mapping[str, Any]) -> Mapping[IncidentKind, UsualCourse]:
    """Return the courses that *values*, a parsed file, describe.

    A `ValueError` or a `KeyError` says what is wrong: the file comes with the program.
    """
    file = convert(values, _File)
    steps = {
        code: UsualStep(code=code, words=step.words, asks=step.asks, calls=step.calls)
        for code, step in file.steps.items()
    }
    return MappingProxyType(
        {
            kind: UsualCourse(
                steps=tuple(steps[code] for code in file.kinds[kind].steps),
                results=tuple(
                    UsualResult(code, file.results[code]) for code in file.kinds[kind].results
                ),
                whole=file.kinds[kind].whole,
            )
            for kind in IncidentKind
        }
    )
