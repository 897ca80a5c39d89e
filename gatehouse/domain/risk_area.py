# SPDX-License-Identifier: MIT
"""Risk areas (风险区): dated lists of them, and what an import of one did.

A list holds from its day until a newer one. It is never changed: an edition that was put right
replaces the one of the same day and version, and both stay.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct, field

from gatehouse.domain.changes import Changes
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary import Place
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.domain.roster import Problem
from gatehouse.domain.words import Words

_NAMED = Words("{day}名单", "list of {day}")
_VERSION = Words("{day}名单（{version}）", "list of {day} ({version})")


class ListState(StrEnum):
    """What became of a list; the value is stored."""

    STANDS = "stands"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class RiskArea(Struct, frozen=True, kw_only=True):
    """One line of a list: where, of which level, and since and until when.

    The text of *place* says which part of its division is meant; without any it is all of it. A
    day that the list leaves open is None: it was so before, or still is.
    """

    place: Place
    level: RiskLevel
    first_day: date | None = None
    last_day: date | None = None

    def within(self, days: DaySpan) -> DaySpan | None:
        """Return those of *days* on which the area was one of risk."""
        first = max(days.first, self.first_day or days.first)
        last = min(days.last, self.last_day or days.last)
        return DaySpan(first, last) if first <= last else None


class AreaFile(Struct, frozen=True, kw_only=True):
    """What a file of risk areas holds.

    *rejected* are rows of which no place or no level could be read; *areas* are all others.
    """

    file_name: str
    sha256: str
    list_day: date
    version: str
    areas: tuple[RiskArea, ...]
    warnings: tuple[Problem, ...] = ()
    rejected: tuple[Problem, ...] = ()


class GivenEdition(Struct, frozen=True):
    """What whoever reads a list in says of it; what is not said is read from the file."""

    list_day: date | None = None
    version: str = ""


class AreaListRow(Struct, frozen=True, kw_only=True):
    """One list as it is listed; *holds* says that notes are judged by it now."""

    id: str
    list_day: date
    version: str
    source: str
    counts: dict[RiskLevel, int]
    state: ListState
    imported_at: datetime
    operator: str
    holds: bool

    @property
    def words(self) -> Words:
        """How the list is named wherever something was judged by it."""
        return list_words(self.list_day, self.version)


class AreaList(Struct, frozen=True, kw_only=True):
    """A list with its areas, in the order of its file."""

    id: str
    list_day: date
    version: str
    areas: tuple[RiskArea, ...]

    @property
    def words(self) -> Words:
        """How the list is named wherever something was judged by it."""
        return list_words(self.list_day, self.version)


class AreaImport(Struct, frozen=True, kw_only=True):
    """What reading a list in does or did; *new* is False where the very list is there already.

    *replaces* says that an edition of the same day and version gives way to it.
    """

    file_name: str
    list_day: date
    version: str
    counts: dict[RiskLevel, int]
    new: bool
    replaces: bool
    warnings: tuple[Problem, ...] = ()
    rejected: tuple[Problem, ...] = ()
    changes: Changes = field(default_factory=lambda: Changes(frozenset()))

    @property
    def areas(self) -> int:
        """How many areas the list has."""
        return sum(self.counts.values())

    @property
    def words(self) -> Words:
        """How the list is named."""
        return list_words(self.list_day, self.version)


def list_words(day: date, version: str) -> Words:
    """Return how a list is named: its day, and its version where it has one."""
    named = Words(f"{day.year}年{calendar_day(day).zh}", f"{calendar_day(day).en} {day.year}")
    return (_VERSION if version else _NAMED).format(day=named, version=version)


def counted(areas: Iterable[RiskArea]) -> dict[RiskLevel, int]:
    """Count *areas* by their level, none left out."""
    levels = [area.level for area in areas]
    return {level: levels.count(level) for level in RiskLevel}
