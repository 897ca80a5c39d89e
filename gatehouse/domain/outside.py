# SPDX-License-Identifier: MIT
"""Residents who are outside too long (超时未归), and the calls that were made after them.

How long is too long is data of the rule set: the time that a quota gives for a reason, or hours for
everybody. Who was noted as away is not asked after.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.entry import Reason
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words


class CallResult(StrEnum):
    """How a call came out; one that was ticked by mistake is withdrawn."""

    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    WITHDRAWN = "withdrawn"


CALL_RESULT_WORDS: Final = {
    CallResult.ANSWERED: Words("接通", "answered"),
    CallResult.NO_ANSWER: Words("没人接", "no answer"),
    CallResult.WITHDRAWN: Words("已撤销", "withdrawn"),
}


class CallOrder(Told, Discreet, frozen=True, kw_only=True):
    """A call after somebody: *whom* is who was called where that was not the person themselves.

    *note* is what was said.
    """

    person_id: str
    result: CallResult
    whom: str = ""
    note: str = ""


class CallRow(Discreet, frozen=True, kw_only=True):
    """A call that was made; *operator* wrote it down."""

    call_id: str
    at: datetime
    result: CallResult
    whom: str
    note: str
    operator: str


class OutsideRow(Discreet, frozen=True, kw_only=True):
    """A resident who is outside too long, masked.

    *allowed* is how long they may be; *calls* are those of this time, the newest first.
    """

    person_id: str
    shown_name: str
    door: str
    phone: str
    reason: Reason
    since: datetime
    allowed: timedelta
    calls: tuple[CallRow, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether somebody answered a call."""
        return any(call.result is CallResult.ANSWERED for call in self.calls)

    def late_at(self, now: datetime) -> timedelta:
        """Return by how much it is too long at *now*."""
        return now - self.since - self.allowed


class OutsideList(Struct, frozen=True, kw_only=True):
    """Who is outside too long: whom nobody reached first, then who is out longest.

    *now* is the moment that is told of; *more* are left out of the rows. *hours* says after how
    long everybody is asked after, None where the rule set in force does not say it.
    """

    now: datetime
    rows: tuple[OutsideRow, ...]
    more: int = 0
    hours: int | None = None

    @property
    def to_call(self) -> int:
        """How many of those shown nobody has reached."""
        return sum(not row.is_answered for row in self.rows)


class CallRecorded(Struct, frozen=True, kw_only=True):
    """A call that was committed: the fact, its place, and what it changed."""

    call_id: str
    sequence: int
    changes: Changes
