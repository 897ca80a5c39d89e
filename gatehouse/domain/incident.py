# SPDX-License-Identifier: MIT
"""Incidents (事件): what went wrong at the gate, step by step, until it is closed with a result.

A step is a fact: who was called, who came, what was done, by whom and when. When it happened may
lie before it was written down. Nobody needs to be known: a description is enough (D1, W61).
"""

import re
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.body_temperature import NOT_SAID, Taken
from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import RecentEntry
from gatehouse.domain.errand import ErrandRow
from gatehouse.domain.incident_course import Help, IncidentKind, UsualCourse, UsualStep
from gatehouse.domain.post import Post
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

OPENED: Final = "opened"
CLOSED: Final = "closed"
MENDED: Final = "mended"
FREE: Final = ""
"""Codes of the steps that are of no kind's usual ones; a free step has words of its own."""

ABOARD: Final = "随车第 {place} 人"
"""Where in a vehicle somebody sat who has a fever, before their name if that was told."""
_ABOARD: Final = re.compile(ABOARD.format(place="[0-9]+"))

STEP_WORDS: Final = {
    OPENED: Words("记下事件", "noted"),
    CLOSED: Words("了结", "closed"),
    MENDED: Words("补记要点", "details added"),
}


class HelpContact(Discreet, frozen=True, kw_only=True):
    """The telephone of those who help; *telephone* is empty where the post knows none."""

    help: Help
    telephone: str


class IncidentFilter(StrEnum):
    """Which incidents a list shows."""

    OPEN = "open"
    TODAY = "today"
    ALL = "all"


class ShownRule(Told, frozen=True, kw_only=True):
    """The rule that was shown to them: its document, its text and the telephone to ask."""

    document: Words
    text: Words
    telephone: str = ""


class Concerned(Told, Discreet, frozen=True, kw_only=True):
    """Whom and what an incident is about; nobody need be known.

    *person_id* is of somebody whom the post knows, *household_id* a flat of the roster; *plate* and
    *description* are as somebody wrote them down. *entry_id* is the entry that it began with,
    *pass_id* the pass that was shown.
    """

    person_id: str | None = None
    household_id: str | None = None
    plate: str = ""
    description: str = ""
    place: str = ""
    entry_id: str | None = None
    pass_id: str | None = None


class IncidentOrder(Told, Discreet, frozen=True, kw_only=True):
    """An incident to be noted; *note* is what was seen, *happened_at* given where it is past.

    *own_kind* is a kind of the post's own, which stands for *kind*.
    """

    kind: IncidentKind
    concerned: Concerned
    note: str = ""
    happened_at: datetime | None = None
    own_kind: str = ""


class StepOrder(Told, Discreet, frozen=True, kw_only=True):
    """A step to be noted: a usual one by its *code*, any other in its *words*.

    *whom* is who was called, came or did it. *reading* is the second reading of somebody with a
    fever, in tenths of °C, *taken* how it was taken.
    """

    incident_id: str
    code: str = FREE
    words: str = ""
    whom: str = ""
    note: str = ""
    happened_at: datetime | None = None
    reading: int | None = None
    taken: Taken = NOT_SAID


class StepCorrection(Told, Discreet, frozen=True, kw_only=True):
    """What is to be different in a step; None keeps what was noted, *withdrawn* takes it back."""

    why: str
    happened_at: datetime | None = None
    whom: str | None = None
    note: str | None = None
    withdrawn: bool = False


class CloseOrder(Told, Discreet, frozen=True, kw_only=True):
    """How an incident ended: a usual result by its *code*, any other in its *words*."""

    incident_id: str
    code: str = FREE
    words: str = ""
    note: str = ""
    happened_at: datetime | None = None


class IncidentMending(Told, Discreet, frozen=True, kw_only=True):
    """What is known later of an incident; None keeps what was noted.

    *reference* is the number that the police or the office gave it (出警号).
    """

    incident_id: str
    kind: IncidentKind | None = None
    description: str | None = None
    place: str | None = None
    reference: str | None = None
    person_id: str | None = None
    plate: str | None = None


def place_aboard(description: str) -> str:
    """Return where in a vehicle somebody sat, as the description of a fever tells it; never who."""
    found = _ABOARD.match(description)
    return "" if found is None else found.group()


