# SPDX-License-Identifier: MIT
"""The history of a person or a flat: every fact that concerns them, newest first, masked."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.words import Words

PAGE: Final = 40
"""How many facts a page of a history shows."""


class HistoryKind(StrEnum):
    """The kinds of fact that a history shows."""

    ENTRY = "entry"
    GATE_PASS = "gate_pass"  # noqa: S105 - a pass of paper, no password
    ITINERARY = "itinerary"
    SUPPLEMENT = "supplement"
    ZONE = "zone"
    STAY = "stay"
    ROSTER = "roster"
    PAIR = "pair"
    CONTACT = "contact"
    CALL = "call"
    CLOSING = "closing"
    INCIDENT = "incident"
    READING = "reading"


HISTORY_WORDS: Final = {
    HistoryKind.ENTRY: Words("出入", "gate"),
    HistoryKind.GATE_PASS: Words("通行证", "pass"),
    HistoryKind.ITINERARY: Words("行程", "itinerary"),
    HistoryKind.SUPPLEMENT: Words("行程补件", "itinerary, filed"),
    HistoryKind.ZONE: Words("隔离封控", "isolation"),
    HistoryKind.STAY: Words("隔离点", "isolation point"),
    HistoryKind.ROSTER: Words("台账", "roster"),
    HistoryKind.PAIR: Words("合并", "records"),
    HistoryKind.CONTACT: Words("联系", "contact"),
    HistoryKind.CALL: Words("超时未归", "outside too long"),
    HistoryKind.CLOSING: Words("自动关闭", "closed by rule"),
    HistoryKind.INCIDENT: Words("事件", "incident"),
    HistoryKind.READING: Words("居家体温", "at home"),
}


class HistoryRow(Struct, frozen=True, kw_only=True):
    """One fact of a history.

    *at* is when it happened, *who* whom it concerns (masked), *what* says it in words, *reason* why
    it was changed. *corrects* says that it puts an earlier fact right, *superseded* that a later
    one has put this right; both stay in the history.
    """

    fact_id: str
    kind: HistoryKind
    at: datetime
    who: str
    what: Words
    reason: str
    operator: str
    corrects: bool
    superseded: bool


class Whose(Struct, frozen=True):
    """Whose history is asked for: a person's, or a flat's; *sensitive* asks for all of it."""

    person_id: str = ""
    household_id: str = ""
    sensitive: bool = False


class Place(Struct, frozen=True):
    """Where a page of a history ends: what comes next happened before it."""

    at: datetime
    fact_id: str


class HistoryPage(Struct, frozen=True, kw_only=True):
    """A page of a history; *rest* is where the next page goes on, or None on the last one."""

    rows: tuple[HistoryRow, ...]
    rest: Place | None
