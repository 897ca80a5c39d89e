# SPDX-License-Identifier: MIT
"""Golden cases (判例) that the post keeps: made of an entry, with what should have been said."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.entry import (
    DIRECTION_WORDS,
    Crossing,
)
from gatehouse.domain.policy.golden import Expected, GoldenCase
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.undoing import KeptChange
from gatehouse.domain.words import Words

MOST_KEPT: Final = 100
"""How many cases a post keeps at most."""
OFFERED: Final = (Expected.ADMIT, Expected.WARN, Expected.TURN_AWAY, Expected.REPORT)
"""What may be said of an entry: all that was to be filled in is there."""


class CaseChange(StrEnum):
    """What a fact says happened to a case."""

    KEPT = "kept"
    DROPPED = "dropped"


CASE_CHANGE_WORDS: Final = {
    CaseChange.KEPT: Words("留作判例", "kept"),
    CaseChange.DROPPED: Words("去掉", "taken off the list"),
}


class CaseOrder(Struct, frozen=True, kw_only=True):
    """What should be said of an entry; without a *title* the case gets one of its own.

    *toml* is the set that it was looked at under, where that is not the one in force then.
    """

    entry_id: str
    expected: Expected
    title: str = ""
    toml: str = ""


class KeptCase(Struct, frozen=True, kw_only=True):
    """A case that the post keeps, since when, and by whom."""

    case_id: str
    case: GoldenCase
    kept_at: datetime
    operator: str


class CaseStep(KeptChange, frozen=True, kw_only=True):
    """A change of the list of cases in the history; *toml* is the case as it was kept last."""

    case_id: str
    change: CaseChange
    title: str
    toml: str

    @property
    def told(self) -> CaseChange:
        """What was done; of an undo, what that took back, which is the opposite."""
        if self.undoes is None:
            return self.change
        return CaseChange.DROPPED if self.change is CaseChange.KEPT else CaseChange.KEPT


class CaseRecorded(Struct, frozen=True, kw_only=True):
    """An act on a case that was committed."""

    case_id: str
    fact_id: str
    sequence: int
    changes: Changes


def usual_title(crossing: Crossing, codes: CodeBook) -> Words:
    """Return how a case is called that nobody named: 常住居民 出 采购 37.9 ℃."""
    way = DIRECTION_WORDS[crossing.direction]
    who = codes.words(CodeList.CLASS, crossing.own_class or crossing.subject_class)
    why = codes.words(CodeList.REASON, crossing.own_reason or crossing.reason)
    last = crossing.temperature if crossing.retest is None else crossing.retest
    shown = "" if last is None else celsius(last)
    zh = f"{who.zh} {way.zh} {why.zh}" + (f" {shown} ℃" if shown else "")
    return Words(zh, f"{who.en} {way.en}, {why.en}" + (f", {shown} °C" if shown else ""))