class IncidentRow(Discreet, frozen=True, kw_only=True):
    """An incident in lists, masked; *result* is None while it is open.

    *number* counts the incidents of a year (2022-027). *last* is its latest step.
    """

    incident_id: str
    number: str
    kind: IncidentKind
    began_at: datetime
    gate: str
    place: str
    shown_name: str
    door: str
    plate: str
    description: str
    last: Words
    last_at: datetime
    result: Words | None
    closed_at: datetime | None
    own_kind: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has closed it."""
        return self.closed_at is None

    @property
    def who(self) -> str:
        """Whom it is about, as far as that is known; of who is in a vehicle, where they sit."""
        told = self.shown_name or place_aboard(self.description)
        known = " ".join(part for part in (told, self.door, self.plate) if part)
        return known or self.description


class StepRow(Discreet, frozen=True, kw_only=True):
    """A step of a timeline, masked.

    *late* says that it was written down later than it happened, *corrected* that it was put right.
    """

    step_id: str
    at: datetime
    recorded_at: datetime
    code: str
    what: Words
    whom: str
    note: str
    operator: str
    late: bool
    corrected: bool


class IncidentCard(Struct, frozen=True, kw_only=True):
    """An incident with its timeline, what usually comes next, and whom to call."""

    row: IncidentRow
    steps: tuple[StepRow, ...]
    course: UsualCourse
    rule: ShownRule | None
    reference: str
    contacts: tuple[HelpContact, ...]
    entry: RecentEntry | None
    pass_number: str
    errands: tuple[ErrandRow, ...] = ()

    @property
    def taken(self) -> frozenset[str]:
        """The codes of the steps that were taken."""
        return frozenset(step.code for step in self.steps)

    @property
    def next(self) -> UsualStep | None:
        """The step that usually comes next; None where only the result is left."""
        return self.course.next_after(self.taken) if self.row.is_open else None

    def is_older_than(self, other: "IncidentCard") -> bool:
        """Whether it is of the same incident, and tells less of it than *other*."""
        same = self.row.incident_id == other.row.incident_id
        return same and self.noted_at < other.noted_at

    @property
    def noted_at(self) -> datetime:
        """When the latest of its steps was written down."""
        return max(step.recorded_at for step in self.steps)

    def telephone(self, whom: Help | None) -> str:
        """Return the telephone of those who help."""
        return next((one.telephone for one in self.contacts if one.help is whom), "")


class IncidentCounts(Struct, frozen=True, kw_only=True):
    """How many incidents each filter would show, and how many there were this month."""

    open: int
    today: int
    all: int
    month: int


class IncidentQuestion(Struct, frozen=True, kw_only=True):
    """What a list of incidents is narrowed by."""

    which: IncidentFilter = IncidentFilter.OPEN
    text: str = ""


class IncidentList(Struct, frozen=True, kw_only=True):
    """The incidents asked for, newest first, with the counts of all."""

    rows: tuple[IncidentRow, ...]
    counts: IncidentCounts


class IncidentRecorded(Struct, frozen=True, kw_only=True):
    """An act on an incident that was committed: the incident as it is now, and what changed."""

    card: IncidentCard
    fact_id: str
    sequence: int
    changes: Changes


class IncidentSheet(Discreet, frozen=True, kw_only=True):
    """An incident for its sheet of paper: masked, or in full for a *purpose* and a *recipient*.

    *paper* and *phone* are of whom it is about, where they are known; *fingerprint* is the ledger's
    `SEQ:HEX`, *codes* how the post called things on the day it began.
    """

    post: Post
    row: IncidentRow
    paper: str
    phone: str
    reference: str
    steps: tuple[StepRow, ...]
    rule: ShownRule | None
    errands: tuple[ErrandRow, ...] = ()
    made_at: datetime
    operator: str
    purpose: str
    recipient: str
    fingerprint: str
    codes: CodeBook = AS_SHIPPED


class IncidentLine(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 事件: an incident with what happened of it by the end of a day.

    *course* tells the steps in their order, in Chinese as the office reads it; *result* is empty
    while it is open.
    """

    incident_number: str
    began_at: datetime
    kind: IncidentKind
    gate: str
    place: str
    who: str
    course: str
    document: str
    result: str
    closed_at: datetime | None
    operator: str
    own_kind: str = ""
