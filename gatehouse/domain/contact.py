# SPDX-License-Identifier: MIT
"""Contacts (联系): whom somebody reached or did not reach, how, and whom nobody has reached.

A person with a tag that asks for it is to be reached every day. Nothing here tells which tag.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.carer import Carer, CarerShare
from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words


class ContactResult(StrEnum):
    """How a contact came out; one that was ticked by mistake is withdrawn."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    WITHDRAWN = "withdrawn"


class ContactWay(StrEnum):
    """How somebody tried."""

    DOOR = "door"
    TELEPHONE = "telephone"
    GROUP_CHAT = "group_chat"
    NOTE = "note"


class CheckInFilter(StrEnum):
    """Which people a list of check-ins shows."""

    MISSING = "missing"
    REACHED = "reached"
    SILENT = "silent"
    ALL = "all"


RESULT_WORDS: Final = {
    ContactResult.REACHED: Words("已联系上", "reached"),
    ContactResult.NOT_REACHED: Words("没联系上", "not reached"),
    ContactResult.WITHDRAWN: Words("已撤销", "withdrawn"),
}
WAY_WORDS: Final = {
    ContactWay.DOOR: Words("上门", "at the door"),
    ContactWay.TELEPHONE: Words("电话", "by phone"),
    ContactWay.GROUP_CHAT: Words("群里", "in the group chat"),
    ContactWay.NOTE: Words("留条", "by a note"),
}
SILENCES: Final = (1, 2, 3, 7)
"""After how many days without contact the list of the silent may begin."""
LONG_SILENCE: Final = 3
"""After how many days without contact the handover tells of it."""


class ContactOrder(Struct, frozen=True, kw_only=True):
    """A tick: somebody was reached, or was not."""

    person_id: str
    result: ContactResult
    way: ContactWay


class LastContact(Struct, frozen=True, kw_only=True):
    """The latest contact with somebody today; *operator* wrote it down."""

    contact_id: str
    at: datetime
    result: ContactResult
    way: ContactWay
    operator: str


class CheckIn(Discreet, frozen=True, kw_only=True):
    """Somebody who is to be reached every day, masked.

    *asked_since* is the first day on which they were to be reached, where it is known; *reached_on*
    the last day on which somebody did. *today* is the contact that counts today: one that reached
    them, or else the latest.
    """

    person_id: str
    household_id: str
    shown_name: str
    door: str
    phone: str
    carer: Carer
    to_do: tuple[str, ...]
    asked_since: date | None
    reached_on: date | None
    today: LastContact | None

    @property
    def is_reached(self) -> bool:
        """Whether somebody has reached them today."""
        return self.today is not None and self.today.result is ContactResult.REACHED

    def silent_days(self, day: date) -> int | None:
        """Return for how many days nobody has reached them by *day*; None means never."""
        since = self.reached_on or self.asked_since
        return None if since is None else (day - since).days

    def is_silent(self, day: date, days: int) -> bool:
        """Whether nobody has reached them for that many *days*."""
        silent = self.silent_days(day)
        return silent is None or silent >= days


class CheckInCounts(Struct, frozen=True, kw_only=True):
    """How many people each filter would show."""

    missing: int
    reached: int
    silent: int
    all: int


class CheckInList(Struct, frozen=True, kw_only=True):
    """The check-ins asked for in the order of flats, with the counts of all and the carers' shares.

    *day* is the day that is told of.
    """

    day: date
    rows: tuple[CheckIn, ...]
    counts: CheckInCounts
    carers: tuple[CarerShare, ...]


class CheckInQuestion(Struct, frozen=True, kw_only=True):
    """What a list of check-ins is narrowed by; *silence* counts days, *carer* None is anybody."""

    which: CheckInFilter = CheckInFilter.MISSING
    silence: int = LONG_SILENCE
    carer: Carer | None = None
    text: str = ""


class ContactRow(Struct, frozen=True, kw_only=True):
    """One row of the sheet 走访联系; *person* is masked where names are."""

    contact_id: str
    at: datetime
    place: str
    person: str
    carer: str
    result: ContactResult
    way: ContactWay
    operator: str


class ContactRecorded(Struct, frozen=True):
    """A tick that was committed: its fact, its place, and what changed."""

    contact_id: str
    sequence: int
    changes: Changes
