# SPDX-License-Identifier: MIT
"""Patrols (巡查): a check list is walked, each place ticked or found wanting, in words.

The check lists are data (`resources/patrols/lists.toml`). A finding (发现的问题) may become an
incident or an errand. A patrol is nothing but its steps, which are facts: no state stands beside
them.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec
from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.routine import RoutineRow
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class PatrolStep(StrEnum):
    """What a fact says happened on a patrol."""

    BEGUN = "begun"
    SEEN = "seen"
    """An item is in order."""
    FOUND = "found"
    """Something is wrong there: the finding says what."""
    CLEARED = "cleared"
    """The mark of an item is taken back: a slip."""
    FINISHED = "finished"
    WITHDRAWN = "withdrawn"
    """The patrol is taken back, with a reason: nobody walked it."""


MARKING: Final = frozenset({PatrolStep.SEEN, PatrolStep.FOUND, PatrolStep.CLEARED})
"""The steps that say how an item stands; the last one of an item holds."""
ENDING: Final = frozenset({PatrolStep.FINISHED, PatrolStep.WITHDRAWN})


class ListItem(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a check list; *incident* is what a finding of it usually is."""

    code: str
    zh: str
    en: str
    incident: IncidentKind = IncidentKind.OTHER

    @property
    def words(self) -> Words:
        """What is looked at."""
        return Words(self.zh, self.en)


class CheckList(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A check list: its name, its items in the order of the walk, and where it comes from."""

    code: str
    zh: str
    en: str
    items: tuple[ListItem, ...]
    source: str = ""

    @property
    def words(self) -> Words:
        """Its name."""
        return Words(self.zh, self.en)

    def item(self, code: str) -> ListItem | None:
        """Return the item with that *code*, or None."""
        return next((item for item in self.items if item.code == code), None)


class _CheckLists(Struct, frozen=True, forbid_unknown_fields=True):
    lists: tuple[CheckList, ...]


def read_lists(toml_text: str) -> tuple[CheckList, ...]:
    """Return the check lists that *toml_text* describes, in its order."""
    return msgspec.toml.decode(toml_text, type=_CheckLists).lists


class MarkOrder(Told, Discreet, frozen=True, kw_only=True):
    """How an item of a patrol stands; *words* say what was found."""

    patrol_id: str
    item: str
    step: PatrolStep
    words: str = ""


class ItemMark(Discreet, frozen=True, kw_only=True):
    """How an item stands: seen in order, or found wanting in these words, which are masked.

    *incident_id* or *errand_id* says what became of a finding.
    """

    item: str
    step: PatrolStep
    words: str
    at: datetime
    incident_id: str | None = None
    errand_id: str | None = None

    @property
    def is_finding(self) -> bool:
        """Whether something was wrong there."""
        return self.step is PatrolStep.FOUND

    @property
    def is_followed(self) -> bool:
        """Whether a finding became an incident or an errand."""
        return self.incident_id is not None or self.errand_id is not None


class Patrol(Discreet, frozen=True, kw_only=True):
    """A patrol as it stands: who walks which list, since when, and the marks by item.

    *name* is what the list was called in Chinese when the patrol began.
    """

    patrol_id: str
    list_code: str
    name: str
    walker: str
    begun_at: datetime
    ended_at: datetime | None
    marks: Mapping[str, ItemMark]

    @property
    def is_open(self) -> bool:
        """Whether it is still being walked."""
        return self.ended_at is None

    @property
    def findings(self) -> tuple[ItemMark, ...]:
        """What was found wanting."""
        return tuple(mark for mark in self.marks.values() if mark.is_finding)

    def left(self, checklist: CheckList) -> int:
        """Return how many items of its *checklist* have no mark yet."""
        return sum(item.code not in self.marks for item in checklist.items)


class PatrolList(Struct, frozen=True, kw_only=True):
    """The check lists, those that the post walks regularly, and its patrols of the last days."""

    lists: tuple[CheckList, ...]
    routines: tuple[RoutineRow, ...]
    patrols: tuple[Patrol, ...]

    def checklist(self, code: str) -> CheckList | None:
        """Return the list with that *code*; None of one that is shipped no more."""
        return next((one for one in self.lists if one.code == code), None)

    def routine(self, code: str) -> RoutineRow | None:
        """Return how often a list is walked, or None of one that is walked when needed."""
        return next((one for one in self.routines if one.name == code), None)

    @property
    def left(self) -> int:
        """How many patrols are still to be walked today, or to be finished."""
        return sum(one.left for one in self.routines) + sum(one.is_open for one in self.patrols)


class PatrolRecorded(Struct, frozen=True, kw_only=True):
    """A step that was committed: the patrol as it is now."""

    patrol: Patrol
    fact_id: str
    sequence: int
    changes: Changes


class PatrolLine(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 巡查: a patrol with what was found, in Chinese, as the office reads it.

    *seen* items have a mark; *followed* says how many findings became incidents or errands.
    """

    number: int
    name: str
    walker: str
    begun_at: datetime
    ended_at: datetime | None
    seen: int
    findings: str
    found: int
    followed: int
    operator: str


def standing_marks(marks: Iterable[ItemMark]) -> dict[str, ItemMark]:
    """Return the mark of each item that holds, of *marks* in the order they were made."""
    standing = {mark.item: mark for mark in marks}
    return {item: mark for item, mark in standing.items() if mark.step is not PatrolStep.CLEARED}
