# SPDX-License-Identifier: MIT
"""Errands (代办): what somebody fetches or does for a flat, and group purchases flat by flat.

D1: 在群里征集购药需求, 由志愿者代买. D5 counts group purchases by orders and by portions. What a
flat gets of a group purchase is an errand too: it is ticked off by itself, and fails by itself.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

MOST_PORTIONS: Final = 99
"""The most portions that one flat gets of a group purchase."""
MOST_FLATS: Final = 500
"""The most flats of one group purchase."""


class ErrandKind(StrEnum):
    """What sort of errand it is (domain.md 1.3)."""

    MEDICINE = "medicine"
    GROCERIES = "groceries"
    CARRYING = "carrying"
    REPAIRS = "repairs"
    PAYING = "paying"
    OTHER = "other"
    PURCHASE = "purchase"
    """What a flat gets of a group purchase; nobody asks for it by itself."""


ERRAND_WORDS: Final = {
    ErrandKind.MEDICINE: Words("代买药", "medicine"),
    ErrandKind.GROCERIES: Words("代买菜", "groceries"),
    ErrandKind.CARRYING: Words("搬运", "carrying"),
    ErrandKind.REPAIRS: Words("维修疏通", "repairs"),
    ErrandKind.PAYING: Words("代缴费", "paying"),
    ErrandKind.OTHER: Words("其他", "other"),
    ErrandKind.PURCHASE: Words("团购分发", "group purchase"),
}
ASKED_KINDS: Final = tuple(kind for kind in ErrandKind if kind is not ErrandKind.PURCHASE)
"""What a flat can ask for by itself."""


class ErrandState(StrEnum):
    """How an errand stands."""

    WAITING = "waiting"
    IN_HAND = "in_hand"
    DONE = "done"
    DROPPED = "dropped"


STATE_WORDS: Final = {
    ErrandState.WAITING: Words("待办", "waiting"),
    ErrandState.IN_HAND: Words("在办", "in hand"),
    ErrandState.DONE: Words("办完", "done"),
    ErrandState.DROPPED: Words("办不了", "not possible"),
}
OPEN_STATES: Final = frozenset({ErrandState.WAITING, ErrandState.IN_HAND})


class ErrandChange(StrEnum):
    """What a fact says happened to an errand."""

    ASKED = "asked"
    TAKEN = "taken"
    DONE = "done"
    FAILED = "failed"
    """It did not work this time, and waits again."""
    DROPPED = "dropped"
    """It will not be done."""
    LINKED = "linked"
    """It came of an incident; how it stands does not change."""
    UNDONE = "undone"
    """It is as open as before: a slip of whoever ticked it."""


class ErrandOrder(Told, Discreet, frozen=True, kw_only=True):
    """What a flat asks for; *prescribed* says what was prescribed, and where.

    *incident_id* is the incident that it came of, *own_kind* a kind of the post's own, which
    stands for *kind*.
    """

    household_id: str
    kind: ErrandKind
    what: str
    prescribed: str = ""
    urgent: bool = False
    incident_id: str | None = None
    own_kind: str = ""


class ErrandProposal(Discreet, frozen=True, kw_only=True):
    """The errand that an incident most likely becomes, to be looked over; the words are masked.

    *household_id* and *door* are empty where no flat is known.
    """

    incident_id: str
    number: str
    incident: IncidentKind
    household_id: str
    door: str
    kind: ErrandKind
    what: str


class Share(Told, frozen=True, kw_only=True):
    """What one flat, by its *door*, gets of a group purchase."""

    door: str
    portions: int = 1


class PurchaseOrder(Told, frozen=True, kw_only=True):
    """A group purchase: *what* was bought, and what each flat gets of it."""

    what: str
    shares: tuple[Share, ...]


class ErrandMove(Told, Discreet, frozen=True, kw_only=True):
    """What happened to an errand; *carrier* is who goes, *reason* why it did not work.

    *incident_id* is the incident that it came of, where that is what is noted.
    """

    errand_id: str
    change: ErrandChange
    carrier: str = ""
    reason: str = ""
    incident_id: str | None = None


class ErrandRow(Discreet, frozen=True, kw_only=True):
    """An errand of a flat, masked; *reason* says why it failed last, or was dropped.

    *incident* is the kind of the incident that it came of, *incident_number* its number.
    """

    errand_id: str
    kind: ErrandKind
    purchase_id: str
    household_id: str
    door: str
    what: str
    prescribed: str
    portions: int
    urgent: bool
    asked_at: datetime
    state: ErrandState
    carrier: str
    settled_at: datetime | None
    reason: str
    incident: IncidentKind | None = None
    incident_number: str = ""
    own_kind: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state in OPEN_STATES


class Purchase(Struct, frozen=True, kw_only=True):
    """A group purchase with what each flat gets of it, in the order of doors."""

    purchase_id: str
    rows: tuple[ErrandRow, ...]

    @property
    def what(self) -> str:
        """What was bought."""
        return self.rows[0].what

    @property
    def asked_at(self) -> datetime:
        """When its list was written down."""
        return self.rows[0].asked_at

    @property
    def portions(self) -> int:
        """How many portions there are."""
        return sum(row.portions for row in self.rows)

    @property
    def settled(self) -> int:
        """How many flats have theirs, or will not get it."""
        return sum(not row.is_open for row in self.rows)

    @property
    def state(self) -> ErrandState:
        """How it stands: in hand from the first flat until the last."""
        if not self.settled:
            return ErrandState.WAITING
        return ErrandState.DONE if self.settled == len(self.rows) else ErrandState.IN_HAND

    @property
    def is_open(self) -> bool:
        """Whether a flat is left."""
        return self.state in OPEN_STATES


class ErrandFilter(StrEnum):
    """Which errands a list shows."""

    WAITING = "waiting"
    IN_HAND = "in_hand"
    SETTLED = "settled"


class ErrandTally(Struct, frozen=True, kw_only=True):
    """What came of a kind in some days: how many orders were done, of how many portions.

    *dropped* could not be done; *waiting* were asked for in those days and still wait.
    """

    kind: ErrandKind
    orders: int = 0
    portions: int = 0
    dropped: int = 0
    waiting: int = 0


class ErrandList(Struct, frozen=True, kw_only=True):
    """Requests and group purchases, what is urgent first; *today* is what was done today.

    What is settled goes back a few days only, so that the list stays short.
    """

    requests: tuple[ErrandRow, ...]
    purchases: tuple[Purchase, ...]
    today: tuple[ErrandTally, ...]


class ErrandRecorded(Struct, frozen=True, kw_only=True):
    """An act on errands that was committed: those it touched as they are now, and what changed."""

    rows: tuple[ErrandRow, ...]
    fact_id: str
    sequence: int
    changes: Changes


class ErrandLine(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 代办: an errand that was asked for on a day, or settled on it.

    *what* is empty for medicine: what somebody takes stays at the post. *incident_number* is that
    of the incident that it came of by then.
    """

    number: int
    asked_at: datetime
    kind: ErrandKind
    door: str
    what: str
    portions: int
    state: ErrandState
    carrier: str
    settled_at: datetime | None
    reason: str
    operator: str
    own_kind: str = ""
    incident_number: str = ""
